/// Members of objects that are looked for, and how an object's are found.
///
/// A member of an object within an object is named with a dot: `priceWithoutTax.value`. Arrays are passed over.
struct ObjectMembers: Sendable {
  private var names: [(path: [UInt8], place: Int)] = []
  private var count = 0

  /// Looks for members by any of the names of a column, which take one place.
  mutating func add(_ columnNames: [String]) -> Int {
    for name in columnNames { names.append((Array(name.utf8), count)) }
    count += 1
    return count - 1
  }

  /// A name of the members of each place.
  func names(places: Int) -> [String] {
    (0..<places).map { place in
      names.first { $0.place == place }.map { String(decoding: $0.path, as: UTF8.self) } ?? ""
    }
  }

  /// Finds the members in a row that is an object; false where it is no JSON.
  func split(_ row: inout SourceRow) -> Bool {
    row.fields = Array(repeating: 0..<0, count: count)
    var reader = ObjectParser(row.length)
    let isWhole = reader.value(&row, depth: 0) { path, range, row in
      for (name, place) in names where name == path {
        if row.fields[place].isEmpty { row.fields[place] = row.trimmed(range) }
        return
      }
    }
    reader.skipBlanks(row)
    return isWhole && reader.position == row.length
  }
}

/// Goes through an object of JSON (RFC 8259).
struct ObjectParser {
  /// Where it is.
  private(set) var position = 0
  private let end: Int
  private var path: [UInt8] = []
  private let takesItems: Bool

  /// Values in each other at most.
  private static let depth = 64

  /// A parser of so many bytes; items of arrays are passed over, or named by their places.
  init(_ end: Int, takesItems: Bool = false) { (self.end, self.takesItems) = (end, takesItems) }

  /// What is done with a value that is text, a number or a word.
  typealias Take = ([UInt8], Range<Int>, inout SourceRow) -> Void

  /// Goes past a value and hands over what it holds; false where it is none.
  mutating func value(_ row: inout SourceRow, depth: Int, take: Take) -> Bool {
    skipBlanks(row)
    guard depth < ObjectParser.depth, position < end else { return false }
    switch row.bytes[position] {
    case UInt8(ascii: "{"): return object(&row, depth, take)
    case UInt8(ascii: "["): return array(&row, depth, take)
    case UInt8(ascii: "\""):
      guard let range = string(&row) else { return false }
      take(path, range, &row)
      return true
    default:
      return word(&row, take)
    }
  }

  /// Goes past blanks.
  mutating func skipBlanks(_ row: SourceRow) {
    while position < end, [32, 9, 10, 13].contains(row.bytes[position]) { position += 1 }
  }

  private mutating func object(_ row: inout SourceRow, _ depth: Int, _ take: Take) -> Bool {
    position += 1
    skipBlanks(row)
    if next(row, UInt8(ascii: "}")) { return true }
    while true {
      skipBlanks(row)
      guard position < end, row.bytes[position] == UInt8(ascii: "\""), let key = string(&row) else { return false }
      let before = path.count
      if before > 0 { path.append(UInt8(ascii: ".")) }
      path += row.bytes[key]
      skipBlanks(row)
      guard next(row, UInt8(ascii: ":")), value(&row, depth: depth + 1, take: take) else { return false }
      path.removeSubrange(before...)
      skipBlanks(row)
      if next(row, UInt8(ascii: "}")) { return true }
      guard next(row, UInt8(ascii: ",")) else { return false }
    }
  }

  private mutating func array(_ row: inout SourceRow, _ depth: Int, _ take: Take) -> Bool {
    position += 1
    skipBlanks(row)
    if next(row, UInt8(ascii: "]")) { return true }
    let before = path.count
    var item = 0
    while true {
      if takesItems { path += ".\(item)".utf8 }
      guard value(&row, depth: depth + 1, take: takesItems ? take : { _, _, _ in }) else { return false }
      path.removeSubrange(before...)
      item += 1
      skipBlanks(row)
      if next(row, UInt8(ascii: "]")) { return true }
      guard next(row, UInt8(ascii: ",")) else { return false }
    }
  }

  private mutating func next(_ row: SourceRow, _ byte: UInt8) -> Bool {
    guard position < end, row.bytes[position] == byte else { return false }
    position += 1
    return true
  }

