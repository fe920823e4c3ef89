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
    let settings = try calculation.settings()
    try await output.destination.check()
    let variations = try varying.variations()
    let run = try BreakEvenRun(
      profile: profile, tariff: tariffOptions.tariff, readings: tariffOptions.readings, variations,
      seed: settings.seed, confidence: settings.confidence, threads: settings.threads)
    try output.destination.checkReplaced()
    let language = output.chosenLanguage
    let data = BreakEvenData(
      run.base, paths: variations.map(\.path), result: try await run.result(language), seed: settings.seed,
      confidence: settings.confidence, command: command(settings, language))
    try await output.destination.write(BreakEvenReport(data), language)
  }

  private func command(_ settings: RunSettings, _ language: Language) -> String {
    var parts: [ShellText] = ["optimale", "break-even", ShellText.path(profile)]
    for text in varying.vary { parts += ["--vary", ShellText.quoted(text)] }
    parts += settings.arguments + tariffOptions.arguments + output.destination.arguments(language)
    return parts.joined(separator: " ")
  }
}
