import ArgumentParser
import Basics
import Decision
import Foundation
import Reporting
import Simulation
import Statistics

struct BreakEvenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "break-even", abstract: "From which value of a figure or a price on another version costs less.",
    discussion: """
      One --vary gives the difference as a curve with its crossings, two give the frontier as a map. Keys are those of the \
      profile's file, or of the tariff's after tariff.: streams.0.calls_per_month, streams.0.duration.mean_seconds, \
      subscription.additional_lines, busyness.cv, tariff.intense.monthly_price, tariff.equilibre.mobile_allowance, \
      tariff.rates.france-mobile.per_minute.
      """)

  @Argument(help: "Profile file (YAML); - for standard input.")
  var profile: String

  @Option(help: ArgumentHelp("A key and its range; once or twice.", valueName: "key=from:to[:steps]"))
  var vary: [String] = []

  @Option(parsing: .unconditional, help: "Seed of the random numbers: the same seed gives the same bytes.")
  var seed: UInt64 = 1

  @Option(parsing: .unconditional, help: "Confidence of every interval.", transform: DecimalOption.read)
  var confidence = 0.95

  @Option(
    parsing: .unconditional,
    help: "Tasks to run at the same time (default: one a core). The result does not depend on it.")
  var threads: Int?

  @OptionGroup var tariffOptions: TariffOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    guard (1...2).contains(vary.count) else {
      throw Failure.usage("--vary: expected once for a curve, twice for a map")
    }
    try RunOptions.check(confidence: confidence, threads: threads)
    try output.check()
    let variations = try vary.map { try Variation($0, defaultSteps: vary.count == 1 ? 21 : 25) }
    guard Set(variations.map(\.path)).count == variations.count else {
      throw Failure.usage("--vary: expected two different keys")
    }
    let source = try ScenarioSource(profile: profile, tariffOptions, paths: variations.map(\.path))
    let base = try source.model()
    try source.checkFigures(variations.map(\.path))
    let language = output.chosenLanguage
    let report = BreakEvenReport(
      base, paths: variations.map(\.path), result: try await result(variations, base, source, language),
      seed: seed, confidence: confidence, command: command(language))
    try await output.write(report, language)
  }

  private func result(
    _ variations: [Variation], _ base: Model, _ source: ScenarioSource, _ language: Language
  ) async throws -> BreakEvenReport.Result {
    let workers = threads ?? ProcessInfo.processInfo.activeProcessorCount
    @Sendable func model(_ values: [Double]) throws -> Model {
      try source.model(zip(variations, values).map { Setting(path: $0.path, value: Variation.text($1)) })
    }
    func announce(_ evaluator: DifferenceEvaluator) {
      let values = variations.reduce(1) { $0 * $1.values.count }
      LongWork.announce(
        calls: Double(values) * evaluator.callsToDraw(base), values: values, workers: workers, language: language)
    }
    if variations.count == 1 {
      let progress = Progress(total: variations[0].values.count, language: language)
      defer { progress.finish() }
      let evaluator = DifferenceEvaluator(seed: seed, threads: workers, confidence: confidence)
      announce(evaluator)
      return .curve(
        try await BreakEvenCurve.along(variations[0].values, evaluator, progress: { progress.show(steps: $0) }) {
          try model([$0])
        })
    }
    let evaluator = DifferenceEvaluator(
      seed: seed, threads: workers, confidence: confidence, calls: 600_000, replications: 100...200)
    announce(evaluator)
    let progress = Progress(total: nil, language: language)
    defer { progress.finish() }
    return .map(
      try await BreakEvenMap.over(
        variations[0].values, variations[1].values, evaluator, progress: { progress.show(steps: $0) }
      ) { try model([$0, $1]) })
  }

  private func command(_ language: Language) -> String {
    var parts: [ShellText] = ["optimale", "break-even", ShellText.path(profile)]
    for text in vary { parts += ["--vary", ShellText.quoted(text)] }
    parts += ["--seed", "\(seed)"]
    if confidence != 0.95 { parts += ["--confidence", "\(confidence)"] }
    parts += tariffOptions.arguments + output.arguments(language)
    return parts.joined(separator: " ")
  }
}
