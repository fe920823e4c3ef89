import Basics
import Reporting

/// The words of the page around questions and answers.
public struct PageWords: Sendable {
  private let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }

  /// The language's own name.
  public var languageName: String { text("Français", "English") }

  /// How far one is.
  func progress(_ number: Int, of count: Int) -> String {
    text("Question \(number) sur \(count)", "Question \(number) of \(count)")
  }

  /// How well an answer is known.
  func precision(replications: Int, _ difference: String) -> String {
    difference + " " + customers(replications) + "."
  }

  /// How far the calculation is.
  public func progress(_ progress: AnswerProgress) -> String {
    let margin = NumberStyle(language).euros(
      progress.halfWidth, decimals: NumberStyle.decimals(progress.halfWidth))
    return text(
      "Différence connue à \(margin) près ; \(customers(progress.replications)).",
      "Difference known to within \(margin); \(customers(progress.replications)).")
  }

  private func customers(_ count: Int) -> String {
    let shown = NumberStyle(language).whole(count)
    return text("\(shown) clients simulés", "\(shown) customers simulated")
  }
}
