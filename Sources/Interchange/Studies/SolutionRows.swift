import Statistics
import Studies

/// The figure of a draft that was looked for as rows: measure, unit and figure.
struct SolutionRows {
  let solved: SolvedFigure
  /// Euros a month by which a plan must cost a customer less for him to count.
  let gap: Double
  let confidence: Double

  private var name: String { "solved: \(solved.path)" }

  /// The figure, what it was looked for, and where it is out of reach what there is at both ends of where it was looked for.
  var rows: [[String]] {
    switch solved.answer {
    case .price(let price): return [row(name, "figure", price)] + wanted
    case .outOfReach(let low, let atLow, let high, let atHigh):
      let missing = [name, "figure"] + EstimateCells.empty.dropLast() + [CSVText.number(confidence)]
      return [missing] + wanted + ends(low, atLow, high, atHigh)
    }
  }

  private var wanted: [[String]] {
    solved.goal.isShare
      ? [row("solved: gap counted above", "EUR/month", Estimate(exact: gap))]
      : [row("solved: target \(solved.goal.measureKey)", unit, Estimate(exact: solved.goal.target))]
  }

  private func ends(_ low: Double, _ atLow: Estimate, _ high: Double, _ atHigh: Estimate) -> [[String]] {
    if case .share(let plan) = solved.goal.measure {
      return [(low, atLow), (high, atHigh)].map { row("share \(plan.key) at \(CSVText.number($0))", "share", $1) }
    }
    return [
      row("solved: least value looked at", "figure", Estimate(exact: low)),
      row("solved: amount at the least value", unit, atLow),
      row("solved: greatest value looked at", "figure", Estimate(exact: high)),
      row("solved: amount at the greatest value", unit, atHigh),
    ]
  }

  private var unit: String { solved.goal.customers == nil ? "EUR/month" : "EUR/month of all customers" }

  private func row(_ measure: String, _ unit: String, _ estimate: Estimate) -> [String] {
    [measure, unit] + EstimateCells.of(estimate, confidence)
  }
}
