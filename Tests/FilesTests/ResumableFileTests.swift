import Foundation
import Testing

@testable import Files

/// Files that several runs complete.
struct ResumableFileTests {
  private func inFolder(_ test: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("resumable-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try test(folder.appendingPathComponent("out").path)
  }

  private func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func whatOneRunLeavesAnotherGoesOnWith() throws {
    try inFolder { path in
      do {
        let first = try ResumableFile(path, goingOnAfter: nil)
        try first.write(Array("one two".utf8))
      }
      #expect(text(path) == nil && text(path + ".partial") == "one two")
      // The checkpoint knew of four bytes: what was written after it is written again.
      let second = try ResumableFile(path, goingOnAfter: 4)
      try second.write(Array("three".utf8))
      #expect(second.count == 9)
      try second.commit()
      #expect(text(path) == "one three" && text(path + ".partial") == nil)
    }
  }

  @Test func aFileInItsPlaceIsLeftThere() throws {
    try inFolder { path in
      try Data("whole".utf8).write(to: URL(fileURLWithPath: path))
      let file = try ResumableFile(path, goingOnAfter: 5, isComplete: true)
      #expect(file.isInPlace)
      try file.commit()
      #expect(text(path) == "whole")
    }
  }

  @Test func whatIsNotTheFileLeftBehindIsRefused() throws {
    try inFolder { path in
      #expect(throws: FileError.self) { try ResumableFile(path, goingOnAfter: 4) }
      try Data("ab".utf8).write(to: URL(fileURLWithPath: path + ".partial"))
      #expect(throws: FileError.self) { try ResumableFile(path, goingOnAfter: 4) }
      #expect(throws: FileError.self) { try ResumableFile(path, goingOnAfter: nil) }
      #expect(text(path + ".partial") == "ab")
    }
  }

  @Test func twoProgramsDoNotWriteOneFile() throws {
    try inFolder { path in
      let file = try ResumableFile(path, goingOnAfter: nil)
      #expect(throws: FileError.self) { try ResumableFile(path, goingOnAfter: 0) }
      file.discard()
      #expect(text(path + ".partial") == nil)
    }
  }

  @Test func aFullDiskIsToldAndCountsNothing() throws {
    try inFolder { path in
      let full = SystemCalls { $0 == .write ? ENOSPC : nil }
      let file = try ResumableFile(path, goingOnAfter: nil, isComplete: false, full)
      #expect(throws: FileError.self) { try file.write([1, 2, 3]) }
      #expect(file.count == 0)
    }
  }

  @Test func aDigestOfPiecesIsThatOfTheWhole() {
    var running = RunningDigest()
    for piece in ["a", "b", "c"] { running.take(Array(piece.utf8)) }
    // FIPS 180-2, appendix B.1.
    #expect(running.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(running.digest == sha256(of: Array("abc".utf8)))
  }
}
