/// A figure as somebody says it: how much, and how surely.
public enum Amount: Hashable, Sendable {
  /// One figure.
  case plain(Double)
  /// One figure that is no exact one: `environ 200`, `une vingtaine`.
  case about(Double)
  /// Two ends: `200-250`.
  case between(Double, Double)
  /// Two ends and what lies between them: `140:180:240`.
  case figures(low: Double, likely: Double, high: Double)
  /// At most so much.
  case atMost(Double)
  /// At least so much.
  case atLeast(Double)

  /// The amount with every figure changed.
  func map(_ change: (Double) -> Double) -> Amount {
    switch self {
    case .plain(let value): .plain(change(value))
    case .about(let value): .about(change(value))
    case .between(let low, let high): .between(change(low), change(high))
    case .figures(let low, let likely, let high):
      .figures(low: change(low), likely: change(likely), high: change(high))
    case .atMost(let value): .atMost(change(value))
    case .atLeast(let value): .atLeast(change(value))
    }
  }

  /// The amount in the middle.
  var likely: Double { BeliefRule.belief(self).likely }

  /// The largest figure named.
  var greatest: Double {
    switch self {
    case .plain(let value), .about(let value), .atMost(let value), .atLeast(let value): value
    case .between(_, let high), .figures(_, _, let high): high
    }
  }
}
