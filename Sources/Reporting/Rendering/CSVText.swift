/// How numbers and fields are written as CSV.
public enum CSVStyle: String, CaseIterable, Sendable {
  /// Comma between fields, decimal point: for programs.
  case plain
  /// Semicolon between fields, decimal comma, and a mark of UTF-8 at the start: for a spreadsheet in French.
  case french
}

/// Rows as CSV text (RFC 4180): comma, CRLF, quotation marks where a field needs them.
public enum CSVText {
  /// The text of some rows; fields that are numbers are written in the style.
  public static func render(_ rows: [[String]], _ style: CSVStyle = .plain) -> String {
    let separator = style == .french ? ";" : ","
    let lines = rows.map { row in
      row.map { field(style == .french ? french($0) : $0, separator) }.joined(separator: separator) + "\r\n"
    }
    return (style == .french ? "\u{FEFF}" : "") + lines.joined()
  }

  /// A number with a decimal comma; any other text as it is.
  private static func french(_ text: String) -> String {
    Double(text) != nil && text.contains(".") ? text.replacing(".", with: ",") : text
  }

  private static func field(_ text: String, _ separator: String) -> String {
    let special = "\"\r\n\(separator)".unicodeScalars
    let needsQuotes = text.unicodeScalars.contains { special.contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  /// A number as data: up to six decimals, point, no grouping.
  static func number(_ value: Double) -> String {
    let rounded = (value * 1_000_000).rounded() / 1_000_000
    return rounded == 0
      ? "0" : rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : "\(rounded)"
  }
}
