import Foundation

/// A part of what somebody typed.
enum Token: Hashable {
  /// A number, with its digits as typed.
  case number(Double, digits: String)
  /// A word in lower case without accents.
  case word(String)
  /// Any other sign.
  case sign(Character)
}

/// What somebody typed, as numbers, words and signs: without accents, capitals and kinds of blanks.
///
/// Time is in proportion to the text; beyond ``limit`` characters there is nothing to read.
struct Phrase {
  /// Characters of an answer that are read.
  static let limit = 400

  /// The parts in order; empty where the text is too long.
  let tokens: [Token]

  /// Takes a text apart.
  init(_ text: String) {
    guard text.unicodeScalars.count <= Phrase.limit else {
      tokens = []
      return
    }
    var scanner = Scanner(Phrase.plain(text))
    tokens = scanner.tokens()
  }

  /// The words of a text that is no number, for looking up names.
  static func words(_ text: String) -> [String] {
    Phrase(text).tokens.compactMap { token in
      switch token {
      case .word(let word): word
      case .number(_, let digits): digits
      case .sign: nil
      }
    }
  }

  private static func plain(_ text: String) -> [Character] {
    let folded = text.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
    var result: [Character] = []
    for character in folded {
      switch character {
      case "œ": result += ["o", "e"]
      case "æ": result += ["a", "e"]
      case "’", "ʼ", "‘", "`", "´", "′": result.append("'")
      case "″", "”", "“": result.append("\"")
      case "–", "—", "−", "‑", "‐": result.append("-")
      case "≈", "≃": result.append("~")
      case "×", "✕": result.append("x")
      default: result.append(character.isWhitespace ? " " : character)
      }
    }
    return result
  }
}

/// Takes plain characters apart.
private struct Scanner {
  private let characters: [Character]
  private var position = 0

  init(_ characters: [Character]) { self.characters = characters }

  mutating func tokens() -> [Token] {
    var tokens: [Token] = []
    while let character = peek() {
      if Scanner.isDigit(character) {
        tokens.append(number())
      } else if character.isLetter {
        tokens.append(.word(word()))
      } else {
        position += 1
        // A hyphen or apostrophe within words parts them as a blank does; after a digit it is a sign.
        if character == " " || character == "." || isWithinWords(character) { continue }
        tokens.append(.sign(character))
      }
    }
    return tokens
  }

  private func peek(_ offset: Int = 0) -> Character? {
    let index = position + offset
    return characters.indices.contains(index) ? characters[index] : nil
  }

  private static func isDigit(_ character: Character?) -> Bool {
    character.map { ("0"..."9").contains($0) } ?? false
  }

  private func isWithinWords(_ character: Character) -> Bool {
    guard character == "-" || character == "'", position >= 2 else { return false }
    return characters[position - 2].isLetter && (peek()?.isLetter ?? false)
  }

  /// A word; points within it are left out, as in `U.S.A.`.
  private mutating func word() -> String {
    var word = ""
    while let character = peek() {
      if character == ".", peek(1)?.isLetter ?? false, word.count == 1 || peek(2) == "." {
        position += 1
        continue
      }
      guard character.isLetter else { break }
      word.append(character)
      position += 1
    }
    return word
  }

  /// A number; comma and point are decimal marks but before exactly three digits, where they part thousands as a blank
  /// does: nobody counts in thousandths.
  private mutating func number() -> Token {
    var digits = run()
    var isGrouped = false
    while isGrouped || digits.count <= 3, digits.count < 15, !digits.hasPrefix("0"), isGroup(after: [" "]) {
      position += 1
      digits += run()
      isGrouped = true
    }
    if let mark = peek(), mark == "," || mark == ".", Scanner.isDigit(peek(1)) {
      if isGroup(after: [",", "."]), digits.count <= 3, !digits.hasPrefix("0") {
        while isGroup(after: [mark]), digits.count < 15 {
          position += 1
          digits += run()
        }
      } else {
        position += 1
        digits += "." + run()
      }
    }
    let value = Double(digits.prefix(40)) ?? 0
    return .number(value, digits: String(digits.prefix(40)))
  }

  private mutating func run() -> String {
    var digits = ""
    while let character = peek(), Scanner.isDigit(character) {
      digits.append(character)
      position += 1
    }
    return digits
  }

  /// Whether one of these marks stands here before exactly three digits.
  private func isGroup(after marks: Set<Character>) -> Bool {
    guard let mark = peek(), marks.contains(mark) else { return false }
    return (1...3).allSatisfy { Scanner.isDigit(peek($0)) } && !Scanner.isDigit(peek(4))
  }
}
