import Basics
import Decision
import Foundation
import Interchange
import Simulation

/// The values of one or two figures from which on the other plan costs less.
public struct BreakEvenRun: Sendable {
  private let variations: [Variation]
  private let source: ScenarioSource
  private let seed: UInt64
  private let confidence: Double
  private let threads: Int

  /// The model of the files as they are.
  public let base: Model

  /// Takes a profile from the bytes of its file, whose keys vary or the tariff's; throws ``Failure``.
  public init(
    bytes: [UInt8], of profile: String, tariff: String?, readings: [String], _ variations: [Variation], seed: UInt64,
    confidence: Double,
    threads: Int?
  ) throws {
    self.variations = variations
    self.seed = seed
    self.confidence = confidence
    self.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    let paths = variations.map(\.path)
    source = try ScenarioSource(bytes: bytes, of: profile, TariffSource(tariff, readings: readings, paths: paths))
    base = try source.model()
    try source.checkFigures(paths)
  }

  /// A curve along one figure, or a map over two.
  public func result(_ language: Language) async throws -> BreakEvenData.Result {
    if variations.count == 1 {
      let progress = Progress(total: variations[0].values.count, language: language)
      defer { progress.finish() }
      let evaluator = DifferenceEvaluator(seed: seed, threads: threads, confidence: confidence)
      announce(evaluator, language)
      return .curve(
        try await BreakEvenCurve.along(variations[0].values, evaluator, progress: { progress.show(steps: $0) }) {
          try model([$0])
        })
    }
    let evaluator = DifferenceEvaluator(
      seed: seed, threads: threads, confidence: confidence, calls: 600_000, replications: 100...200)
    announce(evaluator, language)
    let progress = Progress(total: nil, language: language)
    defer { progress.finish() }
    return .map(
      try await BreakEvenMap.over(
        variations[0].values, variations[1].values, evaluator, progress: { progress.show(steps: $0) }
      ) { try model([$0, $1]) })
  }

  private func model(_ values: [Double]) throws -> Model {
    try source.model(zip(variations, values).map { (path: $0.path, value: $1) })
  }

  private func announce(_ evaluator: DifferenceEvaluator, _ language: Language) {
    let values = variations.reduce(1) { $0 * $1.values.count }
    LongWork.announce(
      calls: Double(values) * evaluator.callsToDraw(base), values: values, workers: threads, language: language)
  }
}
