/// How numbers and fields are written as CSV.
public enum CSVStyle: String, CaseIterable, Sendable {
  /// Comma between fields, decimal point: for programs.
  case plain
  /// Semicolon between fields, decimal comma, and a mark of UTF-8 at the start: for a spreadsheet in French.
  case french

  /// What stands between two fields.
  var separator: Unicode.Scalar {
    switch self {
    case .plain: ","
    case .french: ";"
    }
  }
}

/// Rows as CSV text (RFC 4180): comma, CRLF, quotation marks where a field needs them.
public enum CSVText {
  /// The text of some rows; fields that are numbers are written in the style, others so that no spreadsheet takes them
  /// for a formula.
  public static func render(_ rows: [[String]], _ style: CSVStyle = .plain) -> String {
    let separator = String(style.separator)
    let lines = rows.map { row in row.map { field($0, style) }.joined(separator: separator) + "\r\n" }
    return (style == .french ? "\u{FEFF}" : "") + lines.joined()
  }

  /// A number with the style's decimal mark; any other text as text, between quotation marks where it needs them.
  private static func field(_ text: String, _ style: CSVStyle) -> String {
    if CSVCell.isNumber(text) {
      return style == .french ? String(text.map { $0 == "." ? "," : $0 }) : text
    }
    return quoted(CSVCell.text(text), separator: style.separator)
  }

  private static func quoted(_ text: String, separator: Unicode.Scalar) -> String {
    let special: [Unicode.Scalar] = ["\"", "\r", "\n", separator]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result.unicodeScalars.append(scalar) }
      result.unicodeScalars.append(scalar)
    }
    return "\"\(result)\""
  }

  /// A number as data: up to six decimals, point, no grouping.
  package static func number(_ value: Double) -> String {
    let rounded = (value * 1_000_000).rounded() / 1_000_000
    return rounded == 0
      ? "0" : rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : "\(rounded)"
  }
}
