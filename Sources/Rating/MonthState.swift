import Basics
import Contracts

/// What a plan remembers within a billing month: allowance left, recipients seen.
struct MonthState {
  private let plan: PlanContract
  private var allowanceLeft: [Int?]
  /// Recipients included so far, by list and, where lists are a line's own, by line.
  private var included: [[Set<UInt32>]]

  init(_ plan: PlanContract) {
    self.plan = plan
    // Records may come from lines that are not subscribed to: each has a pool of its own.
    allowanceLeft = Array(
      repeating: plan.pools.seconds, count: plan.pools.isPerLine ? Line.maximumUserLines + 1 : 1)
    let lines = plan.recipients.isPerLine ? Line.maximumUserLines + 1 : 1
    included = plan.recipients.lists.map { _ in Array(repeating: [], count: lines) }
  }

  /// Whether a call so handled goes to one of the month's included recipients, the first up to the limit; remembers the
  /// recipient.
  mutating func includes(_ call: CallBook.Item, _ handling: CallTerms.Handling) -> Bool {
    guard let list = plan.recipients.position(of: handling) else { return true }
    let line = plan.recipients.isPerLine ? call.line.position : 0
    if included[list][line].contains(call.recipient) { return true }
    guard included[list][line].count < plan.recipients.lists[list].limit else { return false }
    included[list][line].insert(call.recipient)
    return true
  }

  /// Takes a call to a mobile off the pool of its line: what was left before it, nil when the pool has no end.
  mutating func useAllowance(from line: Line, seconds: Int) -> Int? {
    let pool = plan.pools.index(of: line)
    guard let left = allowanceLeft[pool] else { return nil }
    allowanceLeft[pool] = max(0, left - seconds)
    return left
  }
}

extension Line {
  /// 0 for the analogue line, k for user line k.
  fileprivate var position: Int { if case .user(let number) = self { number } else { 0 } }
}
