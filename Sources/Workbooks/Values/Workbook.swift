import Basics

/// A report for a spreadsheet: sheets of typed cells and charts.
///
/// The same workbook gives the same bytes: nothing in it tells when it was written.
public struct Workbook: Sendable {
  /// The title told by the file's properties.
  public var title: String
  /// The language in which months and amounts are shown.
  public var language: Language
  /// The sheets, from the first.
  public var sheets: [Sheet]

  /// Sheets under a title.
  public init(_ title: String, _ language: Language, _ sheets: [Sheet]) {
    (self.title, self.language, self.sheets) = (title, language, sheets)
  }
}
