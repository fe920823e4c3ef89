import Foundation
import Reporting
import Testing

/// A word of a command that is shown is one word, the same word, to the shells that read it.
struct ShellTextTests {
  /// Runs a script with a shell and gives its standard output.
  private func run(_ shell: String, _ script: String) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (file, output) = (folder.appendingPathComponent("script"), folder.appendingPathComponent("output"))
    try Data(script.utf8).write(to: file)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [shell, file.path]
    process.currentDirectoryURL = folder
    process.standardOutput = try FileHandle(forUpdating: output)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["output", "script"])
    return Array(try Data(contentsOf: output))
  }

  private static let specials: [Unicode.Scalar] = [
    "'", "\"", "`", "\\", "$", "!", "\n", ";", "~", "\u{1B}",
  ]

  /// Scalars between special signs, in words no shell is slow with; all that a command line can hold, or those
  /// included.
  private func words(_ isIncluded: (Unicode.Scalar) -> Bool) -> [String] {
    var words: [String] = []
    for special in Self.specials.filter(isIncluded) {
      var word = ""
      for value in 1...0x10FFFF as ClosedRange<UInt32> {
        if let scalar = Unicode.Scalar(value), isIncluded(scalar) {
          word.unicodeScalars.append(special)
          word.unicodeScalars.append(scalar)
          word.unicodeScalars.append(special)
        }
        guard value % 4096 == 4095, !word.isEmpty else { continue }
        words.append(word)
        word = ""
      }
    }
    return words
  }

  private func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .unassigned, .lineSeparator, .paragraphSeparator: false
    case .format: (0x600...0x605).contains(scalar.value) || scalar.value == 0x110BD
    default: true
    }
  }

  @Test func everyWordComesBackFromBash() throws {
    let words = words { _ in true }
    let script = words.map { "printf '%s\\0' \(ShellText.quoted($0))\n" }.joined()
    let isSame = try run("bash", script) == words.flatMap { Array($0.utf8) + [0] }
    #expect(isSame)
  }

  @Test func everyWordThatIsShownComesBackFromThePlainShell() throws {
    let words = words(isShown)
    let script = words.map { "printf '%s\\0' \(ShellText.quoted($0))\n" }.joined()
    let isSame = try run("sh", script) == words.flatMap { Array($0.utf8) + [0] }
    #expect(isSame)
  }

  @Test func whatIsNotShownIsOneWordToAShellThatDoesNotKnowItsForm() throws {
    let words = words { _ in true }
    let script = words.map { "set -- \(ShellText.quoted($0)); echo $#\n" }.joined()
    #expect(try run("sh", script) == Array(String(repeating: "1\n", count: words.count).utf8))
  }

  @Test func nothingInAWordActsOnATerminal() {
    for word in words({ _ in true }) {
      let acts = ShellText.quoted(word).description.unicodeScalars.contains { $0.isActing }
      #expect(!acts)
    }
  }

  @Test func ordinaryWordsAreLeftAsTheyAre() {
    #expect(ShellText.quoted("Profiles/shop.yaml").description == "Profiles/shop.yaml")
    #expect(ShellText.quoted("streams.0.calls_per_month=40:240").description == "streams.0.calls_per_month=40:240")
    #expect(ShellText.quoted("l’été.yaml").description == "'l’été.yaml'")
    #expect(ShellText.quoted("x؀';touch PWNED;echo '.yaml").description == "'x؀'\\'';touch PWNED;echo '\\''.yaml'")
    #expect(ShellText.quoted("").description == "''")
    #expect(ShellText.quoted("a\u{1B}'\\").description == "$'a\\033\\047\\\\'")
    #expect(ShellText.path("--seed").description == "./--seed")
    #expect(ShellText.path("-").description == "-")
  }
}
