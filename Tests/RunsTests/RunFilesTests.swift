import Foundation
import Testing

@testable import Runs

/// Files that a run may read from memory, and no others.
struct RunFilesTests {
  private let files = RunFiles([("Profiles/a.yaml", [1, 2, 3]), ("draft.yaml", [4])])

  @Test func aFileIsFoundByAnyPathThatLeadsToIt() throws {
    let here = URL(fileURLWithPath: "Profiles/a.yaml").path
    for path in ["Profiles/a.yaml", "./Profiles/a.yaml", "Profiles/Populations/../a.yaml", here] {
      #expect(try files.bytes(path, limit: 3) == [1, 2, 3])
    }
    #expect(try files.holding("own.yaml", [9]).bytes("own.yaml", limit: 1) == [9])
  }

  @Test(arguments: ["/etc/hostname", "a.yaml", "../Profiles/a.yaml", "Profiles", "", "-"])
  func noOtherFileIsOpened(_ path: String) throws {
    let failure = #expect(throws: Failure.self) { try files.bytes(path, limit: 100) }
    #expect(
      failure?.lines.first?.en.hasSuffix("is not read here: expected one of: Profiles/a.yaml, draft.yaml") ?? false)
  }

  @Test func whatIsTooLongIsRefused() {
    #expect(throws: Failure.self) { try files.bytes("Profiles/a.yaml", limit: 2) }
  }
}
