/// The objects of a file of JSON that comes in pieces: those of an array, those of an array within an object that wraps
/// it, or one a line.
///
/// Objects are found by their brackets alone, so that one that is no JSON spoils no other: a string ends at its line's
/// end at the latest, and a bracket that can't open where it stands begins the next object. Memory is that of the
/// longest object.
struct ObjectReader {
  /// The object that has ended, once ``next(in:from:)`` says so.
  var row = SourceRow()
  private var place: TextPlace
  private var line = 1
  private var isAfterCR = false
  private var string = StringState.outside
  /// Brackets that are open in the object, the outermost first; none between objects.
  private var open: [UInt8] = []
  /// Whether the object stands in no other: it may turn out to wrap those that are meant.
  private var isOutermost = true
  private var hasArrayBefore = false
  /// The last byte that is no blank.
  private var last: UInt8 = 0

  private enum StringState { case outside, inside, afterEscape }

  /// Brackets in each other at most.
  private static let depth = 64

  /// A reader of a text that begins at a place of its file.
  init(at place: TextPlace) { self.place = place }

  /// Reads on from a position of a piece to the end of the next object; false where the piece ends before it does.
  mutating func next(in piece: UnsafeBufferPointer<UInt8>, from position: inout Int) -> Bool {
    while position < piece.count {
      let byte = piece[position]
      // A bracket that begins the next object stays for it.
      if endsBefore(byte) { return true }
      position += 1
      let offset = place.offset
      place.pass(byte)
      count(byte)
      if open.isEmpty {
        between(byte, offset)
      } else {
        row.append(byte)
        if take(byte) { return true }
      }
    }
    return false
  }

  /// Whether an object has no end: it is then ``row``, and no JSON.
  mutating func finish() -> Bool {
    defer { open = [] }
    return !open.isEmpty
  }

  /// Whether the object can't go on with a byte: its end is then missing.
  private mutating func endsBefore(_ byte: UInt8) -> Bool {
    guard string == .outside, byte == UInt8(ascii: "{"), open.last == UInt8(ascii: "{"), last != UInt8(ascii: ":")
    else {
      return false
    }
    open = []
    return true
  }

  private mutating func count(_ byte: UInt8) {
    if byte == 13 || (byte == 10 && !isAfterCR) { line += 1 }
    isAfterCR = byte == 13
  }

  /// Between objects only strings and what begins an object or an array matter.
  private mutating func between(_ byte: UInt8, _ offset: Int) {
    guard string == .outside else { return passString(byte) }
    switch byte {
    case UInt8(ascii: "\""): string = .inside
    case UInt8(ascii: "["): hasArrayBefore = true
    case UInt8(ascii: "{"): begin(offset)
    default: break
    }
  }

  private mutating func begin(_ offset: Int) {
    row.empty(at: offset)
    row.number = line
    row.append(UInt8(ascii: "{"))
    open = [UInt8(ascii: "{")]
    isOutermost = !hasArrayBefore
    last = UInt8(ascii: "{")
  }

  /// Takes a byte of an object; true where it ends it.
  private mutating func take(_ byte: UInt8) -> Bool {
    guard string == .outside else {
      passString(byte)
      guard byte == 10 || byte == 13 else { return false }
      // A string that its line does not end: the object is broken, the next one is not.
      string = .outside
      open = []
      return true
    }
    defer { if byte > 32 { last = byte } }
    switch byte {
    case UInt8(ascii: "\""): string = .inside
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      if byte == UInt8(ascii: "{"), isOutermost, open.last == UInt8(ascii: "[") {
        // What is open wraps the objects that are meant.
        hasArrayBefore = true
        begin(place.offset - 1)
        return false
      }
      open.append(byte)
      if open.count > ObjectReader.depth {
        open = []
        return true
      }
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      open.removeLast()
      return open.isEmpty
    default: break
    }
    return false
  }

  private mutating func passString(_ byte: UInt8) {
    switch (string, byte) {
    case (.afterEscape, _): string = .inside
    case (_, UInt8(ascii: "\\")): string = .afterEscape
    case (_, UInt8(ascii: "\"")), (_, 10), (_, 13): string = .outside
    default: break
    }
  }
}
