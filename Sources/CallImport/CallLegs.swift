import Basics

/// Legs of calls that were kept: a switchboard that tells a leg twice has charged it once.
///
/// Legs of one call to different numbers are calls of their own, as a transfer is; so are legs to one number that do not
/// overlap. Two that do are the same. Legs of a call stand near each other in a file: the last hundred thousand or more
/// are remembered, which bounds memory.
struct CallLegs {
  /// Legs remembered of each half.
  private static let half = 100_000

  private var recent: [Int: Span] = [:]
  private var older: [Int: Span] = [:]

  /// When a leg was.
  private struct Span {
    let start: Int
    let end: Int
  }

  /// Whether a leg of a call is one that is not known; it is known from then on.
  mutating func isNew(_ leg: ImportedCall, of call: ArraySlice<UInt8>) -> Bool {
    guard !call.isEmpty else { return true }
    var hasher = Hasher()
    call.withUnsafeBufferPointer { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(leg.number.recipient)
    let key = hasher.finalize()
    let start = leg.startedAt.date.dayNumber * 86_400 + leg.startedAt.secondOfDay
    let span = Span(start: start, end: start + leg.seconds)
    if let known = recent[key] ?? older[key], known.start < span.end, span.start < known.end { return false }
    if recent.count >= CallLegs.half {
      older = recent
      recent = [:]
    }
    recent[key] = span
    return true
  }
}
