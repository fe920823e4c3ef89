import Basics

/// A row of a call file that cannot be rated.
public struct BadRow: Hashable, Sendable {
  /// Line of the file the row starts at, from 1; the header is line 1.
  public let line: Int
  /// Why, as a sentence without its full stop.
  public let reason: Bilingual
}

/// A call file that cannot be read at all.
public enum CallRecordError: Error, Hashable, Sendable {
  /// The file has no header row.
  case noHeader
  /// A column is missing from the header.
  case missingColumn(String)
  /// The header names a column twice.
  case repeatedColumn(String)
  /// A quotation mark opened in this line is never closed, so the rows after it cannot be told.
  case openQuote(line: Int)
  /// A quotation mark stands in this line where none may: in a field without them, or before its end.
  case strayQuote(line: Int)
  /// The bytes are not CSV text: the parser's own words.
  case unreadable(line: Int, String)
}

/// The calls of a file: good rows kept, one failure for each bad row.
public struct CallRecordFile: Sendable {
  /// The calls, in file order, where they were not handed over.
  public private(set) var calls: [Call] = []
  /// The rows that could not be read, in file order, the first ``badRowLimit`` at most.
  public private(set) var badRows: [BadRow] = []
  /// How many rows could not be read.
  public private(set) var badRowCount = 0

  /// Bad rows kept of one file; those beyond are counted.
  public static let badRowLimit = 1000

  /// Columns a call file has.
  public static let columns = ["started_at", "line", "destination", "recipient", "seconds"]

  /// Reads call records from CSV bytes (RFC 4180) with a header; columns may come in any order.
  ///
  /// `isDestination` says which destination keys the tariff knows, `misusedKeys` which it takes for others,
  /// `keysOfPlace` those of a place that is called by its name. Throws ``CallRecordError`` when no row can be told at all;
  /// other problems become ``badRows``.
  public init(
    csv bytes: [UInt8], misusedKeys: [String: String] = [:], keysOfPlace: (String) -> [String] = { _ in [] },
    isDestination: (String) -> Bool
  ) throws(CallRecordError) {
    var calls: [Call] = []
    try self.init(
      csv: bytes, misusedKeys: misusedKeys, keysOfPlace: keysOfPlace, each: { calls.append($0) },
      isDestination: isDestination)
    self.calls = calls
  }

  /// Reads call records in the same way, hands over each call and keeps none.
  public init(
    csv bytes: [UInt8], misusedKeys: [String: String] = [:], keysOfPlace: (String) -> [String] = { _ in [] },
    each: (Call) -> Void, isDestination: (String) -> Bool
  ) throws(CallRecordError) {
    var columnIndex: [Int]?
    var fault: CallRecordError?
    var known: [String: Bool] = [:]
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    try CSVParser.parse(hasMark ? Array(bytes.dropFirst(3)) : bytes) { row in
      guard fault == nil else { return }
      guard let index = columnIndex else {
        (columnIndex, fault) = CallRecordFile.header(row.fields)
        return
      }
      let isKnown = { (key: String) -> Bool in
        if let answer = known[key] { return answer }
        let answer = isDestination(key)
        known[key] = answer
        return answer
      }
      if let call = CallRecordFile.call(row, index, isDestination: isKnown) {
        each(call)
        return
      }
      badRowCount += 1
      if badRows.count < CallRecordFile.badRowLimit {
        let reason = CallRecordFile.reason(row, index, isDestination: isKnown) { key in
          misusedKeys[key].map { [$0] } ?? keysOfPlace(key)
        }
        badRows.append(BadRow(line: row.line, reason: reason))
      }
    }
    if let fault { throw fault }
    guard columnIndex != nil else { throw .noHeader }
  }

  /// Whether bytes begin with a header that has every column of call records, whatever else it has.
  public static func hasHeader(_ bytes: [UInt8]) -> Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let line = text.drop { $0 == 10 || $0 == 13 }.prefix(4096).prefix { $0 != 10 && $0 != 13 }
    let quotes = UInt8(ascii: "\"")
    let names = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { field in
      String(decoding: field.filter { $0 != quotes }, as: UTF8.self)
    }
    return columns.allSatisfy(names.contains)
  }

  private static func header(_ fields: [String]) -> ([Int]?, CallRecordError?) {
    var index: [Int] = []
    for column in columns {
      let positions = fields.indices.filter { fields[$0] == column }
      if positions.isEmpty { return (nil, .missingColumn(column)) }
      if positions.count > 1 { return (nil, .repeatedColumn(column)) }
      index += positions
    }
    return (index + [fields.count], nil)
  }

  /// The call of a row; nil where anything in it is wrong.
  private static func call(_ row: CSVRow, _ index: [Int], isDestination: (String) -> Bool) -> Call? {
    let fields = row.fields
    guard row.isText, fields.count == index[5] else { return nil }
    func field(_ column: Int) -> String { fields[index[column]] }
    guard let startedAt = LocalTime(field(0)), let line = Line(field(1)), let seconds = wholeSeconds(field(4)),
      !field(3).isEmpty, isDestination(field(2))
    else { return nil }
    return Call(startedAt: startedAt, line: line, destination: field(2), recipient: field(3), seconds: seconds)
  }

  /// All that is wrong in a row without a call.
  private static func reason(
    _ row: CSVRow, _ index: [Int], isDestination: (String) -> Bool, meant: (String) -> [String]
  ) -> Bilingual {
    let fields = row.fields
    guard row.isText else { return CallRecordWords.noText }
    guard fields.count == index[5] else {
      return CallRecordWords.fieldCount(fields.count, expected: index[5])
    }
    func field(_ column: Int) -> String { fields[index[column]] }
    var reasons: [Bilingual] = []
    if LocalTime(field(0)) == nil {
      reasons.append(CallRecordWords.startedAt(shown(field(0))))
    }
    if Line(field(1)) == nil {
      reasons.append(CallRecordWords.line(shown(field(1))))
    }
    if !isDestination(field(2)) {
      let keys = meant(field(2))
      reasons.append(
        CallRecordWords.destination(
          shown(field(2)), example: .either(keys.isEmpty ? ["fr-mobile", "de-fixed"] : keys)))
    }
    if field(3).isEmpty {
      reasons.append(CallRecordWords.noRecipient)
    }
    if wholeSeconds(field(4)) == nil {
      reasons.append(CallRecordWords.seconds(shown(field(4))))
    }
    return CallRecordWords.all(reasons)
  }

  private static func wholeSeconds(_ text: String) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
      let value = Int(text), value <= Call.maximumSeconds
    else { return nil }
    return value
  }

  /// The text in quotation marks, cut short, control characters replaced: it may come from anywhere.
  private static func shown(_ text: String) -> String {
    let safe = text.unicodeScalars.prefix(40).map { $0.value < 32 || $0.value == 127 ? "\u{FFFD}" : String($0) }
    return "“\(safe.joined())\(text.unicodeScalars.count > 40 ? "…" : "")”"
  }
}
