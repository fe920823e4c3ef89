import Foundation

/// Tells the data of reports by what it holds, so that a report may be replaced by another one.
public enum ReportSignature {
  /// Columns that the tables of reports end with: those of a figure, or those of an amount.
  public static var lastColumns: [[String]] { [EstimateCells.columns, BillData.amountColumns] }

  /// Whether a text is a report as JSON: an object that names the tariff's digest, as every report does.
  public static func isJSON(_ text: Data) -> Bool {
    struct Origin: Decodable {
      struct Digest: Decodable { let sha256: String }
      let tariff: Digest
    }
    guard let origin = try? JSONDecoder().decode(Origin.self, from: text) else { return false }
    return origin.tariff.sha256.utf8.count == 64
  }
}
