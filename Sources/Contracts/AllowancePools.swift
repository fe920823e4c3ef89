import Basics
import Tariffs

/// Which mobile allowances a subscription has, and which one a call uses (clause T7 and its reading).
public struct AllowancePools: Hashable, Sendable {
  /// Seconds of each pool at the start of a month; nil when calls to mobiles are unlimited.
  public let seconds: Int?
  /// Pools of the lines subscribed to; calls from further lines have pools of their own.
  public let count: Int
  /// Whether each line has its own pool.
  public let isPerLine: Bool

  /// The pools of a plan for a subscription under a reading.
  init(_ terms: PlanTerms, _ subscription: Subscription, _ scope: ReadingChoices.AllowanceScope) {
    let allowance = terms.mobileAllowanceSeconds.value.value
    isPerLine = scope == .eachLine
    // One pool for each user line and one for the analogue line.
    count = isPerLine ? subscription.userLines + 1 : 1
    seconds = scope == .growsWithLines ? allowance.map { $0 * subscription.userLines } : allowance
  }

  /// The pool a call from a line uses: 0 for the analogue line, k for user line k; always 0 for a shared pool.
  public func index(of line: Line) -> Int {
    guard isPerLine, case .user(let number) = line else { return 0 }
    return number
  }

  /// The kinds of pools, for streams with these shares of calls from the analogue line; the others leave from each user
  /// line alike.
  public func kinds(fromAnalogueLine shares: [Double]) -> [LineKinds.Kind] {
    isPerLine ? LineKinds.each(userLines: count - 1, fromAnalogueLine: shares) : LineKinds.all(shares)
  }
}
