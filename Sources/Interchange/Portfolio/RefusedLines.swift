import CallImport
import Portfolio

/// Rows of a table of customers that gave no advice, as CSV below a header.
public enum RefusedLines {
  /// The header.
  public static let header = CSVText.render([columns])

  static let columns = ["line", "offset", "column", reason, "detail", "detail_fr", "text"]
  /// The column of the reason.
  static let reason = "reason"

  /// The line of a row.
  package static func line(_ row: TableRow, _ refusal: Refusal) -> String {
    let details = refusal.detail?.keyed("detail") ?? [:]
    return CSVText.render([
      [
        "\(row.line)", "\(row.offset)", refusal.column ?? "", refusal.reason.rawValue, details["detail"] ?? "",
        details["detail_fr"] ?? "", row.text,
      ]
    ])
  }
}
