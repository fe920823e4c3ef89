import Foundation
import Testing

@testable import Runs

struct PDFTextTests {
  @Test func aMissingReaderSaysWhatToInstall() async throws {
    do {
      _ = try await PDFText(bytes: Array("%PDF-1.4".utf8)).text("bill.pdf", executable: "no-such-pdftotext")
      Issue.record("a PDF was read without its reader")
    } catch let failure as Failure {
      #expect(failure.code == EX_UNAVAILABLE)
      #expect(failure.lines(.en).joined().contains("sudo apt-get install poppler-utils"))
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")))
  func whatIsNoPDFIsBadData() async throws {
    await #expect(throws: Failure.self) {
      try await PDFText(bytes: Array("%PDF-1.4 and nothing of one".utf8)).text("bill.pdf")
    }
  }

  @Test func aPDFIsKnownByItsFirstBytes() {
    #expect(PDFText.begins(Array("%PDF-1.7\n".utf8)))
    #expect(!PDFText.begins(Array("%PD".utf8)))
    var file = PDFText(bytes: [])
    let isRoom = file.append(Array(repeating: 0, count: PDFText.limit))
    let isMore = file.append([0])
    #expect(isRoom && !isMore)
  }
}
