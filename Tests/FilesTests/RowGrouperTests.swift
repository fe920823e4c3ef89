import Foundation
import Synchronization
import Testing

@testable import Files

/// Rows grouped on a disk.
struct RowGrouperTests {
  private struct Row: Hashable {
    let key: String
    let text: String
  }

  /// Numbers of no quality, the same on every run.
  private struct Numbers {
    var state: UInt64
    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private static func limits(bucket: Int, buckets: Int, rows: Int = 1000) -> GroupingLimits {
    var limits = GroupingLimits()
    (limits.bucketBytes, limits.buckets, limits.bufferBytes, limits.rows) = (bucket, buckets, 64, rows)
    return limits
  }

  /// Rows of some keys, few of which have most of them; every tenth has none.
  private static func rows(_ count: Int, keys: Int, seed: UInt64) -> [Row] {
    var numbers = Numbers(state: seed)
    return (0..<count).map { number in
      let key = numbers.next(below: 1 + numbers.next(below: keys))
      return Row(
        key: number % 10 == 7 ? "" : "key \(key)",
        text: String(repeating: "x", count: numbers.next(below: 30)) + "\(number)")
    }
  }

  private static func grouped(
    _ rows: [Row], _ limits: GroupingLimits, bytes: Int? = nil, beside output: String
  ) throws -> [(key: String, rows: [String], count: Int)] {
    var grouper = try RowGrouper(Spool(beside: output), bytes: bytes, limits)
    for (number, row) in rows.enumerated() {
      try grouper.add(
        GroupedRow(offset: 10 * number, line: number, bytes: Array(row.text.utf8)[...]), key: Array(row.key.utf8))
    }
    var groups = try grouper.finish()
    var found: [(String, [String], Int)] = []
    while let group = try groups.next() {
      let (key, rows) = try group.read()
      #expect(group.hasKey == !key.isEmpty)
      #expect(rows.allSatisfy { $0.offset == 10 * $0.line })
      found.append(
        (String(decoding: key, as: UTF8.self), rows.map { String(decoding: $0.bytes, as: UTF8.self) }, group.count))
    }
    #expect(found.count == groups.count)
    return found
  }

  /// The same by a dictionary.
  private static func expected(_ rows: [Row]) -> [(key: String, rows: [String], count: Int)] {
    var (order, groups): ([String], [String: [String]]) = ([], [:])
    for (number, row) in rows.enumerated() {
      let name = row.key.isEmpty ? "alone \(number)" : row.key
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(row.text)
    }
    return order.map { ($0.hasPrefix("alone") ? "" : $0, groups[$0] ?? [], groups[$0]?.count ?? 0) }
  }

  /// In one bucket, in many, and in buckets of buckets: a dictionary that holds all says the same.
  @Test(arguments: [(1 << 20, 1), (1 << 20, 64), (2000, 4), (600, 3)])
  func groupsAreThoseOfADictionaryInTheOrderOfTheirFirstRows(_ bucket: Int, _ buckets: Int) throws {
    let folder = try TemporaryFolder()
    for seed in [1, 2, 3] as [UInt64] {
      let rows = Self.rows(700, keys: 300, seed: seed)
      let limits = Self.limits(bucket: bucket, buckets: buckets)
      let found = try Self.grouped(rows, limits, beside: folder.path("out")).filter { $0.rows.count == $0.count }
      // Who has more rows than a bucket has room for is told apart below.
      let expected = Self.expected(rows).filter { group in found.contains { $0.key == group.key } }
      #expect(found.map(\.key) == expected.map(\.key) && found.map(\.rows) == expected.map(\.rows))
      #expect(found.count > 150 && (bucket < 2000 || found.count == Self.expected(rows).count))
    }
    #expect(try folder.names().isEmpty)
  }

  @Test func aGroupOfMoreRowsThanItMayHaveIsCountedAndNotKept() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<9).map { Row(key: $0 < 5 ? "a" : "b", text: "\($0)") }
    let found = try Self.grouped(rows, Self.limits(bucket: 1 << 20, buckets: 2, rows: 4), beside: folder.path("out"))
    #expect(found.map(\.key) == ["a", "b"] && found.map(\.count) == [5, 4])
    #expect(found.map(\.rows) == [["0"], ["5", "6", "7", "8"]])
  }

  /// The one that is too large for any bucket does not keep those beside it from being sorted.
  @Test func aGroupThatNoBucketHasRoomForIsToldWithItsFirstRow() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<600).map { Row(key: $0 % 20 == 3 ? "small \($0 % 3)" : "large", text: "\($0)") }
    let found = try Self.grouped(rows, Self.limits(bucket: 2000, buckets: 4), beside: folder.path("out"))
    #expect(found.map(\.key) == ["large", "small 0", "small 2", "small 1"])
    #expect(found[0].rows == ["0"] && found[0].count == 570)
    #expect(found[1...].allSatisfy { $0.rows.count == 10 && $0.count == 10 })
  }

  @Test func noRowsAreNoGroups() throws {
    let folder = try TemporaryFolder()
    #expect(try Self.grouped([], Self.limits(bucket: 100, buckets: 4), bytes: 0, beside: folder.path("out")).isEmpty)
  }

  /// Nothing of a spool has a name: what a program that is killed leaves is an empty folder, which the next one removes.
  @Test func nothingIsLeftOfASpoolAndWhatAKilledProgramLeftIsClearedAway() throws {
    let folder = try TemporaryFolder()
    let left = folder.path(TemporaryFolder.staging("out.spool") + "0123456789abcdef")
    try FileManager.default.createDirectory(
      atPath: left, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    try folder.write("rows", to: "\(URL(fileURLWithPath: left).lastPathComponent)/1")
    do {
      let spool = try Spool(beside: folder.path("out"))
      #expect(!FileManager.default.fileExists(atPath: left))
      let file = try spool.file()
      try file.append(Array("some rows".utf8))
      #expect(try file.bytes(at: 5, 4) == Array("rows".utf8))
      let names = try folder.names()
      #expect(try names.count == 1 && FileManager.default.contentsOfDirectory(atPath: folder.path(names[0])).isEmpty)
    }
    #expect(try folder.names().isEmpty)
  }

  /// Whichever write it is for which the disk has no room.
  @Test func aFullDiskIsToldAndLeavesNothing() throws {
    let rows = Self.rows(300, keys: 50, seed: 5)
    for failing in [1, 2, 20, 60] {
      let folder = try TemporaryFolder()
      let written = Mutex(0)
      let calls = SystemCalls { kind in
        guard kind == .write else { return nil }
        return written.withLock { count in
          count += 1
          return count >= failing ? ENOSPC : nil
        }
      }
      do {
        let spool = try Spool(beside: folder.path("out"), calls)
        #expect {
          var grouper = try RowGrouper(spool, Self.limits(bucket: 2000, buckets: 4))
          for (number, row) in rows.enumerated() {
            try grouper.add(
              GroupedRow(offset: number, line: number, bytes: Array(row.text.utf8)[...]), key: Array(row.key.utf8))
          }
          _ = try grouper.finish()
        } throws: {
          guard case FileError.cannotWrite(_, let reason) = $0 else { return false }
          return reason.contains("space")
        }
      }
      #expect(try folder.names().isEmpty)
    }
  }
}
