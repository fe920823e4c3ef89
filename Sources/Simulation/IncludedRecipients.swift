/// Tells, call by call, whether the recipient is one of the month's included ones under one plan.
///
/// Recipients of a stream are numbered as they first appear, so the included ones are always those up to some
/// number, the cut. Under the Pitman-Yor scheme the chance of one of them depends only on how many there are and on
/// the calls they have had: the urn itself is never kept, and the result is exact. Owns its memory.
final class IncludedRecipients {
  /// A stream's recipients in a list.
  private struct ListedStream {
    let list: Int
    var tally = RecipientTally()
    /// Recipients included once the list is closed, and calls to them so far.
    var included = RecipientTally()
  }

  private let streams: UnsafeMutableBufferPointer<ListedStream>
  private let limits: (Int, Int)
  /// Distinct recipients so far, by list.
  private var seen = (0, 0)

  init(_ rules: [StreamRules], _ plan: PlanRules) {
    limits = (plan.limit(0), plan.limit(1))
    streams = .allocate(
      copying: rules.map { ListedStream(list: plan.list(of: $0)) })
  }

  deinit { streams.deallocate() }

  /// Forgets the month.
  func clear() {
    seen = (0, 0)
    for index in streams.indices {
      streams[index].tally = RecipientTally()
      streams[index].included = RecipientTally()
    }
  }

  /// Whether a call of a sequence, taken in order, goes to an included recipient.
  @inline(__always)
  func includes(_ call: Int, of sequence: CallSequence, discount: Double) -> Bool {
    let index = Int(sequence.stream[call])
    let list = streams[index].list
    guard list != PlanRules.noList else { return true }
    let isNew = sequence.isNew[call]
    if list == 0 ? seen.0 < limits.0 : seen.1 < limits.1 {
      streams[index].tally.calls += 1
      if isNew { count(newRecipientOf: index, list) }
      return true
    }
    // Included recipients take the first stretch of the line of old ones.
    let included = streams[index].included
    let isIncluded = !isNew && sequence.position[call] < included.calls - discount * included.recipients
    streams[index].included.calls = included.calls + (isIncluded ? 1 : 0)
    return isIncluded
  }

  /// Counts a new recipient; at the limit, fixes the included recipients of every stream of the list.
  private func count(newRecipientOf stream: Int, _ list: Int) {
    streams[stream].tally.recipients += 1
    let isFull: Bool
    if list == 0 {
      seen.0 += 1
      isFull = seen.0 == limits.0
    } else {
      seen.1 += 1
      isFull = seen.1 == limits.1
    }
    guard isFull else { return }
    for index in streams.indices where streams[index].list == list { streams[index].included = streams[index].tally }
  }
}
