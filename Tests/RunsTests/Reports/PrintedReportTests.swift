import Foundation
import Reporting
import Testing

@testable import Runs

/// What is said where a report cannot be printed, and how a printed one is known again.
struct PrintedReportTests {
  @Test func aMissingPrinterIsToldWithTheCommandThatInstallsIt() async throws {
    let printer = WeasyPrint(executable: "/nowhere/python3")
    for attempt in [{ _ = try await PrintedReport.pdf(of: "", printer) }, { try await PrintedReport.check(printer) }] {
      let failure = try #require(await #expect(throws: Failure.self) { try await attempt() })
      #expect(failure.code == 69)
      for language in [failure.lines(.fr), failure.lines(.en)] {
        #expect(language.count == 1 && language[0].contains("sudo apt-get install weasyprint"))
      }
    }
  }

  @Test func oneThatFailsIsToldOtherwise() {
    #expect(
      PrintedReport.failure(.failed).lines(.fr) == ["pas de PDF : WeasyPrint a échoué ; --format html s’en passe"])
    let slow = PrintedReport.failure(.tooSlow, WeasyPrint(limit: .seconds(7)))
    #expect(slow.lines(.en) == ["no PDF: WeasyPrint took more than 7 s"] && slow.code == 69)
  }

  @Test func aPrintedReportIsKnownAgain() async throws {
    let page = HTMLRenderer(.en).render([.heading(1, [.text("x")])])
    #expect(OwnReport.isReport(try await PrintedReport.pdf(of: page)))
    #expect(!OwnReport.isReport(Array("%PDF-1.7\n/Creator (somebody)\n".utf8)))
    let other = page.replacing("optimale advisor", with: "somebody")
    #expect(!OwnReport.isReport(try await PrintedReport.pdf(of: other)))
  }
}
