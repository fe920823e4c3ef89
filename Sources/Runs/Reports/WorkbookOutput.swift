import Basics
import Foundation
import Reporting
import Workbooks

/// A report made a workbook, and what is said where it cannot be.
enum WorkbookOutput {
  /// The bytes of the workbook; throws ``Failure``.
  static func bytes(of report: some WrittenReport, _ language: Language) throws -> [UInt8] {
    try bytes(of: Workbook(of: report, language))
  }

  /// The bytes of the workbook of what a person reads; throws ``Failure``.
  static func bytes(of blocks: [Block], _ language: Language) throws -> [UInt8] {
    try bytes(of: Workbook(of: blocks, language))
  }

  private static func bytes(of workbook: Workbook) throws -> [UInt8] {
    do { return try workbook.bytes() } catch let error as WorkbookError { throw failure(error) }
  }

  /// What is said of a workbook that was not made.
  static func failure(_ error: WorkbookError) -> Failure {
    switch error {
    case .tooLarge(let sheet): Failure(code: EX_DATAERR, message: FileWords.largeSheet(sheet))
    case .refused(let status, let reason):
      Failure(code: EX_IOERR, message: FileWords.refusedWorkbook(status: status, reason))
    case .incomplete: Failure(code: EX_IOERR, message: FileWords.cutWorkbook)
    }
  }
}
