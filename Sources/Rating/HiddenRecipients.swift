import Basics
import Contracts

/// Where it matters that the names of recipients hide who they are.
extension Rater {
  /// The months of a book in which there may be more distinct recipients than the plan includes, if every call whose
  /// recipient is hidden goes to another one.
  ///
  /// In all other months no recipient is beyond the limit, whoever is behind the names. Throws `UnknownDestination`.
  public func monthsAtRisk(
    of book: CallBook, isHidden: (CallBook.Kind) -> Bool
  ) throws(UnknownDestination) -> [BillingMonth] {
    var lists: [Int?] = []
    for kind in book.kinds {
      let handling = plan.handling(of: try contract.terms(of: kind.destination).handling)
      lists.append(plan.recipients.position(of: handling))
    }
    let hidden = book.kinds.map(isHidden)
    guard let span = book.span, hidden.contains(true) else { return [] }
    return (span.lowerBound.index...span.upperBound.index).map { BillingMonth(index: $0) }.filter { month in
      var seen = plan.recipients.lists.map { _ in Set<UInt32>() }
      var calls = plan.recipients.lists.map { _ in 0 }
      for call in book.items(of: month) where call.seconds > 0 {
        guard let list = lists[call.kind] else { continue }
        if hidden[call.kind] { calls[list] += 1 } else { seen[list].insert(call.recipient) }
      }
      return plan.recipients.lists.indices.contains { index in
        calls[index] > 0 && calls[index] + seen[index].count > plan.recipients.lists[index].limit
      }
    }
  }
}
