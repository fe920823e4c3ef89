import ArgumentParser
import Runs

struct RateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate", abstract: CommandWords.rate, discussion: ExampleWords.rate)

  @Argument(help: ArgumentHelp(OptionWords.calls), completion: .file()) var calls: String
  @Option(help: ArgumentHelp(OptionWords.plan, valueName: "plan")) var plan = "both"
  @Flag(help: ArgumentHelp(OptionWords.skipBadRows)) var skipBadRows = false
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.billingDay)) var billingDay = 1
  @OptionGroup(title: GroupWords.layout) var layout: LayoutOptions
  @OptionGroup(title: GroupWords.subscription) var subscribed: SubscriptionOptions
  @OptionGroup(title: GroupWords.report) var tax: TaxOptions
  @OptionGroup(title: GroupWords.report) var output: OutputOptions
  @OptionGroup(title: GroupWords.tariff) var tariffOptions: TariffOptions

  func run() async throws {
    try await output.destination.check()
    let language = output.chosenLanguage
    let (tariff, choices) = try tariffOptions.load()
    var order = RateRun.Order()
    (order.plan, order.billingDay, order.tax) = (plan, billingDay, try tax.rate())
    order.subscription = try subscribed.subscription(tariff)
    order.takesLinesOfExport = subscribed.additionalLines == nil
    let run = try await CallSource(calls, layout.way, skipsBadRows: skipBadRows).reading {
      try RateRun($0, tariff, choices, order)
    }
    try output.destination.checkReplaced()
    try await output.destination.write(run.report(isExplained: layout.explain, language), language)
  }
}
