import Foundation
import Testing

/// The README in French beside the one in English.
struct ReadmeTests {
  private func text(_ name: String) throws -> String {
    try String(contentsOf: Program.root.appendingPathComponent(name), encoding: .utf8)
  }

  /// The commands to copy, in their order, without remarks.
  private func commands(_ text: String) -> [String] {
    let blocks: [String] = text.components(separatedBy: "```sh\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    let lines: [Substring] = blocks.flatMap { $0.split(separator: "\n") }
    return lines.map { String($0.replacing(#/ *# .*/#, with: "")) }.filter { !$0.isEmpty }
  }

  private func options(_ text: String) -> Set<String> {
    Set(text.matches(of: /--[a-z][a-z-]+/).map { String($0.output) })
  }

  @Test func bothHaveTheSameCommands() throws {
    // What stands below is for developers alone.
    let english = try #require(try text("README.md").components(separatedBy: "\n## Layout").first)
    let french = try text("LISEZMOI.md")
    #expect(commands(french) == commands(english))
    #expect(commands(french).count >= 12)
    #expect(options(french).subtracting(options(english)) == [])
    for command in try Program.run(["--help"], environment: ["LANG": "C.UTF-8"]).output.matches(
      of: #/\n  ([a-z][a-z-]+)  /#)
    {
      #expect(french.contains("`optimale \(command.output.1)") && english.contains("`optimale \(command.output.1)"))
    }
  }

  @Test func filesThatAreLinkedAreThere() throws {
    for name in ["README.md", "LISEZMOI.md"] {
      for link in try text(name).matches(of: /\]\(([A-Za-z][^)#:]*)\)/) {
        let path = Program.root.appendingPathComponent(String(link.output.1)).path
        #expect(FileManager.default.fileExists(atPath: path), "\(name): \(link.output.1)")
      }
    }
  }
}