  // MARK: Values

  /// The place of a string's text, behind the object where it has escapes; nil where it does not end.
  private mutating func string(_ row: inout SourceRow) -> Range<Int>? {
    let start = position + 1
    position = start
    var text: [UInt8] = []
    var isPlain = true
    while position < end {
      let byte = row.bytes[position]
      if byte == UInt8(ascii: "\"") {
        let range = start..<position
        position += 1
        guard !isPlain else { return range }
        let begin = row.addMeaning(text)
        return begin..<(begin + text.count)
      }
      guard byte >= 32 else { return nil }
      if byte == UInt8(ascii: "\\") {
        if isPlain { text = Array(row.bytes[start..<position]) }
        isPlain = false
        guard let scalar = escape(row) else { return nil }
        text += Array(String(scalar).utf8)
      } else {
        if !isPlain { text.append(byte) }
        position += 1
      }
    }
    return nil
  }

  /// What an escape means; halves of a pair that stand alone are a question mark.
  private mutating func escape(_ row: SourceRow) -> Unicode.Scalar? {
    guard position + 1 < end else { return nil }
    let byte = row.bytes[position + 1]
    position += 2
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"), UInt8(ascii: "f"): return " "
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"): break
    default: return nil
    }
    guard let first = hexadecimal(row) else { return nil }
    guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) ?? "?" }
    guard position + 6 <= end, row.bytes[position] == UInt8(ascii: "\\"), row.bytes[position + 1] == UInt8(ascii: "u")
    else { return "?" }
    position += 2
    guard let second = hexadecimal(row) else { return nil }
    guard (0xDC00...0xDFFF).contains(second) else { return "?" }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + second - 0xDC00) ?? "?"
  }

  private mutating func hexadecimal(_ row: SourceRow) -> UInt32? {
    guard position + 4 <= end, row.bytes[position] != UInt8(ascii: "+"), row.bytes[position] != UInt8(ascii: "-")
    else { return nil }
    defer { position += 4 }
    return UInt32(String(decoding: row.bytes[position..<(position + 4)], as: UTF8.self), radix: 16)
  }

  /// A number or `true`, `false`, `null`: the last is nothing.
  private mutating func word(_ row: inout SourceRow, _ take: Take) -> Bool {
    let start = position
    while position < end, ObjectParser.isOfWord(row.bytes[position]) { position += 1 }
    let word = row.bytes[start..<position]
    if word.elementsEqual("null".utf8) { return true }
    let isNumber = word.first.map { $0 == UInt8(ascii: "-") || (48...57).contains($0) } ?? false
    guard isNumber || word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) else { return false }
    guard isNumber, word.contains(where: { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }) else {
      take(path, start..<position, &row)
      return true
    }
    guard let plain = ObjectParser.withoutExponent(word) else { return false }
    let begin = row.addMeaning(plain)
    take(path, begin..<(begin + plain.count), &row)
    return true
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte) || [43, 45, 46, 69].contains(byte)
  }

  /// `1.5e-3` as `0.0015`: exact, where it has no more than forty places.
  static func withoutExponent(_ number: ArraySlice<UInt8>) -> [UInt8]? {
    let parts = number.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }
    guard parts.count == 2, let exponent = Int(String(decoding: parts[1], as: UTF8.self)), abs(exponent) <= 40 else {
      return nil
    }
    let isNegative = parts[0].first == UInt8(ascii: "-")
    let sides = parts[0].dropFirst(isNegative ? 1 : 0).split(separator: 46, omittingEmptySubsequences: false)
    guard sides.count <= 2, let whole = sides.first, !whole.isEmpty,
      sides.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    var digits = Array(whole) + (sides.count > 1 ? Array(sides[1]) : [])
    var mark = whole.count + exponent
    if mark < 1 {
      digits = Array(repeating: 48, count: 1 - mark) + digits
      mark = 1
    }
    if mark > digits.count { digits += Array(repeating: 48, count: mark - digits.count) }
    return (isNegative ? [UInt8(ascii: "-")] : []) + digits[..<mark]
      + (mark < digits.count ? [46] + digits[mark...] : [])
  }
}
