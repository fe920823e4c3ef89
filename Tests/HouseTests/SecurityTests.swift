import Foundation
import Testing

/// What SECURITY.md says is held by tests is held by tests that are there.
struct SecurityTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func everyTestThatIsNamedIsThere() throws {
    let text = try String(contentsOf: Self.root.appendingPathComponent("SECURITY.md"), encoding: .utf8)
    let named = text.matches(of: /`(\w+Tests)\.(\w+)`/)
    #expect(named.count >= 8)
    let tests = FileManager.default.enumerator(
      at: Self.root.appendingPathComponent("Tests"), includingPropertiesForKeys: nil)
    let files = (tests?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    for name in named {
      let file = try #require(files.first { $0.lastPathComponent == "\(name.output.1).swift" }, "\(name.output.1)")
      let source = try String(contentsOf: file, encoding: .utf8)
      #expect(source.contains("func \(name.output.2)("), "\(name.output.1) has no \(name.output.2)")
    }
  }
}
