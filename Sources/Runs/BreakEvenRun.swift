import Basics
import Decision
import Foundation
import Interchange
import Simulation

/// The values of one or two figures from which on the other plan costs less.
public struct BreakEvenRun: Sendable {
  /// How much work a map takes.
  public enum Effort: Sendable {
    /// What the command does.
    case whole
    /// A look ahead: a fifteenth of the calls, so that a coarse map is there at once.
    case preview
  }

  private let variations: [Variation]
  private let source: ScenarioSource
  private let run: RunSettings
  private let effort: Effort

  /// The model of the files as they are.
  public let base: Model

  private var threads: Int { run.threads ?? ProcessInfo.processInfo.activeProcessorCount }

  /// Takes a profile from the bytes of its file, whose keys vary or the tariff's; throws ``Failure``.
  init(
    bytes: [UInt8], of profile: String, _ tariffs: TariffSource, _ variations: [Variation], _ run: RunSettings,
    _ effort: Effort
  ) throws {
    (self.variations, self.run, self.effort) = (variations, run, effort)
    source = try ScenarioSource(bytes: bytes, of: profile, tariffs)
    base = try source.model()
    try source.checkFigures(variations.map(\.path))
  }

  /// A curve along one figure, or a map over two, told to an audience as it is found; `command` makes it again.
  func data(_ audience: Progress.Audience, command: String) async throws -> BreakEvenData {
    BreakEvenData(
      base, paths: variations.map(\.path), result: try await result(audience), seed: run.seed,
      confidence: run.confidence, command: command)
  }

  private func result(_ audience: Progress.Audience) async throws -> BreakEvenData.Result {
    if variations.count == 1 {
      let progress = Progress(total: variations[0].values.count, audience)
      defer { progress.finish() }
      let evaluator = DifferenceEvaluator(seed: run.seed, threads: threads, confidence: run.confidence)
      announce(evaluator, audience)
      return .curve(
        try await BreakEvenCurve.along(variations[0].values, evaluator, progress: { progress.show(steps: $0) }) {
          try model([$0])
        })
    }
    announce(mapEvaluator, audience)
    let progress = Progress(total: nil, audience)
    defer { progress.finish() }
    return .map(
      try await BreakEvenMap.over(
        variations[0].values, variations[1].values, mapEvaluator, progress: { progress.show(steps: $0) }
      ) { try model([$0, $1]) })
  }

  private var mapEvaluator: DifferenceEvaluator {
    let (calls, replications) = effort == .whole ? (600_000.0, 100...200) : (40_000.0, 10...40)
    return DifferenceEvaluator(
      seed: run.seed, threads: threads, confidence: run.confidence, calls: calls, replications: replications)
  }

  private func model(_ values: [Double]) throws -> Model {
    try source.model(zip(variations, values).map { (path: $0.path, value: $1) })
  }

  private func announce(_ evaluator: DifferenceEvaluator, _ audience: Progress.Audience) {
    guard case .terminal(let language) = audience else { return }
    let values = variations.reduce(1) { $0 * $1.values.count }
    LongWork.announce(
      calls: Double(values) * evaluator.callsToDraw(base), values: values, workers: threads, language: language)
  }
}
