import CallImport
import Testing

/// Files as they are met: bytes that are no text, broken quotes, impossible dates.
struct HostileFileTests {
  private static let header = "calldate,src,dst,dcontext,billsec,disposition,linkedid\n"

  private func rows(_ text: String) throws -> Imported { try Imported.file(HostileFileTests.header + text) }

  @Test func aGoodRowBesideABadOneStaysWhole() throws {
    let imported = try rows(
      """
      2027-01-04 09:00:00,201,0612345678,x,60,ANSWERED,1
      2027-01-04 09:00:00,201,"0612345678,x,60,ANSWERED,2
      2027-01-04 09:00:00,201,06"12345678,x,60,ANSWERED,3
      1000-01-04 09:00:00,201,0612345678,x,60,ANSWERED,4
      1980-01-01 00:00:00,201,0612345678,x,60,ANSWERED,5
      2027-13-04 09:00:00,201,0612345678,x,60,ANSWERED,6
      2027-01-04 09:00:00,201,0612345678,x,many,ANSWERED,7
      2027-01-04 09:00:00,201,0612345678,x,0,ANSWERED,8
      2027-01-04 09:00:00,201,anonymous,x,60,ANSWERED,9
      2027-01-04 09:00:00,201
      2027-01-04 09:00:00,201,0612345678,x,99999999,ANSWERED,10
      2027-01-05 09:00:00,201,0612345678,x,61,ANSWERED,11
      """)
    #expect(imported.calls.map(\.seconds) == [60, 61])
    #expect(
      imported.report?.skipped == [
        .brokenQuotes: 2, .impossibleDate: 2, .unreadableTime: 1, .unreadableLength: 1, .noSeconds: 1,
        .unreadableNumber: 1, .missingFields: 1, .tooManySeconds: 1,
      ])
    #expect(imported.rejects.count == 9)
    let first = try #require(imported.rejects.first)
    #expect(first.line == 3)
    #expect(first.offset == HostileFileTests.header.utf8.count + 51)
    #expect(!first.text.contains("0612345678"))
    #expect(imported.rejects.allSatisfy { !$0.text.contains("612345678") })
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func everyEndOfLine(_ end: String) throws {
    let text = (HostileFileTests.header + "2027-01-04 09:00:00,201,0612345678,x,60,ANSWERED,1\n")
      .replacing("\n", with: end)
    for pieces in [1, 2, 3, 1000] {
      let imported = try Imported.file(Array(text.utf8), pieces: pieces)
      #expect(imported.report?.rows == 1)
      #expect(imported.calls.count == 1)
    }
  }

  @Test func utf16WithAndWithoutItsMark() throws {
    let text =
      "calldate,src,dst,dcontext,billsec,disposition,linkedid,Numéro 😀\n2027-01-04 09:00:00,201,0612345678,x,60,ANSWERED,1,é\n"
    for (mark, swap) in [([UInt8]([0xFF, 0xFE]), false), ([0xFE, 0xFF], true), ([], false), ([], true)] {
      let units = Array(text.utf16)
      let bytes =
        mark + units.flatMap { swap ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
      #expect(try Imported.file(bytes, pieces: 1000).calls.count == 1)
    }
  }

  @Test func windows1252AndBytesOfNoText() throws {
    var bytes = Array(HostileFileTests.header.utf8)
    bytes += Array("2027-01-04 09:00:00,Jos".utf8) + [0xE9, 0xFF, 0x00] + Array(",0612345678,x,60,ANSWERED,1\n".utf8)
    #expect(try Imported.file(bytes).calls.count == 1)
  }

  @Test func whatIsNoTableIsSaidSo() throws {
    #expect(throws: CallImporter.Failure.empty) { try Imported.file("") }
    #expect(throws: CallImporter.Failure.empty) { try Imported.file("\n\n") }
    #expect(throws: CallImporter.Failure.self) { try Imported.file("Cher client, votre facture du 06 12 34 56 78\n") }
    do {
      _ = try Imported.file("Cher client, 06 12 34 56 78\n")
    } catch CallImporter.Failure.unknownLayout(let line) {
      #expect(!line.contains("12 34 56"))
    }
  }

  @Test func aLineWithoutEndIsCut() throws {
    let long = String(repeating: "9", count: 200_000)
    let imported = try rows(
      "2027-01-04 09:00:00,201,\(long),x,60,ANSWERED,1\n2027-01-04 09:00:00,201,0612345678,x,60,ANSWERED,2\n")
    #expect(imported.report?.skipped == [.tooLong: 1])
    #expect(imported.calls.count == 1)
  }
}
