import Files
import Foundation
import Testing

/// Whichever system call is the last one a program makes, or fails, the files are the old ones or the new ones.
struct CutWriteTests {
  private let folder: TemporaryFolder
  private static let old = ["a-one.svg": "old one", "a-two.svg": "old two", "a.md": "old report"]
  /// One picture more than before.
  private static let new = [
    "a-one.svg": "new one", "a-three.svg": "new three", "a-two.svg": "new two", "a.md": "new report",
  ]
  private static let next = ["a-one.svg": "next one", "a.md": "next report"]

  init() throws { folder = try TemporaryFolder() }

  private func write(_ files: [String: String], _ calls: SystemCalls) throws {
    try OutputFiles.write(
      files.sorted { $0.key < $1.key }.map { (folder.path($0.key), $0.value) },
      family: Self.new.keys.sorted().map(folder.path), FileRegister(), calls)
  }

  /// The old files and nothing else.
  private func begin() throws {
    for name in try folder.names() { try FileManager.default.removeItem(atPath: folder.path(name)) }
    for (name, text) in Self.old { try folder.write(text, to: name) }
  }

  /// What a run that gets no further than clearing up leaves.
  private func repaired() throws -> [String: String] {
    #expect(throws: FileError.self) { try write(Self.next, CutPlan().failing(.makeFolder)) }
    return try folder.contents()
  }

  private var hasJournal: Bool {
    get throws {
      try folder.names().contains { name in
        name.hasPrefix(".") && ["commit", "undo"].contains { access(folder.path("\(name)/\($0)"), F_OK) == 0 }
      }
    }
  }

  /// System calls of a whole write.
  private func length() throws -> Int {
    try begin()
    let plan = CutPlan()
    try write(Self.new, plan.killed(from: .max))
    #expect(try folder.contents() == Self.new)
    return plan.count
  }

  @Test func aProgramKilledAfterAnyCallLeavesTheOldFilesOrWhatTheNextRunFinishes() throws {
    let length = try length()
    #expect(length > 20)
    for first in 0..<length {
      try begin()
      try? write(Self.new, CutPlan().killed(from: first))
      // Without a journal nothing is mixed; with one, every reader can see that the set is being changed.
      if try !hasJournal { #expect([Self.old, Self.new].contains(try folder.contents()), "call \(first)") }
      #expect([Self.old, Self.new].contains(try repaired()), "call \(first)")
      #expect(try folder.names().allSatisfy { !$0.hasPrefix(".") }, "call \(first)")
      try write(Self.next, .real)
      #expect(try folder.text("a.md") == "next report")
    }
  }

  @Test func aProgramKilledWhileItClearsUpLeavesThatToTheNext() throws {
    let length = try length()
    for first in stride(from: 0, to: length, by: 3) {
      for second in 0..<12 {
        try begin()
        try? write(Self.new, CutPlan().killed(from: first))
        try? write(Self.next, CutPlan().killed(from: second))
        #expect([Self.old, Self.new].contains(try repaired()), "calls \(first) and \(second)")
      }
    }
  }

  @Test func aSetThatTheNextRunCannotFinishIsLeftWholeForALaterOne() throws {
    let length = try length()
    for first in 0..<length {
      try begin()
      try? write(Self.new, CutPlan().killed(from: first))
      #expect(throws: FileError.self, "call \(first)") { try write(Self.next, CutPlan().failing(.rename)) }
      #expect([Self.old, Self.new].contains(try repaired()), "call \(first)")
    }
  }

  @Test(arguments: [ENOSPC, EDQUOT, EACCES, EFBIG])
  func anErrorOfAnyCallLeavesTheOldFilesOrTheNewOnesAndSaysWhich(_ error: Int32) throws {
    let length = try length()
    for one in 0..<length {
      try begin()
      let isWritten: Bool
      do {
        try write(Self.new, CutPlan().failing(at: one, with: error))
        isWritten = true
      } catch is FileError { isWritten = false }
      #expect(try folder.contents() == (isWritten ? Self.new : Self.old), "call \(one)")
      // What could not be removed is by the next run.
      #expect(try repaired() == (isWritten ? Self.new : Self.old), "call \(one)")
      #expect(try folder.names().allSatisfy { !$0.hasPrefix(".") }, "call \(one)")
    }
  }

  @Test func aDiskThatKnowsNoSecondNamesOfAFileLosesNone() throws {
    try begin()
    try write(Self.new, CutPlan().failing(.link))
    #expect(try folder.contents() == Self.new)
  }

  @Test func filesInTwoFoldersAreFinishedTogether() throws {
    let other = try TemporaryFolder()
    try other.write("old", to: "target")
    let length = 60
    for first in 0..<length {
      try begin()
      try other.write("old", to: "target")
      try FileManager.default.removeItem(atPath: folder.path("a-two.svg"))
      #expect(symlink(other.path("target"), folder.path("a-two.svg")) == 0)
      try? write(Self.new, CutPlan().killed(from: first))
      let files = try repaired()
      let isNew = files["a.md"] == "new report"
      #expect(try other.text("target") == (isNew ? "new two" : "old"), "call \(first)")
      #expect(files["a-one.svg"] == (isNew ? "new one" : "old one"), "call \(first)")
      #expect(try other.names() == ["target"], "call \(first)")
    }
  }
}
