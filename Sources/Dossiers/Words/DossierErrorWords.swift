import Basics
import Files

extension DossierError {
  /// What is said of it, each sentence a line of its own.
  ///
  /// What the system says of a file is told by whoever tells of files.
  public var sentences: [Bilingual] {
    if case .badLines(let faults) = self {
      let told = faults.sorted { $0.key < $1.key }.map { line, fault in
        Bilingual(fr: "ligne \(line) : \(fault.words.fr)", en: "line \(line): \(fault.words.en)")
      }
      return told + [
        Bilingual(
          fr: "Rien n’a été repris : le fichier doit être un export de dossiers, un dossier par ligne.",
          en: "Nothing was taken in: the file has to be an export of dossiers, one a line.")
      ]
    }
    return [sentence]
  }

  private var sentence: Bilingual {
    switch self {
    case .noDatabase, .foreign, .newer, .damaged, .file, .cannotOpen: ofFile
    case .full, .failed, .readOnly, .busy: ofWriting
    case .missing, .changedMeanwhile, .beyondLimit, .badLines, .noLines: ofDossier
    }
  }

  private var ofFile: Bilingual {
    switch self {
    case .noDatabase(let path):
      Bilingual(
        fr: "\(path) n’est pas un fichier de dossiers ; il est laissé tel quel. Indiquez un autre fichier à --data.",
        en: "\(path) is no file of dossiers; it is left as it is. Give another file to --data.")
    case .foreign(let path):
      Bilingual(
        fr: "\(path) est la base de données d’un autre programme ; elle est laissée telle quelle. Indiquez un autre "
          + "fichier à --data.",
        en: "\(path) is another program's database; it is left as it is. Give another file to --data.")
    case .newer(let path):
      Bilingual(
        fr: "\(path) a été écrit par une version plus récente d’Optimale ; il est laissé tel quel. Mettez le programme "
          + "à jour.",
        en: "\(path) was written by a later version of Optimale; it is left as it is. Update the program.")
    case .damaged(let path):
      Bilingual(
        fr: "\(path) est endommagé ; il est laissé tel quel. Reprenez une sauvegarde ou un export des dossiers.",
        en: "\(path) is damaged; it is left as it is. Go back to a backup or an export of the dossiers.")
    case .cannotOpen(let path):
      Bilingual(
        fr: "\(path) ne peut pas être ouvert : il faut pouvoir écrire dans son dossier.",
        en: "\(path) cannot be opened: its folder has to be writable.")
    default:
      Bilingual(
        fr: "Le fichier des dossiers ne peut être ni créé ni lu.",
        en: "The file of the dossiers can be neither made nor read.")
    }
  }

  private var ofWriting: Bilingual {
    switch self {
    case .full:
      Bilingual(
        fr: "Le disque est plein : rien n’a été enregistré, et les dossiers déjà gardés sont intacts. Libérez de la "
          + "place, puis enregistrez de nouveau.",
        en: "The disk is full: nothing was saved, and the dossiers kept before are as they were. Free some space, then "
          + "save again.")
    case .readOnly:
      Bilingual(
        fr: "Le fichier des dossiers est protégé contre l’écriture : rien n’a été enregistré.",
        en: "The file of the dossiers is write-protected: nothing was saved.")
    case .busy:
      Bilingual(
        fr: "Un autre programme occupe le fichier des dossiers : rien n’a été enregistré. Réessayez dans un instant.",
        en: "Another program is using the file of the dossiers: nothing was saved. Try again in a moment.")
    case .failed(let code):
      Bilingual(
        fr: "Le fichier des dossiers ne peut pas être lu ou écrit (SQLite \(code)) : rien n’a été changé.",
        en: "The file of the dossiers cannot be read or written (SQLite \(code)): nothing was changed.")
    default: ofDossier
    }
  }

  private var ofDossier: Bilingual {
    switch self {
    case .missing:
      Bilingual(fr: "Ce dossier n’existe pas ou plus.", en: "There is no such dossier, or no longer.")
    case .changedMeanwhile:
      Bilingual(
        fr: "Ce dossier a été modifié entre-temps, peut-être dans une autre fenêtre : rien n’a été enregistré. "
          + "Rouvrez-le.",
        en: "This dossier was changed meanwhile, perhaps in another window: nothing was saved. Open it again.")
    case .beyondLimit(let part): part.limit
    default:
      Bilingual(
        fr: "Le fichier ne contient aucun dossier.", en: "The file has no dossier in it.")
    }
  }
}

extension DossierError.Part {
  /// What is expected of it.
  var limit: Bilingual {
    switch self {
    case .name:
      Bilingual(
        fr: "Il faut un nom au dossier, de \(DossierLimits.name) caractères au plus.",
        en: "The dossier needs a name, of \(DossierLimits.name) characters at most.")
    case .notes:
      Bilingual(
        fr: "Les notes ont \(DossierLimits.notes) caractères au plus.",
        en: "Notes have \(DossierLimits.notes) characters at most.")
    case .answers:
      Bilingual(
        fr: "Une réponse a \(DossierLimits.answers.text) caractères au plus.",
        en: "An answer has \(DossierLimits.answers.text) characters at most.")
    case .profile:
      Bilingual(
        fr: "Un profil a \(DossierLimits.profile) octets au plus.",
        en: "A profile has \(DossierLimits.profile) bytes at most.")
    case .advice:
      Bilingual(
        fr: "Un conseil a \(DossierLimits.advice) octets au plus.",
        en: "An advice has \(DossierLimits.advice) bytes at most.")
    case .bills:
      Bilingual(
        fr: "Il faut de 1 à \(DossierLimits.months) mois de factures, chacun une fois.",
        en: "There have to be 1 to \(DossierLimits.months) months of bills, each once.")
    }
  }
}

extension DossierError.LineFault {
  /// What is wrong, without the line's text.
  var words: Bilingual {
    switch self {
    case .noDossier: Bilingual(fr: "ce n’est pas un dossier", en: "is no dossier")
    case .newer:
      Bilingual(fr: "écrite par une version plus récente d’Optimale", en: "was written by a later version of Optimale")
    case .tooLong(let part): part.limit
    case .twice: Bilingual(fr: "le même dossier figure plus haut", en: "the same dossier stands above")
    case .tooLongALine: Bilingual(fr: "plus longue qu’aucun dossier", en: "is longer than any dossier")
    }
  }
}
