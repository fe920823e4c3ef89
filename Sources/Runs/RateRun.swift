import Basics
import CallRecords
import Contracts
import Rating
import Reporting
import Tariffs

/// Exact bills of the calls of a file.
public struct RateRun: Sendable {
  private let path: String
  private let tariff: Tariff
  private let subscription: Subscription
  private let file: CallRecordFile
  private let choices: ReadingChoices
  private let plans: [Plan]

  /// Reads the calls of a file, to be billed under one plan or under `both` and `all`; bad rows are refused unless they
  /// are to be skipped.
  ///
  /// Throws ``Failure``.
  public init(
    _ path: String, plan: String, _ tariff: Tariff, _ choices: ReadingChoices, _ subscription: Subscription,
    skipsBadRows: Bool
  ) throws {
    self.path = path
    self.tariff = tariff
    self.choices = choices
    self.subscription = subscription
    plans = try RateRun.plans(plan, of: tariff)
    file = try CallFile.read(path, tariff, choices, skipsBadRows: skipsBadRows)
  }

  /// The bills; what was left out and what is not billed is said on standard error.
  ///
  /// Throws ``Failure`` where there is no call, hence no month to bill.
  public func report(tax: TaxRate?, _ language: Language) throws -> BillReport {
    guard !file.calls.isEmpty else { throw Failure.badData(ExpectedWords.noCalls(in: path)) }
    let unbilledLine = unbilledLine(language)
    let contract = Contract(tariff, choices, subscription)
    let bills = try plans.map { plan in
      (plan: plan, months: try Rater(contract, plan).bills(for: file.calls))
    }
    if !file.badRows.isEmpty {
      let (left, all) = (file.badRowCount, file.badRowCount + file.calls.count)
      Terminal.say(ToldWords.rowsLeftOut(left, of: all, in: path)[language])
    }
    return BillReport(
      tariff: tariff, bills: bills, skippedRows: file.badRowCount, unbilledLine: unbilledLine, tax: tax)
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
    let highest = file.calls.reduce(0) { if case .user(let number) = $1.line { max($0, number) } else { $0 } }
    guard highest > subscription.userLines else { return nil }
    Terminal.say(ToldWords.unbilledLine(highest, billed: subscription.userLines, in: path)[language])
    return highest
  }
}
