import ArgumentParser
import Reporting
import Runs

struct PortfolioSummaryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio-summary", abstract: CommandWords.portfolioSummary, discussion: ExampleWords.portfolioSummary
  )

  @Argument(help: ArgumentHelp(OptionWords.adviceLines), completion: .file()) var advice: [String]
  @OptionGroup(title: GroupWords.report) var output: OutputOptions
  @Option(help: ArgumentHelp(OptionWords.rejectedRows), completion: .file()) var rejects: [String] = []
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.rowsOfTable)) var rows: Int?
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.sampleOfLines), transform: DecimalOption.read)
  var sample = 1.0
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.portfolioTop))
  var top = PortfolioSummaryOrder.usualTop
  @Option(help: ArgumentHelp(OptionWords.tariff), completion: .file()) var tariff: String?

  func run() async throws {
    try await output.destination.check()
    let order = PortfolioSummaryOrder(advice, rejects: rejects, rows: rows, sample: sample, top: top, tariff: tariff)
    let language = output.chosenLanguage
    let report = try PortfolioSummaryRun(order).report(output: output.destination.arguments(language))
    try output.destination.checkReplaced()
    try await output.destination.write(report, language)
  }
}
