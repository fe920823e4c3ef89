/// A place in a phrase, moved on by what is taken.
struct Cursor {
  private let tokens: ArraySlice<Token>
  private(set) var position: Int

  /// A place at the start of some tokens.
  init(_ tokens: some Collection<Token>) {
    self.tokens = ArraySlice(Array(tokens))
    position = 0
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { position >= tokens.endIndex }

  /// The next token, or one after it.
  func peek(_ offset: Int = 0) -> Token? {
    let index = position + offset
    return tokens.indices.contains(index) ? tokens[index] : nil
  }

  /// The next word.
  func word(_ offset: Int = 0) -> String? {
    guard case .word(let word) = peek(offset) else { return nil }
    return word
  }

  /// Moves on by a number of tokens.
  mutating func skip(_ count: Int = 1) { position += count }

  /// Takes a sign.
  mutating func take(sign: Character) -> Bool {
    guard peek() == .sign(sign) else { return false }
    position += 1
    return true
  }

  /// Takes one of some wordings, the longest that fits.
  mutating func take(_ wordings: Wordings) -> Bool {
    guard let length = wordings.length(at: self) else { return false }
    position += length
    return true
  }

  /// Takes as many of some wordings as follow each other.
  mutating func takeAll(_ wordings: Wordings) { while take(wordings) {} }

  /// What a reading gives; where it gives nothing, nothing is taken.
  mutating func attempt<Value>(_ read: (inout Cursor) -> Value?) -> Value? {
    var copy = self
    guard let value = read(&copy) else { return nil }
    self = copy
    return value
  }
}

/// Ways to say the same, each of one or more words; a single sign counts as a word.
struct Wordings: Sendable {
  /// Each way as its words, by the first of them, the longest first.
  private let byFirst: [String: [[String]]]

  /// Ways written without accents, words parted by blanks.
  init(_ ways: String...) { self.init(ways) }

  /// The same from a list.
  init(_ ways: [String]) {
    let words = ways.map { $0.split(separator: " ").map(String.init) }
    byFirst = Dictionary(grouping: words.filter { !$0.isEmpty }) { $0[0] }
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// Words of the longest way that stands at a place; nil where none does.
  func length(at cursor: Cursor) -> Int? {
    guard let first = Wordings.text(cursor.peek()), let ways = byFirst[first] else { return nil }
    return ways.first { way in
      way.indices.allSatisfy { Wordings.text(cursor.peek($0)) == way[$0] }
    }?.count
  }

  private static func text(_ token: Token?) -> String? {
    switch token {
    case .word(let word): word
    case .sign(let sign): String(sign)
    case .number, nil: nil
    }
  }
}
