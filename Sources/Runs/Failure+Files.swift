import Basics
import Files
import Foundation

extension Failure {
  /// A file that cannot be read or written as asked, as a sentence.
  init(_ error: FileError) {
    switch error {
    case .cannotRead(let path, let reason): self.init(code: EX_NOINPUT, message: Failure.said(path, reason))
    case .tooLarge(let path, let limit):
      self = .badData(
        Bilingual(
          fr: "\(path) : plus de \(limit) octets, la limite pour ce genre de fichier",
          en: "\(path): more than \(limit) bytes, which is the limit for this kind of file"))
    case .cannotCreate(let path, let reason):
      let words = Bilingual(fr: "\(path) : ne peut pas être créé", en: "\(path): cannot be created")
      self.init(code: EX_CANTCREAT, message: words + Failure.said("", reason))
    case .cannotWrite(let path, let reason):
      let words = Bilingual(fr: "\(path) : ne peut pas être écrit", en: "\(path): cannot be written")
      self.init(code: EX_IOERR, message: words + Failure.said("", reason))
    case .isInput(let output, let input): self = .usage(Failure.sentence(output, isInput: input))
    case .isOutput(let output, let other):
      let (output, other) = (Failure.name(output), Failure.name(other))
      self = .usage(
        Bilingual(
          fr: "\(output.fr) : est le même fichier que \(other.fr) : attendu deux fichiers",
          en: "\(output.en): is the same file as \(other.en): expected two files"))
    case .isReadTwice:
      self = .usage(
        Bilingual(
          fr: "- : l’entrée standard ne se lit qu’une fois : attendu un fichier pour le reste",
          en: "-: standard input is read only once: expected a file for the rest"))
    case .noCheckpoint(let path):
      self = .badData(
        Bilingual(
          fr: "\(path) : n’est pas un point de reprise : attendu celui de cette étude, ou aucun fichier",
          en: "\(path): is no checkpoint: expected one of this study's, or no file"))
    case .emptyCheckpoint(let path):
      self.init(
        code: EX_CANTCREAT,
        message: Bilingual(
          fr:
            "\(path) : est vide, ce qu’un point de reprise n’est jamais : attendu celui de cette étude, ou aucun fichier",
          en: "\(path): is empty, which no checkpoint is: expected one of this study's, or no file"))
    case .otherCheckpoint(let path):
      self = .badData(
        Bilingual(
          fr: "\(path) : appartient à une autre étude : attendu le point de reprise de celle-ci, ou aucun fichier",
          en: "\(path): belongs to another study: expected the checkpoint of this one, or no file"))
    }
  }

  private static func sentence(_ output: Output, isInput input: String) -> Bilingual {
    let shown = input == "-" ? Bilingual(fr: "l’entrée standard", en: "standard input") : Bilingual(input)
    if case .picture(let report) = output.role {
      return Bilingual(
        fr: "--output \(report) : son image \(output.path) remplacerait \(shown.fr), que cette commande lit",
        en: "--output \(report): its picture \(output.path) would replace \(shown.en), which this command reads")
    }
    let name = name(output)
    return Bilingual(
      fr: "\(name.fr) : est \(input == "-" ? "" : "le fichier ")\(shown.fr), que cette commande lit",
      en: "\(name.en): is the file \(shown.en), which this command reads")
  }

  private static func name(_ output: Output) -> Bilingual {
    switch output.role {
    case .report: Bilingual("--output \(output.path)")
    case .picture(let report):
      Bilingual(
        fr: "l’image \(output.path) de --output \(report)", en: "the picture \(output.path) of --output \(report)")
    case .checkpoint: Bilingual("--checkpoint \(output.path)")
    }
  }

  /// A path with what the system or the library says of it.
  private static func said(_ path: String, _ reason: String) -> Bilingual {
    Bilingual(fr: "\(path) : \(FileReason.french(reason))", en: "\(path): \(reason)")
  }
}
