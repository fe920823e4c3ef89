import Basics
import Foundation
import Interchange
import Reporting
import Testing

/// gnuplot is run by itself, within limits, and what it draws holds texts as texts.
struct GnuplotTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// A program in gnuplot's place.
  private func program(_ lines: String) throws -> String {
    let file = folder.appendingPathComponent("gnuplot")
    try Data("#!/bin/sh\ncd '\(folder.path)'\n\(lines)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return file.path
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// What a picture may take where its limit is not what is tested: other suites may keep the machine busy.
  private static let patience = Duration.seconds(3600)

  private func drawing(_ name: Picture.Name = .bills, _ title: String, _ commands: GnuplotScript = "") -> Drawing {
    Drawing(name, title: title, commands)
  }

  /// Names that hold every sign special to gnuplot, to SVG or to a shell, alone and after signs that join what follows.
  private static let hostile: [String] = {
    let prefixes = ["", "\u{600}", "\u{6DD}", "\u{70F}", "\u{890}", "\u{8E2}", "\u{110BD}", "\u{110CD}"]
    return prefixes.map { p in
      "x\(p)\" . system('touch RAN') . \(p)\" \(p)`touch RAN\(p)` @\(p){\(p)}^\(p)_\(p)\\n\(p)\\\(p)$x\(p)& \(p)<b>\(p)]]>\(p)&#x3c;%s\nEOD\n"
    }
  }()

  @Test func everyTextOfAPictureIsShownAsItIsInWellFormedXML() async throws {
    for name in Self.hostile {
      let commands: GnuplotScript = """
        set terminal svg size 400,300 dynamic
        $rows << EOD
        1 \(shown: name)
        EOD
        set xlabel \(shown: name)
        set label 1 \(shown: name) at graph 0.1, graph 0.9
        set xtics (\(shown: name) 1)
        plot $rows using 1:1:2 with labels title \(shown: name), x title \(shown: name)
        """
      let drawing = drawing(.bills, name, commands)
      let picture = try await OwnThreads.run { try await Gnuplot(limit: Self.patience).result(of: drawing).get() }
      #expect(XMLText.isWellFormed(picture.svg))
      let shown = MarkupText.escaped(name)
      // The title of the document and six texts of the picture, two of them named in the plots' own titles too.
      #expect(picture.svg.components(separatedBy: shown).count - 1 >= 7)
      #expect(!picture.svg.unicodeScalars.contains { (0x2800...0x28FF).contains($0.value) })
    }
    #expect(!FileManager.default.fileExists(atPath: "RAN"))
  }

  @Test func accentsAndSignsOfOurOwnAreLeftAsTheyAre() async throws {
    let title = "Différence d’un mois, Équilibre − Intense ± 5\u{202F}% → « été »"
    let drawing = drawing(.bills, title, "set terminal svg\nplot x")
    let picture = try await OwnThreads.run { try await Gnuplot(limit: Self.patience).result(of: drawing).get() }
    #expect(picture.svg.contains("<title>\(title)</title>"))
    #expect(picture.svg.components(separatedBy: title).count == 3)
  }

  @Test func aPointIsACircleOfItsColour() async throws {
    let commands: GnuplotScript = """
      set terminal svg
      plot x with points pointtype 7 linecolor '#112233', x with points pointtype 0 linecolor '#445566'
      """
    let drawing = drawing(.bills, "x", commands)
    let picture = try await OwnThreads.run { try await Gnuplot(limit: Self.patience).result(of: drawing).get() }
    let drawn = picture.svg.components(separatedBy: "</defs>").dropFirst().joined()
    #expect(drawn.contains("fill='rgb( 17,  34,  51)' stroke='none'/>") && drawn.contains("fill='rgb( 68,  85, 102)'"))
    #expect(!drawn.contains("<use"))
  }

  @Test func noStartUpFileAndNoVariableOfGnuplotsIsRead() async throws {
    let path = try program("echo \"$*\" > arguments; env > environment; cat > script; echo '<svg></svg>'")
    setenv("GNUPLOT_LIB", folder.path, 1)
    defer { unsetenv("GNUPLOT_LIB") }
    let drawing = drawing(.bills, "x")
    _ = try await OwnThreads.run { try await Gnuplot(executable: path, limit: Self.patience).result(of: drawing).get() }
    #expect(try text("arguments") == "-d -\n")
    #expect(try !text("environment").contains("GNUPLOT"))
    #expect(try text("environment").contains("LC_ALL=C\n"))
  }

  @Test(arguments: [
    "sleep 300", "trap '' TERM; sleep 300 & sleep 300", "sleep 300 & echo $! > child; cat > /dev/null; wait",
  ])
  func oneThatTakesTooLongIsStoppedWithAllItStarted(_ lines: String) async throws {
    let path = try program("echo $$ > parent; \(lines)")
    // More than a pipe holds, so that what is never read must not keep us.
    let rows: [GnuplotScript] = (0..<30_000).map { "\($0) \($0)" }
    let drawing = drawing(.bills, "x", rows.joined(separator: "\n"))
    let start = ContinuousClock.now
    await #expect(throws: Gnuplot.Failure.tooSlow) {
      try await OwnThreads.run {
        try await Gnuplot(executable: path, limit: .milliseconds(500)).result(of: drawing).get()
      }
    }
    #expect(ContinuousClock.now - start < .seconds(120))
    let group = try #require(pid_t(text("parent").trimmingCharacters(in: .whitespacesAndNewlines)))
    // What has been killed may take a moment to be gone.
    for _ in 0..<100 where kill(-group, 0) == 0 { try await Task.sleep(for: .milliseconds(20)) }
    #expect(kill(-group, 0) == -1)
  }

  @Test func thePictureThatTakesTooLongIsTheOnlyOneLeftOut() async throws {
    let path = try program(
      "script=$(cat); case $script in *slow*) sleep 300;; *bad*) exit 1;; *) echo '<svg></svg>';; esac")
    struct NoData: MachineData {
      func json() throws -> String { "" }
      func table(_: ChargeTitles?) -> [[String]] { [] }
    }
    struct Report: WrittenReport {
      let data = NoData()
      func blocks(_ language: Language, hasPictures: Bool) -> [Block] { [] }
      func drawings(_ language: Language) -> [Drawing] {
        [
          Drawing(.bills, title: "x", "# slow"), Drawing(.curve, title: "x", "# bad"), Drawing(.map, title: "x", ""),
          Drawing(.shares, title: "x", ""),
        ]
      }
    }
    let drawn = try await OwnThreads.run {
      await Report().pictures(.en, with: Gnuplot(executable: path, limit: .seconds(60)))
    }
    #expect(drawn.pictures.map(\.name) == [.map, .shares])
    #expect(drawn.missing.map(\.name) == [.bills, .curve])
    #expect(drawn.missing.map(\.failure) == [.tooSlow, .failed])
    #expect(drawn.areShown)
  }
}
