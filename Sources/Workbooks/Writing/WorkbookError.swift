/// Why a workbook was not made.
public enum WorkbookError: Error, Hashable, Sendable {
  /// A sheet has more rows or columns than a spreadsheet takes.
  case tooLarge(sheet: String)
  /// The library refused a step, with the number and the words of its status.
  case refused(status: Int, reason: String)
  /// What was written is no whole workbook, as where the disk of temporary files is full.
  case incomplete
}
