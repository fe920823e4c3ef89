import Basics
import CallImport

/// What came of a file of calls, for other programs.
public struct ImportData: Sendable {
  private let report: ImportReport

  /// The data of a report.
  public init(_ report: ImportReport) { self.report = report }

  /// `{"rows": 0, "kept": 0, "skipped": {"reason": 0}, "layout": "…"}`, and what can't be told of the calls kept.
  public func json() throws -> String {
    struct Keys: Encodable {
      let rows: Int
      let kept: Int
      let skipped: [String: Int]
      let layout: String
      let masked: Int
      let doubts: [String: Int]
      let months: [String]
      let outside_line: String?
    }
    let months = report.months.map { [BillingMonth(index: $0.lowerBound), BillingMonth(index: $0.upperBound)] } ?? []
    return try JSONText.encode(
      Keys(
        rows: report.rows, kept: report.kept,
        skipped: Dictionary(uniqueKeysWithValues: report.skipped.map { ($0.rawValue, $1) }), layout: report.layout,
        masked: report.masked, doubts: Dictionary(uniqueKeysWithValues: report.doubts.map { ($0.rawValue, $1) }),
        months: months.map { "\($0)" }, outside_line: report.assumedOutsideLine))
  }
}

extension Call {
  /// The call as a row of call records.
  public var row: [String] { ["\(startedAt)", "\(line)", destination, recipient, "\(seconds)"] }
}
