import Basics
import Rating

extension BillData {
  /// What was paid, and what the months come to otherwise, as rows of the table: of no month where they are of all.
  var backgroundRows: [[String]] {
    background.paid.flatMap(rows) + background.readings.flatMap(rows) + background.doubts.flatMap(rows)
  }

  private func row(
    _ plan: String, month: String = "", clause: String = "", _ item: String, calls: Int? = nil, seconds: Int? = nil,
    period: [String] = ["", "", ""], _ amount: Money
  ) -> [String] {
    [plan, month, clause, item, calls.map { String($0) } ?? "", seconds.map { String($0) } ?? ""] + period
      + cells(amount)
  }

  private func rows(_ paid: PaidCalls) -> [[String]] {
    paid.months.sorted { $0.key < $1.key }.map { month, amount in
      let days = days(of: month)
      let period = [days.lowerBound.isoText, days.upperBound.isoText, String(isComplete(month))]
      return row(
        "", month: "\(month)", paid.includesTax ? "paid including tax" : "paid", period: period, amount)
    }
  }

  private func rows(_ open: OpenReading) -> [[String]] {
    open.others.flatMap { other in
      zip(bills, other.totals).map { bill, total in
        row(bill.plan.key, clause: open.reading.clause, "reading: \(open.reading.id)=\(other.option.id)", total)
      }
    }
  }

  private func rows(_ doubt: DoubtfulCalls) -> [[String]] {
    zip(bills, doubt.totals).flatMap { bill, totals in
      [("lowest", totals.lowerBound), ("highest", totals.upperBound)].map { end, total in
        row(
          bill.plan.key, "doubt: \(doubt.cause.rawValue), \(end)", calls: doubt.calls, seconds: doubt.seconds, total)
      }
    }
  }
}
