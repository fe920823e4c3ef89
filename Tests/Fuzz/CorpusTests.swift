import Foundation
import Testing

/// Inputs that fuzzing found worth keeping, and those that once stopped or slowed a parser, go through the same entry points.
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
}
