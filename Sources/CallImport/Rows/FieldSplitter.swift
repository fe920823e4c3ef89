/// Takes a line of a table apart.
///
/// Calls are one to a line: no switchboard breaks a field over lines, so that a quotation mark left open spoils its own
/// line and none after it.
struct FieldSplitter {
  /// How fields are told apart.
  enum Form: Hashable, Sendable {
    /// By a byte between them; a field may stand in quotation marks, with `""` for one within.
    case separated(UInt8)
    /// By their places in the line: each field's first byte, from 0, and how many it has.
    case fixedWidth([Span])
  }

  /// Where a field stands in a line of fixed places.
  struct Span: Hashable, Sendable {
    /// Bytes before it.
    let start: Int
    /// Its bytes.
    let count: Int
  }

  let form: Form

  /// The fields of a line, trimmed of blanks; nil where quotation marks don't match.
  func fields(_ line: [UInt8]) -> [ArraySlice<UInt8>]? {
    switch form {
    case .fixedWidth(let spans):
      return spans.map { span in
        let start = min(span.start, line.count)
        return FieldSplitter.trimmed(line[start..<min(start + span.count, line.count)])
      }
    case .separated(let separator):
      guard line.contains(34) else {
        return line.split(separator: separator, omittingEmptySubsequences: false).map(FieldSplitter.trimmed)
      }
      return quoted(line, separator)
    }
  }

  private func quoted(_ line: [UInt8], _ separator: UInt8) -> [ArraySlice<UInt8>]? {
    var fields: [ArraySlice<UInt8>] = []
    var position = 0
    while true {
      while position < line.count, line[position] == 32, line[position] != separator { position += 1 }
      guard position < line.count, line[position] == 34 else {
        let end = line[position...].firstIndex(of: separator) ?? line.count
        // A mark within a bare field is a broken one.
        guard !line[position..<end].contains(34) else { return nil }
        fields.append(FieldSplitter.trimmed(line[position..<end]))
        if end == line.count { return fields }
        position = end + 1
        continue
      }
      guard let (field, end) = quotedField(line, from: position + 1) else { return nil }
      fields.append(field)
      position = end
      while position < line.count, line[position] == 32, line[position] != separator { position += 1 }
      if position == line.count { return fields }
      guard line[position] == separator else { return nil }
      position += 1
    }
  }

  /// The field after an opening mark, and the place after its closing one.
  private func quotedField(_ line: [UInt8], from start: Int) -> (ArraySlice<UInt8>, Int)? {
    guard let close = line[start...].firstIndex(of: 34) else { return nil }
    guard close + 1 < line.count, line[close + 1] == 34 else { return (line[start..<close], close + 1) }
    var field = Array(line[start...close])
    var position = close + 2
    while let next = line[position...].firstIndex(of: 34) {
      field += line[position..<next]
      guard next + 1 < line.count, line[next + 1] == 34 else { return (field[...], next + 1) }
      field.append(34)
      position = next + 2
    }
    return nil
  }

  private static func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var field = field
    while let first = field.first, first == 32 || first == 9 { field.removeFirst() }
    while let last = field.last, last == 32 || last == 9 { field.removeLast() }
    return field
  }
}
