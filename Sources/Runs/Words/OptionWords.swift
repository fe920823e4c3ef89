import Basics

/// What the options and arguments of commands are for, as help says it.
package enum OptionWords {
  package static var profileOrPopulation: String {
    Terminal.language.text(
      "Fichier de profil ou de population (YAML) ; - pour l’entrée standard.",
      "Profile or population file (YAML); - for standard input.")
  }

  package static var profile: String {
    Terminal.language.text(
      "Fichier de profil (YAML) ; - pour l’entrée standard.",
      "Profile file (YAML); - for standard input.")
  }

  package static var profiles: String {
    Terminal.language.text(
      "Fichier de profil (YAML) ; - pour l’entrée standard. Plusieurs sont comparés dans un tableau.",
      "Profile file (YAML); - for standard input. Several are compared in a table.")
  }

  package static var seed: String {
    Terminal.language.text(
      "Graine des nombres aléatoires : la même graine donne les mêmes octets.",
      "Seed of the random numbers: the same seed gives the same bytes.")
  }

  package static var customerSeed: String {
    Terminal.language.text(
      "Graine des nombres aléatoires : une autre graine est un autre client possible.",
      "Seed of the random numbers: another seed is another possible customer.")
  }

  package static var replications: String {
    Terminal.language.text(
      "Réplications à faire (par défaut : 500 à 4000, moins pour beaucoup d’appels), ou au plus avec --tolerance.",
      "Replications to run (default: 500 to 4000, fewer for many calls), or at most to run with --tolerance.")
  }

  package static var tolerance: String {
    Terminal.language.text(
      "Continuer jusqu’à connaître la différence moyenne à tant d’euros par mois près.",
      "Run until the mean difference is known to within so many euros a month.")
  }

  package static var untilDecided: String {
    Terminal.language.text(
      "Continuer jusqu’à pouvoir nommer une version au-delà de l’indifférence, ou savoir que les deux se valent.",
      "Run until a plan can be named beyond the indifference, or the two are known to cost alike.")
  }

  package static var method: String {
    Terminal.language.text(
      "Calcul des moyennes : simulation, exact (refusé sans réponse exacte), ou both pour comparer les deux.",
      "How means are computed: simulation, exact (refused where there is no exact answer), or both to compare.")
  }

  package static var confidence: String {
    Terminal.language.text(
      "Confiance de chaque intervalle.",
      "Confidence of every interval.")
  }

  package static var indifference: String {
    Terminal.language.text(
      "Différence en euros par mois en deçà de laquelle les versions se valent.",
      "Difference in euros a month below which the plans count as equal.")
  }

  package static var customerIndifference: String {
    Terminal.language.text(
      "Différence en euros par mois en deçà de laquelle les versions se valent pour un client.",
      "Difference in euros a month below which the plans count as equal for a customer.")
  }

  package static var settings: String {
    Terminal.language.text(
      "Une autre valeur pour une clé du profil, ou de la grille si elle commence par tariff., à comparer avec le "
        + "conseil des fichiers ; peut être répétée.",
      "Another value for a key of the profile, or of the tariff where it begins with tariff., to compare with the "
        + "advice of the files; may be repeated.")
  }

  package static var brief: String {
    Terminal.language.text(
      "La réponse en 150 mots au plus ; en JSON et CSV, ni stratégies, ni lectures, ni sensibilité, ni seuil, ni mois "
        + "chargés.",
      "The answer in at most 150 words; in JSON and CSV, no strategies, readings, sensitivity, break-even or heavy months."
    )
  }

  package static var summary: String {
    Terminal.language.text(
      "Une page à remettre et à signer, en 180 mots au plus.", "A page to hand over and to sign, in at most 180 words.")
  }

  package static var switchDelay: String {
    Terminal.language.text(
      "Mois entre la décision de changer de version et le changement, pour qui suit les appels de chaque mois.",
      "Months between deciding to change plan and the change, for someone who watches each month's calls.")
  }

  package static var switchThreshold: String {
    Terminal.language.text(
      "Économie attendue en euros par mois en deçà de laquelle qui suit les appels de chaque mois garde sa version.",
      "Expected saving in euros a month below which someone who watches each month's calls keeps the plan.")
  }

  package static var threads: String {
    Terminal.language.text(
      "Tâches menées en même temps (par défaut : une par cœur). Le résultat n’en dépend pas.",
      "Tasks to run at the same time (default: one a core). The result does not depend on it.")
  }

  package static var vary: String {
    Terminal.language.text(
      "Une clé et son intervalle ; une ou deux fois.",
      "A key and its range; once or twice.")
  }

  package static var destinationTariff: String {
    Terminal.language.text(
      "Une grille à la place de celle fournie, pour ses clés de destination.",
      "A tariff file to use instead of the one shipped, for its destination keys.")
  }

  package static var language: String {
    Terminal.language.text(
      "Langue : fr ou en (par défaut : celle du système, sinon anglais).",
      "Language: fr or en (default: the locale's, else English).")
  }

  package static var reportLanguage: String {
    Terminal.language.text(
      "Langue du rapport et des messages : fr ou en (par défaut : celle du système, sinon anglais).",
      "Language of the report: fr or en (default: the locale's, else English).")
  }

  package static var calls: String {
    Terminal.language.text(
      "Relevé d’appels (CSV : started_at, line, destination, recipient, seconds) ; - pour l’entrée standard.",
      "Call records (CSV: started_at, line, destination, recipient, seconds); - for standard input.")
  }

  package static var plan: String {
    Terminal.language.text(
      "Version à facturer, par sa clé dans la grille, comme intense ; both ou all les facture toutes.",
      "Plan to bill, by its key in the tariff, such as intense; both or all bills every plan.")
  }

  package static var skipBadRows: String {
    Terminal.language.text(
      "Facturer les lignes lisibles d’un fichier qui en a d’illisibles, et dire combien sont laissées de côté.",
      "Rate the good rows of a file that has bad ones, and say how many were left out.")
  }

  package static var additionalLines: String {
    Terminal.language.text(
      "Lignes utilisateur supplémentaires, 0 à 19 (par défaut : 0, ou celles que nomme un export).",
      "Additional user lines, 0 to 19 (default: 0, or those that an export names).")
  }

  package static var numberPacks: String {
    Terminal.language.text(
      "Lots supplémentaires de cinq numéros directs.",
      "Additional packs of five direct-dial numbers.")
  }

  package static var customMessages: String {
    Terminal.language.text(
      "Les messages personnalisés sont pris.",
      "Personalised messages are taken.")
  }

  package static var forwardings: String {
    Terminal.language.text(
      "Activations du renvoi d’appel par mois.",
      "Activations of call forwarding a month.")
  }

  package static var months: String {
    Terminal.language.text(
      "Mois à écrire (par défaut : l’horizon du profil).",
      "Months to write (default: the profile's horizon).")
  }

  package static var output: String {
    Terminal.language.text(
      "Fichier à écrire à la place de la sortie standard ; - pour la sortie standard.",
      "File to write instead of standard output; - for standard output.")
  }

  package static var tariffToShow: String {
    Terminal.language.text(
      "Une grille (par défaut : celle fournie).",
      "A tariff file (default: the one shipped).")
  }

  package static var sameTariff: String {
    Terminal.language.text(
      "Une grille : la même chose que l’argument.",
      "A tariff file: the same as the argument.")
  }

  package static var tariffToCheck: String {
    Terminal.language.text(
      "Le fichier de la grille ; - pour l’entrée standard.",
      "The tariff file; - for standard input.")
  }

  package static var format: String {
    Terminal.language.text(
      "Forme du rapport : markdown, csv, json, html, pdf ou xlsx (par défaut : selon la fin du nom du fichier, sinon "
        + "markdown).",
      "Form of the report: markdown, csv, json, html, pdf or xlsx (default: what the output's name ends with, else "
        + "markdown).")
  }

  package static var csvStyle: String {
    Terminal.language.text(
      "Style du CSV : plain (par défaut), ou french pour un tableur en français (point-virgule, virgule décimale).",
      "Style of CSV: plain (default), or french for a spreadsheet in French (semicolon, decimal comma).")
  }

  package static var tariff: String {
    Terminal.language.text(
      "Une grille à la place de celle fournie ; - pour l’entrée standard.",
      "A tariff file to use instead of the one shipped; - for standard input.")
  }

  package static var readings: String {
    Terminal.language.text(
      "Une réponse à une question que la brochure laisse ouverte ; peut être répétée. « tariff show » les énumère.",
      "An answer to a question the brochure leaves open; may be repeated. “tariff show” lists them.")
  }

  package static var vat: String {
    Terminal.language.text(
      "Ajouter les montants avec la taxe sur la valeur ajoutée à ce taux, en pour cent, comme 20.",
      "Add the amounts with value added tax at this rate, in percent, such as 20.")
  }

  package static var answer: String {
    Terminal.language.text(
      "Une réponse donnée d’avance, comme mobile-calls=\"10 par jour\" ; peut être répétée.",
      "An answer given beforehand, such as mobile-calls=\"10 a day\"; may be repeated.")
  }

  package static var customerName: String {
    Terminal.language.text(
      "Nom du client, qui nomme aussi le fichier.",
      "Name of the customer, which also names the file.")
  }

  package static var noQuestions: String {
    Terminal.language.text(
      "Ne rien demander : ce qu’aucune option ne dit est supposé.",
      "Ask nothing: what no option answers is assumed.")
  }

  package static var force: String {
    Terminal.language.text(
      "Remplacer le fichier même s’il n’est pas un rapport de ce programme.",
      "Replace the file even where it is no report of this program.")
  }

  package static var questionLanguage: String {
    Terminal.language.text(
      "Langue des questions et du fichier : fr ou en (par défaut : celle du système, sinon anglais).",
      "Language of the questions and the file: fr or en (default: the locale's, else English).")
  }

  package static var profileOutput: String {
    Terminal.language.text(
      "Fichier à écrire, - pour la sortie standard (par défaut : le nom du client, suivi de .yaml).",
      "File to write, - for standard output (default: the customer's name, ending with .yaml).")
  }

  package static var strict: String {
    Terminal.language.text(
      "Refuser aussi les chiffres possibles mais rarement voulus.",
      "Refuse figures that are possible but seldom meant, too.")
  }

  /// `presets` are the names of the shipped profiles.
  package static func preset(_ presets: [String]) -> String {
    let listed = presets.joined(separator: ", ")
    return Terminal.language.text(
      "Un profil fourni pour commencer : \(listed).", "A shipped profile to begin with: \(listed).")
  }
}
