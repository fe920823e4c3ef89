import Basics
import Rating

/// What stands behind bills, as JSON.
struct BackgroundJSON: Encodable {
  let billing_day: Int
  let calls: Int?
  let first_call: String?
  let last_call: String?
  let layout: String?
  let incomplete_months: [String]
  let assumed_additional_lines: Int?
  let telephones_without_line: Int
  /// Whether hidden ends of numbers make the bills a lower bound.
  let lower_bound: Bool
  let masked: MaskedJSON?
  let paid: [PaidJSON]
  let readings: [ReadingJSON]
  let doubts: [DoubtJSON]

  init(_ data: BillData) {
    let background = data.background
    billing_day = background.billingDay.day
    calls = background.calls
    first_call = background.days.map { $0.lowerBound.isoText }
    last_call = background.days.map { $0.upperBound.isoText }
    layout = background.layout
    incomplete_months = background.incompleteMonths.sorted().map { "\($0)" }
    assumed_additional_lines = background.assumedLines
    telephones_without_line = background.telephonesWithoutLine
    lower_bound = background.masked != nil
    masked = background.masked.map(MaskedJSON.init)
    paid = background.paid.map { PaidJSON($0, data) }
    readings = background.readings.map { ReadingJSON($0, data) }
    doubts = background.doubts.map { DoubtJSON($0, data) }
  }

  struct MaskedJSON: Encodable {
    let calls: Int
    let months_that_may_exceed_the_limit: [String]

    init(_ masked: MaskedCalls) {
      calls = masked.calls
      months_that_may_exceed_the_limit = masked.monthsAtRisk.map { "\($0)" }
    }
  }

  struct PaidJSON: Encodable {
    let includes_tax: Bool
    let months: [String: String]
    let total: String
    let calls: Int
    let calls_without_amount: Int
    let without_printed_price: String
    /// What was paid less what the calls come to under each plan; none where only one of both has tax in it.
    let more_than: [String: String]?

    init(_ paid: PaidCalls, _ data: BillData) {
      includes_tax = paid.includesTax
      months = Dictionary(uniqueKeysWithValues: paid.months.map { ("\($0)", $1.centsText) })
      total = paid.total.centsText
      (calls, calls_without_amount) = (paid.calls, paid.callsWithoutAmount)
      without_printed_price = paid.withoutPrintedPrice.centsText
      let differences = data.bills.compactMap { plan, months in
        data.overpaid(paid, months).map { (plan.key, $0.centsText) }
      }
      more_than = differences.isEmpty ? nil : Dictionary(uniqueKeysWithValues: differences)
    }
  }

  struct ReadingJSON: Encodable {
    struct OptionJSON: Encodable {
      let option: String
      let totals: [String: String]
      let changes: [String: String]
    }

    let reading: String
    let clause: String
    let taken: String
    let options: [OptionJSON]

    init(_ open: OpenReading, _ data: BillData) {
      (reading, clause, taken) = (open.reading.id, open.reading.clause, open.taken.id)
      options = open.others.map { other in
        OptionJSON(
          option: other.option.id, totals: data.byPlan(other.totals) { total, _ in total.centsText },
          changes: data.byPlan(other.totals) { ($0 - $1).centsText })
      }
    }
  }

  struct DoubtJSON: Encodable {
    let cause: String
    let calls: Int
    let seconds: Int
    let alternatives: [String]
    let lowest_totals: [String: String]
    let highest_totals: [String: String]
    /// The most by which each plan's total may change.
    let at_stake: [String: String]
    let may_be_unpriced: Bool

    init(_ doubt: DoubtfulCalls, _ data: BillData) {
      cause = doubt.cause.rawValue
      (calls, seconds, alternatives) = (doubt.calls, doubt.seconds, doubt.alternatives)
      lowest_totals = data.byPlan(doubt.totals.map(\.lowerBound)) { total, _ in total.centsText }
      highest_totals = data.byPlan(doubt.totals.map(\.upperBound)) { total, _ in total.centsText }
      at_stake = data.byPlan(doubt.totals.map { $0.upperBound - $0.lowerBound }) { width, _ in width.centsText }
      may_be_unpriced = doubt.mayBeUnpriced
    }
  }
}

extension BillData {
  /// An amount of each plan, in the bills' order, under the plan's key; `text` is also given the plan's own total.
  fileprivate func byPlan(_ amounts: [Money], _ text: (Money, Money) -> String) -> [String: String] {
    Dictionary(
      zip(bills, amounts).map { bill, amount in (bill.plan.key, text(amount, BillData.total(bill.months))) }
    ) { first, _ in first }
  }
}
