import Basics

/// The words of the workbook of a portfolio's summary.
extension WorkbookWords {
  var sample: String { language.text("Part des clients tirée", "Share of customers drawn") }
  var customers: String { language.text("clients", "customers") }
  var heldPlan: String { language.text("version d’aujourd’hui", "plan held today") }
  var unknownPlan: String { language.text("inconnue", "unknown") }
  var advisedPlan: String { language.text("version conseillée", "plan advised") }
  var toCall: String { language.text("à appeler", "to call") }
  var leftAMonth: String { language.text("payé de trop, euros HT par mois", "left on the table, euros a month") }
  func best(_ plan: String) -> String { language.text("\(plan) moins chère", "\(plan) best") }
  func share(_ title: String) -> String { language.text("\(title), part", "\(title), share") }
  var fromAmount: String { language.text("à partir de", "from") }
  var belowAmount: String { language.text("à moins de", "below") }
  var savingBand: String { language.text("économie par mois", "saving a month") }
  var called: String { language.text("clients appelés", "customers called") }
  var savedTogether: String { language.text("économisé ensemble, euros HT par mois", "saved together, euros a month") }
  var rank: String { language.text("rang", "rank") }
  var customer: String { language.text("client", "customer") }
  var saving: String { language.text("économie, euros HT par mois", "saving, euros a month") }
  var minutesToMobiles: String { language.text("minutes vers des mobiles", "minutes to mobiles") }
  var breakEvenMinutes: String { language.text("seuil en minutes", "break-even minutes") }
  var reason: String { language.text("raison", "reason") }
  var reasons: String { language.text("raisons", "reasons") }
  var turnedOut: String { language.text("une autre version aura coûté moins", "another plan will have cost less") }
  var meanLoss: String { language.text("perte moyenne, euros HT par mois", "mean loss, euros a month") }
}
