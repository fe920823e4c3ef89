import Foundation
import Testing

/// `import` and the exports that it reads, as a person runs them.
struct ImportCommandTests {
  private static let fixtures = "Tests/CallImportTests/Fixtures"

  private struct Counts: Decodable {
    let rows: Int
    let kept: Int
    let skipped: [String: Int]
    let layout: String
  }

  private func counts(_ output: String) throws -> Counts {
    let counts = try JSONDecoder().decode(Counts.self, from: Data(output.utf8))
    #expect(counts.rows == counts.kept + counts.skipped.values.reduce(0, +))
    return counts
  }

  @Test(arguments: ["freepbx.csv", "ovh.json", "orange.txt", "omnipcx-enterprise.txt"])
  func rowsAreKeptOrLeftOut(_ file: String) throws {
    let run = try Program.run(["import", "\(Self.fixtures)/\(file)", "--format", "json"])
    #expect(run.code == 0)
    #expect(try counts(run.output).layout == String(file.prefix { $0 != "." }))
    #expect(!(run.output + run.errors).contains("12345678"))
  }

  @Test func nothingKeptIsBadData() throws {
    let text = "calldate,src,dst,billsec,disposition\n2027-01-04 09:00:00,201,0612345678,0,NO ANSWER\n"
    let run = try Program.run(["import", "-"], input: text, environment: ["LANG": "C.UTF-8"])
    #expect(run.code == 65)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("no call to bill in its 1 rows: unanswered calls 1"))
  }

  @Test func recipientsAreHashesOrMaskedNumbers() throws {
    let text = "calldate,src,dst,billsec,disposition\n2027-01-04 09:00:00,201,0612345678,60,ANSWERED\n"
    let hashed = try Program.run(["import", "-"], input: text)
    let masked = try Program.run(["import", "-", "--mask"], input: text)
    #expect(hashed.code == 0 && masked.code == 0)
    #expect(!hashed.output.contains("3361234"))
    #expect(masked.output.contains("2027-01-04T09:00:00,user-1,fr-mobile,003361234…,60"))
    #expect(!masked.output.contains("5678"))
  }

  @Test func aYearAndColumnsAreTold() throws {
    let bouygues = "\(Self.fixtures)/bouygues.csv"
    let without = try Program.run(["import", bouygues], environment: ["LANG": "C.UTF-8"])
    #expect(without.code == 65)
    #expect(without.errors.contains("--year says which"))
    #expect(try Program.run(["import", bouygues, "--year", "2026"]).output.contains("2027-01-01T00:00:01"))
    let columns = try Program.run(
      ["import", "-", "--columns", "dial-no,time-start,from-no,duration"],
      input: "0612345678,2027/01/04 09:00:00,Ext.101,00:01:00\n")
    #expect(columns.code == 0)
    #expect(columns.output.contains("2027-01-04T09:00:00,user-1,fr-mobile"))
  }

  /// A page of Courier, written by hand: pdftotext finds its parts without a table of them.
  private func pdf(_ lines: [String]) -> String {
    let shown = lines.map { "(\($0.replacing("(", with: "\\(").replacing(")", with: "\\)"))) Tj T*" }
    let page = "BT /F1 8 Tf 10 TL 20 560 Td\n\(shown.joined(separator: "\n"))\nET"
    return """
      %PDF-1.4
      1 0 obj
      << /Type /Catalog /Pages 2 0 R >>
      endobj
      2 0 obj
      << /Type /Pages /Kids [3 0 R] /Count 1 >>
      endobj
      3 0 obj
      << /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents 4 0 R
      /Resources << /Font << /F1 5 0 R >> >> >>
      endobj
      4 0 obj
      << /Length \(page.utf8.count) >>
      stream
      \(page)
      endstream
      endobj
      5 0 obj
      << /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>
      endobj
      trailer
      << /Root 1 0 R >>
      %%EOF

      """
  }

  private static let bill = [
    "facture - annexe", "consommations ligne telephonique no 01 45 00 00 01",
    "01.02.27   09:00:12   06 12 34 56 78   Orange mobile   0:01:00   vers mobiles   0,126",
    "01.02.27   09:10:00   0145678901       Paris           0:12:05   vers fixes     0,000", "2 appel(s)   0,126",
  ]

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")))
  func aPDFIsReadThroughItsText() throws {
    let run = try Program.run(["import", "-", "--format", "json"], input: pdf(Self.bill))
    #expect(run.code == 0, "\(run.errors)")
    let counts = try counts(run.output)
    #expect(counts.layout == "orange")
    #expect(counts.kept == 2)
    #expect(counts.skipped == ["heading": 3])
  }

  @Test func aSimulatedYearComesBackFromALayout() throws {
    let run = try Program.run(
      ["simulate", "Profiles/craftsman.yaml", "--months", "2", "--layout", "openscape-business", "--mask"])
    #expect(run.code == 0)
    let back = try Program.run(["import", "-", "--format", "json"], input: run.output)
    let counts = try counts(back.output)
    #expect(counts.layout == "openscape-business")
    #expect(counts.kept == counts.rows)
    #expect(try Program.run(["simulate", "Profiles/shop.yaml", "--layout", "openscap"]).code == 64)
  }
}
