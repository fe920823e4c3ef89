import Basics
import Contracts

extension Rater {
  /// The itemised bills of calls, one for every month from the first call's to the last call's.
  ///
  /// Calls may come in any order: those of a month are rated by start, in the order given where starts are equal.
  ///
  /// Throws `UnknownDestination` for a call to a destination that the tariff does not know.
  public func bills(for calls: [Call]) throws(UnknownDestination) -> [MonthBill] {
    let byMonth = Dictionary(grouping: calls, by: \.startedAt.billingMonth)
    guard let first = byMonth.keys.min(), let last = byMonth.keys.max() else { return [] }
    var bills: [MonthBill] = []
    for index in first.index...last.index {
      let month = BillingMonth(index: index)
      // Swift's sort is stable.
      let ordered = (byMonth[month] ?? []).sorted { $0.startedAt < $1.startedAt }
      bills.append(try bill(month, ordered, isFirst: month == first))
    }
    return bills
  }

  private func bill(
    _ month: BillingMonth, _ calls: [Call], isFirst: Bool
  ) throws(UnknownDestination) -> MonthBill {
    var usage: [BillLine] = []
    var unpriced: [UnpricedCalls] = []
    var position: [UsageKey: Int] = [:]
    for (call, terms, result) in try rate(month: calls) {
      guard let key = UsageKey(result) else {
        if case .unpriced(let clause) = result {
          UnpricedCalls(destination: terms.key, clause: clause, calls: 1, seconds: call.seconds).join(&unpriced)
        }
        continue
      }
      let index = position[key] ?? usage.count
      if index == usage.count {
        position[key] = index
        usage.append(BillLine(subject: key.subject, clause: key.clause))
      }
      usage[index].add(call, result)
      if case .charged(_, let charged, _, _, .beyondAllowance) = result, charged < call.seconds {
        included(call.seconds - charged, plan.allowanceClause, &usage, &position)
      }
    }
    let fixed = plan.fixedCharges.lines(isFirstMonth: isFirst).map { BillLine($0) }
    let lines =
      fixed.filter(\.isSubscription) + usage.sorted { ($0.order, $0.clause) < ($1.order, $1.clause) }
      + fixed.filter { !$0.isSubscription }
    return MonthBill(month: month, lines: lines, unpriced: unpriced)
  }
}

extension Rater {
  /// Counts the seconds of a crossing call that were still included; the call itself is counted where it is charged.
  private func included(
    _ seconds: Int, _ clause: String, _ usage: inout [BillLine], _ position: inout [UsageKey: Int]
  ) {
    let key = UsageKey(included: clause)
    let index = position[key] ?? usage.count
    if index == usage.count {
      position[key] = index
      usage.append(BillLine(subject: key.subject, clause: clause))
    }
    usage[index].seconds += seconds
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
  fileprivate mutating func add(_ call: Call, _ result: RatedCall) {
    count += 1
    if case .charged(let charge, let charged, _, _, _) = result {
      seconds += charged
      amount += charge
    } else {
      seconds += call.seconds
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
