import Basics

/// Where something stands in a file: line and column, both from 1.
public struct Place: Hashable, Comparable, Sendable {
  /// Line, from 1.
  public let line: Int
  /// Column, from 1.
  public let column: Int

  /// Where a value stands that was set from outside the file (``Element/setting(_:to:)``).
  public static let outside = Place(line: 0, column: 0)

  /// A place in a file.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders places as they come in the file.
  public static func < (a: Place, b: Place) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// Something wrong in a file: where, what was found, what was expected.
public struct Problem: Hashable, Sendable, CustomStringConvertible {
  /// Where it is.
  public let place: Place
  /// The key it concerns, such as `streams.0.duration.cv`; empty for the whole file.
  public let path: String
  /// What stands there, its first 61 scalars at most; nil when something is missing.
  public let found: Bilingual?
  /// What was expected, as a phrase.
  public let expected: Bilingual
  /// A key that was probably meant.
  public let suggestion: String?

  /// A problem at a place.
  public init(at place: Place, path: String, found: Bilingual?, expected: Bilingual, suggestion: String? = nil) {
    self.place = place
    self.path = path
    self.found = found.map { found in Bilingual { Problem.shortened(found[$0]) } }
    self.expected = expected
    self.suggestion = suggestion
  }

  /// `12:5: streams.0.calls_per_month: found "many", expected a number of 0 or more`; ` set: …` for a value set from
  /// outside the file.
  public var description: String { sentence(.en) }

  /// The same in every language.
  public var sentence: Bilingual { Bilingual(sentence) }

  /// The same in a language.
  public func sentence(_ language: Language) -> String {
    (place == .outside ? " set: " : "\(place.line):\(place.column): ") + (path.isEmpty ? "" : "\(path): ")
      + words(language)
  }

  /// What was found and what was expected, without the place.
  public var told: Bilingual { Bilingual(words) }

  private func words(_ language: Language) -> String {
    var text = ""
    if let found { text += DocumentWords.found(Problem.shown(found[language]))[language] }
    text += DocumentWords.expected(expected)[language]
    return text + Suggestion.phrase(suggestion)[language]
  }

  /// Text no longer than is ever shown, and a scalar more to tell that it was cut.
  private static func shortened(_ text: String) -> String {
    text.utf8.count <= 61 ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(61)))
  }

  private static func shown(_ text: String) -> String {
    let shown = text.unicodeScalars.prefix(60).map { scalar in
      scalar.value < 32 || scalar.value == 127 ? "\u{FFFD}" : String(scalar)
    }
    return shown.joined() + (text.unicodeScalars.count > 60 ? "…" : "")
  }
}

/// The problems of one file.
public struct DocumentFailure: Error, Sendable {
  /// The problems, in file order; never empty.
  ///
  /// All of them, but for files with thousands: see ``count``.
  public let problems: [Problem]
  /// How many problems the file has, which may be more than were kept.
  public let count: Int

  /// A failure with the problems kept, put into file order, and the number of all.
  public init(_ problems: [Problem], count: Int? = nil) {
    self.problems = problems.sorted { $0.place < $1.place }
    self.count = count ?? problems.count
  }
}
