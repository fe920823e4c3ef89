import ArgumentParser
import Basics
import Interchange
import Runs

extension CustomerLines: ExpressibleByArgument {}

struct PortfolioCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio", abstract: CommandWords.portfolio,
    discussion: CommandWords.portfolioMore + "\n\n" + ExampleWords.portfolio)

  @Argument(help: ArgumentHelp(OptionWords.customerTable), completion: .file()) var customers: String
  @OptionGroup(title: GroupWords.table) var table: TableOptions
  @OptionGroup(title: GroupWords.layout) var layout: LayoutOptions
  @OptionGroup(title: GroupWords.output) var output: TextOutputOptions
  @Option(help: ArgumentHelp(OptionWords.customerFormat)) var format = CustomerLines.csv
  @Option(help: ArgumentHelp(OptionWords.rejects), completion: .file()) var rejects: String?
  @Option(help: ArgumentHelp(OptionWords.portfolioCheckpoint), completion: .file()) var checkpoint: String?
  @Option(help: ArgumentHelp(OptionWords.portfolioSummary), completion: .file()) var summary: String?
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.portfolioTop)) var top: Int?
  @OptionGroup(title: GroupWords.tariff) var tariffOptions: TariffOptions
  @OptionGroup(title: GroupWords.calculation) var calculation: CustomerOptions

  func run() async throws {
    let settings = try calculation.settings(table, form: format)
    let calls = try CallTableRequest.checked(
      areCalls: table.calls, column: table.customer, way: layout.way, isExplained: layout.explain)
    let summary = try PortfolioSummaryOutput(summary, top: top, isForced: output.force)
    let files = try PortfolioFiles(
      customers: customers, calls: calls, base: table.base, mapping: layout.mapping, output: output.output,
      rejects: rejects, checkpoint: checkpoint, summary: summary, isForced: output.force)
    try await summary?.check()
    let language = output.chosenLanguage
    let run = try PortfolioRun(
      files, settings, tariff: tariffOptions.tariff, readings: tariffOptions.readings, language)
    if table.dryRun { try await run.check(language) } else { try await run.run(language) }
  }
}
