import ArgumentParser
import Basics
import Interchange
import Reporting
import Runs

struct BreakEvenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "break-even", abstract: "From which value of a figure or a price on another plan costs less.",
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
    try output.destination.check()
    let variations = try vary.map { try Variation($0, defaultSteps: vary.count == 1 ? 21 : 25) }
    guard Set(variations.map(\.path)).count == variations.count else {
      throw Failure.usage("--vary: expected two different keys")
    }
    let run = try BreakEvenRun(
      profile: profile, tariff: tariffOptions.tariff, readings: tariffOptions.readings, variations, seed: seed,
      confidence: confidence, threads: threads)
    let language = output.chosenLanguage
    let data = BreakEvenData(
      run.base, paths: variations.map(\.path), result: try await run.result(language), seed: seed,
      confidence: confidence, command: command(language))
    try await output.destination.write(BreakEvenReport(data), language)
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
