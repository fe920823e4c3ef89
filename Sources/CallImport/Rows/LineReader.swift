/// The lines of a file that comes in pieces, ended by LF, CR LF or CR.
///
/// The end of a line is told when its next byte is there, so that a CR at the end of a piece is not taken for a line of
/// its own. Memory is that of the longest line.
struct LineReader {
  /// Bytes kept of a line: none of a table of calls is longer.
  static let limit = 65_536

  /// The line that has ended, once ``next(in:from:)`` says so.
  var row = SourceRow()
  private var place: TextPlace
  private var endedByCR = false
  private var hasBegun = false

  /// Whether a line goes on where it ends within quotation marks.
  private let keepsQuotes: Bool

  /// A reader of a text that begins at a place of its file.
  init(at place: TextPlace, keepsQuotes: Bool = false) {
    (self.place, self.keepsQuotes) = (place, keepsQuotes)
    row.offset = place.offset
  }

  /// Reads on from a position of a piece to the end of the next line; false where the piece ends before it does.
  mutating func next(in piece: UnsafeBufferPointer<UInt8>, from position: inout Int) -> Bool {
    if !hasBegun { begin() }
    while position < piece.count {
      if endedByCR {
        endedByCR = false
        if piece[position] == 10 {
          position += 1
          place.pass(10)
          row.offset = place.offset
          continue
        }
      }
      let start = position
      while position < piece.count, piece[position] > 13 { position += 1 }
      if position > start { append(UnsafeBufferPointer(rebasing: piece[start..<position])) }
      guard position < piece.count else { return false }
      let byte = piece[position]
      position += 1
      place.pass(byte)
      switch byte {
      case 10 where !isQuoted, 13 where !isQuoted:
        endedByCR = byte == 13
        hasBegun = false
        row.number += 1
        return true
      case 0: row.hasHoles = true
      default: break
      }
      hasBegun = true
      row.append(byte)
    }
    return false
  }

  /// Whether a last line has no end: it is then ``row``.
  mutating func finish() -> Bool {
    guard hasBegun, row.bytes.contains(where: { $0 != 0 }) else { return false }
    hasBegun = false
    row.number += 1
    return true
  }

  /// Whether a quotation mark is open at the end of what was read of a line, one that has not grown too long.
  private var isQuoted: Bool {
    keepsQuotes && !row.isCut && !row.text.count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2)
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    hasBegun = true
    place.pass(bytes)
    row.append(bytes)
  }

  private mutating func begin() { row.empty(at: place.offset) }
}

/// Where in its file a text is read, also where the file is in UTF-16 and the text is not.
struct TextPlace {
  /// Bytes of the file before it.
  var offset = 0
  /// Whether the file has two bytes where the text has a letter.
  var isWide = false

  /// Goes past a byte of the text.
  mutating func pass(_ byte: UInt8) { offset += isWide ? TextPlace.wide(byte) : 1 }

  /// Goes past bytes of the text.
  mutating func pass(_ bytes: UnsafeBufferPointer<UInt8>) {
    offset += isWide ? bytes.reduce(0) { $0 + TextPlace.wide($1) } : bytes.count
  }

  /// Bytes of UTF-16 for a byte of UTF-8: none but for the first of a letter, four for a letter beyond the first plane.
  private static func wide(_ byte: UInt8) -> Int { byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 4 : 2 }
}
