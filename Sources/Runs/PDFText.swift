import Files
import Foundation
import Reporting
import Subprocess

/// The text of a PDF, as pdftotext lays it out.
struct PDFText: Error {
  /// The file.
  private(set) var bytes: [UInt8]

  /// Bytes of a file, and of its text, at most.
  static let limit = 64_000_000

  /// Whether bytes begin a PDF.
  static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "%PDF-".utf8) }

  /// Adds bytes at its end; false where there are too many.
  mutating func append(_ piece: [UInt8]) -> Bool {
    guard bytes.count + piece.count <= PDFText.limit else { return false }
    bytes += piece
    return true
  }

  /// Reads a file named `path` and, where it is a PDF, which the reading throws, once more with its text.
  ///
  /// Throws ``Failure``, and what `read` throws.
  static func reading<Made>(_ path: String, _ read: (_ text: [UInt8]?) throws -> Made) async throws -> Made {
    do {
      return try read(nil)
    } catch let file as PDFText {
      return try read(try await file.text(path))
    }
  }

  /// Its text.
  ///
  /// Throws ``Failure``: pdftotext is missing, or can't read the file named `path`.
  func text(_ path: String, executable: String = "pdftotext") async throws -> [UInt8] {
    let program = OutsideProgram(
      executable: executable, arguments: ["-layout", "-enc", "UTF-8", "-", "-"],
      environment: .custom(["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]), answerLimit: PDFText.limit,
      limit: .seconds(120))
    switch await program.answer(to: bytes) {
    case .success(let text): return text
    case .failure(.missing): throw Failure(code: EX_UNAVAILABLE, message: ImportRunWords.noReader(path))
    case .failure: throw Failure.badData(ImportRunWords.unreadablePDF(path))
    }
  }
}
