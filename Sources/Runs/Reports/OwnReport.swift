import Files
import Foundation
import Interchange
import Reporting
import Workbooks

/// The one rule of what an output may replace: a report that this program wrote, known by what it holds, and a file
/// that holds nothing.
///
/// Reports for people and their pictures end with a mark, reports for programs are known by their keys, printed ones and
/// workbooks by what they say they were made by. Profiles, tariffs and call records are never replaced without being
/// told to: people write them, too.
enum OwnReport {
  /// What reports for people and their pictures end with: a comment, in Markdown, HTML and SVG alike.
  static let mark = "<!-- optimale advisor -->\n"
  /// What a printed report says of where it comes from: pages name the program as what generated them.
  private static let printed = "/Creator (\(HTMLRenderer.generator))"
  /// Bytes that a report has at most.
  private static let limit = 1 << 26

  /// A report or picture with its mark.
  static func marked(_ text: String) -> String { text + (text.hasSuffix("\n") ? "" : "\n") + mark }

  /// Whether what is at a path may be replaced: nothing, no file, an empty one, or by a report another report.
  static func mayReplace(_ path: String, isReport: Bool) throws -> Bool {
    guard try FileRegister.replaces(path) else { return true }
    // A register of its own: what is looked at here is no input of the command.
    guard let bytes = try? InputFile.read(path, limit: limit, FileRegister()) else { return false }
    return bytes.isEmpty || isReport && OwnReport.isReport(bytes)
  }

  /// Whether these are the bytes of a report or of one of its pictures.
  static func isReport(_ bytes: [UInt8]) -> Bool {
    if bytes.reversed().starts(with: mark.utf8.reversed()) { return true }
    if bytes.starts(with: "%PDF-".utf8) { return Data(bytes).range(of: Data(printed.utf8)) != nil }
    if bytes.starts(with: "PK".utf8) { return WorkbookFile(bytes).isOwn }
    if bytes.first == UInt8(ascii: "{") { return ReportSignature.isJSON(Data(bytes)) }
    let line = bytes.prefix { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\n") }
    return line.count < 4096 && isHeader(String(decoding: line, as: UTF8.self))
  }

  /// Whether a line is the header of a report's table, in either style.
  private static func isHeader(_ line: String) -> Bool {
    let line = line.hasPrefix("\u{FEFF}") ? String(line.dropFirst()) : line
    return ReportSignature.lastColumns.contains { columns in
      line.hasSuffix("," + columns.joined(separator: ","))
        || line.hasSuffix(";" + columns.map(TableWords.column).joined(separator: ";"))
    }
  }
}
