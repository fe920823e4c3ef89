import Basics
import Statistics
import Studies

/// What customers pay on the plans they hold as rows: measure, unit and figure.
struct RevenueRows {
  let revenue: Revenue
  let confidence: Double

  /// A customer and month, then who moves.
  var rows: [[String]] {
    amounts(unit: "EUR/month", times: 1)
      + revenue.moves.map { row("moves from \($0.from.key) to \($0.to.key)", "share", $0.share) }
  }

  /// A month of so many customers.
  func totals(customers: Double) -> [[String]] { amounts(unit: "EUR/month of all customers", times: customers) }

  private func amounts(unit: String, times factor: Double) -> [[String]] {
    let drafted: [(String, Revenue.Drafted?)] = [
      ("nobody moves", revenue.unmoved), ("some move", revenue.migrating),
      ("some moved after a year", revenue.migrated),
      ("all on their cheapest", revenue.best),
    ]
    return [row("revenue today", unit, revenue.today.times(factor))]
      + drafted.flatMap { name, drafted in
        drafted.map {
          [
            row("revenue: \(name)", unit, $0.amount.times(factor)),
            row("change of revenue: \(name)", unit, $0.change.times(factor)),
          ]
        } ?? []
      }
  }

  private func row(_ measure: String, _ unit: String, _ estimate: Estimate) -> [String] {
    [measure, unit] + EstimateCells.of(estimate, confidence)
  }
}
