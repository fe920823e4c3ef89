import Basics
import Documents
import Portfolio

/// What is said of a table of customers, and what its options expect.
enum PortfolioRunWords {
  static let limit = Bilingual(fr: "un nombre de lignes à partir de 1", en: "a number of rows from 1 on")
  static let sample = Bilingual(fr: "une part de plus de 0 à 1", en: "a share above 0 and up to 1")
  static let replications = Bilingual(fr: "un nombre de 50 à 100000", en: "a number from 50 to 100000")
  static let outputFile = Bilingual(
    fr: "avec un fichier de sortie (--output) : rien d’autre ne se reprend",
    en: "with an output file (--output): nothing else can be gone on with")

  static func top(_ most: Int) -> Bilingual {
    Bilingual(fr: "un nombre de clients de 0 à \(most)", en: "a number of customers from 0 to \(most)")
  }

  static func rows(_ known: Int) -> Bilingual {
    Bilingual(
      fr: "le nombre de lignes de la table : \(known) sont conseillées ou refusées",
      en: "the number of rows of the table: \(known) are advised or rejected")
  }

  static let summaryOfFile = Bilingual(
    fr: "avec un fichier de sortie (--output), d’où la synthèse est lue",
    en: "with an output file (--output), from which the summary is read")

  static let topOfSummary = Bilingual(fr: "avec --summary", en: "with --summary")

  static func noLine(_ paths: String) -> Bilingual {
    Bilingual(fr: "\(paths) : aucun client conseillé", en: "\(paths): no customer advised")
  }

  static func base(_ name: String) -> Bilingual {
    Bilingual(
      fr: "optimale: ce que la table ne dit pas vient du profil fourni « \(name) » (un autre : --base)",
      en: "optimale: what the table does not say is from the shipped profile “\(name)” (another: --base)")
  }

  static func goesOn(from path: String) -> Bilingual {
    let words = TalkWords.goesOn(from: path)
    return Bilingual(fr: "optimale: \(words.fr)", en: "optimale: \(words.en)")
  }

  static func goingOn(_ state: PortfolioState, areCalls: Bool) -> Bilingual {
    areCalls
      ? Bilingual(
        fr: "optimale: reprise après \(state.customers) clients déjà faits",
        en: "optimale: going on after \(state.customers) customers already done")
      : Bilingual(
        fr: "optimale: reprise après \(state.rows) lignes déjà faites",
        en: "optimale: going on after \(state.rows) rows already done")
  }

  static func sentence(_ failure: TableFailure, _ path: String, isMapped: Bool) -> Bilingual {
    switch failure {
    case .missingColumn(let column):
      Bilingual(
        fr: "\(path) : pas de colonne « \(column) », que " + (isMapped ? "la correspondance demande" : "toute table a"),
        en: "\(path): no column “\(column)”, which " + (isMapped ? "the mapping asks for" : "every table has"))
    case .repeatedColumn(let column):
      Bilingual(fr: "\(path) : deux colonnes « \(column) »", en: "\(path): two columns “\(column)”")
    case .unknownColumn(let column, let meant):
      Bilingual(
        fr: "\(path) : la colonne « \(column) » n’est aucune clé d’un profil",
        en: "\(path): the column “\(column)” is no key of a profile") + Suggestion.phrase(meant)
        + Bilingual(
          fr: " ; un fichier de correspondance (--mapping) dit ce que les colonnes veulent dire",
          en: "; a mapping file (--mapping) says what columns mean")
    case .unknownPlan(let plan, let meant):
      Bilingual(
        fr: "la correspondance nomme la version « \(plan) », que la grille n’a pas",
        en: "the mapping names the plan “\(plan)”, which the tariff does not list") + Suggestion.phrase(meant)
    }
  }

  static func otherInput(_ path: String, _ checkpoint: String, areCalls: Bool) -> Bilingual {
    if areCalls { return CallTableWords.otherInput(path, checkpoint) }
    return Bilingual(
      fr:
        "\(path) ne commence pas par les lignes que \(checkpoint) dit faites : la même table, ou sans ce fichier et son "
        + "résultat partiel (.partial)",
      en:
        "\(path) does not begin with the rows that \(checkpoint) says are done: the same table, or without that file and "
        + "its partial result (.partial)")
  }

  static func nobody(_ path: String) -> Bilingual {
    Bilingual(
      fr: "\(path) : aucune ligne n’a donné de conseil, rien n’a été écrit (--rejects dit pourquoi)",
      en: "\(path): no row gave an advice, nothing was written (--rejects tells why)")
  }

  static func outcome(_ state: PortfolioState, rejects: String?, areCalls: Bool) -> [Bilingual] {
    let left =
      state.leftOut > 0
      ? Bilingual(
        fr: " + \(state.leftOut) hors de l’échantillon", en: " + \(state.leftOut) not in the sample") : Bilingual("")
    let refused = state.refused
    let customers =
      areCalls
      ? Bilingual(
        fr: "optimale: \(state.customers) clients = \(state.advised) conseillés + \(refused) refusés",
        en: "optimale: \(state.customers) customers = \(state.advised) advised + \(refused) rejected")
      : Bilingual(
        fr: "optimale: \(state.rows) lignes = \(state.advised) conseillées + \(refused) refusées",
        en: "optimale: \(state.rows) rows = \(state.advised) advised + \(refused) rejected")
    let counted = [customers + left] + (areCalls ? [CallTableWords.counted(state.calls)] : [])
    guard refused > 0 || state.calls.rejected > 0 else { return counted }
    let told =
      rejects.map { path in
        Bilingual(
          fr: "optimale: les lignes refusées et leurs raisons sont dans \(path)",
          en: "optimale: rejected rows and their reasons are in \(path)")
      }
      ?? Bilingual(
        fr: "optimale: --rejects FICHIER garde les lignes refusées et leurs raisons",
        en: "optimale: --rejects FILE keeps rejected rows and their reasons")
    return counted + [told]
  }

  static func checked(_ found: BlockCheck, seconds: Double, areCalls: Bool) -> [Bilingual] {
    let count = found.customers - found.advised
    let reasons = found.refused.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue) \($0.value)" }
    let listed = reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))"
    let time = Int(seconds.rounded(.up))
    let read =
      areCalls
      ? Bilingual(
        fr: "optimale: \(found.customers) clients lus, \(count) seraient refusés\(listed)",
        en: "optimale: \(found.customers) customers read, \(count) would be rejected\(listed)")
      : Bilingual(
        fr: "optimale: \(found.customers) lignes lues, \(count) seraient refusées\(listed)",
        en: "optimale: \(found.customers) rows read, \(count) would be rejected\(listed)")
    return [read] + (areCalls ? [CallTableWords.counted(found.calls)] : []) + [
      Bilingual(
        fr: "optimale: il faudrait environ \(time) s ; rien n’a été écrit",
        en: "optimale: it would take about \(time) s; nothing was written")
    ]
  }

  static func progress(done: Int, rate: Double, left: Double?) -> Bilingual {
    let left = left.map { Int($0.rounded(.up)) }
    return Bilingual(
      fr: "\(done) clients, \(Int(rate)) par seconde" + (left.map { ", encore \($0) s environ" } ?? ""),
      en: "\(done) customers, \(Int(rate)) a second" + (left.map { ", about \($0) s left" } ?? ""))
  }
}
