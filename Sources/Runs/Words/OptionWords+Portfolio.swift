/// What the options of `portfolio` are, as help says it.
extension OptionWords {
  package static var customerTable: String {
    Terminal.language.text(
      "Table des clients, un par ligne : CSV avec un en-tête ou JSON Lines ; avec --calls, de leurs appels ; - pour "
        + "l’entrée standard.",
      "Table of customers, one a row: CSV with a header, or JSON Lines; with --calls, of their calls; - for standard "
        + "input.")
  }

  package static var areCalls: String {
    Terminal.language.text(
      "La table est un relevé d’appels de tous les clients, dans tout format que import connaît : un profil est ajusté à "
        + "ceux de chacun, comme le fait fit.",
      "The table is one of all customers' calls, in any layout that import knows: a profile is fitted to each one's, as fit "
        + "does.")
  }

  package static var customerColumn: String {
    Terminal.language.text(
      "Colonne qui dit le client, par son nom ou sa place à partir de 1 (par défaut : \(CallTableRequest.usualColumn)).",
      "The column that tells the customer, by its name or its place from 1 (default: \(CallTableRequest.usualColumn)).")
  }

  package static var baseProfile: String {
    Terminal.language.text(
      "Profil (YAML) d’où vient ce que la table ne dit pas (par défaut : Profiles/Portfolio/base.yaml, fourni) ; avec "
        + "--calls, ce qui est cru avant les appels, comme --profile de fit (par défaut : rien).",
      "Profile (YAML) that what the table does not say is from (default: Profiles/Portfolio/base.yaml, shipped); with "
        + "--calls, what is believed before the calls, as --profile of fit (default: nothing).")
  }

  package static var heldPlan: String {
    Terminal.language.text(
      "Version que les clients ont aujourd’hui là où la table ne le dit pas (colonne held_plan) : la ligne dit alors ce "
        + "que le conseil fait économiser.",
      "Plan that customers hold today where the table does not tell it (column held_plan): the line then tells what the "
        + "advice saves.")
  }

  package static var rowLimit: String {
    Terminal.language.text(
      "Ne prendre que tant de lignes ; avec --calls, tant de clients.",
      "Take so many rows only; with --calls, so many customers.")
  }

  package static var sample: String {
    Terminal.language.text(
      "Ne conseiller que cette part des clients, tirée par leur identifiant et la graine.",
      "Advise this share of the customers only, drawn by their identities and the seed.")
  }

  package static var dryRun: String {
    Terminal.language.text(
      "Vérifier la table et estimer la durée, sans rien écrire.",
      "Check the table and estimate how long it takes, without writing anything.")
  }

  package static var customerFormat: String {
    Terminal.language.text(
      "Forme des lignes : csv, ou jsonl pour un objet JSON par ligne.",
      "Form of the lines: csv, or jsonl for an object of JSON a line.")
  }

  package static var rejects: String {
    Terminal.language.text(
      "Fichier (CSV) de chaque ligne refusée : ligne, octet, colonne, raison, texte d’origine.",
      "A file (CSV) of every row that is rejected: line, byte, column, reason, original text.")
  }

  package static var portfolioCheckpoint: String {
    Terminal.language.text(
      "Fichier de reprise (par défaut : à côté de --output, avec .checkpoint) : la même commande, arrêtée n’importe quand, "
        + "reprend et finit par les mêmes octets.",
      "Checkpoint file (default: beside --output, with .checkpoint): the same command, stopped at any moment, goes on and "
        + "ends with the same bytes.")
  }

  package static var portfolioSummary: String {
    Terminal.language.text(
      "Fichier de la synthèse, écrit à la fin à partir des lignes : md avec ses images, xlsx, html, pdf, csv ou json, par "
        + "son nom.",
      "A file of the summary, written at the end from the lines: md with its pictures, xlsx, html, pdf, csv or json, by its "
        + "name.")
  }

  package static var portfolioTop: String {
    Terminal.language.text(
      "Clients à appeler d’abord, dans la synthèse (par défaut : 20).",
      "Customers to be called first, in the summary (default: 20).")
  }

  package static var adviceLines: String {
    Terminal.language.text(
      "Lignes que portfolio a écrites, CSV ou JSON Lines, ou les fichiers CSV de Spark ; plusieurs fichiers forment un tout ; "
        + "- pour l’entrée standard.",
      "Lines that portfolio wrote, CSV or JSON Lines, or Spark's CSV files; several files are one whole; - for standard "
        + "input.")
  }

  package static var rejectedRows: String {
    Terminal.language.text(
      "Lignes refusées, comme --rejects de portfolio les a écrites : leurs raisons sont comptées.",
      "Rejected rows as portfolio's --rejects wrote them: their reasons are counted.")
  }

  package static var rowsOfTable: String {
    Terminal.language.text("Nombre de lignes de la table des clients.", "Number of rows of the table of customers.")
  }

  package static var sampleOfLines: String {
    Terminal.language.text(
      "Part des clients qui ont été conseillés (--sample de portfolio) : sommes et nombres valent alors pour tous.",
      "Share of the customers that were advised (portfolio's --sample): sums and numbers are then of all.")
  }

  package static var customerReplications: String {
    Terminal.language.text(
      "Réplications des probabilités et des pertes d’un client dont les chiffres sont connus.",
      "Replications of probabilities and losses of a customer whose figures are known.")
  }
}
