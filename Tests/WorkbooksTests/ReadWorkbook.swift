import Foundation
import Testing

@testable import Workbooks

/// A workbook's bytes read by a reader of this test's own: cells by sheet and place, as its XML has them.
struct ReadWorkbook {
  /// A cell as it is written.
  enum Value: Hashable {
    case text(String)
    case number(Double)
  }

  /// Sheets from the first: their names, and their cells by place, such as `B2`.
  let sheets: [(name: String, cells: [String: Value])]
  /// The XML of every sheet and chart.
  let sheetTexts: [String]
  let charts: [String]
  /// The format of each cell's numbers, by sheet and place.
  let formats: [[String: String]]

  init(_ bytes: [UInt8]) throws {
    let file = WorkbookFile(bytes)
    func part(_ name: String) -> String? { file.text(name, limit: 1 << 24) }
    func whole(_ text: Substring) -> String {
      [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(String(text)) {
        $0.replacing($1.0, with: $1.1)
      }
    }
    let shared = (part("xl/sharedStrings.xml") ?? "").matches(of: /<si><t[^>]*>([^<]*)<\/t><\/si>/).map {
      whole($0.output.1)
    }
    let names = (part("xl/workbook.xml") ?? "").matches(of: /<sheet name="([^"]*)"/).map { whole($0.output.1) }
    let styles = part("xl/styles.xml") ?? ""
    let codes = Dictionary(
      styles.matches(of: /<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/).map {
        (String($0.output.1), whole($0.output.2))
      }
    ) { first, _ in first }
    let cellStyles = (styles.split(separator: "<cellXfs").last ?? "").matches(of: /<xf numFmtId="(\d+)"/).map {
      codes[String($0.output.1)] ?? String($0.output.1)
    }
    sheetTexts = names.indices.compactMap { part("xl/worksheets/sheet\($0 + 1).xml") }
    charts = (1...50).compactMap { part("xl/charts/chart\($0).xml") }
    let cells = sheetTexts.map { $0.matches(of: /<c r="([A-Z]+\d+)"( s="\d+")?( t="s")?><v>([^<]*)<\/v>/) }
    sheets = try zip(names, cells).map { name, cells in
      let values = try cells.map { cell -> (String, Value) in
        let number = try #require(Double(cell.output.4))
        return (String(cell.output.1), cell.output.3 == nil ? .number(number) : .text(shared[Int(number)]))
      }
      return (name, Dictionary(values) { first, _ in first })
    }
    formats = cells.map { cells in
      let values = cells.compactMap { cell in
        cell.output.2.flatMap { Int($0.filter(\.isNumber)) }.map { (String(cell.output.1), cellStyles[$0]) }
      }
      return Dictionary(values) { first, _ in first }
    }
  }

  /// The cells of a sheet.
  subscript(name: String) -> [String: Value] { sheets.first { $0.name == name }?.cells ?? [:] }
}
