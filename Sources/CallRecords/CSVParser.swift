private import CCSV

/// A row of a CSV file.
struct CSVRow {
  /// The line it starts at, from 1.
  let line: Int
  /// Its fields, unquoted.
  var fields: [String] = []
  /// Whether every field is well-formed UTF-8.
  var isText = true
}

/// Rows of RFC 4180 text, read by libcsv, each with the line it starts at.
enum CSVParser {
  /// Bytes one field may have; a longer one means that a quotation mark was left open.
  static let fieldLimit = 1_000_000

  /// Hands each row that is not blank to `take`.
  ///
  /// libcsv tells fields and rows but not lines, so it is fed line by line.
  static func parse(_ bytes: [UInt8], take: (CSVRow) -> Void) throws(CallRecordError) {
    var parser = csv_parser()
    guard csv_init(&parser, 0) == 0 else {
      throw .unreadable(line: 1, "no memory for a CSV parser")
    }
    defer { csv_free(&parser) }
    let rows = Rows()
    let context = Unmanaged.passUnretained(rows).toOpaque()
    defer { withExtendedLifetime(rows) {} }
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      let used = bytes.withUnsafeBytes { buffer in
        csv_parse(&parser, buffer.baseAddress.map { $0 + start }, end - start, addField, endRow, context)
      }
      guard used == end - start, parser.entry_pos <= fieldLimit else { throw .openQuote(line: rows.current.line) }
      rows.line += 1
      let isBetweenRows = parser.pstate == 0
      if isBetweenRows { rows.current = CSVRow(line: rows.line) }
      rows.finished.forEach(take)
      rows.finished.removeAll(keepingCapacity: true)
      start = end
    }
    // libcsv's state 2 is within a field.
    guard parser.pstate != 2 || parser.quoted == 0, csv_fini(&parser, addField, endRow, context) == 0 else {
      throw .openQuote(line: rows.current.line)
    }
    rows.finished.forEach(take)
  }
}

/// What the callbacks of libcsv have seen and the reader has not yet taken.
private final class Rows {
  var line = 1
  var current = CSVRow(line: 1)
  var finished: [CSVRow] = []
}

private func addField(_ bytes: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?) {
  guard let context else { return }
  let rows = Unmanaged<Rows>.fromOpaque(context).takeUnretainedValue()
  let buffer = UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count)
  if let text = String(validating: buffer, as: UTF8.self) {
    rows.current.fields.append(text)
  } else {
    rows.current.fields.append("")
    rows.current.isText = false
  }
}

private func endRow(_ terminator: Int32, _ context: UnsafeMutableRawPointer?) {
  guard let context else { return }
  let rows = Unmanaged<Rows>.fromOpaque(context).takeUnretainedValue()
  rows.finished.append(rows.current)
  rows.current = CSVRow(line: rows.line)
}
