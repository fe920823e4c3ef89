import Basics
import Rating

extension BillData {
  /// The bills as JSON, with the keys other programs rely on.
  public func json() throws -> String {
    let plans = bills.map { plan, months in
      (
        plan.key,
        PlanJSON(
          months: months.map { MonthJSON($0, self) }, total: BillData.total(months).centsText,
          total_including_tax: tax.map { BillData.total(months, including: $0).centsText },
          average_of_complete_months: average(months)?.centsText,
          unpriced: UnpricedCalls.total(months.map(\.unpriced)).map(UnpricedJSON.init))
      )
    }
    return try JSONText.encode(
      DocumentJSON(
        plans: Dictionary(plans) { first, _ in first }, unpriced: unpriced.map(UnpricedJSON.init),
        skipped_rows: skippedRows, excluding_tax: true,
        tariff: TariffJSON(tariff), comparison: comparison.map(ComparisonJSON.init),
        background: BackgroundJSON(self)))
  }

  private struct DocumentJSON: Encodable {
    let plans: [String: PlanJSON]
    let unpriced: [UnpricedJSON]
    let skipped_rows: Int
    let excluding_tax: Bool
    let tariff: TariffJSON
    let comparison: ComparisonJSON?
    let background: BackgroundJSON
  }

  /// Which plan would have cost least.
  private struct ComparisonJSON: Encodable {
    let months: Int
    let complete_months_only: Bool
    let cheapest: String
    let runner_up: String
    let difference: String

    init(_ comparison: BillComparison) {
      months = comparison.months
      complete_months_only = comparison.isOfCompleteMonths
      (cheapest, runner_up) = (comparison.cheapest.key, comparison.runnerUp.key)
      difference = comparison.difference.centsText
    }
  }

  private struct PlanJSON: Encodable {
    let months: [MonthJSON]
    let total: String
    let total_including_tax: String?
    let average_of_complete_months: String?
    let unpriced: [UnpricedJSON]
  }

  private struct MonthJSON: Encodable {
    let month: String
    let from: String
    let to: String
    let complete: Bool
    let subscription: String
    let usage: String
    let usage_in_60000ths: Int64
    let total: String
    let total_including_tax: String?
    let lines: [LineJSON]

    init(_ bill: MonthBill, _ data: BillData) {
      let days = data.days(of: bill.month)
      month = "\(bill.month)"
      (from, to) = (days.lowerBound.isoText, days.upperBound.isoText)
      complete = data.isComplete(bill.month)
      subscription = bill.subscription.centsText
      usage = bill.usage.centsText
      usage_in_60000ths = bill.usage.units
      total = bill.total.centsText
      total_including_tax = data.tax.map { bill.total(including: $0).centsText }
      lines = bill.lines.map { LineJSON($0, title: data.titles($0.subject)) }
    }
  }

  private struct LineJSON: Encodable {
    let clause: String
    /// What the line is for, by a name that no language changes.
    let charge: String
    let item: String
    let rate: String?
    let count: Double?
    let calls: Int?
    let seconds: Int?
    let amount: String
    let amount_in_60000ths: Int64

    init(_ line: BillLine, title: String) {
      clause = line.clause
      charge = ChargeKey.of(line.subject)
      item = title
      if case .chargedCalls(let row, _) = line.subject { rate = row.id } else { rate = nil }
      count = line.countsCalls ? nil : line.count
      calls = line.countsCalls ? Int(line.count) : nil
      seconds = line.countsCalls ? line.seconds : nil
      amount = line.amount.centsText
      amount_in_60000ths = line.amount.units
    }
  }

  private struct UnpricedJSON: Encodable {
    let destination: String
    let clause: String
    let calls: Int
    let seconds: Int

    init(_ item: UnpricedCalls) {
      (destination, clause, calls, seconds) = (item.destination, item.clause, item.calls, item.seconds)
    }
  }
}
