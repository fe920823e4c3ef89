import ArgumentParser
import Basics
import Contracts
import Rating
import Reporting
import Runs
import Tariffs

struct RateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate", abstract: CommandWords.rate, discussion: ExampleWords.rate)

  @Argument(help: ArgumentHelp(OptionWords.calls), completion: .file())
  var calls: String

  @Option(help: ArgumentHelp(OptionWords.plan, valueName: "plan"))
  var plan = "both"

  @Flag(help: ArgumentHelp(OptionWords.skipBadRows))
  var skipBadRows = false

  @OptionGroup(title: GroupWords.subscription) var subscribed: SubscriptionOptions
  @OptionGroup(title: GroupWords.report) var tax: TaxOptions
  @OptionGroup(title: GroupWords.report) var output: OutputOptions
  @OptionGroup(title: GroupWords.tariff) var tariffOptions: TariffOptions

  func run() async throws {
    try await output.destination.check()
    let tax = try tax.rate()
    let (tariff, choices) = try tariffOptions.load()
    let plans = try plans(of: tariff)
    let subscription = try subscribed.subscription(tariff)
    let file = try CallFile.read(calls, tariff, choices, skipsBadRows: skipBadRows)
    try output.destination.checkReplaced()
    guard !file.calls.isEmpty else {
      throw Failure.badData(ExpectedWords.noCalls(in: calls))
    }
    let unbilledLine = unbilledLine(file.calls, subscription)
    let contract = Contract(tariff, choices, subscription)
    let bills = try plans.map { plan in
      (plan: plan, months: try Rater(contract, plan).bills(for: file.calls))
    }
    if !file.badRows.isEmpty {
      let (left, all) = (file.badRowCount, file.badRowCount + file.calls.count)
      Terminal.say(ToldWords.rowsLeftOut(left, of: all, in: calls)[output.chosenLanguage])
    }
    let report = BillReport(
      tariff: tariff, bills: bills, skippedRows: file.badRowCount, unbilledLine: unbilledLine, tax: tax)
    try await output.destination.write(report, output.chosenLanguage)
  }

  /// The plans to bill.
  private func plans(of tariff: Tariff) throws -> [Plan] {
    if plan == "both" || plan == "all" { return tariff.plans.map(\.plan) }
    guard let one = tariff.plan(plan) else {
      let words = tariff.plans.map(\.plan.key) + ["both", "all"]
      let told = ExpectedWords.noPlan(plan)
      throw Failure.usage(Failure.unknown(plan, among: words, told))
    }
    return [one]
  }

  /// The highest user line beyond those subscribed to, said on standard error: the subscription part is then too low.
  private func unbilledLine(_ calls: [Call], _ subscription: Subscription) -> Int? {
    let highest = calls.reduce(0) { if case .user(let number) = $1.line { max($0, number) } else { $0 } }
    guard highest > subscription.userLines else { return nil }
    let billed = subscription.userLines
    Terminal.say(ToldWords.unbilledLine(highest, billed: billed, in: self.calls)[output.chosenLanguage])
    return highest
  }
}
