import Basics
import Testing

@testable import Workbooks

/// What is known for a workbook of this program, and what is not, whatever the bytes.
struct WorkbookFileTests {
  private static let bytes = Result {
    try Workbook("t", .fr, [Sheet("s", header: [.text("a")], rows: [[.euros(1)]])]).bytes()
  }

  @Test func aWorkbookOfThisProgramIsKnown() throws {
    let file = WorkbookFile(try Self.bytes.get())
    #expect(file.isOwn && file.isWhole)
  }

  @Test func anyOtherIsNot() throws {
    var bytes = try Self.bytes.get()
    #expect(!WorkbookFile([]).isOwn && !WorkbookFile(Array("PK".utf8)).isOwn)
    #expect(!WorkbookFile(Array(repeating: 0x50, count: 5000)).isOwn)
    // One that another program changed names another maker: the directory no longer leads to the properties.
    let name = Array("docProps/core.xml".utf8)
    let place = try #require(bytes.indices.last { bytes[$0...].starts(with: name) })
    bytes[place] = UInt8(ascii: "x")
    #expect(!WorkbookFile(bytes).isOwn && !WorkbookFile(bytes).isWhole)
  }

  @Test func oneThatIsCutOffIsNotWhole() throws {
    let bytes = try Self.bytes.get()
    for count in stride(from: 0, to: bytes.count, by: 7) {
      let cut = WorkbookFile(Array(bytes.prefix(count)))
      #expect(!cut.isWhole && !cut.isOwn)
    }
  }

  @Test func noByteThatIsChangedStopsTheReader() throws {
    let bytes = try Self.bytes.get()
    var seen = 0
    for place in stride(from: 0, to: bytes.count, by: 3) {
      var changed = bytes
      changed[place] ^= 0x55
      if WorkbookFile(changed).isWhole { seen += 1 }
    }
    // Some bytes say nothing that is looked at, such as times; most do.
    #expect(seen < bytes.count / 3)
  }
}
