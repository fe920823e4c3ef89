import Testing

@testable import Runs

/// The words of the command line's parser in French.
struct ParserWordsTests {
  @Test(arguments: [
    ("Error: Missing expected argument '<profile>'", "Erreur : il manque l’argument « <profile> »"),
    (
      "Error: Unknown option '--sed'. Did you mean '--seed'?",
      "Erreur : option inconnue « --sed ». Vouliez-vous dire « --seed » ?"
    ),
    ("Error: Unknown option '--x'", "Erreur : option inconnue « --x »"),
    (
      "Error: The value 'x' is invalid for '--seed <seed>'",
      "Erreur : la valeur « x » ne convient pas à « --seed <seed> »"
    ),
    (
      "Error: The option '--brief' does not take any value, but '3' was specified.",
      "Erreur : l’option « --brief » ne prend pas de valeur, mais a reçu « 3 »."
    ),
    ("Error: Unexpected argument 'y'", "Erreur : argument inattendu « y »"),
    ("Error: 2 unexpected arguments: 'y', 'z'", "Erreur : 2 arguments inattendus : 'y', 'z'"),
    ("Error: Missing value for '--seed <seed>'", "Erreur : il manque la valeur de « --seed <seed> »"),
    ("  See 'optimale --help' for more information.", "  Voir « optimale --help » pour en savoir plus."),
    ("USAGE: optimale <subcommand>", "USAGE : optimale <commande>"), ("OPTIONS:", "OPTIONS :"),
    ("  -h, --help              Show help information.", "  -h, --help              Montrer cette aide."),
    ("  --seed <seed>  Graine. (default: 1)", "  --seed <seed>  Graine. (par défaut : 1)"),
  ])
  func areThoseOfTheTable(_ english: String, _ french: String) {
    #expect(ParserWords.said(english, .fr) == spaced(french))
    #expect(ParserWords.said(english, .en) == english)
  }

  /// French with the spaces that no line ends at.
  private func spaced(_ text: String) -> String {
    [" :", " ?", " »"].reduce(text.replacing("« ", with: "«\u{A0}")) { text, sign in
      text.replacing(sign, with: "\u{A0}" + sign.dropFirst())
    }
  }

  @Test func whatWasTypedStaysAsItWas() {
    let typed = "Error: The value 'USAGE: for more information.' is invalid for '--seed <seed>'"
    #expect(ParserWords.said(typed, .fr).contains("«\u{A0}USAGE: for more information.\u{A0}»"))
  }
}
