/// Why a file cannot be read or written, in French, where the system or the library says it in English.
enum FileReason {
  private static let words = [
    "no such file or directory": "fichier introuvable",
    "permission denied": "permission refusée",
    "not a directory": "un dossier du chemin n’en est pas un",
    "is a directory": "est un dossier",
    "is a folder, a file was expected": "est un dossier, un fichier était attendu",
    "it is a folder": "c’est un dossier",
    "it is another user's link in a folder that everybody may write to":
      "c’est le lien d’un autre utilisateur, dans un dossier où tout le monde peut écrire",
    "no folder for what is being written can be made beside it":
      "aucun dossier pour ce qui est en cours d’écriture ne peut être créé à côté",
    "no space left on device": "plus de place sur le disque",
    "disk quota exceeded": "quota du disque dépassé",
    "read-only file system": "système de fichiers en lecture seule",
    "file name too long": "nom de fichier trop long",
    "file too large": "fichier trop grand",
    "too many open files": "trop de fichiers ouverts",
    "too many levels of symbolic links": "trop de liens symboliques à suivre",
    "operation not permitted": "opération non permise",
    "file exists": "le fichier existe déjà",
    "input/output error": "erreur d’entrée-sortie",
    "invalid argument": "chemin refusé par le système",
    "broken pipe": "plus personne ne lit la sortie",
  ]

  /// A reason in French; as it is where it has no translation here.
  static func french(_ reason: String) -> String {
    let prefix = "there is no folder "
    if reason.hasPrefix(prefix) { return "il n’y a pas de dossier \(reason.dropFirst(prefix.count))" }
    return words[reason.lowercased()] ?? reason
  }
}
