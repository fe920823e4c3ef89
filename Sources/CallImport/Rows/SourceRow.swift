/// A row of a file, a line of a table or an object of JSON, and the fields it has been taken apart into.
struct SourceRow: Sendable {
  /// The line it begins at, from 1.
  var number = 0
  /// Bytes of the file before it.
  var offset = 0
  /// What it holds; after it fields that mean another text than stands there.
  private(set) var bytes: [UInt8] = []
  /// How many bytes it holds.
  private(set) var length = 0
  /// Whether it was longer than ``LineReader/limit`` and its rest left out.
  private(set) var isCut = false
  /// Whether bytes of nothing stand in it: halves of wide characters, or holes that a crash has left.
  var hasHoles = false
  /// Where its fields stand in ``bytes``.
  var fields: [Range<Int>] = []

  /// What it holds.
  var text: ArraySlice<UInt8> { bytes[..<length] }
  /// Whether there is nothing to read in it.
  var isBlank: Bool { !text.contains { $0 > 32 } }

  /// A field, from 0; empty where the row has not so many.
  subscript(place: Int) -> ArraySlice<UInt8> { place < fields.count ? bytes[fields[place]] : [] }

  /// Adds bytes at its end, as many as there is room for.
  mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
    if length + more.count > LineReader.limit {
      isCut = true
      bytes.append(contentsOf: more.prefix(LineReader.limit - length))
    } else {
      bytes.append(contentsOf: more)
    }
    length = bytes.count
  }

  /// Adds a byte at its end, where there is room.
  mutating func append(_ byte: UInt8) {
    guard length < LineReader.limit else {
      isCut = true
      return
    }
    bytes.append(byte)
    length += 1
  }

  /// Adds text that fields can be part of, and tells where it begins.
  mutating func addMeaning(_ text: some Collection<UInt8>) -> Int {
    bytes.append(contentsOf: text)
    return bytes.count - text.count
  }

  /// The place at which text that fields can be part of would begin.
  func beginMeaning() -> Int { bytes.count }

  /// Adds a byte of such text.
  mutating func addMeaning(_ byte: UInt8) { bytes.append(byte) }

  /// Where such text stands that began at a place.
  func endMeaning(_ begin: Int) -> Range<Int> { begin..<bytes.count }

  /// Begins a new row at a place of the file.
  mutating func empty(at offset: Int) {
    bytes.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    length = 0
    isCut = false
    hasHoles = false
    self.offset = offset
  }

  /// Leaves bytes of nothing out, or puts blanks in their place where the places of fields count.
  mutating func fillHoles(withBlanks: Bool) {
    guard hasHoles else { return }
    if withBlanks {
      for place in bytes.indices where bytes[place] == 0 { bytes[place] = 32 }
    } else {
      bytes.removeAll { $0 == 0 }
      length = bytes.count
    }
    hasHoles = false
  }

  /// Takes a field's blanks at its ends away.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == 32 || bytes[start] == 9 { start += 1 }
    while end > start, bytes[end - 1] == 32 || bytes[end - 1] == 9 { end -= 1 }
    return start..<end
  }
}
