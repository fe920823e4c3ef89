import CallImport
import Portfolio

/// Rows of a table of customers, or of their calls, that gave no advice, as CSV below a header.
public enum RefusedLines {
  /// The header.
  public static let header = CSVText.render([columns])

  static let columns = ["line", "offset", "column", reason, "detail", "detail_fr", "text"]
  /// The column of the reason.
  static let reason = "reason"

  /// The line of a row.
  package static func line(_ refused: RefusedRow) -> String {
    let details = refused.detail?.keyed("detail") ?? [:]
    return CSVText.render([
      [
        "\(refused.row.line)", "\(refused.row.offset)", refused.column ?? "", refused.reason, details["detail"] ?? "",
        details["detail_fr"] ?? "", refused.row.text,
      ]
    ])
  }
}
