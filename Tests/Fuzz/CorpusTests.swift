import Foundation
import Testing

/// Inputs that fuzzing found worth keeping, and those that once stopped or slowed a parser, go through the same entry
/// points.
struct CorpusTests {
  /// Seconds a parser may take for any file of up to 10 MB; those of the corpus are far smaller.
  private static let limit = 5.0
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Corpus")

  @Test(arguments: FuzzTarget.allCases)
  func everyFileOfTheCorpusIsAnsweredInTime(_ target: FuzzTarget) throws {
    let folder = Self.folder.appendingPathComponent(target.rawValue)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count >= 10)
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
      let start = ContinuousClock.now
      target.feed(bytes)
      #expect(start.duration(to: .now) < .seconds(Self.limit), "\(target.rawValue)/\(name)")
    }
  }

  @Test(arguments: ["whole", "empty"], ["\n", " ", "0:1:0:100 3ff8000000000000 4002000000000000 9e4b3a7a61f6a4a5\n"])
  func tenMegabytesOfACheckpointAreAnsweredInTime(_ start: String, _ line: String) throws {
    let file = Self.folder.appendingPathComponent("checkpoint/\(start).txt")
    let bytes =
      [UInt8](try Data(contentsOf: file)) + Array(String(repeating: line, count: 10_000_000 / line.utf8.count).utf8)
    let begun = ContinuousClock.now
    FuzzTarget.checkpoint.feed(bytes)
    #expect(begun.duration(to: .now) < .seconds(Self.limit))
  }
}
