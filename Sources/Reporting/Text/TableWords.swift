import Interchange

/// The table of a report as a spreadsheet in French shows it: names of columns and of figures in French.
///
/// What a person typed, and keys to be typed again, stay as they are.
public enum TableWords {
  /// The rows in a style: for programs as they are.
  public static func rows(_ data: some MachineData, _ style: CSVStyle) -> [[String]] {
    switch style {
    case .plain: data.table
    case .french: french(data.table(.french))
    }
  }

  /// The name of a column in French.
  public static func column(_ name: String) -> String { columns[name] ?? name }

  /// The table in French.
  static func french(_ table: [[String]]) -> [[String]] {
    guard let header = table.first else { return table }
    return [header.map(column)]
      + table.dropFirst().map { row in
        zip(header, row).map(shown)
      }
  }

  /// A cell of a column: names of segments are somebody's own, but for the word for all of them.
  private static func shown(_ column: String, _ cell: String) -> String {
    switch column {
    case "plan", "measure", "unit", "kind", "item", "recommendation": word(cell) ?? cell
    case "segment", "month": cell == all ? word(cell) ?? cell : cell
    default: cell
    }
  }

  private static let all = "all"
  private static let moves = "moves from "

  /// A cell in French; nil where it is none of the words known, such as a key, a name or a month.
  static func word(_ cell: String) -> String? {
    if let whole = words[cell] { return whole }
    guard let first = beginnings.first(where: { cell.hasPrefix($0.english) }) else { return nil }
    var rest = String(cell.dropFirst(first.english.count))
    // Between the keys of two plans.
    if first.english == moves { rest = rest.replacing(" to ", with: " à ") }
    return first.french + (words[rest] ?? ended(rest))
  }

  /// What stands behind the beginning: as it is but for its own ending.
  private static func ended(_ rest: String) -> String {
    guard let last = endings.first(where: { rest.hasSuffix($0.english) }) else { return rest }
    return rest.dropLast(last.english.count) + last.french
  }

  private static let columns = [
    "plan": "version", "month": "mois", "measure": "mesure", "unit": "unité", "value": "valeur",
    "standard_error": "erreur_type", "lower": "borne_basse", "upper": "borne_haute", "confidence": "confiance",
    "item": "poste", "count": "nombre", "seconds": "secondes", "amount_eur": "montant_eur",
    "amount_in_60000ths": "montant_en_60000es", "from": "du", "to": "au", "complete": "entier", "kind": "nature",
    "profile": "profil", "recommendation": "conseil", "tariff_b": "fichier",
  ]

