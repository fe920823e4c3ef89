/// Conditions of a mapping with the places of their columns.
struct Conditions: Sendable {
  private let tests: [(place: Int, test: Mapping.Condition.Test, words: [[UInt8]])]

  /// Conditions among columns; those whose columns are not there never hold.
  init(_ conditions: [Mapping.Condition], _ finder: ColumnFinder) {
    tests = conditions.compactMap { condition in
      finder.place(of: condition.column).map { (place: $0, test: condition.test, words: condition.test.words) }
    }
  }

  /// Whether there is none.
  var isEmpty: Bool { tests.isEmpty }
  /// How many fields a row must have for all of them.
  var width: Int { tests.map { $0.place + 1 }.max() ?? 0 }

  /// Whether any holds for a row.
  func hold(_ row: SourceRow) -> Bool {
    for (place, test, words) in tests where place < row.fields.count {
      if Conditions.holds(test, words, row[place]) { return true }
    }
    return false
  }

  private static func holds(
    _ test: Mapping.Condition.Test, _ words: [[UInt8]], _ field: ArraySlice<UInt8>
  ) -> Bool {
    switch test {
    case .filled: return !field.isEmpty
    case .isShort: return (1...5).contains(field.count) && field.allSatisfy { (48...57).contains($0) }
    case .isOne:
      for word in words where word.count == field.count && begins(field, word) { return true }
      return false
    case .begins:
      for word in words where begins(field, word) { return true }
      return false
    case .contains:
      for word in words where (0...field.count).contains(where: { begins(field.dropFirst($0), word) }) { return true }
      return false
    }
  }

  /// Whether a field begins with a word in lower case; letters beyond ASCII must be the same.
  private static func begins(_ field: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    guard word.count <= field.count else { return false }
    var place = field.startIndex
    for byte in word {
      let found = field[place]
      guard found == byte || ((65...90).contains(found) && found | 32 == byte) else { return false }
      place += 1
    }
    return true
  }
}

extension Mapping.Condition.Test {
  /// The words it compares with.
  fileprivate var words: [[UInt8]] {
    switch self {
    case .isOne(let words), .begins(let words), .contains(let words): words.map { Array($0.utf8) }
    case .filled, .isShort: []
    }
  }
}
