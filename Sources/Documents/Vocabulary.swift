/// Words that may be meant, and which of them is nearest to a word that is none of them.
///
/// The words are prepared for comparison once, when the first of them is looked for.
public struct Vocabulary: Sendable {
  /// A word with its scalars in lower case.
  private struct Candidate {
    let word: String
    let scalars: [UInt32]
  }

  /// Characters at most of a word that is taken for a slip of another: the bits of a machine word.
  static let wordLimit = 64

  /// The words.
  public let words: Set<String>
  private lazy var candidates = words.compactMap { word in
    Vocabulary.scalars(word, limit: 2 * Vocabulary.wordLimit).map { Candidate(word: word, scalars: $0) }
  }

  /// A vocabulary of these words.
  public init(_ words: some Sequence<String> = []) { self.words = Set(words) }

  /// Whether a word is one of them.
  public func contains(_ word: String) -> Bool { words.contains(word) }

  /// The word nearest to another, if it is near enough to be a slip: at most a third of its letters.
  ///
  /// Counts insertions, deletions, changes and swaps of neighbours. Of equally near words, the first in the alphabet.
  public mutating func nearest(to word: String) -> String? {
    guard let scalars = Vocabulary.scalars(word, limit: Vocabulary.wordLimit) else { return nil }
    let slip = Slip(scalars)
    var (nearest, distance) = (String?.none, max(1, scalars.count / 3))
    for candidate in candidates where abs(candidate.scalars.count - scalars.count) <= distance {
      guard let found = slip.distance(to: candidate.scalars, limit: distance) else { continue }
      if found < distance || nearest.map({ candidate.word < $0 }) ?? true { nearest = candidate.word }
      distance = found
    }
    return nearest
  }

  /// The scalars of a word in lower case; nil where there are none or more than `limit`.
  private static func scalars(_ word: String, limit: Int) -> [UInt32]? {
    guard !word.isEmpty, word.utf8.count <= 4 * limit else { return nil }
    let scalars = word.lowercased().unicodeScalars.map(\.value)
    return scalars.count <= limit ? scalars : nil
  }
}

/// A word to which distances are measured, with the places of each of its letters as bits.
///
/// Hyyrö's bit-parallel form of the distance with adjacent transpositions ("A bit-vector algorithm for computing
/// Levenshtein and Damerau edit distances", Nordic Journal of Computing 10, 2003): a whole column of the table is one
/// machine word.
struct Slip {
  private let count: Int
  private var ascii = [UInt64](repeating: 0, count: 128)
  private var others: [UInt32: UInt64] = [:]

  /// A word of 1 to 64 scalars.
  init(_ scalars: [UInt32]) {
    count = scalars.count
    for (index, scalar) in scalars.enumerated() {
      if scalar < 128 {
        ascii[Int(scalar)] |= 1 << UInt64(index)
      } else {
        others[scalar, default: 0] |= 1 << UInt64(index)
      }
    }
  }

  /// The distance to another word; nil beyond `limit`.
  func distance(to word: [UInt32], limit: Int) -> Int? {
    let last: UInt64 = 1 << UInt64(count - 1)
    var (rises, falls): (UInt64, UInt64) = (.max, 0)
    var (diagonal, previous): (UInt64, UInt64) = (0, 0)
    var distance = count
    for (index, scalar) in word.enumerated() {
      let places = scalar < 128 ? ascii[Int(scalar)] : others[scalar] ?? 0
      let swaps = ((~diagonal & places) << 1) & previous
      diagonal = (((places & rises) &+ rises) ^ rises) | places | falls | swaps
      var (right, left) = (falls | ~(diagonal | rises), diagonal & rises)
      if right & last != 0 { distance += 1 }
      if left & last != 0 { distance -= 1 }
      // Each letter to come can bring the words nearer by one at most.
      if distance - (word.count - index - 1) > limit { return nil }
      right = (right << 1) | 1
      left <<= 1
      (rises, falls) = (left | ~(diagonal | right), right & diagonal)
      previous = places
    }
    return distance <= limit ? distance : nil
  }
}