  private static let words = [
    // Units.
    "EUR/month": "EUR HT par mois", "share": "part", "customers": "clients", "calls/month": "appels par mois",
    "minutes/month": "minutes par mois", "factor on all calls": "facteur sur tous les appels",
    "factor on all lengths": "facteur sur toutes les durées", "figure": "chiffre de la grille",
    // Of an advice.
    all: "ensemble", "difference": "différence", "mean": "moyenne", "mean_including_tax": "moyenne TTC",
    "p05": "centile 5", "p25": "centile 25", "p50": "médiane", "p75": "centile 75", "p95": "centile 95",
    "probability_cheaper": "chance de coûter le moins", "expected_loss": "surcoût moyen si choisie",
    "months_beyond_allowance": "mois au-delà du forfait", "unpriced_calls": "appels sans prix imprimé",
    "saving": "économie", "evsi": "valeur des relevés", "evpi": "valeur de tout savoir", "break_even": "seuil",
    "good and bad months": "bons et mauvais mois", "not knowing the customer": "client mal connu",
    "simulation": "simulation", "simple_rule": "règle simple", "rate_known": "usage connu",
    "learn_then_switch": "observer puis choisir", "hindsight_monthly": "au mieux chaque mois",
    "hindsight_horizon": "au mieux sur la durée", "calendar": "selon le calendrier",
    "by_calendar": "selon le calendrier", "rule": "suivre la règle", "keep": "garder la version",
    "either": "au choix", "trial": "essai",
    "too-close": "trop proche pour trancher",
    // Of bills.
    "total": "total", "total including tax": "total TTC", "paid": "payé", "paid including tax": "payé TTC",
    // Of populations and drafts.
    "today": "aujourd’hui", "weight": "poids", "too_close": "trop proche pour trancher",
    "least_bill": "facture de la version la moins chère", "left_on_the_table": "payé de trop",
    "cheaper": "coûte le moins cher", "mean_bill": "facture moyenne", "revenue": "recette",
    "revenue today": "recette aujourd’hui", "least bill today": "facture de la version la moins chère aujourd’hui",
    "least bill in the draft": "facture de la version la moins chère avec le tarif envisagé",
    "change of least bill": "changement de la facture de la version la moins chère",
    "revenue: nobody moves": "recette si personne ne change de version",
    "revenue: some move": "recette si une part change chaque mois, moyenne d’un an",
    "revenue: some moved after a year": "recette si une part change chaque mois, au 12e mois",
    "revenue: all on their cheapest": "recette si tous ont la moins chère",
    "change of revenue: nobody moves": "changement de recette si personne ne change de version",
    "change of revenue: some move": "changement de recette si une part change chaque mois, moyenne d’un an",
    "change of revenue: some moved after a year": "changement de recette si une part change chaque mois, au 12e mois",
    "change of revenue: all on their cheapest": "changement de recette si tous ont la moins chère",
    "EUR/month of all customers": "EUR HT par mois de tous les clients",
    "winners": "gagnants", "losers": "perdants", "turned": "changent de version la moins chère",
    "solved: gap counted above": "trouvé : écart compté au-delà de",
    "solved: least value looked at": "trouvé : plus petite valeur essayée",
    "solved: greatest value looked at": "trouvé : plus grande valeur essayée",
    "solved: amount at the least value": "trouvé : montant à la plus petite valeur",
    "solved: amount at the greatest value": "trouvé : montant à la plus grande valeur",
    "revenue-best": "recette si tous ont la moins chère",
    "revenue-migrating": "recette si une part change chaque mois, moyenne d’un an",
    "revenue-change": "changement de recette",
    "revenue-best-change": "changement de recette si tous ont la moins chère",
    "revenue-migrating-change": "changement de recette si une part change chaque mois, moyenne d’un an",
    // Of what varies.
    "crossing of largest share": "seuil de la plus grande part des clients",
    "half of customers from": "la moitié des clients à partir de",
    "half of customers up to": "la moitié des clients jusqu’à",
    "difference, interpolated": "différence, interpolée", "crossing": "seuil", "frontier": "frontière",
  ]

  private static let beginnings: [(english: String, french: String)] = [
    ("action ", "conseil : "), ("saving beside ", "économie par rapport à "),
    ("p10 of saving beside ", "économie, centile 10, par rapport à "),
    ("p90 of saving beside ", "économie, centile 90, par rapport à "), ("strategy always_", "stratégie : toujours "),
    ("strategy ", "stratégie : "), ("difference ", "différence "),
    ("deviation: ", "écart type : "), ("charge: ", "poste : "), ("reading: ", "lecture : "),
    ("low: ", "valeur basse : "), ("high: ", "valeur haute : "), ("evsi: ", "valeur des relevés : "),
    ("evppi beside rule: ", "valeur de la réponse, à côté de la règle : "), ("evppi: ", "valeur de la réponse : "),
    ("saving after growth of ", "économie après une hausse de "),
    ("apparent saving after growth of ", "économie apparente après une hausse de "), ("unpriced: ", "sans prix : "),
    ("bill_", "facture, "), ("cheaper today: ", "coûte le moins cher aujourd’hui : "),
    ("cheaper in the draft: ", "coûte le moins cher avec le tarif envisagé : "),
    ("change of bill on ", "changement de facture avec "), ("change of bill ", "changement de facture, "),
    ("change of share ", "changement de la part pour qui coûte le moins cher : "),
    ("solved: target ", "trouvé pour : "), ("solved: ", "trouvé : "),
    (moves, "changeraient de version, de "), ("share ", "part pour qui coûte le moins cher : "),
    ("crossing ", "seuil "), ("frontier ", "frontière "),
  ]

  private static let endings: [(english: String, french: String)] = [
    (" months", " mois"), (", lowest", ", au moins"), (", highest", ", au plus"),
    (", beyond-allowance", ", au-delà du forfait"),
    (", beyond-recipients", ", au-delà des 500 destinataires"), (", outside-bundle", ", hors forfait"),
    (", interpolated", ", interpolée"), (", change of share", ", changement de la part pour qui coûte le moins cher"),
    (", change of mean bill", ", changement de la facture moyenne"),
    (", change of least bill", ", changement de la facture de la version la moins chère"),
    (", change of revenue", ", changement de recette"), (", turned", ", changent de version la moins chère"),
  ]
}
