import Files
import Foundation
import Reporting

/// A report printed to PDF, and what is said where it cannot be.
enum PrintedReport {
  /// The PDF of a page; throws ``Failure``.
  static func pdf(of page: String, _ printer: WeasyPrint = WeasyPrint()) async throws -> [UInt8] {
    // The library that runs the printer ends the program where it may open too few files.
    guard Descriptors.canOpen(16) else { throw failure(.failed, printer) }
    switch await printer.pdf(of: page) {
    case .success(let bytes): return bytes
    case .failure(let reason): throw failure(reason, printer)
    }
  }

  /// Refuses where WeasyPrint is not installed, which is better said before the work than after it.
  static func check(_ printer: WeasyPrint = WeasyPrint()) async throws {
    guard Descriptors.canOpen(16), await !printer.isInstalled() else { return }
    throw failure(.missing, printer)
  }

  /// What is said of a page that was not printed.
  static func failure(_ reason: WeasyPrint.Failure, _ printer: WeasyPrint = WeasyPrint()) -> Failure {
    switch reason {
    case .missing:
      Failure(code: EX_UNAVAILABLE, message: FileWords.noPrinter)
    case .failed:
      Failure(code: EX_UNAVAILABLE, message: FileWords.printerFailed)
    case .tooSlow:
      Failure(code: EX_UNAVAILABLE, message: FileWords.slowPrinter(seconds: printer.limit.components.seconds))
    }
  }
}
