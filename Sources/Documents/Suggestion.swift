/// Finds the word that was probably meant.
public enum Suggestion {
  /// The candidate nearest to `word`, if it is near enough to be a slip: at most a third of its letters.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    var vocabulary = Vocabulary(candidates)
    return vocabulary.nearest(to: word)
  }
}
