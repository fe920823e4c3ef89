import Basics

/// What is shown where a request is refused or could not be served.
public struct FailureView: Sendable {
  /// The language's code.
  public let language: String
  /// What happened, in few words.
  public let title: String
  /// What to do about it.
  public let lines: [String]
  /// The way back.
  public let back: String

  /// What is told of a refusal.
  public init(_ title: Bilingual, _ lines: [Bilingual], _ language: Language) {
    self.language = language.rawValue
    self.title = title[language]
    self.lines = lines.map { $0[language] }
    back = RefusalWords.back[language]
  }
}
