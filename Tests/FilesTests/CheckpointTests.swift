import Files
import Foundation
import Testing

struct CheckpointRecordTests {
  /// The digest is that of `printf '1:0:0:1 3ff0000000000000 4000000000000000' | sha256sum`.
  private static let line = "1:0:0:1 3ff0000000000000 4000000000000000 bde26760639bcc83"

  private func sealed(_ content: String) -> [UInt8] {
    Array("\(content) \(sha256(of: Array(content.utf8)).prefix(16))".utf8)
  }

  @Test func aLineIsTheKeyTheBitsAndTheirDigest() {
    let record = CheckpointRecord(key: "1:0:0:1", values: [1, 2])
    #expect(record.line == Self.line)
    #expect(CheckpointRecord(Array(Self.line.utf8)) == record)
    #expect(CheckpointRecord(sealed("key")) == CheckpointRecord(key: "key", values: []))
  }

  @Test func aLineOfWhichAnyByteIsAnotherIsDamaged() {
    let line = Array(Self.line.utf8)
    for position in line.indices {
      for byte: UInt8 in [0, 32, 48, 49, 70, 102, 255] where byte != line[position] {
        var other = line
        other[position] = byte
        #expect(CheckpointRecord(other) == nil, "byte \(position) as \(byte)")
      }
      #expect(CheckpointRecord(line.prefix(position)) == nil)
    }
  }

  @Test(arguments: [
    "k 7ff8000000000000", "k 7ff0000000000000", "k fff0000000000000", "k 7ff0000000000001", "k +3ff", "k -3ff", "k 3FF",
    "k 0x3ff", "k ", "k  3ff", " 3ff", "", "k 3ff0000000000000 ", "k 13ff0000000000000", "k\t3ff", "clé 3ff",
    "k 3ff\u{0}",
  ])
  func whatIsNoFiniteNumberIsDamageUnderARightDigestToo(_ content: String) {
    #expect(CheckpointRecord(sealed(content)) == nil)
  }
}

struct CheckpointFileTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("c") }

  init() throws { folder = try TemporaryFolder() }

  private func text(_ identity: String = "1") -> CheckpointText {
    CheckpointText(title: "test checkpoint", identity: identity) { $0.values.count == 2 && $0.key.hasPrefix("step") }
  }

  private func opened() throws -> CheckpointFile { try CheckpointFile(path, text()) }

  @Test func whatWasKeptIsThereForTheNextRun() throws {
    let first = try opened()
    try first.keep(CheckpointRecord(key: "step1", values: [0.1, 1e300]))
    try first.keep(CheckpointRecord(key: "step2", values: [2, 0]))
    let next = try opened()
    #expect(next.values("step1") == [0.1, 1e300] && next.values("step2") == [2, 0] && next.values("step3") == nil)
    #expect(next.count == 2 && next.damagedLines == 0)
    next.remove()
    #expect(try folder.names().isEmpty)
  }

  @Test func linesThatAreDamagedOrCannotBeAreCountedAndLeftOut() throws {
    let sound = CheckpointRecord(key: "step1", values: [1, 2]).line
    let strange = CheckpointRecord(key: "other", values: [1, 2]).line
    let tooFew = CheckpointRecord(key: "step2", values: [1]).line
    let long = String(repeating: "x", count: 200_000)
    let lines = ["test checkpoint 1", sound, strange, tooFew, "", long, String(sound.dropLast(3))]
    try folder.write(lines.joined(separator: "\n"), to: "c")
    let file = try opened()
    #expect(file.damagedLines == 5)
    #expect(file.count == 1 && file.values("step1") == [1, 2])
    // Written anew, so that the next line does not follow one that was cut short.
    try file.keep(CheckpointRecord(key: "step3", values: [3, 4]))
    let next = try opened()
    #expect(next.damagedLines == 0 && next.count == 2)
  }

  @Test func whatIsNotThisWorksCheckpointIsNeitherTakenNorChanged() throws {
    let others: [(String, FileError)] = [
      ("", .emptyCheckpoint(path: path)), ("precious\n", .noCheckpoint(path: path)), ("\n", .noCheckpoint(path: path)),
      ("test checkpoint 2\n", .otherCheckpoint(path: path)), ("test checkpoint", .otherCheckpoint(path: path)),
      (String(repeating: "x", count: 200_000), .noCheckpoint(path: path)),
    ]
    for (content, error) in others {
      try folder.write(content, to: "c")
      #expect(throws: error) { try opened() }
      #expect(try folder.text("c") == content)
      #expect(try folder.names() == ["c"])
    }
  }

  @Test func aFolderOrPipeIsNoCheckpoint() throws {
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    #expect(throws: FileError.noCheckpoint(path: folder.path("pipe"))) {
      try CheckpointFile(folder.path("pipe"), text())
    }
    #expect(throws: FileError.self) { try CheckpointFile(folder.url.path, text()) }
  }

  @Test func aCheckpointHasItsFirstLineFromTheMomentItHasItsName() throws {
    for first in 0..<16 {
      try? FileManager.default.removeItem(atPath: path)
      _ = try? CheckpointFile(path, text(), CutPlan().killed(from: first))
      if access(path, F_OK) == 0 { #expect(try folder.text("c") == "test checkpoint 1\n", "call \(first)") }
      _ = try opened()
      #expect(try folder.names() == ["c"], "call \(first)")
    }
  }

  @Test func aProgramKilledWhileItMendsLosesNoSoundLine() throws {
    let sound = CheckpointRecord(key: "step1", values: [1, 2]).line
    for first in 0..<16 {
      try folder.write("test checkpoint 1\n\(sound)\n\(sound.dropLast())", to: "c")
      _ = try? CheckpointFile(path, text(), CutPlan().killed(from: first))
      #expect(try opened().values("step1") == [1, 2], "call \(first)")
      #expect(try folder.names() == ["c"], "call \(first)")
    }
  }

  @Test func aFileThatHasTakenTheCheckpointsPlaceIsNotRemoved() throws {
    let file = try opened()
    try FileManager.default.removeItem(atPath: path)
    try folder.write("precious", to: "c")
    file.remove()
    #expect(try folder.text("c") == "precious")
  }
}
