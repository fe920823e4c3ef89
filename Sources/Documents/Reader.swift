import Basics

/// Reads values out of elements, gathering every problem instead of stopping at the first.
///
/// Each `read` returns nil after noting why; ``finish(_:)`` gives the value only when nothing was noted. A file made to
/// have endless problems is told the first ``problemLimit`` and their number, with a nearest word for
/// ``suggestionLimit`` of them.
public struct Reader {
  /// Problems kept of one file; those beyond are counted.
  public static let problemLimit = 1000
  /// Words of one file for which the word meant is looked for.
  public static let suggestionLimit = 200

  /// The problems noted so far, ``problemLimit`` at most.
  public private(set) var problems: [Problem] = []
  private var problemCount = 0
  private var suggestions = 0

  /// A reader without problems.
  public init() {}

  /// The value built, or all problems as ``DocumentFailure``.
  public func finish<Value>(_ value: Value?) throws(DocumentFailure) -> Value {
    guard problems.isEmpty, let value else { throw DocumentFailure(problems, count: problemCount) }
    return value
  }

  /// Notes a problem with an element.
  public mutating func note(_ element: Element, expected: Bilingual, suggestion: String? = nil) {
    add(
      Problem(
        at: element.place, path: element.path, found: element.summary, expected: expected, suggestion: suggestion))
  }

  /// Notes a problem with a key that the writer chose.
  public mutating func note(
    key: String, at place: Place, of element: Element, expected: Bilingual, suggestion: String? = nil
  ) {
    add(Problem(at: place, path: element.path, found: Bilingual(key), expected: expected, suggestion: suggestion))
  }

  /// Notes that an element is none of the words of a vocabulary, with the word probably meant.
  public mutating func note(_ element: Element, expected: Bilingual, among vocabulary: inout Vocabulary) {
    note(element, expected: expected, suggestion: nearest(to: element.written, among: &vocabulary))
  }

  /// The word of a vocabulary that was probably meant; nil after ``suggestionLimit`` look-ups.
  public mutating func nearest(to word: String, among vocabulary: inout Vocabulary) -> String? {
    guard suggestions < Reader.suggestionLimit else { return nil }
    suggestions += 1
    return vocabulary.nearest(to: word)
  }

  private mutating func add(_ problem: @autoclosure () -> Problem) {
    problemCount += 1
    if problems.count < Reader.problemLimit { problems.append(problem()) }
  }

  /// Reads keys and values; notes unknown keys (with the key probably meant) and missing ones.
  public mutating func fields(
    of element: Element?, required: [String], optional: [String] = []
  ) -> [String: Element]? {
    guard let element else { return nil }
    guard case .mapping(let pairs) = element.content else {
      note(element, expected: ReaderWords.keysAndValues(required + optional))
      return nil
    }
    let known = required + optional
    var fields: [String: Element] = [:]
    for pair in pairs {
      if known.contains(pair.key) {
        fields[pair.key] = pair.value
      } else {
        // In braces, 109,90 reads as 109 and a key 90.
        let isDecimal = !pair.key.isEmpty && pair.key.allSatisfy(\.isNumber)
        var vocabulary = Vocabulary(known)
        let suggestion = nearest(to: pair.key, among: &vocabulary)
        add(
          Problem(
            at: pair.keyPlace, path: element.path, found: Bilingual(pair.key),
            expected: isDecimal
              ? ReaderWords.decimalPoint
              : ReaderWords.oneOfTheKeys(known),
            suggestion: suggestion))
      }
    }
    for key in required where fields[key] == nil {
      add(Problem(at: element.place, path: element.path(of: key), found: nil, expected: ReaderWords.missing(key: key)))
    }
    return fields
  }

  /// Reads keys chosen by the writer with their values, in file order.
  public mutating func entries(of element: Element?) -> [(key: String, keyPlace: Place, value: Element)] {
    guard let element else { return [] }
    guard case .mapping(let pairs) = element.content else {
      note(element, expected: DocumentWords.keysAndValues)
      return []
    }
    return pairs
  }

  /// Reads a list of `count` items.
  public mutating func items(of element: Element?, count: ClosedRange<Int>) -> [Element] {
    guard let element else { return [] }
    let expected = ReaderWords.list(of: count)
    guard case .list(let items) = element.content else {
      note(element, expected: expected)
      return []
    }
    guard count.contains(items.count) else {
      let found =
        items.isEmpty
        ? ReaderWords.emptyList
        : ReaderWords.list(withItems: items.count)
      add(Problem(at: element.place, path: element.path, found: found, expected: expected))
      return []
    }
    return items
  }

  /// Reads text of 1 to `limit` characters, without control characters.
  public mutating func text(_ element: Element?, limit: Int = 500) -> String? {
    guard let element else { return nil }
    guard case .scalar(let text, let isQuoted) = element.content, isQuoted || !["", "~", "null"].contains(text),
      !text.allSatisfy(\.isWhitespace), text.count <= limit,
      !text.unicodeScalars.contains(where: { $0.value < 32 && $0 != "\n" && $0 != "\t" })
    else {
      note(element, expected: ReaderWords.text(upTo: limit))
      return nil
    }
    return text
  }

  /// Reads one of a few words.
  public mutating func word(_ element: Element?, among words: [String]) -> String? {
    guard let element else { return nil }
    guard case .scalar(let text, _) = element.content, words.contains(text) else {
      var vocabulary = Vocabulary(words)
      note(element, expected: ReaderWords.oneOf(words), among: &vocabulary)
      return nil
    }
    return text
  }

  /// Reads `true` or `false`.
  public mutating func flag(_ element: Element?) -> Bool? {
    guard let element else { return nil }
    guard case .scalar(let text, false) = element.content, text == "true" || text == "false" else {
      note(element, expected: ReaderWords.trueOrFalse)
      return nil
    }
    return text == "true"
  }

  /// Reads a number in decimal notation within limits, such as `0.35` or `1e3`.
  public mutating func number(_ element: Element?, in range: ClosedRange<Double>, unit: Bilingual? = nil) -> Double? {
    guard let element else { return nil }
    guard case .scalar(let text, false) = element.content, let value = PlainNumber.decimal(text), range.contains(value)
    else {
      let (least, most) = (Reader.plain(range.lowerBound), Reader.plain(range.upperBound))
      note(element, expected: ReaderWords.number(of: unit, from: least, to: most) + Reader.hint(element))
      return nil
    }
    return value
  }

  /// Reads a whole number within limits.
  public mutating func wholeNumber(_ element: Element?, in range: ClosedRange<Int>) -> Int? {
    guard let element else { return nil }
    guard case .scalar(let text, false) = element.content, let value = PlainNumber.whole(text),
      range.contains(value)
    else {
      note(element, expected: ReaderWords.wholeNumber(in: range))
      return nil
    }
    return value
  }

  /// Said of a number with a decimal comma.
  private static func hint(_ element: Element) -> Bilingual {
    guard case .scalar(let text, _) = element.content, text.utf8.count <= 40, text.contains(","),
      PlainNumber.decimal(text.replacing(",", with: ".")) != nil
    else { return Bilingual("") }
    return ReaderWords.withDecimalPoint
  }

  private static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
