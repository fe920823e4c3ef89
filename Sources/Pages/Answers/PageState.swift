import Basics
import Dossiers
import Foundation
import Questions

/// All that a page knows: what was typed and how it is shown.
///
/// It is sent along with every change, so that nothing of a conversation is kept between two requests.
public struct PageState: Hashable, Sendable {
  /// How questions are put.
  public enum Way: String, Sendable {
    /// One after the other, for who does not know them.
    case steps
    /// All at once, for who does.
    case form
  }

  /// The language.
  public var language: Language
  /// How questions are put.
  public var way: Way
  /// What was typed, by what it answers; nothing empty.
  public var answers: [QuestionKey: String]
  /// Questions that were put, answered or not.
  public var passed: Set<QuestionKey>
  /// The question to put, where one is chosen.
  public var asked: QuestionKey?
  /// Whether amounts are shown including tax, too.
  public var isTaxed: Bool
  /// The dossier that the answers were opened from, as it was then; nil of none.
  public var dossier: DossierReference?

  /// Characters of an answer, at most.
  public static let answerLimit = 500
  /// The rate of value added tax that is shown where it is wanted, in percent.
  public static let vat = "20"

  /// A state from its parts.
  public init(
    _ language: Language, way: Way = .steps, answers: [QuestionKey: String] = [:], passed: Set<QuestionKey> = [],
    asked: QuestionKey? = nil, isTaxed: Bool = false
  ) {
    (self.language, self.way, self.answers) = (language, way, answers)
    (self.passed, self.asked, self.isTaxed) = (passed, asked, isTaxed)
  }

  /// A state from the fields of a form; what is none of its fields is left out, an answer too long is cut.
  ///
  /// Buttons are fields as well: `unknown` answers a question with not knowing, `pass` goes on to the next one, `ask`
  /// names one to put.
  public init(fields: [(name: String, value: String)], _ language: Language) {
    self.init(language)
    for (name, value) in fields {
      switch name {
      case "language": self.language = Language(rawValue: value) ?? self.language
      case "way": way = Way(rawValue: value) ?? way
      case "tax": isTaxed = value == PageState.vat
      case "dossier": dossier = DossierReference(value)
      case "passed": passed.formUnion(value.split(separator: " ").compactMap { QuestionKey(String($0)) })
      default:
        guard let key = QuestionKey(name), !value.trimmed.isEmpty else { continue }
        answers[key] = String(value.trimmed.prefix(PageState.answerLimit))
      }
    }
    for (name, value) in fields { press(name, value) }
  }

  private mutating func press(_ name: String, _ value: String) {
    guard let key = QuestionKey(value) else { return }
    switch name {
    case "unknown":
      answers[key] = AnswerWords.unknown[language]
      pass(key)
    case "pass": pass(key)
    case "ask": asked = key
    default: break
    }
  }

  private mutating func pass(_ key: QuestionKey) {
    passed.insert(key)
    if asked == key { asked = nil }
  }

  /// The fields that give the same state again.
  public var fields: [(name: String, value: String)] {
    var fields = [("language", language.rawValue), ("way", way.rawValue)]
    if isTaxed { fields.append(("tax", PageState.vat)) }
    if let dossier { fields.append(("dossier", dossier.description)) }
    if !passed.isEmpty { fields.append(("passed", passed.map(\.text).sorted().joined(separator: " "))) }
    fields += answers.map { ($0.key.text, $0.value) }.sorted { $0.0 < $1.0 }
    return fields.map { (name: $0.0, value: $0.1) }
  }
}

extension PageState {
  /// The state in a word of letters, digits, hyphens and low lines, for a link that opens it again.
  public var link: String { LinkText.word(of: fields) }

  /// The state of a link; nil where it is none.
  public init?(link: String, _ language: Language) {
    guard let fields = LinkText.fields(of: link) else { return nil }
    self.init(fields: fields, language)
  }
}

extension String {
  /// The text without blanks around it.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
