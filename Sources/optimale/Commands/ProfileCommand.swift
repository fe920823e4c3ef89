import ArgumentParser
import Basics
import Reporting
import Runs
import Tariffs

struct ProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile", abstract: "Write, check or explain a profile.",
    subcommands: [ProfileNewCommand.self, Check.self, Show.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check a profile and list all its problems.")

    @Argument(help: "Profile file (YAML).")
    var profile: String

    @Option(help: "A tariff file to use instead of the one shipped, for its destination keys.")
    var tariff: String?

    @Flag(help: "Refuse figures that are possible but seldom meant, too.")
    var strict = false

    @Option(help: "Language of what is odd: fr or en (default: the locale's, else English).")
    var language: Language?

    func run() throws {
      let tariff = try Input.tariff(tariff)
      let checked = try Input.profile(profile, tariff)
      try Plausible.check(checked, under: tariff, isStrict: strict, language ?? Terminal.language)
      try Terminal.tell("\(profile): in order: “\(checked.name)”, \(checked.streams.count) kinds of calls")
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say in words and numbers what a profile implies: calls and minutes a month by destination.")

    @Argument(help: "Profile file (YAML).")
    var profile: String

    @OptionGroup var tariffOptions: TariffOptions

    @Option(help: "Language: fr or en (default: the locale's, else English).")
    var language: Language?

    func run() throws {
      let (tariff, choices) = try tariffOptions.load()
      let report = ProfileReport(try Input.profile(profile, tariff), tariff, choices)
      try Terminal.write(MarkdownRenderer().render(report.blocks(language ?? Terminal.language)))
    }
  }
}
