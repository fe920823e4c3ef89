import Basics
import Contracts
import Interchange
import Rating
import Reporting
import Tariffs

/// Exact bills of the calls of a file.
public struct RateRun: Sendable {
  /// What is billed, and how.
  public struct Order: Sendable {
    /// A plan's key, or `both` or `all`.
    public var plan = "both"
    /// What is subscribed to.
    public var subscription = Subscription()
    /// Whether an export's lines say how many are subscribed to.
    public var takesLinesOfExport = false
    /// The day on which billing months begin.
    public var billingDay = 1
    /// Value added tax to show; nil for amounts excluding tax only.
    public var tax: TaxRate?

    /// Both plans, bare, by calendar month.
    public init() {}
  }

  private let path: String
  private let tariff: Tariff
  private let choices: ReadingChoices
  private let order: Order
  private let calls: BilledCalls
  private let plans: [Plan]

  /// Reads the calls of a file, to be billed.
  ///
  /// Throws ``Failure``; what a PDF throws, ``CallSource/reading(_:)`` takes.
  public init(
    _ source: CallSource, _ tariff: Tariff, _ choices: ReadingChoices, _ order: Order
  ) throws {
    path = source.path
    self.tariff = tariff
    self.choices = choices
    self.order = order
    plans = try RateRun.plans(order.plan, of: tariff)
    guard let billingDay = BillingDay(order.billingDay) else {
      throw Failure.option("--billing-day", order.billingDay, expected: ExpectedWords.billingDay)
    }
    calls = try BilledCalls(source, tariff, choices, billingDay)
  }

  /// The bills; what was left out and what is not billed is said on standard error, and how an export was read where
  /// that is asked for.
  ///
  /// Throws ``Failure``.
  public func report(isExplained: Bool, _ language: Language) throws -> BillReport {
    let subscription = subscription
    Terminal.say(calls.file.told(of: path, isExplained: isExplained, language))
    let unbilledLine = calls.highestUserLine > subscription.userLines ? calls.highestUserLine : nil
    if let unbilledLine {
      Terminal.say(ToldWords.unbilledLine(unbilledLine, billed: subscription.userLines, in: path)[language])
    }
    let contract = Contract(tariff, choices, subscription)
    let bills = try plans.map { plan in
      (plan: plan, months: try Rater(contract, plan).bills(for: calls.book))
    }
    return BillReport(
      tariff: tariff, bills: bills, skippedRows: calls.file.badRows, unbilledLine: unbilledLine, tax: order.tax,
      background: try background(contract, totals: bills.map { BillData.total($0.months) }))
  }

  /// What is subscribed to: of an export, as many lines as it names, unless told.
  private var subscription: Subscription {
    var subscription = order.subscription
    guard order.takesLinesOfExport, calls.file.report != nil else { return subscription }
    let most = tariff.common.additionalLinesMaximum.value
    subscription.additionalLines = min(max(calls.highestUserLine - 1, 0), most)
    return subscription
  }

  private func background(_ contract: Contract, totals: [Money]) throws -> BillBackground {
    var background = BillBackground()
    background.billingDay = calls.book.billingDay
    (background.calls, background.days) = (calls.book.count, calls.book.days)
    background.layout = calls.file.report?.layout
    if let days = calls.book.days {
      background.incompleteMonths = Coverage.incompleteMonths(days, calls.book.billingDay)
    }
    let assumed = contract.subscription.additionalLines - order.subscription.additionalLines
    background.assumedLines = assumed > 0 ? contract.subscription.additionalLines : nil
    background.telephonesWithoutLine = calls.file.telephonesWithoutLine
    background.masked = try masked(contract)
    background.paid = try calls.paidCalls()
    let variants = try BillVariants(calls, tariff, choices, contract, plans, totals: totals)
    (background.readings, background.doubts) = (try variants.readings(), try variants.doubts())
    return background
  }

  private func masked(_ contract: Contract) throws -> MaskedCalls? {
    guard calls.maskedCalls > 0 else { return nil }
    let months = try plans.flatMap { plan in
      try Rater(contract, plan).monthsAtRisk(of: calls.book, isHidden: calls.isMasked)
    }
    return MaskedCalls(calls: calls.maskedCalls, monthsAtRisk: Set(months).sorted())
  }

  private static func plans(_ name: String, of tariff: Tariff) throws -> [Plan] {
    if name == "both" || name == "all" { return tariff.plans.map(\.plan) }
    guard let one = tariff.plan(name) else {
      let words = tariff.plans.map(\.plan.key) + ["both", "all"]
      throw Failure.usage(Failure.unknown(name, among: words, ExpectedWords.noPlan(name)))
    }
    return [one]
  }
}
