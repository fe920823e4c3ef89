import Basics

/// What is said of odd figures of one kind of calls, by its name.
extension FigureWords {
  func shortCalls(_ name: String, read: String, meant: String) -> String {
    language.text(
      "« \(name) » : \(read) par appel en moyenne, c’est très court ; \(meant) ?",
      "“\(name)”: \(read) a call on average is very short; \(meant)?")
  }

  func longCalls(_ name: String, read: String, meant: String) -> String {
    language.text(
      "« \(name) » : \(read) par appel en moyenne, c’est très long ; \(meant) ?",
      "“\(name)”: \(read) a call on average is very long; \(meant)?")
  }

  func lengthVariation(_ name: String, read: String) -> String {
    language.text(
      "« \(name) » : une durée qui varie de \(read) fois sa moyenne (cv) ; d’ordinaire autour de 1,2",
      "“\(name)”: a length that varies by \(read) times its mean (cv); usually about 1.2")
  }

  func manyCalls(_ name: String, calls: String, ofAYear meant: String) -> String {
    language.text(
      "« \(name) » : \(calls) appels par mois ; par an plutôt, soit \(meant) par mois ?",
      "“\(name)”: \(calls) calls a month; a year rather, that is \(meant) a month?")
  }

  func streamVariation(_ name: String, read: String, meant: String) -> String {
    language.text(
      "« \(name) » : un volume qui varie de \(read) fois sa moyenne d’un mois à l’autre ; \(meant) ?",
      "“\(name)”: a volume that varies by \(read) times its mean from month to month; \(meant)?")
  }

  func recipients(_ name: String, made: String, reached: String) -> String {
    language.text(
      "« \(name) » : \(made) appels par mois vers \(reached) correspondants différents ; d’ordinaire entre un tiers et neuf dixièmes",
      "“\(name)”: \(made) calls a month to \(reached) different recipients; usually between a third and nine tenths")
  }

  func twice(_ name: String, destination: String) -> String {
    language.text(
      "« \(name) » (\(destination)) est là deux fois : compté deux fois ?",
      "“\(name)” (\(destination)) stands twice: counted twice?")
  }

  func analogueLine(_ name: String, share: String, lines: String) -> String {
    language.text(
      "« \(name) » : \(share) des appels depuis la seule ligne analogique, malgré "
        + "\(lines) lignes utilisateur",
      "“\(name)”: \(share) of the calls from the one analogue line in spite of "
        + "\(lines) user lines")
  }

  func wideBelief(of place: String, _ path: String, from low: String, to high: String, ratio: String) -> String {
    language.text(
      "\(place)\(path) : de \(low) à \(high), soit de 1 à \(ratio) ; un zéro de trop ?",
      "\(place)\(path): \(low) to \(high), that is 1 to \(ratio); a zero too many?")
  }

  /// The kind of calls a figure belongs to, before its key.
  func streamPlace(_ name: String) -> String {
    language.text("« \(name) », ", "“\(name)”, ")
  }
}
