import Basics

/// What is said of odd figures of what is subscribed to, and of how much the lines have to carry.
extension FigureWords {
  var noCalls: String {
    language.text(
      "aucun appel du tout : seul l’abonnement est comparé", "no calls at all: subscriptions alone are compared")
  }

  func busyLines(_ read: String, lines count: String, room: String) -> String {
    language.text(
      "\(read) d’appels le mois le plus chargé, mais \(count) lignes qui parlent 8 h par jour n’en portent que \(room) ; "
        + "des secondes prises pour des minutes ?",
      "\(read) of calls in the busiest month, but \(count) lines that talk 8 h a day carry \(room); seconds taken for minutes?"
    )
  }

  func callsPerLine(_ calls: String) -> String {
    language.text(
      "\(calls) appels par ligne et par jour ouvré ; combien de postes en tout ?",
      "\(calls) calls a line and working day; how many telephones in all?")
  }

  func idleLines(_ calls: String, lines: String) -> String {
    language.text(
      "\(calls) appels par ligne et par mois sur \(lines) lignes ; par jour plutôt ?",
      "\(calls) calls a line and month on \(lines) lines; a day rather?")
  }

  func numberPacks(_ packs: String, numbers: String, lines: String) -> String {
    language.text(
      "\(packs) packs de 5 numéros en plus, soit \(numbers) numéros pour \(lines) lignes ; "
        + "des numéros comptés comme des packs ?",
      "\(packs) further packs of 5 numbers, that is \(numbers) numbers for \(lines) lines; "
        + "numbers counted as packs?")
  }

  func forwardings(_ count: String, ofAYear meant: String) -> String {
    language.text(
      "\(count) activations du renvoi d’appel par mois ; par an plutôt, soit \(meant) par mois ?",
      "\(count) activations of call forwarding a month; a year rather, that is \(meant) a month?")
  }
}
