import Basics
import Contracts
import Rating
import Reporting
import Tariffs

/// Exact bills of the calls of a file.
public struct RateRun: Sendable {
  private let path: String
  private let tariff: Tariff
  private let subscription: Subscription
  private let read: ReadCalls
  private let choices: ReadingChoices
  private let plans: [Plan]

  /// Reads the calls of a file, to be billed under one plan or under `both` and `all`.
  ///
  /// Throws ``Failure``.
  public init(
    _ path: String, _ way: ImportRun.Way, plan: String, _ tariff: Tariff, _ choices: ReadingChoices,
    _ subscription: Subscription, skipsBadRows: Bool
  ) throws {
    self.path = path
    self.tariff = tariff
    self.choices = choices
    self.subscription = subscription
    plans = try RateRun.plans(plan, of: tariff)
    read = try CallSource(path, way, skipsBadRows: skipsBadRows).read(tariff, choices)
  }

  /// The bills; what was left out and what is not billed is said on standard error, and how an export was read where
  /// that is asked for.
  public func report(tax: TaxRate?, isExplained: Bool, _ language: Language) throws -> BillReport {
    let unbilledLine = unbilledLine(language)
    let contract = Contract(tariff, choices, subscription)
    let bills = try plans.map { plan in
      (plan: plan, months: try Rater(contract, plan).bills(for: read.calls))
    }
    Terminal.say(read.told(of: path, isExplained: isExplained, language))
    return BillReport(
      tariff: tariff, bills: bills, skippedRows: read.badRows, unbilledLine: unbilledLine, tax: tax)
  }

  private static func plans(_ name: String, of tariff: Tariff) throws -> [Plan] {
    if name == "both" || name == "all" { return tariff.plans.map(\.plan) }
    guard let one = tariff.plan(name) else {
      let words = tariff.plans.map(\.plan.key) + ["both", "all"]
      throw Failure.usage(Failure.unknown(name, among: words, ExpectedWords.noPlan(name)))
    }
    return [one]
  }

  /// The highest user line beyond those subscribed to, said on standard error: the subscription part is then too low.
  private func unbilledLine(_ language: Language) -> Int? {
    let highest = read.highestUserLine
    guard highest > subscription.userLines else { return nil }
    Terminal.say(ToldWords.unbilledLine(highest, billed: subscription.userLines, in: path)[language])
    return highest
  }
}
