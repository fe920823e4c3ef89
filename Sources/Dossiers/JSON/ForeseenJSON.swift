import Advice
import Basics
import Interchange
import Statistics

/// Foreseen bills as JSON.
struct ForeseenJSON: Codable {
  struct Month: Codable {
    let mean: Double, standard_error: Double, interval: [Double]
    let p10: Double, p10_interval: [Double]
    let p50: Double, p50_interval: [Double]
    let p90: Double, p90_interval: [Double]
    let share_between: Double
  }

  struct Plan: Codable {
    let plan: String
    let once_per_month: Double
    let months: [Month]
  }

  let first_month: String
  let plans: [Plan]

  /// Months and plans that are read, at most: those of any profile and tariff.
  private static let most = (months: 240, plans: 8)

  init(_ foreseen: ForeseenBills) {
    first_month = foreseen.firstMonth.description
    plans = foreseen.plans.indices.map { index in
      Plan(
        plan: foreseen.plans[index], once_per_month: JSONText.rounded(foreseen.once[index]),
        months: foreseen.bills[index].map(Month.init))
    }
  }

  /// The bills; nil where they are none of a horizon under some plans.
  var bills: ForeseenBills? {
    let lengths = Set(plans.map(\.months.count))
    guard let first = BillingMonth(first_month), (1...ForeseenJSON.most.plans).contains(plans.count),
      Set(plans.map(\.plan)).count == plans.count, lengths.count == 1,
      let length = lengths.first, (1...ForeseenJSON.most.months).contains(length)
    else { return nil }
    let bills = plans.map { $0.months.compactMap(\.bill) }
    guard bills.allSatisfy({ $0.count == length }) else { return nil }
    return ForeseenBills(
      firstMonth: first, plans: plans.map(\.plan), bills: bills, once: plans.map(\.once_per_month))
  }
}

extension ForeseenJSON.Month {
  fileprivate init(_ bill: ForeseenBills.Bill) {
    self.init(
      mean: JSONText.rounded(bill.mean.mean), standard_error: JSONText.rounded(bill.mean.standardError),
      interval: JSONText.ends(bill.mean.interval), p10: JSONText.rounded(bill.low.value),
      p10_interval: JSONText.ends(bill.low.interval), p50: JSONText.rounded(bill.likely.value),
      p50_interval: JSONText.ends(bill.likely.interval), p90: JSONText.rounded(bill.high.value),
      p90_interval: JSONText.ends(bill.high.interval), share_between: JSONText.rounded(bill.share))
  }

  fileprivate var bill: ForeseenBills.Bill? {
    func between(_ ends: [Double]) -> Interval? {
      ends.count == 2 && ends[0] <= ends[1] ? Interval(lower: ends[0], upper: ends[1]) : nil
    }
    func quantile(_ value: Double, _ ends: [Double]) -> QuantileEstimate? {
      between(ends).map { QuantileEstimate(value: value, interval: $0) }
    }
    guard let around = between(interval), let low = quantile(p10, p10_interval), p10 <= p50, p50 <= p90,
      let likely = quantile(p50, p50_interval), let high = quantile(p90, p90_interval), (0...1).contains(share_between)
    else { return nil }
    return ForeseenBills.Bill(
      mean: Estimate(mean: mean, standardError: standard_error, interval: around), low: low, likely: likely,
      high: high, share: share_between)
  }
}
