import ArgumentParser
import Basics
import Reporting
import Runs
import Tariffs

struct ProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile", abstract: CommandWords.profile,
    subcommands: [ProfileNewCommand.self, Check.self, Show.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: CommandWords.profileCheck)

    @Argument(help: ArgumentHelp(OptionWords.profileFile))
    var profile: String

    @Option(help: ArgumentHelp(OptionWords.destinationTariff))
    var tariff: String?

    @Flag(help: ArgumentHelp(OptionWords.strict))
    var strict = false

    @Option(help: ArgumentHelp(OptionWords.language))
    var language: Language?

    func run() throws {
      let tariff = try Input.tariff(tariff)
      let checked = try Input.profile(profile, tariff)
      try Plausible.check(checked, under: tariff, isStrict: strict, language ?? Terminal.language)
      let count = checked.streams.count
      try Terminal.tell(
        Terminal.language.text(
          "\(profile) : en ordre : « \(checked.name) », \(count) sorte\(count == 1 ? "" : "s") d’appels",
          "\(profile): in order: “\(checked.name)”, \(count) kinds of calls"))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: CommandWords.profileShow)

    @Argument(help: ArgumentHelp(OptionWords.profileFile))
    var profile: String

    @OptionGroup var tariffOptions: TariffOptions

    @Option(help: ArgumentHelp(OptionWords.language))
    var language: Language?

    func run() throws {
      let (tariff, choices) = try tariffOptions.load()
      let report = ProfileReport(try Input.profile(profile, tariff), tariff, choices)
      try Terminal.write(MarkdownRenderer().render(report.blocks(language ?? Terminal.language)))
    }
  }
}
