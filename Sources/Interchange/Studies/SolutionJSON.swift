import Basics
import Statistics

/// The figure of a draft that was looked for, as JSON.
struct SolutionJSON: Encodable {
  /// One end of where the figure was looked for, with what was wanted there.
  struct OutOfReach: Encodable {
    let at: Double
  }

  let key: String
  /// Euros a month by which the plan must cost a customer less for him to count; nil where no share was looked for.
  let gap_counted_above: Double?
  var value: FigureJSON?
  var out_of_reach: [WithKeys<OutOfReach, FigureJSON>]?

  /// What was found, with what was wanted under a key that names it, such as `share_intense` or `revenue_best`.
  static func of(_ solved: SolvedFigure, gap: Double) -> WithKeys<SolutionJSON, Double> {
    let key = String(solved.goal.key.map { $0 == "-" ? "_" : $0 })
    var solution = SolutionJSON(key: solved.path, gap_counted_above: solved.goal.isShare ? gap : nil)
    switch solved.answer {
    case .price(let price): solution.value = FigureJSON(price)
    case .outOfReach(let low, let atLow, let high, let atHigh):
      solution.out_of_reach = [(low, atLow), (high, atHigh)].map { value, figure in
        WithKeys(OutOfReach(at: value), [key: FigureJSON(figure)])
      }
    }
    return WithKeys(solution, [key: solved.goal.target])
  }
}
