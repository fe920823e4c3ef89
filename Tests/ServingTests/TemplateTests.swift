#if Web
  import Foundation
  import Testing

  /// Templates hold no text of a language and no variable that is not escaped beforehand.
  struct TemplateTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/Serving/Resources")

    @Test func templatesHoldNoTextAndEscapeNothingThemselves() throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter {
        $0.hasSuffix(".mustache")
      }
      #expect(names.count >= 4)
      for name in names {
        var text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
        text = text.replacing(/\{\{\{[^}]*\}\}\}|\{\{[#^\/>][^}]*\}\}/, with: "")
        #expect(!text.contains("{{"), "\(name) has a variable in two braces")
        text = text.replacing(/<[^>]*>/, with: "")
        let words = text.filter { $0.isLetter }
        #expect(words.isEmpty, "\(name) holds a text: \(words)")
      }
    }
  }
#endif
