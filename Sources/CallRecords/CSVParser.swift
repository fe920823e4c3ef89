private import CCSV

/// A row of a CSV file.
struct CSVRow {
  /// The line it starts at, from 1.
  var line: Int
  /// Its fields, unquoted.
  var fields: [String] = []
  /// Whether every field is well-formed UTF-8.
  var isText = true
}

/// Rows of RFC 4180 text, read by libcsv, each with the line it starts at.
enum CSVParser {
  /// Hands each row that is not blank to `take`, but for those that `takePlain` takes as they stand, without their line
  /// end.
  ///
  /// libcsv tells fields and rows but not lines, so it is fed line by line; strict, because otherwise a stray quotation
  /// mark would swallow the rows up to the next one.
  static func parse(
    _ bytes: [UInt8], takePlain: (UnsafeBufferPointer<UInt8>) -> Bool = { _ in false }, take: (CSVRow) -> Void
  ) throws(CallRecordError) {
    var parser = csv_parser()
    guard csv_init(&parser, UInt8(CSV_STRICT)) == 0 else {
      throw .unreadable(line: 1, "no memory for a CSV parser")
    }
    defer { csv_free(&parser) }
    let rows = Rows()
    let context = Unmanaged.passUnretained(rows).toOpaque()
    defer { withExtendedLifetime(rows) {} }
    var start = 0
    while start < bytes.count {
      let (text, end) = line(bytes, from: start)
      let isTaken =
        parser.pstate == 0
        && bytes.withUnsafeBufferPointer { takePlain(UnsafeBufferPointer(rebasing: $0[start..<text])) }
      if isTaken {
        rows.line += 1
        rows.current.line = rows.line
        start = end
        continue
      }
      let used = bytes.withUnsafeBytes { buffer in
        csv_parse(&parser, buffer.baseAddress.map { $0 + start }, end - start, addField, endRow, context)
      }
      guard used == end - start else { throw .strayQuote(line: rows.line) }
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

  /// The indices of the line break, LF, CR LF or CR, that ends the line, and after it.
  private static func line(_ bytes: [UInt8], from start: Int) -> (text: Int, end: Int) {
    bytes.withUnsafeBufferPointer { buffer in
      var end = start
      while end < buffer.count, buffer[end] != 10, buffer[end] != 13 { end += 1 }
      guard end < buffer.count else { return (end, end) }
      return (end, buffer[end] == 13 && end + 1 < buffer.count && buffer[end + 1] == 10 ? end + 2 : end + 1)
    }
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
