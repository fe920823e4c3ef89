import Basics
import Contracts

extension Rater {
  /// The itemised bills of calls, one for every month from the first call's to the last call's.
  ///
  /// Calls may come in any order: those of a month are rated by start, in the order given where starts are equal.
  ///
  /// Throws `UnknownDestination` for a call to a destination that the tariff does not know.
  public func bills(for calls: [Call]) throws(UnknownDestination) -> [MonthBill] {
    try bills(for: CallBook(calls))
  }

  /// The itemised bills of a book of calls, one for every billing month from the first call's to the last call's.
  ///
  /// `destination` says where calls of a kind are taken to go; unless told otherwise, where they say themselves. Throws
  /// `UnknownDestination` for a destination that the tariff does not know.
  public func bills(
    for book: CallBook, to destination: (CallBook.Kind) -> String = { $0.destination }
  ) throws(UnknownDestination) -> [MonthBill] {
    guard let span = book.span else { return [] }
    var terms: [CallTerms] = []
    for kind in book.kinds { terms.append(try contract.terms(of: destination(kind))) }
    return (span.lowerBound.index...span.upperBound.index).map { index in
      let month = BillingMonth(index: index)
      return bill(month, book.items(of: month), terms, isFirst: month == span.lowerBound)
    }
  }

  private func bill(
    _ month: BillingMonth, _ calls: [CallBook.Item], _ terms: [CallTerms], isFirst: Bool
  ) -> MonthBill {
    var usage = MonthUsage(kinds: terms.count, allowanceClause: plan.allowanceClause)
    var state = MonthState(plan)
    for call in calls { usage.add(call, terms[call.kind], rate(call, terms[call.kind], &state)) }
    let fixed = plan.fixedCharges.lines(isFirstMonth: isFirst).map { BillLine($0) }
    let lines = fixed.filter(\.isSubscription) + usage.sorted + fixed.filter { !$0.isSubscription }
    return MonthBill(month: month, lines: lines, unpriced: usage.unpriced)
  }
}
