import Basics

/// What is said while a command works: how far it is, how long it takes, what was left out.
enum TalkWords {
  static func replications(percent: Int, done: Int, within euros: String) -> Bilingual {
    Bilingual(
      fr: "\(percent) % : \(done) réplications, différence à ± \(euros) €",
      en: "\(percent)%: \(done) replications, difference within ± €\(euros)")
  }

  static func steps(done: Int, of total: Int, left: Int) -> Bilingual {
    Bilingual(fr: "\(done) sur \(total), encore \(left) s environ", en: "\(done) of \(total), about \(left) s left")
  }

  static func goesOn(from path: String) -> Bilingual {
    Bilingual(fr: "la même commande reprend à partir de \(path)", en: "the same command goes on from \(path)")
  }

  static let nothingWritten = Bilingual(fr: "rien n’a été écrit", en: "nothing was written")
  static let interrupted = Bilingual(fr: "optimale: interrompu", en: "optimale: interrupted")

  static func longWork(billions: Int, values: Int, minutes: Int) -> Bilingual {
    Bilingual(
      fr: "optimale: jusqu’à \(billions) milliards d’appels à tirer pour \(values) valeurs, environ \(minutes) min, et "
        + "d’autres pour situer les seuils : moins de valeurs (--vary CLÉ=DE:À:PAS) prennent moins de temps",
      en:
        "optimale: up to \(billions) thousand million calls to draw for \(values) values, about \(minutes) min, and more "
        + "to place the crossings: fewer values (--vary KEY=FROM:TO:STEPS) take less")
  }

  /// How often the customers are gone over for several drafts.
  static func passes(_ passes: Int, drafts: Int) -> Bilingual {
    Bilingual(
      fr: "optimale: \(drafts) projets de grille, \(passes) passages sur les clients",
      en: "optimale: \(drafts) drafts, \(passes) passes over the customers")
  }

  static func goingOn(afterSteps count: Int) -> Bilingual {
    Bilingual(
      fr: "optimale: reprise après \(count) étapes déjà faites",
      en: "optimale: going on after \(count) steps already done")
  }

  static func damagedLines(_ count: Int) -> Bilingual {
    Bilingual(
      fr: "optimale: lignes abîmées de la reprise, refaites : \(count)",
      en: "optimale: damaged lines of the checkpoint, done again: \(count)")
  }

  static func slowPicture(_ name: String, seconds: Int64) -> Bilingual {
    Bilingual(
      fr: "optimale: image « \(name) » laissée de côté : gnuplot a mis plus de \(seconds) s",
      en: "optimale: picture “\(name)” left out: gnuplot took more than \(seconds) s")
  }

  static func failedPicture(_ name: String) -> Bilingual {
    Bilingual(
      fr: "optimale: image « \(name) » laissée de côté : gnuplot a échoué",
      en: "optimale: picture “\(name)” left out: gnuplot failed")
  }

  static let noPictures = Bilingual(
    fr: "optimale: gnuplot est introuvable ou a échoué : rapport sans images",
    en: "optimale: gnuplot is missing or failed: the report has no pictures")

  /// The end of a command that was interrupted, with what is kept of it.
  static func interrupted(_ kept: Bilingual) -> Bilingual {
    Bilingual(fr: "\(interrupted.fr) : \(kept.fr)", en: "\(interrupted.en): \(kept.en)")
  }

  static func toBeChecked(_ key: String, _ message: Bilingual) -> Bilingual {
    Bilingual(
      fr: "à vérifier (\(key)) : \(message.fr)",
      en: "to be checked (\(key)): \(message.en)")
  }
}
