import Foundation
import Testing

/// A report printed to PDF by the program, all or nothing, and the next one in its place.
struct PrintedReportTests {
  private static let calls = """
    started_at,line,destination,recipient,seconds
    2027-01-04T09:00:00,user-1,fr-mobile,a,9000
    """

  @Test func aReportIsPrintedAndPrintedAgain() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/bill.pdf"
    func printed() throws -> Data {
      let run = try Program.run(["rate", "-", "--language", "fr", "--output", path], input: Self.calls)
      #expect(run.code == 0 && run.output.isEmpty, "\(run.errors)")
      return try Data(contentsOf: URL(fileURLWithPath: path))
    }
    let first = try printed()
    #expect(try printed() == first)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["bill.pdf"])
    let text = try Program.run([path, "-"], executable: "/usr/bin/pdftotext").output
    #expect(text.contains("Équilibre") && text.contains("Intense") && text.contains(/1 ?\/ ?1/))
    // What is no report of the program is not replaced.
    try Data("%PDF-1.7 mine".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try Program.run(["rate", "-", "--output", path], input: Self.calls).code == 73)
  }
}
