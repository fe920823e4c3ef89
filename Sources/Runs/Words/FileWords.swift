import Basics

/// What is said of files that cannot be read or written as asked, by their paths.
enum FileWords {
  static func tooLarge(_ path: String, limit: Int) -> Bilingual {
    Bilingual(
      fr: "\(path) : plus de \(limit) octets, la limite pour ce genre de fichier",
      en: "\(path): more than \(limit) bytes, which is the limit for this kind of file")
  }

  static func cannotCreate(_ path: String) -> Bilingual {
    Bilingual(fr: "\(path) : ne peut pas être créé", en: "\(path): cannot be created")
  }

  static func cannotWrite(_ path: String) -> Bilingual {
    Bilingual(fr: "\(path) : ne peut pas être écrit", en: "\(path): cannot be written")
  }

  static func same(_ output: Bilingual, _ other: Bilingual) -> Bilingual {
    Bilingual(
      fr: "\(output.fr) : est le même fichier que \(other.fr) : attendu deux fichiers",
      en: "\(output.en): is the same file as \(other.en): expected two files")
  }

  static func noCheckpoint(_ path: String) -> Bilingual {
    Bilingual(
      fr: "\(path) : n’est pas un point de reprise : attendu celui de cette étude, ou aucun fichier",
      en: "\(path): is no checkpoint: expected one of this study's, or no file")
  }

  static func emptyCheckpoint(_ path: String) -> Bilingual {
    Bilingual(
      fr: "\(path) : est vide, ce qu’un point de reprise n’est jamais : attendu celui de cette étude, ou aucun fichier",
      en: "\(path): is empty, which no checkpoint is: expected one of this study's, or no file")
  }

  static func otherCheckpoint(_ path: String) -> Bilingual {
    Bilingual(
      fr: "\(path) : appartient à une autre étude : attendu le point de reprise de celle-ci, ou aucun fichier",
      en: "\(path): belongs to another study: expected the checkpoint of this one, or no file")
  }

  static let standardInput = Bilingual(fr: "l’entrée standard", en: "standard input")

  static func pictureIsInput(_ picture: String, of report: String, _ input: Bilingual) -> Bilingual {
    Bilingual(
      fr: "--output \(report) : son image \(picture) remplacerait \(input.fr), que cette commande lit",
      en: "--output \(report): its picture \(picture) would replace \(input.en), which this command reads")
  }

  static func picture(_ path: String, of report: String) -> Bilingual {
    Bilingual(fr: "l’image \(path) de --output \(report)", en: "the picture \(path) of --output \(report)")
  }

  /// A path with what the system or the library says of it.
  static func said(_ path: String, _ reason: String) -> Bilingual {
    Bilingual(fr: "\(path) : \(FileReason.french(reason))", en: "\(path): \(reason)")
  }

  static let path = Bilingual(fr: "le chemin d’un fichier", en: "the path of a file")

  /// A file to be written that is one to be read.
  static func isInput(_ output: Bilingual, _ input: Bilingual, isFile: Bool) -> Bilingual {
    Bilingual(
      fr: "\(output.fr) : est \(isFile ? "le fichier " : "")\(input.fr), que cette commande lit",
      en: "\(output.en): is the file \(input.en), which this command reads")
  }

  static let readTwice = Bilingual(
    fr: "- : l’entrée standard ne se lit qu’une fois : attendu un fichier pour le reste",
    en: "-: standard input is read only once: expected a file for the rest")

  static func pictureExists(_ picture: String, of output: String) -> Bilingual {
    Bilingual(
      fr: "--output \(output) : son image \(picture) existe déjà et n’est pas de ce programme ; --force la remplace",
      en: "--output \(output): its picture \(picture) exists already and is not this program's; --force replaces it")
  }

  static func reportExists(_ output: String) -> Bilingual {
    Bilingual(
      fr: "--output \(output) : existe déjà et n’est pas un rapport de ce programme ; --force le remplace",
      en: "--output \(output): exists already and is no report of this program; --force replaces it")
  }

  static func documentExists(_ output: String) -> Bilingual {
    Bilingual(
      fr: "--output \(output) : existe déjà ; --force le remplace",
      en: "--output \(output): exists already; --force replaces it")
  }

  static func ofFile(_ file: String) -> Bilingual {
    Bilingual(fr: "\(file) : ", en: "\(file): ")
  }

  static let noPrinter = Bilingual(
    fr: "pas de PDF : WeasyPrint n’est pas installé ; sudo apt-get install weasyprint l’installe, --format html "
      + "s’en passe",
    en: "no PDF: WeasyPrint is not installed; sudo apt-get install weasyprint installs it, --format html does "
      + "without it")
  static let printerFailed = Bilingual(
    fr: "pas de PDF : WeasyPrint a échoué ; --format html s’en passe",
    en: "no PDF: WeasyPrint failed; --format html does without it")

  static func slowPrinter(seconds: Int64) -> Bilingual {
    Bilingual(
      fr: "pas de PDF : WeasyPrint a mis plus de \(seconds) s", en: "no PDF: WeasyPrint took more than \(seconds) s")
  }

  static func outputOf(_ ending: String) -> Bilingual {
    Bilingual(fr: "--output FICHIER.\(ending) avec", en: "--output FILE.\(ending) with it")
  }

  static func largeSheet(_ sheet: String) -> Bilingual {
    Bilingual(
      fr: "pas de classeur : la feuille « \(sheet) » a plus de lignes qu’un tableur n’en prend ; --format csv n’a pas "
        + "cette limite",
      en: "no workbook: sheet “\(sheet)” has more rows than a spreadsheet takes; --format csv has no such limit")
  }

  static func refusedWorkbook(status: Int, _ reason: String) -> Bilingual {
    Bilingual(
      fr: "pas de classeur : la bibliothèque qui l’écrit a répondu \(status) (\(reason))",
      en: "no workbook: the library that writes it answered \(status) (\(reason))")
  }

  static let cutWorkbook = Bilingual(
    fr: "pas de classeur : il n’a pas pu être écrit en entier ; attendu de la place dans TMPDIR, sinon /tmp",
    en: "no workbook: it could not be written whole; expected room in TMPDIR, else /tmp")
}
