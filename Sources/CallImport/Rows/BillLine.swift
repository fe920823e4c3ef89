/// A call as a line of a printed bill: date, time, number, words, length, words, amount, between blanks.
///
/// Fields are found by what they look like, as columns of a page that was made text stand where they can. A line that
/// does not begin with a date and a time is a heading; one of these names the telephone that the calls below left from.
struct BillLine: Hashable, Sendable {
  /// What a heading begins with that names a telephone; the telephone stands behind `n°`.
  var callerBegins: String

  /// Places of the fields of a call.
  enum Place: Int, CaseIterable { case date, time, number, destination, length, kind, amount }

  /// Finds the fields of a call's line.
  func split(_ row: inout SourceRow) -> FieldSplitter.Outcome {
    let words = BillLine.words(row)
    guard words.count >= 2, BillLine.isTime(row, words[1]),
      BillLine.isDate(row, words[0]) || words.contains(where: { $0 != words[1] && BillLine.isLength(row, $0) })
    else { return .heading }
    var fields = Array(repeating: 0..<0, count: Place.allCases.count)
    fields[Place.date.rawValue] = words[0]
    fields[Place.time.rawValue] = words[1]
    var rest = words.dropFirst(2)
    let number = BillLine.number(row, &rest)
    fields[Place.number.rawValue] = number.digits
    if let glued = number.length {
      fields[Place.length.rawValue] = glued
    } else if let place = rest.firstIndex(where: { BillLine.isLength(row, $0) }) {
      fields[Place.length.rawValue] = rest[place]
      if place > rest.startIndex {
        fields[Place.destination.rawValue] = rest[rest.startIndex].lowerBound..<rest[place - 1].upperBound
      }
      rest = rest[(place + 1)...]
    }
    while let last = rest.last, BillLine.isCurrency(row, last) { rest.removeLast() }
    if let last = rest.last, BillLine.isAmount(row, last) {
      fields[Place.amount.rawValue] = last
      rest.removeLast()
    }
    if let first = rest.first, let last = rest.last {
      fields[Place.kind.rawValue] = first.lowerBound..<last.upperBound
    }
    row.fields = fields
    return .fields
  }

  /// The telephone that a heading names; nil where it names none.
  func caller(of row: SourceRow) -> [UInt8]? {
    let text = TextDecoding.string(row.text).lowercased()
    guard !callerBegins.isEmpty, text.drop(while: { $0 == " " }).hasPrefix(callerBegins) else { return nil }
    guard let mark = text.range(of: "n°") else { return nil }
    let behind = text[mark.upperBound...].drop { $0 == " " || $0 == ":" }
    let digits = behind.utf8.prefix { (48...57).contains($0) || $0 == 32 || $0 == 46 || $0 == 43 }
    let telephone = digits.filter { $0 != 32 && $0 != 46 }
    return telephone.isEmpty ? nil : telephone
  }

  /// Whether a line is a date and nothing else.
  static func isDateAlone(_ row: SourceRow) -> Bool {
    let words = words(row)
    return words.count == 1 && isDate(row, words[0])
  }

  /// Whether a line is an amount and nothing else.
  static func isAmountAlone(_ row: SourceRow) -> Bool {
    let words = words(row)
    return words.count == 1 && isAmount(row, words[0])
  }

  // MARK: Words of a line

  /// Where the words between blanks stand.
  private static func words(_ row: SourceRow) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var position = 0
    while position < row.length, words.count < 60 {
      if row.bytes[position] <= 32 {
        position += 1
        continue
      }
      let start = position
      while position < row.length, row.bytes[position] > 32 { position += 1 }
      words.append(start..<position)
    }
    return words
  }

  /// The number, over several words where one blank alone parts them, and the length that is printed into it.
  private static func number(
    _ row: SourceRow, _ words: inout ArraySlice<Range<Int>>
  ) -> (digits: Range<Int>, length: Range<Int>?) {
    guard let first = words.first else { return (0..<0, nil) }
    words.removeFirst()
    if let glued = apart(row, first) { return glued }
    guard row.bytes[first].allSatisfy(isOfNumber) else { return (first, nil) }
    var end = first.upperBound
    while let next = words.first, next.lowerBound == end + 1, next.upperBound - first.lowerBound <= 24,
      next.count <= 3, row.bytes[next].allSatisfy(isOfNumber)
    {
      end = next.upperBound
      words.removeFirst()
    }
    return (first.lowerBound..<end, nil)
  }

  /// `00336529500:00:09`: a number that its length is printed into, two digits of hours.
  private static func apart(_ row: SourceRow, _ word: Range<Int>) -> (digits: Range<Int>, length: Range<Int>?)? {
    guard word.count > 12, isLength(row, (word.upperBound - 8)..<word.upperBound) else { return nil }
    let digits = word.lowerBound..<(word.upperBound - 8)
    guard row.bytes[digits].allSatisfy({ (48...57).contains($0) }) else { return nil }
    return (digits, (word.upperBound - 8)..<word.upperBound)
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || [42, 35, 46, 63, 43, 88, 120].contains(byte)
  }

  /// Digits with two or one of `.`, `/` or `-` between them.
  private static func isDate(_ row: SourceRow, _ word: Range<Int>) -> Bool {
    let text = row.bytes[word]
    guard (5...10).contains(text.count) else { return false }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == 46 || $0 == 47 || $0 == 45 }
    return (2...3).contains(parts.count)
      && parts.allSatisfy { (1...4).contains($0.count) && $0.allSatisfy { (48...57).contains($0) } }
  }

  /// `11:53:37` or `11:53`.
  private static func isTime(_ row: SourceRow, _ word: Range<Int>) -> Bool {
    let parts = row.bytes[word].split(separator: 58, omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy { (48...57).contains($0) } }
  }

  /// A length with its colons, or with its units: digits alone are none.
  private static func isLength(_ row: SourceRow, _ word: Range<Int>) -> Bool {
    let text = row.bytes[word]
    guard text.contains(where: { [58, 104, 109, 115].contains($0) }), text.first.map({ $0 < 58 }) ?? false else {
      return false
    }
    return DurationText.seconds(text) != nil
  }

  /// Digits with a comma or a dot among them.
  private static func isAmount(_ row: SourceRow, _ word: Range<Int>) -> Bool {
    row.bytes[word].contains { $0 == 44 || $0 == 46 } && AmountText.billionths(row.bytes[word], .any) != nil
  }

  private static func isCurrency(_ row: SourceRow, _ word: Range<Int>) -> Bool {
    // The sign of the euro is one byte in Windows-1252.
    ["EUR", "HT", "TTC", "€"].contains { row.bytes[word].elementsEqual($0.utf8) }
      || row.bytes[word].elementsEqual([0x80])
  }
}
