/// Who each call of a month goes to, and which of them each line includes: needed where lines have lists of recipients of
/// their own.
///
/// A line's first recipients are not its stream's first ones, so that sums of the urn do not tell them apart: here every
/// call has its recipient. On the line of a stream's old recipients each earlier call has a stretch, of length 1 or, for
/// the first call to a recipient, 1 less the discount: a recipient's stretches together are its calls less the discount,
/// as the scheme asks for, and the call that a position falls on is found by bisection. Owns its memory, which only grows.
final class NamedRecipients {
  /// Recipient of each call of the sequence named last, numbered over all streams.
  private(set) var recipient: UnsafeMutablePointer<Int32>
  /// Ends of the stretches of the calls of each stream, stream after stream in their order.
  private var ends: UnsafeMutablePointer<Double>
  /// Their recipients.
  private var recipientAtEnd: UnsafeMutablePointer<Int32>
  /// Lines that include each recipient, as bits.
  private var lines: UnsafeMutablePointer<UInt32>
  private var capacity = 1024
  /// Place of each stream's first stretch, and of the one after its last.
  private let first: UnsafeMutableBufferPointer<Int>
  private let next: UnsafeMutableBufferPointer<Int>
  /// Recipients that each line includes, list by list.
  private let included: UnsafeMutableBufferPointer<Int>
  private var recipients = 0

  /// Room for so many streams.
  init(streams: Int) {
    recipient = .allocate(capacity: capacity)
    ends = .allocate(capacity: capacity)
    recipientAtEnd = .allocate(capacity: capacity)
    lines = .allocate(capacity: capacity)
    first = .allocate(copying: Array(repeating: 0, count: streams))
    next = .allocate(copying: Array(repeating: 0, count: streams))
    included = .allocate(copying: Array(repeating: 0, count: 2 * NamedRecipients.lineLimit))
  }

  /// Lines of a subscription at most: bits of ``lines``.
  private static let lineLimit = 32

  deinit {
    deallocate()
    first.deallocate()
    next.deallocate()
    included.deallocate()
  }

  private func deallocate() {
    recipient.deallocate()
    ends.deallocate()
    recipientAtEnd.deallocate()
    lines.deallocate()
  }

  /// Names the recipients of a sequence whose positions are settled.
  func name(_ sequence: CallSequence, _ streams: UnsafeMutableBufferPointer<StreamRules>) {
    reserve(sequence.count)
    first.update(repeating: 0)
    for call in 0..<sequence.count { first[Int(sequence.stream[call])] += 1 }
    var place = 0
    for stream in first.indices {
      (first[stream], place) = (place, place + first[stream])
      next[stream] = first[stream]
    }
    recipients = 0
    for call in 0..<sequence.count {
      let stream = Int(sequence.stream[call])
      let isNew = sequence.isNew[call]
      let named = isNew ? Int32(truncatingIfNeeded: recipients) : owner(of: sequence.position[call], stream)
      if isNew { recipients += 1 }
      let before = next[stream] == first[stream] ? 0 : ends[next[stream] - 1]
      ends[next[stream]] = before + (isNew ? 1 - streams[stream].discount : 1)
      recipientAtEnd[next[stream]] = named
      next[stream] += 1
      recipient[call] = named
    }
  }

  /// The recipient on whose stretch a position falls; there is an earlier call.
  private func owner(of position: Double, _ stream: Int) -> Int32 {
    var (low, high) = (first[stream], next[stream] - 1)
    while low < high {
      let middle = (low + high) / 2
      if position < ends[middle] { high = middle } else { low = middle + 1 }
    }
    return recipientAtEnd[low]
  }

  /// Forgets whom lines include.
  func clear() {
    lines.update(repeating: 0, count: recipients)
    included.update(repeating: 0)
  }

  /// Whether a call from a line, taken in order, goes to one of the first recipients of its list on that line, up to a
  /// limit.
  func includes(_ call: Int, line: Int, list: Int, limit: Int) -> Bool {
    let named = Int(recipient[call])
    let bit = UInt32(1) << UInt32(line)
    if lines[named] & bit != 0 { return true }
    let count = list * NamedRecipients.lineLimit + line
    guard included[count] < limit else { return false }
    included[count] += 1
    lines[named] |= bit
    return true
  }

  private func reserve(_ calls: Int) {
    guard calls > capacity else { return }
    deallocate()
    capacity = calls + calls / 2
    recipient = .allocate(capacity: capacity)
    ends = .allocate(capacity: capacity)
    recipientAtEnd = .allocate(capacity: capacity)
    lines = .allocate(capacity: capacity)
  }
}
