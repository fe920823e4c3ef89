/// The rows of a file that comes in pieces: objects, where its first byte begins JSON and JSON is looked for, else lines.
struct RowSource {
  /// Whether rows are objects; nil before that is known.
  private(set) var areObjects: Bool?
  private let takesObjects: Bool
  private let keepsQuotes: Bool
  private var wide = WideTextReader()
  /// Text from before it is known whether it has lines or objects.
  private var beginning: [UInt8] = []
  private var lines = LineReader(at: TextPlace())
  private var objects = ObjectReader(at: TextPlace())

  /// Blank bytes at the beginning of a file after which no object is looked for.
  private static let blankLimit = 65_536

  /// A source of lines, and of objects where those are looked for; with `keepsQuotes` a line does not end within
  /// quotation marks.
  init(takesObjects: Bool, keepsQuotes: Bool = false) {
    (self.takesObjects, self.keepsQuotes) = (takesObjects, keepsQuotes)
  }

  /// Takes the next bytes, and hands over each row that has ended.
  mutating func take(_ piece: [UInt8], each: (inout SourceRow, _ isObject: Bool) throws -> Void) throws {
    try takeText(wide.take(piece), isLast: false, each)
  }

  /// Ends the file, and hands over the last row, where it has no end of its own.
  mutating func finish(each: (inout SourceRow, _ isObject: Bool) throws -> Void) throws {
    try takeText([], isLast: true, each)
    if areObjects == true ? objects.finish() : lines.finish() {
      if areObjects == true { try each(&objects.row, true) } else { try each(&lines.row, false) }
    }
  }

  private mutating func takeText(_ text: [UInt8], isLast: Bool, _ each: (inout SourceRow, Bool) throws -> Void) throws {
    guard areObjects == nil else { return try takeRows(text, each) }
    beginning += text
    let first = beginning.first { $0 > 32 }
    guard first != nil || isLast || beginning.count > RowSource.blankLimit else { return }
    areObjects = takesObjects && (first == UInt8(ascii: "{") || first == UInt8(ascii: "["))
    lines = LineReader(at: wide.place, keepsQuotes: keepsQuotes)
    objects = ObjectReader(at: wide.place)
    let text = beginning
    beginning = []
    try takeRows(text, each)
  }

  private mutating func takeRows(_ text: [UInt8], _ each: (inout SourceRow, Bool) throws -> Void) throws {
    try text.withUnsafeBufferPointer { text in
      var position = 0
      if areObjects == true {
        while objects.next(in: text, from: &position) { try each(&objects.row, true) }
      } else {
        while lines.next(in: text, from: &position) { try each(&lines.row, false) }
      }
    }
  }
}
