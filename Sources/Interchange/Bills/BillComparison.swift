import Basics
import Rating

/// Which plan would have cost least over the months of some bills.
public struct BillComparison: Sendable {
  /// How many months are compared.
  public let months: Int
  /// Whether incomplete months are left out of it.
  public let isOfCompleteMonths: Bool
  /// What each plan would have cost, the cheapest first; those that cost the same in the order of the bills.
  public let totals: [(plan: Plan, total: Money)]

  /// The plan that would have cost least.
  public var cheapest: Plan { totals[0].plan }
  /// The one that comes next.
  public var runnerUp: Plan { totals[1].plan }
  /// What the runner-up would have cost more.
  public var difference: Money { totals[1].total - totals[0].total }

  /// A comparison of two plans at least; nil of fewer, and of no months.
  init?(_ data: BillData) {
    let all = data.bills.first?.months ?? []
    let complete = all.filter { data.isComplete($0.month) }
    guard data.bills.count > 1, !all.isEmpty else { return nil }
    isOfCompleteMonths = !complete.isEmpty && complete.count < all.count
    let compared = Set((complete.isEmpty ? all : complete).map(\.month))
    months = compared.count
    let totals = data.bills.map { plan, months in
      (plan: plan, total: BillData.total(months.filter { compared.contains($0.month) }))
    }
    self.totals = totals.enumerated().sorted { ($0.element.total, $0.offset) < ($1.element.total, $1.offset) }
      .map(\.element)
  }
}

extension BillData {
  /// Which plan would have cost least, over the complete months where there are any; nil for a single plan.
  public var comparison: BillComparison? { BillComparison(self) }

  /// Whether the file has every day of a month.
  public func isComplete(_ month: BillingMonth) -> Bool { !background.incompleteMonths.contains(month) }

  /// The first and the last day of a month.
  public func days(of month: BillingMonth) -> ClosedRange<CivilDate> {
    background.billingDay.firstDay(of: month)...background.billingDay.lastDay(of: month)
  }

  /// What a complete month comes to on average, to the cent; nil where none is complete.
  public func average(_ months: [MonthBill]) -> Money? {
    let complete = months.filter { isComplete($0.month) }
    guard !complete.isEmpty else { return nil }
    let (cents, count) = (BillData.total(complete).units / Money.unitsPerCent, Int64(complete.count))
    // Half up; no total is below zero.
    return Money(units: (2 * cents + count) / (2 * count) * Money.unitsPerCent)
  }

  /// What calls come to in a month, to the cent, without the subscription and forwardings.
  public static func calls(_ bill: MonthBill) -> Money {
    bill.lines.reduce(into: Money.zero) { if $1.countsCalls { $0 += $1.amount } }.roundedToCent
  }

  /// What was paid for calls that a bill counts, less what these calls come to under a plan; nil where only one of both
  /// has tax in it.
  public func overpaid(_ paid: PaidCalls, _ months: [MonthBill]) -> Money? {
    guard !paid.includesTax else { return nil }
    return paid.total - paid.withoutPrintedPrice - months.reduce(into: .zero) { $0 += BillData.calls($1) }
  }
}
