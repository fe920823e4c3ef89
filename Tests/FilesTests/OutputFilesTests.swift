import Foundation
import Files
import Testing

struct OutputFilesTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }

  @Test func filesAreWrittenTogetherAndNothingElseIsLeft() throws {
    try OutputFiles.write([(path("a.svg"), "picture"), (path("a.md"), "report")])
    try OutputFiles.write([(path("a.svg"), "picture 2"), (path("a.md"), "report 2")])
    #expect(try names() == ["a.md", "a.svg"])
    #expect(try String(contentsOfFile: path("a.md"), encoding: .utf8) == "report 2")
    try FileManager.default.removeItem(at: folder)
  }

  @Test func aFileThatCannotBeWrittenLeavesTheOthersAsTheyWere() throws {
    try OutputFiles.write([(path("a.svg"), "old")])
    try FileManager.default.createDirectory(atPath: path("a.md"), withIntermediateDirectories: true)
    #expect(throws: OutputError.self) { try OutputFiles.write([(path("a.svg"), "new"), (path("a.md"), "report")]) }
    #expect(try names() == ["a.md", "a.svg"])
    #expect(try String(contentsOfFile: path("a.svg"), encoding: .utf8) == "old")
    try FileManager.default.removeItem(at: folder)
  }

  @Test func aMissingFolderIsAnErrorThatNamesTheFile() throws {
    let missing = path("nowhere/a.md")
    let error = #expect(throws: OutputError.self) { try OutputFiles.write([(missing, "x")]) }
    guard case .cannotCreate(missing, _) = error else {
      Issue.record("expected cannotCreate, found \(String(describing: error))")
      return
    }
    #expect(try names().isEmpty)
    try FileManager.default.removeItem(at: folder)
  }
}
