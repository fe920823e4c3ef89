import Basics
import Reporting
import Tariffs

/// What a command tells beside its result.
package enum ToldWords {
  package static func tooFewFiles(_ needed: Int) -> Bilingual {
    Bilingual(
      fr: "optimale: trop peu de fichiers peuvent être ouverts : attendu \(needed) de plus (ulimit -n)",
      en: "optimale: too few files may be open: expected \(needed) more (ulimit -n)")
  }

  package static func precisionNotReached(in most: Int) -> Bilingual {
    Bilingual(
      fr: "optimale: la précision voulue n’est pas atteinte en \(most) réplications",
      en: "optimale: the wanted precision was not reached within \(most) replications")
  }

  package static func rowsLeftOut(_ left: Int, of all: Int, in calls: String) -> Bilingual {
    Bilingual(
      fr: "optimale: \(calls) : \(left) lignes illisibles laissées de côté sur \(all)",
      en: "optimale: \(calls): \(left) bad rows left out of \(all)")
  }

  package static func unbilledLine(_ highest: Int, billed: Int, in calls: String) -> Bilingual {
    Bilingual(
      fr:
        "optimale: \(calls) : des appels partent de user-\(highest), mais \(billed) lignes utilisateur sont facturées ; "
        + "--additional-lines \(highest - 1) les facturerait toutes",
      en: "optimale: \(calls): calls leave from user-\(highest), but \(billed) user lines are billed; "
        + "--additional-lines \(highest - 1) would bill them all")
  }

  package static func profileInOrder(_ profile: String, name: String, kinds count: Int) -> Bilingual {
    Bilingual(
      fr: "\(profile) : en ordre : « \(name) », \(count) sorte\(count == 1 ? "" : "s") d’appels",
      en: "\(profile): in order: “\(name)”, \(count) kinds of calls")
  }

  package static func written(_ file: String, quoted: ShellText) -> Bilingual {
    Bilingual(
      fr: "optimale: \(file) est écrit ; ensuite : optimale advise \(quoted)",
      en: "optimale: \(file) written; next: optimale advise \(quoted)")
  }

  package static func inOrder(_ tariff: Tariff, _ file: String) -> Bilingual {
    let version = "version \(tariff.version), SHA-256 \(tariff.sha256)"
    return Bilingual(
      fr:
        "\(file) : en ordre : \(tariff.clauses.count) clauses, \(tariff.rates.count) tarifs, \(tariff.destinations.count) destinations, \(tariff.readings.count) lectures ; "
        + version,
      en:
        "\(file): in order: \(tariff.clauses.count) clauses, \(tariff.rates.count) rates, \(tariff.destinations.count) destinations, \(tariff.readings.count) readings; "
        + version)
  }

  package static func bug(_ error: any Error) -> Bilingual {
    Bilingual(fr: "un défaut du programme : \(error)", en: "a bug: \(error)")
  }

}
