import ArgumentParser
import Basics
import Interchange
import Reporting
import Runs

struct BreakEvenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "break-even", abstract: CommandWords.breakEven,
    discussion: CommandWords.breakEvenMore)

  @Argument(help: ArgumentHelp(OptionWords.profile))
  var profile: String

  @Option(help: ArgumentHelp(OptionWords.vary, valueName: "key=from:to[:steps]"))
  var vary: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.seed))
  var seed: UInt64 = 1

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.confidence), transform: DecimalOption.read)
  var confidence = 0.95

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.threads))
  var threads: Int?

  @OptionGroup var tariffOptions: TariffOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    guard (1...2).contains(vary.count) else {
      throw Failure.option(
        "--vary",
        expected: Bilingual(
          fr: "une fois pour une courbe, deux fois pour une carte", en: "once for a curve, twice for a map"))
    }
    try RunOptions.check(confidence: confidence, threads: threads)
    try output.destination.check()
    let variations = try vary.map { try Variation($0, defaultSteps: vary.count == 1 ? 21 : 25) }
    guard Set(variations.map(\.path)).count == variations.count else {
      throw Failure.option(
        "--vary", expected: Bilingual(fr: "deux clés différentes", en: "two different keys"))
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
