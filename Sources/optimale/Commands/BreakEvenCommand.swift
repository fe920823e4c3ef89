import ArgumentParser
import Basics
import Interchange
import Reporting
import Runs

struct BreakEvenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "break-even", abstract: CommandWords.breakEven,
    discussion: CommandWords.breakEvenMore + "\n\n" + ExampleWords.breakEven)

  @Argument(help: ArgumentHelp(OptionWords.profile), completion: .file())
  var profile: String

  @OptionGroup(title: GroupWords.variation) var varying: VariationOptions
  @OptionGroup(title: GroupWords.report) var output: OutputOptions
  @OptionGroup(title: GroupWords.tariff) var tariffOptions: TariffOptions
  @OptionGroup(title: GroupWords.calculation) var calculation: RunOptions

  func run() async throws {
    try varying.check()
    try calculation.check()
    try await output.destination.check()
    let variations = try varying.variations()
    let run = try BreakEvenRun(
      profile: profile, tariff: tariffOptions.tariff, readings: tariffOptions.readings, variations,
      seed: calculation.seed, confidence: calculation.confidence, threads: calculation.threads)
    try output.destination.checkReplaced()
    let language = output.chosenLanguage
    let data = BreakEvenData(
      run.base, paths: variations.map(\.path), result: try await run.result(language), seed: calculation.seed,
      confidence: calculation.confidence, command: command(language))
    try await output.destination.write(BreakEvenReport(data), language)
  }

  private func command(_ language: Language) -> String {
    var parts: [ShellText] = ["optimale", "break-even", ShellText.path(profile)]
    for text in varying.vary { parts += ["--vary", ShellText.quoted(text)] }
    parts += calculation.arguments + tariffOptions.arguments + output.arguments(language)
    return parts.joined(separator: " ")
  }
}
