import Basics

/// Titles of groups of options, as help says them; the parser puts them in capitals and a colon behind.
package enum GroupWords {
  /// A French title, with the space that stands before a colon.
  private static func title(_ fr: String, _ en: String) -> String {
    Terminal.language.text(fr + "\u{A0}", en)
  }

  package static var calculation: String { title("Calcul", "Calculation") }
  package static var variation: String { title("Ce qui varie", "What varies") }
  package static var decision: String { title("Décision", "Decision") }
  package static var tariff: String { title("Grille tarifaire", "Tariff") }
  package static var subscription: String { title("Abonnement", "Subscription") }
  package static var draft: String { title("Projet de grille", "Draft tariff") }
  package static var answers: String { title("Réponses données d’avance", "Answers given beforehand") }
  package static var report: String { title("Rapport", "Report") }
  package static var records: String { title("Appels relevés", "Recorded calls") }
  package static var output: String { title("Sortie", "Output") }
  package static var table: String { title("Table des clients", "Table of customers") }
  package static var layout: String { title("Format du fichier", "Layout of the file") }
}
