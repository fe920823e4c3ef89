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
    static let configuration = CommandConfiguration(
      abstract: CommandWords.profileCheck, discussion: ExampleWords.profileCheck)

    @Argument(help: ArgumentHelp(OptionWords.profile), completion: .file()) var profile: String
    @Option(help: ArgumentHelp(OptionWords.destinationTariff), completion: .file()) var tariff: String?
    @Flag(help: ArgumentHelp(OptionWords.strict)) var strict = false
    @OptionGroup var spoken: LanguageOptions

    func run() throws {
      let tariff = try Input.tariff(tariff)
      let checked = try Input.profile(profile, tariff)
      try Plausible.check(checked, under: tariff, isStrict: strict, spoken.chosenLanguage)
      let count = checked.streams.count
      try Terminal.tell(ToldWords.profileInOrder(profile, name: checked.name, kinds: count)[spoken.chosenLanguage])
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: CommandWords.profileShow, discussion: ExampleWords.profileShow)

    @Argument(help: ArgumentHelp(OptionWords.profile), completion: .file()) var profile: String
    @OptionGroup(title: GroupWords.output) var output: TextOutputOptions
    @OptionGroup(title: GroupWords.tariff) var tariffOptions: TariffOptions

    func run() async throws {
      let destination = output.destination(.report)
      try destination.check()
      let (tariff, choices) = try tariffOptions.load()
      let report = ProfileReport(try Input.profile(profile, tariff), tariff, choices)
      try destination.checkReplaced()
      try await destination.write(report.blocks(output.chosenLanguage), output.chosenLanguage)
    }
  }
}
