/// Takes a row apart.
///
/// Calls are one to a line: no switchboard breaks a field over lines, so that a quotation mark left open spoils its own
/// line and none after it.
struct FieldSplitter {
  /// How fields are told apart.
  enum Form: Hashable, Sendable {
    /// By a byte between them; a field may stand in quotation marks, with `""` for one within.
    case separated(UInt8)
    /// By their places in the line: each field's first byte, from 0, and how many it has. Where a mark is given, places
    /// count from the first place among the first sixteen at which it stands.
    case fixedWidth([Span], after: String)
    /// Objects of JSON.
    case objects
    /// Lines of a printed bill: see ``BillLine``.
    case bill(BillLine)
  }

  /// Where a field stands in a line of fixed places.
  struct Span: Hashable, Sendable {
    /// Bytes before it.
    let start: Int
    /// Its bytes.
    let count: Int
  }

  /// What came of taking a row apart.
  enum Outcome {
    /// Its fields.
    case fields
    /// It is none of the rows of calls: a title, a total, a rule between lines.
    case heading
    /// It can't be taken apart.
    case broken(SkipReason)
  }

  let form: Form
  /// What members of objects are looked for, with the place of each.
  var members = ObjectMembers()

  /// Finds the fields of a row, trimmed of blanks.
  func split(_ row: inout SourceRow) -> Outcome {
    row.fields.removeAll(keepingCapacity: true)
    switch form {
    case .fixedWidth(let spans, let mark):
      row.fillHoles(withBlanks: true)
      let first = FieldSplitter.first(of: mark, in: row)
      for span in spans {
        let start = min(first + span.start, row.length)
        row.fields.append(row.trimmed(start..<min(start + span.count, row.length)))
      }
      return .fields
    case .separated(let separator):
      row.fillHoles(withBlanks: false)
      return row.text.contains(34) ? quoted(&row, separator) : plain(&row, separator)
    case .objects:
      row.fillHoles(withBlanks: false)
      return members.split(&row) ? .fields : .broken(.brokenObject)
    case .bill(let line):
      row.fillHoles(withBlanks: true)
      return line.split(&row)
    }
  }

  /// Where the places of fields begin to count.
  private static func first(of mark: String, in row: SourceRow) -> Int {
    guard !mark.isEmpty else { return 0 }
    let mark = Array(mark.utf8)
    return (0..<16).first { row.text[min($0, row.length)...].starts(with: mark) } ?? 0
  }

  private func plain(_ row: inout SourceRow, _ separator: UInt8) -> Outcome {
    var start = 0
    let length = row.length
    while true {
      var end = start
      row.text.withUnsafeBufferPointer { bytes in
        while end < length, bytes[end] != separator { end += 1 }
      }
      row.fields.append(row.trimmed(start..<end))
      guard end < length else { return .fields }
      start = end + 1
    }
  }

  private func quoted(_ row: inout SourceRow, _ separator: UInt8) -> Outcome {
    var position = 0
    while true {
      position = FieldSplitter.afterBlanks(row, position)
      guard position < row.length, row.bytes[position] == 34 else {
        let end = row.text[position...].firstIndex(of: separator) ?? row.length
        // A mark within a bare field is a broken one.
        guard !row.bytes[position..<end].contains(34) else { return .broken(.brokenQuotes) }
        row.fields.append(row.trimmed(position..<end))
        if end == row.length { return .fields }
        position = end + 1
        continue
      }
      guard let end = quotedField(&row, from: position + 1) else { return .broken(.brokenQuotes) }
      position = FieldSplitter.afterBlanks(row, end)
      if position == row.length { return .fields }
      guard row.bytes[position] == separator else { return .broken(.brokenQuotes) }
      position += 1
    }
  }

  private static func afterBlanks(_ row: SourceRow, _ position: Int) -> Int {
    var position = position
    while position < row.length, row.bytes[position] == 32 { position += 1 }
    return position
  }

  /// Adds the field after an opening mark, and gives the place after its closing one.
  private func quotedField(_ row: inout SourceRow, from start: Int) -> Int? {
    guard let close = row.text[start...].firstIndex(of: 34) else { return nil }
    guard close + 1 < row.length, row.bytes[close + 1] == 34 else {
      row.fields.append(row.trimmed(start..<close))
      return close + 1
    }
    var field = Array(row.bytes[start...close])
    var position = close + 2
    while let next = row.text[position...].firstIndex(of: 34) {
      field += row.bytes[position..<next]
      guard next + 1 < row.length, row.bytes[next + 1] == 34 else {
        row.addField(meaning: field)
        return next + 1
      }
      field.append(34)
      position = next + 2
    }
    return nil
  }
}
