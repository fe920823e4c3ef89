import Basics
import Contracts

/// The usage of a month, added up to the lines of a bill.
struct MonthUsage {
  /// The lines, in order of first appearance.
  private var lines: [BillLine] = []
  /// Calls without a printed price, in order of first appearance.
  private(set) var unpriced: [UnpricedCalls] = []
  private var position: [UsageKey: Int] = [:]
  /// The line of calls of a kind with an outcome, where it was found before: calls come by the million, lines by the
  /// dozen.
  private var known: [Int]
  private let allowanceClause: String

  init(kinds: Int, allowanceClause: String) {
    known = Array(repeating: -1, count: kinds * Outcome.count)
    self.allowanceClause = allowanceClause
  }

  /// Included, then free, then charged calls by rate and cause.
  var sorted: [BillLine] { lines.sorted { ($0.order, $0.clause) < ($1.order, $1.clause) } }

  /// Counts a call of a kind.
  mutating func add(_ call: CallBook.Item, _ terms: CallTerms, _ result: RatedCall) {
    if case .unpriced(let clause) = result {
      return UnpricedCalls(destination: terms.key, clause: clause, calls: 1, seconds: call.seconds).join(&unpriced)
    }
    let place = call.kind * Outcome.count + Outcome.number(of: result)
    var index = known[place]
    if index < 0, let key = UsageKey(result) {
      index = line(of: key)
      known[place] = index
    }
    lines[index].add(call.seconds, result)
    // The seconds of a crossing call that were still included; the call itself is counted where it is charged.
    if case .charged(_, let charged, _, _, .beyondAllowance) = result, charged < call.seconds {
      lines[line(of: UsageKey(included: allowanceClause))].seconds += call.seconds - charged
    }
  }

  private mutating func line(of key: UsageKey) -> Int {
    if let index = position[key] { return index }
    position[key] = lines.count
    lines.append(BillLine(subject: key.subject, clause: key.clause))
    return lines.count - 1
  }
}

/// What came of a call, as a number.
private enum Outcome {
  static let count = 2 + ChargeCause.allCases.count

  static func number(of result: RatedCall) -> Int {
    switch result {
    case .included: 0
    case .free, .unpriced: 1
    case .charged(_, _, _, _, .beyondAllowance): 2
    case .charged(_, _, _, _, .beyondRecipients): 3
    case .charged(_, _, _, _, .outsideBundle): 4
    }
  }
}

/// What usage of a month is added up by.
private struct UsageKey: Hashable {
  let subject: BillLine.Subject
  let clause: String

  /// The line of calls a clause includes.
  init(included clause: String) { (subject, self.clause) = (.includedCalls, clause) }

  /// The line a rated call belongs to; nil when it has no price.
  init?(_ result: RatedCall) {
    switch result {
    case .included(let clause): (subject, self.clause) = (.includedCalls, clause)
    case .free(let clause): (subject, self.clause) = (.freeCalls, clause)
    case .charged(_, _, let row, let clause, let cause):
      (subject, self.clause) = (.chargedCalls(row: row, cause: cause), clause)
    case .unpriced: return nil
    }
  }
}

extension BillLine {
  fileprivate mutating func add(_ seconds: Int, _ result: RatedCall) {
    count += 1
    if case .charged(let charge, let charged, _, _, _) = result {
      self.seconds += charged
      amount += charge
    } else {
      self.seconds += seconds
    }
  }

  /// Included, then free, then charged calls by rate and cause.
  fileprivate var order: String {
    switch subject {
    case .includedCalls: "0"
    case .freeCalls: "1"
    case .chargedCalls(let row, let cause): "2 \(cause.rawValue) \(row.id)"
    case .fixed: "3"
    }
  }
}

extension UnpricedCalls {
  /// Adds these calls to those of the same destination and clause in a list.
  fileprivate func join(_ list: inout [UnpricedCalls]) {
    if let index = list.firstIndex(where: { $0.destination == destination && $0.clause == clause }) {
      list[index].calls += calls
      list[index].seconds += seconds
    } else {
      list.append(self)
    }
  }

  /// Adds up lists of several months by destination and clause, in order of first appearance.
  public static func total(_ lists: [[UnpricedCalls]]) -> [UnpricedCalls] {
    lists.joined().reduce(into: []) { $1.join(&$0) }
  }
}
