import Files
import Foundation
import Testing

/// Folders beside an output that no program uses any more are cleared away, and nothing in them acts.
struct LeftBehindTests {
  private let folder: TemporaryFolder
  private let left: String

  init() throws {
    folder = try TemporaryFolder()
    left = folder.path(TemporaryFolder.staging("a.md") + "0123456789abcdef")
    #expect(mkdir(left, 0o700) == 0)
    try folder.write("old", to: "a.md")
  }

  private func put(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(left)/\(name)"))
  }

  private func write() throws {
    try OutputFiles.write([(folder.path("a.md"), "new")], family: [folder.path("a-one.svg")], FileRegister())
  }

  @Test func whatWasLeftNeverStandsInTheWayAndIsRemoved() throws {
    try put("half", "0")
    try write()
    #expect(try folder.names() == ["a.md"])
    #expect(try folder.text("a.md") == "new")
  }

  @Test func whatBelongsToAnotherOutputIsLeft() throws {
    let other = folder.path(TemporaryFolder.staging("b.md") + "0123456789abcdef")
    #expect(mkdir(other, 0o700) == 0)
    try write()
    #expect(try folder.names() == [(other as NSString).lastPathComponent, "a.md"])
  }

  @Test func whatAProgramIsUsingIsLeft() throws {
    let descriptor = open(left, O_RDONLY | O_DIRECTORY)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    try write()
    #expect(access(left, F_OK) == 0)
    close(descriptor)
    try write()
    #expect(access(left, F_OK) != 0)
  }

  @Test(arguments: ["../victim", "/etc/optimale-victim", "victim", "a.md/../victim", ""])
  func aJournalThatNamesAnotherFileIsNone(_ target: String) throws {
    try folder.write("precious", to: "victim")
    try put("evil", "0")
    try put("optimale files 1\u{0}0\u{0}new\u{0}\(target)\u{0}", "commit")
    try write()
    #expect(try folder.contents() == ["a.md": "new", "victim": "precious"])
  }

  @Test func aJournalDoesNotPutALinkAnywhere() throws {
    try folder.write("precious", to: "victim")
    #expect(symlink(folder.path("victim"), "\(left)/0") == 0)
    try put("optimale files 1\u{0}0\u{0}new\u{0}a-one.svg\u{0}", "commit")
    try write()
    #expect(try folder.contents() == ["a.md": "new", "victim": "precious"])
  }

  @Test func aJournalThatIsAPipeKeepsNobodyWaiting() throws {
    #expect(mkfifo("\(left)/commit", 0o600) == 0)
    try write()
    #expect(try folder.contents() == ["a.md": "new"])
  }

  @Test func aFolderThatOthersCanLookIntoIsNotTaken() throws {
    #expect(chmod(left, 0o755) == 0)
    try put("evil", "0")
    try put("optimale files 1\u{0}0\u{0}new\u{0}a-one.svg\u{0}", "commit")
    try write()
    #expect(try folder.contents() == ["a.md": "new"])
  }
}
