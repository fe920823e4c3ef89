import Testing

@testable import Runs

/// The words of the command line's parser in French.
struct ParserWordsTests {
  @Test(arguments: [
    ("Error: Missing expected argument '<profile>'", "Erreur : il manque l’argument '<profile>'"),
    (
      "Error: Unknown option '--sed'. Did you mean '--seed'?",
      "Erreur : option inconnue '--sed'. Vouliez-vous dire '--seed'?"
    ),
    ("Error: The value 'x' is invalid for '--seed <seed>'", "Erreur : la valeur 'x' ne convient pas à '--seed <seed>'"),
    ("Error: Unexpected argument 'y'", "Erreur : argument inattendu 'y'"),
    ("Error: Missing value for '--seed <seed>'", "Erreur : il manque la valeur de '--seed <seed>'"),
    ("  See 'optimale --help' for more information.", "  Voir 'optimale --help' pour en savoir plus."),
    ("USAGE: optimale <subcommand>", "USAGE : optimale <commande>"), ("OPTIONS:", "OPTIONS :"),
    ("  -h, --help              Show help information.", "  -h, --help              Montrer cette aide."),
    ("  --seed <seed>  Graine. (default: 1)", "  --seed <seed>  Graine. (par défaut : 1)"),
  ])
  func areThoseOfTheTable(_ english: String, _ french: String) {
    #expect(ParserWords.said(english, .fr) == french.replacing(" :", with: "\u{A0}:"))
    #expect(ParserWords.said(english, .en) == english)
  }

  @Test func whatWasTypedStaysAsItWas() {
    let typed = "Error: The value 'USAGE: for more information.' is invalid for '--seed <seed>'"
    #expect(ParserWords.said(typed, .fr).contains("'USAGE: for more information.'"))
  }
}
