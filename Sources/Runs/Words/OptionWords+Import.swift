/// What the options of `import` are, as help says it.
extension OptionWords {
  package static var callExport: String {
    Terminal.language.text(
      "Export d’appels d’un standard ou d’un opérateur, ou - pour l’entrée standard.",
      "A switchboard's or an operator's call export, or - for standard input.")
  }

  package static var billingDay: String {
    Terminal.language.text(
      "Jour où commence le mois de facturation, 1 à 28 (par défaut : 1, le mois civil).",
      "Day on which billing months begin, 1 to 28 (default: 1, calendar months).")
  }

  package static var layout: String {
    Terminal.language.text("Nom du format (par défaut : reconnu).", "The layout's name (default: told by the file).")
  }

  package static var mapping: String {
    Terminal.language.text(
      "Fichier (YAML) qui décrit un autre tableau : d’appels, comme --explain en montre un (exemples dans "
        + "Profiles/Mappings), ou de clients (Profiles/Portfolio).",
      "A file (YAML) that describes another table: of calls, as --explain shows one (examples in Profiles/Mappings), or of "
        + "customers (Profiles/Portfolio).")
  }

  package static var outsideLine: String {
    Terminal.language.text(
      "Chiffres composés pour sortir du standard, comme 0.", "Digits dialled to leave the switchboard, such as 0.")
  }

  package static var zone: String {
    Terminal.language.text(
      "Fuseau des heures qui n’en disent pas (par défaut : Europe/Paris).",
      "Time zone of times that name none (default: Europe/Paris).")
  }

  package static var dates: String {
    Terminal.language.text("Ordre des dates.", "The order of dates.")
  }

  package static var year: String {
    Terminal.language.text("Année des dates qui n’en ont pas.", "The year of dates without one.")
  }

  package static var columns: String {
    Terminal.language.text(
      "Noms des colonnes d’un fichier sans en-tête (3CX), dans leur ordre, entre virgules.",
      "Names of the columns of a file without a header (3CX), in their order, between commas.")
  }

  package static var maskRecipients: String {
    Terminal.language.text(
      "Nommer les destinataires par leur numéro sans ses quatre derniers chiffres, plutôt que par une empreinte.",
      "Name recipients by their numbers without the last four digits, rather than by a hash.")
  }

  package static var exportLayout: String {
    Terminal.language.text(
      "Écrire les appels comme un standard ou un opérateur, dans un format que import connaît par son nom.",
      "Write the calls as a switchboard or an operator does, in a layout that import knows by name.")
  }

  package static var maskNumbers: String {
    Terminal.language.text(
      "Cacher les quatre derniers chiffres des numéros.", "Hide the last four digits of numbers.")
  }

  package static var explain: String {
    Terminal.language.text(
      "Montrer sur la sortie d’erreur comment le fichier a été lu.", "Show on standard error how the file was read.")
  }

  package static var importFormat: String {
    Terminal.language.text(
      "Sortie standard : les appels (csv) ou le compte des lignes (json).",
      "Standard output: the calls (csv) or the count of rows (json).")
  }

  package static var rowsLeft: String {
    Terminal.language.text(
      "Fichier (CSV) de chaque ligne laissée de côté, avec sa raison, sans ses numéros.",
      "A file (CSV) of every row left out, with the reason, without its numbers.")
  }
}
