/// Finds the word that was probably meant.
public enum Suggestion {
  /// The candidate nearest to `word`, if it is near enough to be a slip: at most a third of its letters.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    let target = Array(word.lowercased().unicodeScalars.prefix(80))
    let limit = max(1, target.count / 3)
    return
      candidates
      .map { (candidate: $0, distance: distance(target, Array($0.lowercased().unicodeScalars))) }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }?
      .candidate
  }

  /// Damerau-Levenshtein distance with adjacent transpositions: insertions, deletions, changes and swaps.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var older = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var current = [i + 1] + [Int](repeating: 0, count: b.count)
      for j in 0..<b.count {
        let change = previous[j] + (a[i] == b[j] ? 0 : 1)
        current[j + 1] = min(change, previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          current[j + 1] = min(current[j + 1], older[j - 1] + 1)
        }
      }
      (older, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
