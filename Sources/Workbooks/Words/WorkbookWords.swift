import Basics
import Interchange
import Reporting

/// The words of workbooks: names of sheets, headings, titles of charts, and how their numbers are written.
struct WorkbookWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  // MARK: Numbers

  /// The words of a tidy table in this language.
  var tableStyle: CSVStyle { language.text(.french, .plain) }
  /// A column of a tidy table.
  func heading(_ key: String) -> String {
    switch key {
    case "amount_eur": language.text("montant en euros HT", "amount, euros excluding tax")
    case "amount_in_60000ths": language.text("montant en 60 000es d’euro", "amount in 60,000ths of a euro")
    default: language.text(TableWords.column(key), key)
    }
  }

  /// Digits with so many decimals, as every language of a spreadsheet's formats writes them.
  static func digits(_ decimals: Int) -> String {
    "#,##0" + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
  }

  func euroFormat(decimals: Int) -> String {
    let digits = WorkbookWords.digits(decimals)
    return language.text("\(digits)\\ \"€\"", "\"€\"\(digits);-\"€\"\(digits)")
  }

  /// Between thousands and before decimals, in tables for people.
  var thousands: Character { language.text("\u{202F}", ",") }
  var decimal: Character { language.text(",", ".") }
  var shareFormat: String { language.text("0.0\\ %", "0.0%") }
  var monthFormat: String { language.text("[$-40C]mmm yyyy", "[$-409]mmm yyyy") }

  var dayFormat: String { language.text("dd/mm/yyyy", "yyyy-mm-dd") }

  func yesOrNo(_ isSo: Bool) -> String { isSo ? language.text("oui", "yes") : language.text("non", "no") }

  // MARK: The first sheet

  var about: String { language.text("À lire", "About") }
  var title: String { language.text("Rapport", "Report") }
  var program: String { language.text("Programme", "Program") }
  var profile: String { language.text("Profil", "Profile") }
  var tariff: String { language.text("Grille", "Tariff") }
  var draft: String { language.text("Grille envisagée", "Draft tariff") }
  var setting: String { language.text("Réglage de la grille envisagée", "Setting of the draft") }
  var seed: String { language.text("Graine", "Seed") }
  var confidence: String { language.text("Confiance des intervalles", "Confidence of intervals") }
  var replications: String { language.text("Tirages", "Replications") }
  var command: String { language.text("Commande", "Command") }
  var skippedRows: String { language.text("Lignes illisibles laissées de côté", "Rows left out as unreadable") }
  var sheet: String { language.text("Feuille", "Sheet") }
  func digest(of label: String) -> String { language.text("\(label), SHA-256", "\(label), SHA-256") }

  var amounts: String { language.text("Montants", "Amounts") }
  var amountsMore: String {
    language.text(
      "Euros hors taxes, sauf là où TTC est écrit ; les bornes sont celles de l’intervalle de chaque chiffre.",
      "Euros excluding tax unless said otherwise; lower and upper are the ends of each figure's interval.")
  }

  // MARK: Names of sheets

  var charts: String { language.text("Graphiques", "Charts") }
  var allFigures: String { language.text("Tous les chiffres", "All figures") }
  var bySegment: String { language.text("Par segment", "By segment") }
  var billsOfSegments: String { language.text("Factures par segment", "Bills by segment") }
  var changesOfSegments: String { language.text("Changements par segment", "Changes by segment") }
  var byDraft: String { language.text("Par tarif envisagé", "By draft") }
  var byDraftAndSegment: String { language.text("Par tarif et segment", "By draft and segment") }
  var sharesOnMap: String { language.text("Parts des clients", "Shares of customers") }
  var changesOnMap: String { language.text("Changement de recette", "Change of revenue") }
  var leastBillsOnMap: String { language.text("Changement de facture", "Change of bill") }
  var byMonth: String { language.text("Par mois", "By month") }
  var byProfile: String { language.text("Par profil", "By profile") }
  var plansBeside: String { language.text("Par version", "By plan") }
  var lines: String { language.text("Lignes des factures", "Lines of bills") }
  var records: String { language.text("Appels enregistrés", "Recorded calls") }
  var uncertainFigures: String { language.text("Chiffres incertains", "Uncertain figures") }
  var curve: String { language.text("Courbe", "Curve") }
  var breakEvens: String { language.text("Seuils", "Break-evens") }
  var frontier: String { language.text("Frontière", "Frontier") }
  var margins: String { language.text("Marge de la différence, ±", "Margin of the difference, ±") }
  var runnerUp: String { language.text("Écart avec la suivante", "Less than the next plan") }
  func mapOf(_ difference: String) -> String { difference }

  var planForWhom: String { language.text("Quelle version pour qui", "Which plan for whom") }
  var savingsOfCustomers: String { language.text("Économies", "Savings") }
  var savingBands: String { language.text("Par économie", "By saving") }
  var moneyByCalls: String { language.text("Euros par appels", "Euros by calls") }
  var callFirst: String { language.text("Qui appeler d’abord", "Who to call first") }
  var why: String { language.text("Pourquoi", "Why") }
  var ifWrong: String { language.text("Conseil mauvais", "Advice wrong") }

  // MARK: Headings

  var lower: String { language.text("borne basse", "lower") }
  var upper: String { language.text("borne haute", "upper") }
  func part(_ part: String, of title: String) -> String {
    title.isEmpty ? part : language.text("\(title) : \(part)", "\(title): \(part)")
  }

  func difference(_ first: String, _ second: String) -> String { "\(first) − \(second)" }
  var differenceAlone: String { language.text("différence", "difference") }
  func beyondCheapest(_ plan: String) -> String {
    language.text("\(plan), au-delà de la moins chère", "\(plan), beyond the cheapest")
  }

  func corner(across: String, down: String) -> String {
    language.text("\(down) ↓, \(across) →", "\(down) ↓, \(across) →")
  }

  var cheapestBelow: String { language.text("moins chère en dessous", "cheapest below") }
  var cheapestAbove: String { language.text("moins chère au-dessus", "cheapest above") }
  var differenceThere: String { language.text("différence à ce point", "difference there") }
  var betweenFirst: String { language.text("entre", "between") }
  var betweenSecond: String { language.text("et", "and") }
  var figure: String { language.text("chiffre", "figure") }
  var low: String { language.text("valeur basse", "low") }
  var likely: String { language.text("valeur probable", "likely") }
  var high: String { language.text("valeur haute", "high") }
  var differenceAtLow: String { language.text("différence à la valeur basse", "difference at the low value") }
  var differenceAtHigh: String { language.text("différence à la valeur haute", "difference at the high value") }
  var worthKnowing: String { language.text("valeur de la réponse", "worth of knowing it") }

  // MARK: Charts

  var cheapestPlan: String { language.text("Version la moins chère", "Cheapest plan") }
  var tooClose: String { language.text("trop proche", "too close") }
  var shareOfCustomers: String { language.text("part des clients", "share of customers") }
  var eurosACustomer: String {
    language.text("euros HT par client et par mois", "euros a customer and month, excluding tax")
  }

  var euros: String { language.text("euros HT par mois", "euros a month, excluding tax") }
  var leftOnTheTable: String {
    language.text("Payé de trop si tous ont la même version", "Left on the table if all are on one plan")
  }

  func cheapestFor(_ plan: String) -> String {
    language.text("Clients pour qui \(plan) est la moins chère", "Customers for whom \(plan) is the cheapest")
  }

  var changeOfLeastBill: String {
    language.text("Changement de la facture de la version la moins chère", "Change of the bill on the cheapest plan")
  }

  func allOn(_ plan: String) -> String { language.text("tous en \(plan)", "all on \(plan)") }
  var whoChanges: String {
    language.text("Qui paie moins, qui paie plus, qui change", "Who pays less, who pays more, who changes")
  }

  var winners: String { language.text("paient moins", "pay less") }
  var losers: String { language.text("paient plus", "pay more") }
  var turned: String { language.text("changent de version la moins chère", "have another cheapest plan") }
  var changeOfRevenue: String { language.text("Changement de recette", "Change of revenue") }
  var nobodyMoves: String { language.text("si personne ne change de version", "if nobody changes plan") }
  var someMove: String {
    language.text("si une part change chaque mois, sur un an", "if some do each month, over a year")
  }
  var allOnCheapest: String { language.text("si tous ont la moins chère", "if all hold the cheapest") }
  var billOfEachMonth: String { language.text("Facture de chaque mois", "Bill of each month") }
  var breakEven: String { language.text("point d’équilibre", "break-even") }
  var costBeyondCheapest: String {
    language.text("Ce que chaque version coûte de plus que la moins chère", "What each plan costs beyond the cheapest")
  }

  var readings: String { language.text("Lectures de la brochure", "Readings") }
  var question: String { language.text("question", "question") }
  var otherAnswer: String { language.text("autre réponse", "other answer") }
  func changeOfShare(_ plan: String) -> String {
    language.text("changement de la part, \(plan)", "change of share, \(plan)")
  }

  func changeOfBill(_ plan: String) -> String {
    language.text("changement de la facture, \(plan)", "change of bill, \(plan)")
  }

  var allSegments: String { language.text("ensemble", "all") }
  var whatCrosses: String { language.text("seuil de", "crossing of") }
  var below: String { language.text("en dessous", "below") }
  var above: String { language.text("au-dessus", "above") }
  var meanBill: String { language.text("facture moyenne", "mean bill") }
  var largestShare: String { language.text("plus grande part des clients", "largest share of customers") }
  var halfOfCustomers: String { language.text("moitié des clients", "half of customers") }

  func frontierOf(_ plans: [String]) -> String {
    let names = plans.joined(separator: ", ")
    return language.text("Où la version la moins chère change : \(names)", "Where the cheapest plan changes: \(names)")
  }

  /// The bill of a month under a plan: an ordinary, a light or a heavy one.
  func bill(_ plan: String, _ measure: String) -> String {
    switch measure {
    case "p05": language.text("\(plan), mois léger", "\(plan), light month")
    case "p95": language.text("\(plan), mois chargé", "\(plan), heavy month")
    default: language.text("\(plan), mois courant", "\(plan), ordinary month")
    }
  }

  func swing(_ first: String, _ second: String) -> String {
    language.text(
      "De combien chaque chiffre incertain déplace la différence \(first) − \(second)",
      "How far each uncertain figure moves the difference \(first) − \(second)")
  }

  var lowValue: String { language.text("à la valeur basse", "at the low value") }
  var highValue: String { language.text("à la valeur haute", "at the high value") }
}
