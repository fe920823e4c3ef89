import Basics

/// Finds the word that was probably meant.
public enum Suggestion {
  /// The candidate nearest to `word`, if it is near enough to be a slip: at most a third of its letters.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    var vocabulary = Vocabulary(candidates)
    return vocabulary.nearest(to: word)
  }

  /// What is said of the word that was probably meant, to stand behind the wrong one; empty where none was.
  public static func phrase(_ meant: String?) -> Bilingual {
    meant.map(DocumentWords.didYouMean) ?? Bilingual("")
  }

  /// The same of the candidate nearest to a word.
  public static func phrase(for word: String, among candidates: [String]) -> Bilingual {
    phrase(nearest(to: word, among: candidates))
  }
}
