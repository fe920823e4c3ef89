import Basics

/// What is said of files that hold something else than a command takes.
enum InputWords {
  static func isPopulation(_ file: String) -> Bilingual {
    Bilingual(
      fr: "\(file) : est une population : attendu un profil ; study, what-if et break-even prennent des populations",
      en: "\(file): is a population: expected a profile; study, what-if and break-even take populations")
  }

  static func isProfile(_ file: String) -> Bilingual {
    Bilingual(
      fr: "\(file) : est un profil : attendu une population ; advise et break-even prennent des profils",
      en: "\(file): is a profile: expected a population; advise and break-even take profiles")
  }

  static func isVariant(_ base: String, of path: String) -> Bilingual {
    Bilingual(
      fr: "\(path) : based_on: \(base) repose lui-même sur une autre population ; attendu un fichier avec des segments",
      en: "\(path): based_on: \(base) is itself based on another population: expected a file with segments")
  }

  static func notHeld(_ file: String, _ held: [String]) -> Bilingual {
    let names = held.sorted().joined(separator: ", ")
    return Bilingual(
      fr: "\(file) : ce fichier n’est pas lu ici ; attendu l’un de : \(names)",
      en: "\(file): this file is not read here: expected one of: \(names)")
  }

  static func tooLarge(_ file: String, limit: Int) -> Bilingual {
    Bilingual(
      fr: "\(file) : plus de \(limit) octets : attendu un fichier plus court",
      en: "\(file): more than \(limit) bytes: expected a shorter file")
  }

  static let theTariff = Bilingual(fr: "la grille", en: "the tariff")

  static func noPlan(_ key: String, segment: String, of path: String) -> Bilingual {
    Bilingual(
      fr: "\(path) : segment « \(segment) » : on_\(key) : la grille n’a pas de telle version",
      en: "\(path): segment “\(segment)”: on_\(key): the tariff lists no such plan")
  }

  static func tooManyLines(segment: String, of path: String, _ tariff: Bilingual, most maximum: Int) -> Bilingual {
    Bilingual(
      fr: "\(path) : segment « \(segment) » : \(tariff.fr) permet au plus \(maximum) lignes supplémentaires "
        + "(clause T3)",
      en: "\(path): segment “\(segment)”: \(tariff.en) allows at most \(maximum) additional lines (clause T3)")
  }

  static func badRows(_ count: Int, of path: String) -> Bilingual {
    let plural = count == 1 ? "" : "s"
    return Bilingual(
      fr: "\(path) : \(count) ligne\(plural) illisible\(plural) ; rien n’a été facturé (--skip-bad-rows facture les "
        + "autres)", en: "\(path): \(count) bad row\(plural); nothing was rated (--skip-bad-rows rates the others)")
  }

  static func noHeader(_ columns: String) -> Bilingual {
    Bilingual(fr: "1: pas de ligne d’en-tête : attendu \(columns)", en: "1: no header row: expected \(columns)")
  }

  static func noColumn(_ name: String, _ columns: String) -> Bilingual {
    Bilingual(
      fr: "1: pas de colonne « \(name) » : attendu \(columns), entre virgules, en UTF-8",
      en: "1: no column “\(name)”: expected \(columns), between commas, in UTF-8")
  }

  static func noLayoutEither(_ path: String, _ layouts: [String]) -> Bilingual {
    let names = layouts.joined(separator: ", ")
    return Bilingual(
      fr: "\(path) : ni un export d’un format connu (\(names)) : --layout en nomme un, --mapping décrit le vôtre",
      en: "\(path): nor an export in a layout that is known (\(names)): --layout names one, --mapping describes your "
        + "own")
  }

  static func columnTwice(_ name: String) -> Bilingual {
    Bilingual(fr: "1: la colonne « \(name) » s’y trouve deux fois", en: "1: column “\(name)” stands twice")
  }

  static func openQuote(_ line: Int) -> Bilingual {
    Bilingual(
      fr: "\(line): un guillemet est ouvert et jamais fermé : aucune ligne après lui ne peut être lue",
      en: "\(line): a quotation mark is opened and never closed, so no row after it can be told")
  }

  static func strayQuote(_ line: Int) -> Bilingual {
    Bilingual(
      fr:
        "\(line): un guillemet dans un champ : attendu des guillemets autour du champ entier, et « \"\" » pour un guillemet",
      en: "\(line): a quotation mark inside a field: expected marks around the whole field, and “\"\"” for one within")
  }

  static func unreadable(_ line: Int, _ reason: String) -> Bilingual {
    Bilingual(fr: "\(line): pas du CSV : \(reason)", en: "\(line): not CSV: \(reason)")
  }
}
