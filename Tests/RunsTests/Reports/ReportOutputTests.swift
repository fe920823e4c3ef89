import Testing

@testable import Runs

/// The form of an output that no option names.
struct ReportOutputTests {
  @Test(arguments: [
    ("a.csv", ReportFormat.csv), ("a.JSON", .json), ("a.htm", .html), ("a.html", .html), ("a.md", .markdown),
    ("a", .markdown), ("a.PDF", .pdf), ("a.xlsx", .xlsx),
  ])
  func theNameSaysTheForm(_ path: String, _ format: ReportFormat) {
    #expect(ReportOutput(path, format: nil, style: nil).format == format)
    #expect(ReportOutput(path, format: .csv, style: nil).format == .csv)
    #expect(ReportOutput(nil, format: nil, style: nil).format == .markdown)
  }

  @Test func aNameThatSaysNoFormIsRefused() async {
    await #expect(throws: Failure.self) { try await ReportOutput("a.docx", format: nil, style: nil).check() }
    await #expect(throws: Failure.self) { try await ReportOutput(nil, format: .json, style: .french).check() }
    await #expect(throws: Failure.self) { try await ReportOutput("b.xls", format: nil, style: nil).check() }
    await #expect(throws: Failure.self) { try await ReportOutput("c.xlsx", format: nil, style: .french).check() }
  }
}
