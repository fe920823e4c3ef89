import ArgumentParser
import Runs

struct RateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate", abstract: CommandWords.rate, discussion: ExampleWords.rate)

  @Argument(help: ArgumentHelp(OptionWords.calls), completion: .file())
  var calls: String

  @Option(help: ArgumentHelp(OptionWords.plan, valueName: "plan"))
  var plan = "both"

  @Flag(help: ArgumentHelp(OptionWords.skipBadRows))
  var skipBadRows = false

  @OptionGroup(title: GroupWords.layout) var layout: LayoutOptions
  @OptionGroup(title: GroupWords.subscription) var subscribed: SubscriptionOptions
  @OptionGroup(title: GroupWords.report) var tax: TaxOptions
  @OptionGroup(title: GroupWords.report) var output: OutputOptions
  @OptionGroup(title: GroupWords.tariff) var tariffOptions: TariffOptions

  func run() async throws {
    try await output.destination.check()
    let (tax, language) = (try tax.rate(), output.chosenLanguage)
    let (tariff, choices) = try tariffOptions.load()
    let run = try RateRun(
      calls, layout.way, plan: plan, tariff, choices, subscribed.subscription(tariff), skipsBadRows: skipBadRows)
    try output.destination.checkReplaced()
    let report = try run.report(tax: tax, isExplained: layout.explain, language)
    try await output.destination.write(report, language)
  }
}
