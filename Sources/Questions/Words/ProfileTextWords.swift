import Basics

/// The comments of a profile written from answers.
struct ProfileTextWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  var lines: String {
    language.text("lignes utilisateur au-delà de celle qui est comprise", "user lines beyond the one included")
  }

  var packs: String { language.text("packs de 5 numéros directs en plus", "further packs of five direct-dial numbers") }
  var messages: String { language.text("messages personnalisés", "personalised messages") }
  var forwardings: String {
    language.text("activations du renvoi d’appel par mois", "activations of call forwarding a month")
  }

  var factors: String {
    language.text(
      "facteurs sur les appels d’un mois, 1 pour les autres", "factors on a month’s calls, 1 for the others")
  }

  var commitment: String { language.text("l’engagement est de 24 mois", "the commitment is 24 months") }
  var nextMonth: String { language.text("le mois prochain", "next month") }
  var workingDays: String {
    language.text("jours ouvrés, sans les jours fériés", "working days without public holidays")
  }

  var shareAYear: String { language.text("part par an", "a share a year") }
  var monthToMonth: String { language.text("d’un mois à l’autre", "from month to month") }
  var seconds: String { language.text("secondes", "seconds") }
  var given: String { language.text("dit par le client", "said by the customer") }
  var assumedForWant: String { language.text("supposé, faute de réponse", "assumed for want of an answer") }

  func ordinaryMonth(_ calls: String) -> String {
    language.text("\(calls) un mois ordinaire", "\(calls) in an ordinary month")
  }

  var assumedShare: String { language.text("part des mobiles supposée", "share of mobiles assumed") }

  func totalOnly(_ unit: String) -> String {
    language.text("\(unit) ; seul le temps total est connu", "\(unit); only the time in all is known")
  }

  func said(_ text: String) -> String {
    language.text("dit par le client : \(text)", "said by the customer: \(text)")
  }

  var assumed: String { language.text("supposé", "assumed") }

  /// What the file is and how it is read.
  var heading: [String] {
    [
      language.text(
        "# Profil pour « optimale advise ». Un nombre seul est connu ; {low, likely, high} sont les 10e, 50e et 90e centiles",
        "# A profile for “optimale advise”. A plain number is known; {low, likely, high} are the 10th, 50th and 90th"),
      language.text(
        "# de ce qu’on croit. « optimale profile show » dit ce que tout cela implique.",
        "# percentiles of what is believed. “optimale profile show” says what it all implies."),
    ]
  }
}
