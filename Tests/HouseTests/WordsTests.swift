import Foundation
import Testing

/// Every text in a language stands in a file of words, so that another language is a matter of those files alone.
///
/// A file of words is one in a folder `Words` of its module or, in `Reporting`, one whose name says that it words
/// something (`…Words…`, `…Text…`), or how numbers are written (`NumberStyle`).
struct WordsTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")
  /// Letters and signs that French has and code has not.
  private static let letters = Set("àâçèéêëîïôùûœÀÂÇÈÉÊËÎÏÔÙÛŒ«»".unicodeScalars)

  /// Swift files by their paths below `Sources`.
  private static func files() throws -> [(path: String, text: String)] {
    let all = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    let files = (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    return try files.map {
      (String($0.path.dropFirst(sources.path.count + 1)), try String(contentsOf: $0, encoding: .utf8))
    }
  }

  static func isOfWords(_ path: String) -> Bool {
    if path.contains("/Words/") { return true }
    let name = path.split(separator: "/").last ?? ""
    return path.hasPrefix("Reporting/") && ["Words", "Text", "NumberStyle"].contains { name.contains($0) }
  }

  /// What a file that is none of words has of a language: a text made in each, or a letter that French alone has, in a
  /// literal.
  ///
  /// Comments may quote French.
  static func texts(in source: String) -> [String] {
    let lines = source.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("//") }
    // A call broken over lines is one line, so that its labels stand behind its name.
    let code = lines.joined(separator: " ").replacing("( ", with: "(")
    let made = ["Bilingual(fr:", "language.text(", " text(\"", "(text(\"", "[text(\"", "text(fr: \""].filter(
      code.contains)
    let french = lines.filter { line in
      guard line.utf8.contains(where: { $0 >= 0x80 }) else { return false }
      let literals = line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      return literals.contains { index, part in index % 2 == 1 && part.unicodeScalars.contains { letters.contains($0) }
      }
    }
    return made + french.map(String.init)
  }

  @Test func everyTextStandsInAFileOfWords() throws {
    // The languages themselves; two letters that are spelt out in what is typed and in names of files.
    let others = [
      "Basics/Bilingual.swift", "Questions/Reading/Phrase.swift", "Runs/Profiles/ProfileConversation.swift",
    ]
    for (path, text) in try Self.files() where !Self.isOfWords(path) && !others.contains(path) {
      let texts = Self.texts(in: text)
      #expect(texts.isEmpty, "\(path)")
    }
  }

  @Test func aTextIsSeenWhereverItStands() {
    #expect(Self.texts(in: "  say(Bilingual(\n    fr: x, en: y))").count == 1)
    #expect(Self.texts(in: "  language.text(\n    yes, no)").count == 1)
    #expect(Self.texts(in: "  let word = text(\n    \"oui\", \"yes\")").count == 1)
    #expect(Self.texts(in: "  words.text(\n    fr: \"oui\", en: \"yes\")").count == 1)
    #expect(Self.texts(in: "  let name = \"métier\"").count == 1)
    #expect(Self.texts(in: "  // « métier »\n  reader.text(fields[\"name\"])").isEmpty)
    #expect(Self.texts(in: "  .heading(2, [.text(\"Destinations\")]), Money.text(\"5\")").isEmpty)
  }

  @Test func eachModuleHasItsWords() throws {
    let words = try Self.files().map(\.path).filter(Self.isOfWords)
    for module in [
      "Basics", "Documents", "Tariffs", "CallRecords", "Traffic", "Plausibility", "Questions", "Studies", "Runs",
      "Fitting", "Portfolio", "Workbooks", "Dossiers", "Pages", "optimale-web",
    ] {
      #expect(words.contains { $0.hasPrefix("\(module)/Words/") }, "\(module)")
    }
  }
}
