import Basics
import Tariffs
import Testing

@testable import Runs

/// Files of calls are recognised by what they hold.
struct CallSourceTests {
  private static let header = "started_at,line,destination,recipient,seconds\n"

  private func read(_ text: String, layout: String? = nil) throws -> ReadCalls {
    let tariff = try Tariff.bundled()
    var way = ImportRun.Way()
    way.layout = layout
    return try CallFiles.with(text) { try CallSource($0, way).read(tariff, tariff.defaultChoices) }
  }

  private func failure(_ text: String, layout: String? = nil) throws -> [String] {
    let failure = try #require(throws: Failure.self) { try read(text, layout: layout) }
    #expect(failure.code == 65)
    return failure.lines(.en)
  }

  @Test func callRecordsAreReadAsTheyAre() throws {
    let read = try read(
      Self.header + "2027-01-04T09:00:00,user-2,fr-mobile,a…,60\n2027-01-04T09:00:00,analogue,fr-ip,b,0\n")
    #expect(read.calls.map(\.recipient) == ["a…", "b"] && read.report == nil && read.badRows == 0)
    #expect(read.remarks.map(\.isMasked) == [true, false] && read.hasMasked && read.highestUserLine == 2)
  }

  @Test(arguments: ["\u{FEFF}", "\n\n"]) func whateverStandsBeforeTheHeader(_ beginning: String) throws {
    #expect(try read(beginning + Self.header + "2027-01-04T09:00:00,user-1,fr-mobile,a,60\n").calls.count == 1)
  }

  @Test func anExportIsReadAsImportDoes() throws {
    let text = CallFiles.freepbx([
      ("2027-01-04 09:00:00", "101", "0612345678", 65), ("2027-01-04 10:00:00", "102", "061234XXXX", 5),
      ("x", "102", "0612345678", 5),
    ])
    let read = try read(text)
    #expect(read.calls.map(\.destination) == ["fr-mobile", "fr-mobile"] && read.calls.map(\.seconds) == [65, 5])
    #expect(read.calls.map(\.line) == [.user(1), .user(2)])
    #expect(read.remarks.map(\.isMasked) == [false, true])
    #expect(read.report?.layout == "freepbx" && read.report?.rows == 3 && read.badRows == 1)
  }

  @Test func aBadRowOfCallRecordsIsRefusedWithItsPlace() throws {
    let lines = try failure(Self.header + "2027-01-04T09:00:00,user-1,fr-mobile,a,x\n")
    #expect(lines.count == 2 && lines[0].contains(":2: seconds"))
  }

  @Test(arguments: ["started_at,line,destination,recipient,secs\n", "", "a;b\n1;2\n", "\"\n"])
  func whatIsNeitherIsToldOfBoth(_ text: String) throws {
    let lines = try failure(text)
    #expect(lines.count == 2)
    #expect(lines[1].contains("freepbx") && lines[1].contains("--mapping"))
  }

  @Test func aFileWithoutACallIsRefused() throws {
    #expect(try failure(Self.header)[0].contains("no call to rate"))
    #expect(try failure(CallFiles.freepbx([("x", "1", "0612345678", 9)])).count >= 1)
  }

  @Test func aLayoutThatWasAskedForIsTheOnlyOneTried() throws {
    let lines = try failure(Self.header + "2027-01-04T09:00:00,user-1,fr-mobile,a,60\n", layout: "freepbx")
    #expect(lines.count == 1 && lines[0].contains("not in layout freepbx"))
  }
}
