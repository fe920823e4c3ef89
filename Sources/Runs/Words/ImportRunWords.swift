import Basics
import CallImport

/// What is told of a file of calls on its way into call records.
enum ImportRunWords {
  static func noLayout(_ name: String) -> Bilingual {
    Bilingual(fr: "--layout \(name) : pas de tel format", en: "--layout \(name): no such layout")
  }

  static func sentence(_ failure: CallImporter.Failure, _ path: String) -> Bilingual {
    switch failure {
    case .empty:
      Bilingual(
        fr: "\(path) : aucune ligne : attendu un relevé d’appels", en: "\(path): no rows: expected a table of calls")
    case .unknownLayout(let firstLine):
      Bilingual(
        fr: "\(path) : d’aucun format connu ; la première ligne est « \(firstLine) ». --layout en nomme un, --mapping "
          + "décrit le vôtre",
        en: "\(path): in no layout that is known; its first line is “\(firstLine)”. --layout names one, --mapping "
          + "describes your own")
    case .noYear(let layout):
      Bilingual(
        fr: "\(path) : format \(layout), dont les dates n’ont pas d’année ; --year la dit",
        en: "\(path): layout \(layout), whose dates have no year: --year says which")
    case .otherLayout(let name, let firstLine):
      Bilingual(
        fr: "\(path) : pas au format \(name) ; la première ligne est « \(firstLine) »",
        en: "\(path): not in layout \(name); its first line is “\(firstLine)”")
    }
  }

  static func unknownDestination(_ path: String, _ key: String) -> Bilingual {
    Bilingual(
      fr: "\(path) : assumed_destination \(key) : attendu une destination du tarif",
      en: "\(path): assumed_destination \(key): expected a destination of the tariff")
  }

  static func noReader(_ path: String) -> Bilingual {
    Bilingual(
      fr: "\(path) : un PDF, que pdftotext lit ; il n’est pas installé : sudo apt-get install poppler-utils l’installe",
      en: "\(path): a PDF, which pdftotext reads; it is not installed: sudo apt-get install poppler-utils installs it")
  }

  static func unreadablePDF(_ path: String) -> Bilingual {
    Bilingual(fr: "\(path) : un PDF que pdftotext n’a pas lu", en: "\(path): a PDF that pdftotext did not read")
  }

  static func nothingKept(_ path: String, _ report: ImportReport) -> Bilingual {
    let reasons = SkipReason.allCases.compactMap { reason in
      report.skipped[reason].map { self.reason(reason) + Bilingual(" \($0)") }
    }
    return Bilingual(
      fr: "\(path) : aucun appel à facturer dans ses \(report.rows) lignes : "
        + reasons.map(\.fr).joined(separator: ", "),
      en: "\(path): no call to bill in its \(report.rows) rows: " + reasons.map(\.en).joined(separator: ", "))
  }

  /// What came of a file, in a few lines.
  ///
  /// `sharing` is how many telephones share the last line.
  static func summary(_ path: String, _ report: ImportReport, sharing: Int) -> [Bilingual] {
    var lines = [
      Bilingual(
        fr: "\(path) : \(report.kept) appel\(report.kept == 1 ? " gardé" : "s gardés") sur "
          + "\(report.rows) ligne\(report.rows == 1 ? "" : "s"), format \(report.layout)",
        en: "\(path): \(report.kept) call\(report.kept == 1 ? "" : "s") kept of "
          + "\(report.rows) row\(report.rows == 1 ? "" : "s"), layout \(report.layout)")
    ]
    for reason in SkipReason.allCases {
      guard let count = report.skipped[reason] else { continue }
      lines.append(Bilingual("  ") + self.reason(reason) + Bilingual(fr: " : \(count)", en: ": \(count)"))
    }
    if let digit = report.assumedOutsideLine {
      lines.append(
        Bilingual(
          fr:
            "  un \(digit) devant presque tous les numéros : pris pour celui qui sort du standard (--outside-line \(digit), ou "
            + "--outside-line \"\" s’il fait partie des numéros)",
          en:
            "  a \(digit) before nearly all numbers: taken for the one that leaves the switchboard (--outside-line \(digit), or "
            + "--outside-line \"\" if it is part of the numbers)"))
    }
    if report.masked > 0 {
      lines.append(
        Bilingual(
          fr: "  \(report.masked) numéros masqués : les destinataires distincts sont un minimum",
          en: "  \(report.masked) numbers hide their end: distinct recipients are a lower bound"))
    }
    if sharing > 0 {
      lines.append(
        Bilingual(
          fr: "  \(sharing) postes au-delà de 20 partagent la ligne user-20",
          en: "  \(sharing) telephones beyond 20 share line user-20"))
    }
    return lines
  }

  /// Why rows gave no call.
  static func reason(_ reason: SkipReason) -> Bilingual {
    switch reason {
    case .incoming: Bilingual(fr: "appels reçus", en: "incoming calls")
    case .internal: Bilingual(fr: "appels internes", en: "internal calls")
    case .unanswered: Bilingual(fr: "appels sans réponse", en: "unanswered calls")
    case .noSeconds: Bilingual(fr: "appels de zéro seconde", en: "calls of no second")
    case .featureCode: Bilingual(fr: "codes du standard", en: "codes of the switchboard")
    case .otherLeg: Bilingual(fr: "autres tronçons d’un appel gardé", en: "other legs of a call kept")
    case .noNumber: Bilingual(fr: "sans numéro", en: "without a number")
    case .brokenQuotes: Bilingual(fr: "guillemets dépareillés", en: "quotation marks that don’t match")
    case .tooLong: Bilingual(fr: "lignes de plus de 65 536 octets", en: "lines of more than 65,536 bytes")
    case .missingFields: Bilingual(fr: "champs manquants", en: "missing fields")
    case .noCustomer: Bilingual(fr: "client non indiqué", en: "no customer told")
    case .unreadableTime: Bilingual(fr: "dates illisibles", en: "unreadable dates")
    case .impossibleDate: Bilingual(fr: "dates impossibles", en: "impossible dates")
    case .unreadableLength: Bilingual(fr: "durées illisibles", en: "unreadable lengths")
    case .lengthsDisagree: Bilingual(fr: "durées contradictoires", en: "lengths that disagree")
    case .tooManySeconds: Bilingual(fr: "durées de plus d’un mois", en: "lengths of more than a month")
    case .unreadableNumber: Bilingual(fr: "numéros illisibles", en: "unreadable numbers")
    case .otherService: Bilingual(fr: "messages et autres services", en: "messages and other services")
    case .heading: Bilingual(fr: "titres, totaux et filets", en: "titles, totals and rules")
    case .brokenObject: Bilingual(fr: "objets JSON malformés", en: "objects that are no JSON")
    case .unknownDestination: Bilingual(fr: "destinations inconnues", en: "unknown destinations")
    case .unreadableAmount: Bilingual(fr: "montants illisibles", en: "unreadable amounts")
    }
  }
}
