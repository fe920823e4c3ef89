import ArgumentParser
import Basics
import Reporting
import Runs
import Tariffs

struct TariffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tariff", abstract: CommandWords.tariff, subcommands: [Show.self, Check.self, Copy.self])

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: CommandWords.tariffShow, discussion: ExampleWords.tariffShow)

    @Argument(help: ArgumentHelp(OptionWords.tariffToShow), completion: .file()) var file: String?
    @Option(help: ArgumentHelp(OptionWords.sameTariff), completion: .file()) var tariff: String?
    @OptionGroup(title: GroupWords.output) var output: TextOutputOptions

    func run() async throws {
      let destination = output.destination(.report)
      try destination.check()
      let report = TariffReport(try Input.tariff(file ?? tariff))
      try destination.checkReplaced()
      try await destination.write(report.blocks(output.chosenLanguage), output.chosenLanguage)
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: CommandWords.tariffCheck, discussion: ExampleWords.tariffCheck)

    @Argument(help: ArgumentHelp(OptionWords.tariffToCheck), completion: .file()) var file: String
    @OptionGroup var spoken: LanguageOptions

    func run() throws {
      let tariff = try Input.tariff(file)
      try Terminal.tell(ToldWords.inOrder(tariff, file)[spoken.chosenLanguage])
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
