import ArgumentParser
import Basics
import Reporting
import Runs
import Tariffs

struct TariffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tariff", abstract: CommandWords.tariff, subcommands: [Show.self, Check.self, Copy.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: CommandWords.tariffShow, discussion: ExampleWords.tariffShow)

    @Argument(help: ArgumentHelp(OptionWords.tariffToShow), completion: .file())
    var file: String?

    @Option(help: ArgumentHelp(OptionWords.sameTariff), completion: .file())
    var tariff: String?

    @OptionGroup(title: GroupWords.output) var output: TextOutputOptions

    func run() throws {
      let destination = output.destination(.report)
      try destination.check()
      let report = TariffReport(try Input.tariff(file ?? tariff))
      try destination.checkReplaced()
      try destination.write(MarkdownRenderer().render(report.blocks(output.chosenLanguage)))
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: CommandWords.tariffCheck, discussion: ExampleWords.tariffCheck)

    @Argument(help: ArgumentHelp(OptionWords.tariffToCheck), completion: .file())
    var file: String

    @OptionGroup var spoken: LanguageOptions

    func run() throws {
      let tariff = try Input.tariff(file)
      let counts = (tariff.clauses.count, tariff.rates.count, tariff.destinations.count, tariff.readings.count)
      try Terminal.tell(
        spoken.chosenLanguage.text(
          "\(file) : en ordre : \(counts.0) clauses, \(counts.1) tarifs, \(counts.2) destinations, \(counts.3) lectures",
          "\(file): in order: \(counts.0) clauses, \(counts.1) rates, \(counts.2) destinations, \(counts.3) readings")
          + "; version \(tariff.version), SHA-256 \(tariff.sha256)")
    }
  }

  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: CommandWords.tariffExport, discussion: ExampleWords.tariffExport)

    @OptionGroup(title: GroupWords.output) var output: TextOutputOptions

    func run() throws {
      let destination = output.destination(.document)
      try destination.check()
      try destination.write(Tariff.bundledText)
    }
  }
}
