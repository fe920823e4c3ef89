import Basics
import Statistics

/// The figure of a draft that was looked for, as JSON.
struct SolutionJSON: Encodable {
  /// One end of where the figure was looked for, with the share there.
  struct OutOfReach: Encodable {
    let at: Double
  }

  let key: String
  /// Euros a month by which the plan must cost a customer less for him to count.
  let gap_counted_above: Double
  var value: FigureJSON?
  var out_of_reach: [WithKeys<OutOfReach, FigureJSON>]?

  /// What was found, with the share of customers under a key that names the plan.
  static func of(_ solved: SolvedFigure, gap: Double) -> WithKeys<SolutionJSON, Double> {
    let key = "share_\(solved.plan.key)"
    var solution = SolutionJSON(key: solved.path, gap_counted_above: gap)
    switch solved.answer {
    case .price(let price): solution.value = FigureJSON(price)
    case .outOfReach(let low, let shareAtLow, let high, let shareAtHigh):
      solution.out_of_reach = [(low, shareAtLow), (high, shareAtHigh)].map { value, share in
        WithKeys(OutOfReach(at: value), [key: FigureJSON(share)])
      }
    }
    return WithKeys(solution, [key: solved.share])
  }
}
