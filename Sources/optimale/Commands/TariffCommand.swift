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
      abstract: CommandWords.tariffShow)

    @Argument(help: ArgumentHelp(OptionWords.tariffToShow))
    var file: String?

    @Option(help: ArgumentHelp(OptionWords.sameTariff))
    var tariff: String?

    @Option(help: ArgumentHelp(OptionWords.language))
    var language: Language?

    @Option(help: ArgumentHelp(OptionWords.output))
    var output: String?

    func run() throws {
      try OutputPath.declare(output)
      let text = MarkdownRenderer().render(
        TariffReport(try Input.tariff(file ?? tariff)).blocks(language ?? Terminal.language))
      try TextOutput.write(text, to: output)
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: CommandWords.tariffCheck)

    @Argument(help: ArgumentHelp(OptionWords.tariffToCheck))
    var file: String

    func run() throws {
      let tariff = try Input.tariff(file)
      let counts = (tariff.clauses.count, tariff.rates.count, tariff.destinations.count, tariff.readings.count)
      try Terminal.tell(
        Terminal.language.text(
          "\(file) : en ordre : \(counts.0) clauses, \(counts.1) tarifs, \(counts.2) destinations, \(counts.3) lectures",
          "\(file): in order: \(counts.0) clauses, \(counts.1) rates, \(counts.2) destinations, \(counts.3) readings")
          + "; version \(tariff.version), SHA-256 \(tariff.sha256)")
    }
  }

  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: CommandWords.tariffExport)

    @Option(help: ArgumentHelp(OptionWords.output))
    var output: String?

    @Flag(help: ArgumentHelp(OptionWords.overwriteTariff))
    var overwrite = false

    func run() throws {
      try OutputPath.declare(output)
      try OutputPath.checkNew(output, overwrite: overwrite)
      try TextOutput.write(Tariff.bundledText, to: output)
    }
  }
}
