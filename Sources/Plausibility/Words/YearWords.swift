import Basics

/// What is said of odd figures of a year, and of how years follow each other.
extension FigureWords {
  func seasonFactor(_ month: String, read: String, meant: String) -> String {
    language.text(
      "\(month) : \(read) fois les appels d’un mois ordinaire ; \(meant) ?",
      "\(month): \(read) times the calls of an ordinary month; \(meant)?")
  }

  func seasonShare(_ month: String, share: String, meant: String) -> String {
    language.text(
      "\(month) : \(share) des appels d’un mois ordinaire ; fermé (0), ou \(meant) ?",
      "\(month): \(share) of the calls of an ordinary month; closed (0), or \(meant)?")
  }

  func seasonMean(_ mean: String) -> String {
    language.text(
      "les mois valent en moyenne \(mean) fois un mois ordinaire ; lequel est ordinaire (1) ?",
      "months come to \(mean) times an ordinary one on average; which one is ordinary (1)?")
  }

  func growth(_ read: String, meant: String) -> String {
    language.text("les appels évoluent de \(read) par an ; \(meant) ?", "calls change by \(read) a year; \(meant)?")
  }

  func busyness(_ read: String, meant: String) -> String {
    language.text(
      "l’activité varie de \(read) fois sa moyenne d’un mois à l’autre ; \(meant) ?",
      "activity varies by \(read) times its mean from month to month; \(meant)?")
  }

  func emptyHorizon(ofMonths months: Int) -> String {
    language.text(
      "aucun des \(months) mois n’a d’appels : tous sont fermés ; 24 mois ?",
      "none of the \(months) months has calls: all are closed; 24 months?")
  }

  func horizon(ofMonths months: Int) -> String {
    language.text(
      "un horizon de \(months) mois ; l’engagement est de 24 mois",
      "a horizon of \(months) months; the commitment is 24 months")
  }

  func firstMonth(_ month: String, meant: String) -> String {
    language.text("le premier mois est \(month) ; \(meant) ?", "the first month is \(month); \(meant)?")
  }

  func tax(_ read: String, meant: String) -> String {
    language.text("une TVA de \(read) ; \(meant) ?", "a VAT of \(read); \(meant)?")
  }
}
