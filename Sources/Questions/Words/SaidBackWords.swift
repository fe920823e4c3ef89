import Basics

/// How what was understood is said back.
struct SaidBackWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  var toMobiles: String { language.text("vers mobiles", "to mobiles") }
  var toFixed: String { language.text("vers fixes", "to fixed lines") }
  var noPreset: String { language.text("sans profil de départ", "no profile to begin with") }

  func preset(_ name: String) -> String {
    language.text("à partir de « \(name) »", "beginning with “\(name)”")
  }

  var messages: String { language.text("messages personnalisés", "personalised messages") }
  var noMessages: String { language.text("pas de messages personnalisés", "no personalised messages") }
  var noForwardings: String { language.text("pas de renvoi d’appel", "no call forwarding") }

  func forwardings(_ count: String, isAbout: Bool, isOne: Bool) -> String {
    language.text(
      "\(isAbout ? "environ " : "")\(count) renvoi\(isOne ? "" : "s") d’appel par mois",
      "\(isAbout ? "about " : "")\(count) call forwarding\(isOne ? "" : "s") a month")
  }

  func days(_ week: String, aMonth month: String) -> String {
    language.text(
      "\(week) jours travaillés par semaine, soit \(month) par mois",
      "\(week) days worked a week, that is \(month) a month")
  }

  /// The noun to so many calls: French counts one and a half in the singular.
  func calls(_ count: Double) -> String {
    language.text(count < 2 ? "appel" : "appels", count == 1 ? "call" : "calls")
  }

  func noCalls(_ whom: String) -> String {
    language.text("aucun appel\(whom)", "no calls\(whom)")
  }

  var noCallsAbroad: String { language.text("aucun appel vers l’étranger", "no calls abroad") }
  var mobiles: String { language.text("mobiles", "mobiles") }
  var fixedLines: String { language.text("fixes", "fixed lines") }
  var fixedLinesAndMobiles: String { language.text("fixes et mobiles", "fixed lines and mobiles") }
  var no: String { language.text("non", "no") }
  var allMonthsAlike: String { language.text("tous les mois se valent", "all months alike") }
  var closed: String { language.text("fermé", "closed") }
  var twice: String { language.text("le double", "twice as many") }
  var thrice: String { language.text("le triple", "three times as many") }
  var half: String { language.text("moitié moins", "half as many") }

  func more(_ share: String) -> String {
    language.text("\(share) de plus", "\(share) more")
  }

  func fewer(_ share: String) -> String {
    language.text("\(share) de moins", "\(share) fewer")
  }

  func range(from low: String, to high: String, noun: String, rather likely: String) -> String {
    language.text("de \(low) à \(high)\(noun) (plutôt \(likely))", "\(low) to \(high)\(noun) (rather \(likely))")
  }

  var assumed: String { language.text(" (supposé)", " (assumed)") }

  func customer(_ name: String?) -> String {
    let name = name ?? InterviewWords(language).customer
    return language.text("client : \(name)", "customer: \(name)")
  }

  /// `5 postes : 1 ligne utilisateur et la ligne analogique comprises, 3 lignes en plus`.
  func telephones(_ count: Int, further: Int) -> String {
    let telephones = count == 1 ? language.text("1 poste", "1 telephone") : telephones(count)
    let lines =
      switch further {
      case 0: language.text("aucune ligne en plus", "no further line")
      case 1: language.text("1 ligne en plus", "1 further line")
      default: language.text("\(further) lignes en plus", "\(further) further lines")
      }
    return language.text(
      "\(telephones) : 1 ligne utilisateur et la ligne analogique comprises, \(lines)",
      "\(telephones): 1 user line and the analogue line included, \(lines)")
  }

  private func telephones(_ count: Int) -> String { language.text("\(count) postes", "\(count) telephones") }

  func packs(_ count: Int) -> String {
    switch count {
    case 0: language.text("5 numéros directs compris", "5 direct-dial numbers included")
    case 1: language.text("1 pack de 5 numéros directs en plus", "1 further pack of 5 direct-dial numbers")
    default:
      language.text(
        "\(count) packs de 5 numéros directs en plus", "\(count) further packs of 5 direct-dial numbers")
    }
  }

  /// Calls of a month, how long each is and what they come to, each with what marks it as assumed.
  func volume(_ calls: String, _ mark: String, length: String, _ lengthMark: String, total: String) -> String {
    language.text(
      "\(calls) par mois\(mark), \(length) chacun\(lengthMark), soit \(total)",
      "\(calls) a month\(mark), \(length) each\(lengthMark), that is \(total)")
  }

  func abroad(_ countries: String) -> String {
    language.text("pays appelés : \(countries)", "countries called: \(countries)")
  }

  /// A country, before what is said of it.
  func about(_ country: String) -> String { language.text("\(country) : ", "\(country): ") }

  func toMobiles(share: String) -> String {
    language.text(" ; \(share) vers des mobiles", "; \(share) to mobiles")
  }

  func effect(_ effect: String, in months: String) -> String {
    language.text("\(effect) en \(months)", "\(effect) in \(months)")
  }

  func closed(weeks: Double) -> String {
    let count = FigureWords(language).number(weeks)
    return language.text(
      "fermé \(count) \(weeks < 2 ? "semaine" : "semaines")", "closed \(count) \(weeks < 2 ? "week" : "weeks")")
  }

  func closed(days: Double) -> String {
    let count = FigureWords(language).number(days)
    return language.text(
      "fermé \(count) \(days < 2 ? "jour" : "jours")", "closed \(count) \(days < 2 ? "day" : "days")")
  }

  func roughly(_ figure: String) -> String { language.text("environ \(figure)", "about \(figure)") }
}
