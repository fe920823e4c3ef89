import Testing

@testable import Dossiers

/// Text as it is looked for.
struct SearchTextTests {
  @Test func accentsCaseAndLigaturesMakeNoDifference() {
    #expect(SearchText.folded("Hélène ŒUVRE, L’Étoile Ça ﬁn ÎLE") == "helene oeuvre, l'etoile ca fin ile")
    #expect(SearchText.folded("Maître\u{00A0}Çelik") == "maitre celik")
  }

  @Test func wordsAreLookedForOneByOneAndNotTooMany() {
    #expect(SearchText.words("  Étoile   SUD ") == ["etoile", "sud"])
    #expect(SearchText.words(String(repeating: "a ", count: 100)).count == SearchText.mostWords)
    #expect(SearchText.words("").isEmpty)
  }
}
