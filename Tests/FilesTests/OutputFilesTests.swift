import Files
import Foundation
import Testing

struct OutputFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ files: [String: String], last: String) throws {
    let others = files.filter { $0.key != last }.sorted { $0.key < $1.key }
    try OutputFiles.write(
      others.map { (folder.path($0.key), $0.value) } + [(folder.path(last), files[last] ?? "")], FileRegister())
  }

  @Test func filesAreWrittenTogetherAndNothingElseIsLeft() throws {
    try write(["a.svg": "picture", "a.md": "report"], last: "a.md")
    try write(["a.svg": "picture 2", "a.md": "report 2"], last: "a.md")
    #expect(try folder.names() == ["a.md", "a.svg"])
    #expect(try folder.contents() == ["a.svg": "picture 2", "a.md": "report 2"])
  }

  @Test func aFileThatCannotBeWrittenLeavesTheOthersAsTheyWere() throws {
    try write(["a.svg": "old"], last: "a.svg")
    try FileManager.default.createDirectory(atPath: folder.path("a.md"), withIntermediateDirectories: true)
    #expect(throws: FileError.self) { try write(["a.svg": "new", "a.md": "report"], last: "a.md") }
    #expect(try folder.names() == ["a.md", "a.svg"])
    #expect(try folder.text("a.svg") == "old")
  }

  @Test func aMissingFolderIsAnErrorThatNamesTheFile() throws {
    let missing = folder.path("nowhere/a.md")
    let error = #expect(throws: FileError.self) { try OutputFiles.write([(missing, "x")], FileRegister()) }
    guard case .cannotCreate(missing, _) = error else {
      Issue.record("expected cannotCreate, found \(String(describing: error))")
      return
    }
    #expect(try folder.names().isEmpty)
  }

  @Test func aFileWrittenInPiecesIsNotThereWhenAPieceFails() throws {
    struct Stop: Error {}
    try folder.write("old", to: "a.csv")
    #expect(throws: Stop.self) {
      try OutputFiles.write(to: folder.path("a.csv"), FileRegister()) { put in
        try put("first")
        throw Stop()
      }
    }
    #expect(try folder.contents() == ["a.csv": "old"])
    #expect(try folder.names() == ["a.csv"])
  }

  @Test func aFileBehindALinkIsReplacedAndFilesInTwoFoldersGoTogether() throws {
    let other = try TemporaryFolder()
    try other.write("old", to: "target.md")
    chmod(other.path("target.md"), 0o640)
    #expect(symlink(other.path("target.md"), folder.path("a.md")) == 0)
    try write(["a.svg": "picture", "a.md": "report"], last: "a.md")
    #expect(try other.contents() == ["target.md": "report"])
    #expect(try folder.names() == ["a.md", "a.svg"] && other.names() == ["target.md"])
    var status = stat()
    #expect(lstat(folder.path("a.md"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(other.path("target.md"), &status) == 0 && status.st_mode & 0o777 == 0o640)
  }

  @Test func aNameAsLongAsNamesMayBeIsWritten() throws {
    let name = String(repeating: "n", count: Int(NAME_MAX))
    try write([name: "x"], last: name)
    #expect(try folder.names() == [name])
  }

  @Test func aDeviceIsWrittenToAndAFullOneIsAnError() throws {
    try OutputFiles.write([("/dev/null", "x")], FileRegister())
    #expect(throws: FileError.cannotWrite(path: "/dev/full", reason: "no space left on device")) {
      try OutputFiles.write([("/dev/full", "x")], FileRegister())
    }
  }

  @Test func whatOnlyTheSystemHasANameForIsWrittenTo() throws {
    // As a shell hands over the pipe of `>(command)`.
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    try OutputFiles.write([("/dev/fd/\(ends[1])", "words")], FileRegister())
    var bytes = [UInt8](repeating: 0, count: 20)
    #expect(read(ends[0], &bytes, 20) == 5 && bytes.starts(with: Array("words".utf8)))
    for end in ends { close(end) }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can make another user's link"))
  func anotherUsersLinkInASharedFolderIsNotFollowed() throws {
    try folder.write("precious", to: "target")
    let shared = folder.path("shared")
    #expect(mkdir(shared, 0o777) == 0 && chmod(shared, 0o1777) == 0)
    #expect(symlink(folder.path("target"), shared + "/a.md") == 0 && lchown(shared + "/a.md", 65534, 65534) == 0)
    #expect(throws: FileError.self) { try OutputFiles.write([(shared + "/a.md", "x")], FileRegister()) }
    #expect(try folder.text("target") == "precious")
    // In a folder that only its owner may write to, whoever owns the link.
    #expect(chmod(shared, 0o755) == 0)
    try OutputFiles.write([(shared + "/a.md", "x")], FileRegister())
    #expect(try folder.text("target") == "x")
  }
}
