import Foundation
import Traffic

/// What is believed of a figure, from how it was said: the one place of this rule.
///
/// Percentiles are the 10th, 50th and 90th. All factors are judgement: how far French small businesses are off when they
/// tell their own calls has not been measured to our knowledge.
public enum BeliefRule {
  /// `environ 200`, and habits told by the day or week: eight times in ten within a quarter.
  public static let aboutFactor = 1.25
  /// `je ne sais pas`, for numbers of calls: eight times in ten within a factor of three of what is usual.
  public static let unknownCallsFactor = 3.0
  /// `je ne sais pas`, for lengths of calls: within a factor of two, for lengths differ less between customers.
  public static let unknownLengthFactor = 2.0

  /// The belief that an amount stands for.
  ///
  /// One figure is known. `entre 5 et 10` are the 10th and 90th percentiles, the likely figure their geometric mean, the
  /// middle of the lognormal that a profile's belief is. `au plus 50` is read as half that, within a factor of two;
  /// `au moins 100` as half as much again, from that to thrice that.
  public static func belief(_ amount: Amount) -> Uncertain {
    switch amount {
    case .plain(let value): return Uncertain(known: value)
    case .about(let value): return spread(value, by: aboutFactor)
    case .between(let low, let high): return between(min(low, high), max(low, high))
    case .figures(let low, let likely, let high):
      return low > 0 ? Uncertain(low: low, likely: likely, high: high) : between(low, high)
    case .atMost(let value): return value > 0 ? spread(value / 2, by: 2) : Uncertain(known: 0)
    case .atLeast(let value):
      return value > 0 ? Uncertain(low: value, likely: 1.5 * value, high: 3 * value) : Uncertain(known: 0)
    }
  }

  /// The belief of somebody who does not know, about what is usual: at least as wide as what is believed of that.
  public static func unknown(around usual: Uncertain, factor: Double) -> Uncertain {
    let wide = spread(usual.likely, by: factor)
    guard usual.likely > 0 else { return usual }
    return Uncertain(low: min(wide.low, usual.low), likely: usual.likely, high: max(wide.high, usual.high))
  }

  /// What is believed of a quotient of two figures that are judged apart: the squares of their logs' widths add up.
  static func quotient(_ a: Uncertain, _ b: Uncertain) -> Uncertain {
    guard a.low > 0, b.low > 0 else { return Uncertain(known: b.likely > 0 ? a.likely / b.likely : 0) }
    func width(_ x: Double, _ y: Double) -> Double { hypot(log(x), log(y)) }
    let likely = a.likely / b.likely
    return Uncertain(
      low: likely * exp(-width(a.likely / a.low, b.high / b.likely)), likely: likely,
      high: likely * exp(width(a.high / a.likely, b.likely / b.low)))
  }

  private static func spread(_ value: Double, by factor: Double) -> Uncertain {
    value > 0 ? Uncertain(low: value / factor, likely: value, high: value * factor) : Uncertain(known: 0)
  }

  /// From none to so many has a tenth of that for its lower end: a belief of a profile is positive.
  private static func between(_ low: Double, _ high: Double) -> Uncertain {
    guard high > 0 else { return Uncertain(known: 0) }
    guard low < high else { return Uncertain(known: high) }
    let low = low > 0 ? low : high / 10
    return Uncertain(low: low, likely: (low * high).squareRoot(), high: high)
  }
}
