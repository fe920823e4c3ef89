import Basics
import CallImport
import Documents
import Portfolio

/// What is said of a table of many customers' calls.
enum CallTableWords {
  static let callsWanted = Bilingual(
    fr: "--customer et ce qui dit comment lire des appels vont avec --calls",
    en: "--customer and what says how calls are read go with --calls")

  static func sentence(_ failure: CustomerTableFailure, _ path: String, of layouts: [String]) -> Bilingual {
    switch failure {
    case .calls(let failure): ImportRunWords.sentence(failure, path)
    case .noColumn(let column, let names): noColumn(column, among: names, path)
    case .severalLayouts(let names):
      Bilingual(
        fr: "\(path) : avec cette colonne au format \(names[0]), sans elle au format \(names[1]) ; --layout dit lequel",
        en: "\(path): with this column in layout \(names[0]), without it in layout \(names[1]): --layout says which")
    }
  }

  private static func noColumn(_ column: CustomerColumn, among names: [String], _ path: String) -> Bilingual {
    guard case .named(let name) = column, !names.isEmpty else {
      return Bilingual(
        fr: "\(path) : pas de colonne de ce nom ; --customer la nomme ou en dit la place, à partir de 1",
        en: "\(path): no such column; --customer gives its name or its place, from 1 on")
    }
    let listed = names.filter { !$0.isEmpty }.prefix(mostNames).joined(separator: ", ")
    return Bilingual(
      fr: "\(path) : pas de colonne « \(name) », qui dise le client",
      en: "\(path): no column “\(name)” to tell the customer")
      + Suggestion.phrase(for: name, among: names)
      + Bilingual(
        fr: " ; --customer la nomme : \(listed)", en: "; --customer names it: \(listed)")
  }

  private static let mostNames = 40

  static func otherInput(_ path: String, _ checkpoint: String) -> Bilingual {
    Bilingual(
      fr:
        "\(path) n’est pas la table avec laquelle \(checkpoint) a commencé : la même table, ou sans ce fichier et son "
        + "résultat partiel (.partial)",
      en:
        "\(path) is not the table that \(checkpoint) was begun with: the same table, or without that file and its partial "
        + "result (.partial)")
  }

  static func readAs(_ form: CustomerTableForm, _ path: String) -> Bilingual {
    let (layout, column) = (form.mapping.name, form.customerColumn)
    return Bilingual(
      fr: "optimale: \(path) : appels au format \(layout), clients par la colonne « \(column) »",
      en: "optimale: \(path): calls in layout \(layout), customers by the column “\(column)”")
  }

  static func counted(_ calls: CallCounts) -> Bilingual {
    let parts: [(count: Int, words: Bilingual)] = [
      (calls.others, Bilingual(fr: "qui ne sont pas des appels à facturer", en: "that are no calls to bill")),
      (calls.rejected, Bilingual(fr: "refusées", en: "rejected")),
      (calls.ofRefused, Bilingual(fr: "de clients refusés", en: "of customers rejected")),
      (calls.leftOut, Bilingual(fr: "de clients hors de l’échantillon", en: "of customers not in the sample")),
    ]
    let first = Bilingual(
      fr: "optimale: \(calls.rows) lignes = \(calls.used) appels pris",
      en: "optimale: \(calls.rows) rows = \(calls.used) calls used")
    return parts.enumerated().filter { $0.offset == 1 || $0.element.count > 0 }.reduce(first) { told, part in
      told + Bilingual(" + \(part.element.count) ") + part.element.words
    }
  }

  static func reading(rows: Int, share: Double?) -> Bilingual {
    let percent = share.map { ", \(Int($0 * 100)) %" } ?? ""
    return Bilingual(fr: "\(rows) lignes lues\(percent)", en: "\(rows) rows read\(percent)")
  }

  static func grouping(share: Double) -> Bilingual {
    let percent = Int(share * 100)
    return Bilingual(fr: "appels rangés par client, \(percent) %", en: "calls sorted by customer, \(percent)%")
  }
}
