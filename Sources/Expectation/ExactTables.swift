import Probability

/// What exact months of many customers have in common: circles, and how many calls reach no limit of recipients.
///
/// It grows with the kinds of customers, not with their number, and is for one thread.
public final class ExactTables {
  /// How a number of calls that does not reach a limit was found.
  enum Reach { case surelyBefore, before }

  /// What such a number depends on.
  private struct Scheme: Hashable {
    let reach: Reach
    let scheme: PitmanYor
    let recipients: Int
  }

  private struct Span: Hashable {
    let allowance: Int
    let cell: Int
  }

  /// Schemes kept: each customer may have one of his own.
  private static let schemeLimit = 1024
  /// Circles kept: one for each allowance and cell.
  private static let circleLimit = 64

  private var circles: [Span: LatticeCircle] = [:]
  private var calls: [Scheme: Int] = [:]

  /// Empty tables.
  public init() {}

  /// The circle of an allowance in cells of so many seconds; nil without the memory for it.
  func circle(of allowance: Int, _ cell: Int) -> LatticeCircle? {
    let span = Span(allowance: allowance, cell: cell)
    if let known = circles[span] { return known }
    if circles.count >= ExactTables.circleLimit { circles.removeAll() }
    let made = LatticeCircle(allowance: allowance, cell: cell, turns: 2)
    circles[span] = made
    return made
  }

  /// A number of calls by which a scheme does not reach so many recipients, looked for where it is not known.
  func calls(_ reach: Reach, _ scheme: PitmanYor, _ recipients: Int, look: () -> Int) -> Int {
    let key = Scheme(reach: reach, scheme: scheme, recipients: recipients)
    if let known = calls[key] { return known }
    if calls.count >= ExactTables.schemeLimit { calls.removeAll() }
    let found = look()
    calls[key] = found
    return found
  }
}
