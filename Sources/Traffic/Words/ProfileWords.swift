import Basics

/// What is expected of a profile’s file where something else stands.
enum ProfileWords {
  static func calls(atMost limit: Int) -> Bilingual {
    Bilingual(
      fr: "au plus \(limit) appels dans le mois le plus chargé de l’horizon",
      en: "at most \(limit) calls in the busiest month of the horizon")
  }

  static let month = Bilingual(
    fr: "un mois comme 2027-01, de 2000-01 à 2079-12", en: "a month such as 2027-01, from 2000-01 to 2079-12")
  static let monthWithCalls = Bilingual(fr: "au moins un mois avec des appels", en: "at least one month with calls")
  static let growthInOrder = Bilingual(
    fr: "low ≤ likely ≤ high (les centiles 10, 50 et 90)",
    en: "low ≤ likely ≤ high (the 10th, 50th and 90th percentiles)")

  static let calls = Bilingual(fr: "appels", en: "calls")
  static let seconds = Bilingual(fr: "secondes", en: "seconds")
  static func destination(_ keys: Bilingual) -> Bilingual {
    Bilingual(fr: "une clé de destination comme \(keys.fr)", en: "a destination key such as \(keys.en)")
  }

  static let figure = Bilingual(
    fr: "un nombre, ou {low: …, likely: …, high: …}", en: "a number, or {low: …, likely: …, high: …}")
  static let figureInOrder = Bilingual(
    fr: "0 < low ≤ likely ≤ high (les centiles 10, 50 et 90)",
    en: "0 < low ≤ likely ≤ high (the 10th, 50th and 90th percentiles)")

  static let figureWithinFactor = Bilingual(
    fr: "low, likely et high à un facteur 100 au plus l’un de l’autre",
    en: "low, likely and high within a factor of 100 of each other")

  static let sharesOfOne = Bilingual(
    fr: "des parts (share) dont la somme est 1", en: "shares (share) that add up to 1")
  static func lengths(atMost limit: Int) -> Bilingual {
    Bilingual(
      fr: "de 1 à \(limit) durées avec leur nombre d’appels, comme {12: 3, 60: 5}",
      en: "1 to \(limit) lengths with their number of calls, such as {12: 3, 60: 5}")
  }
  static func length(in seconds: ClosedRange<Int>) -> Bilingual {
    Bilingual(
      fr: "un nombre entier de secondes, une seule fois, de \(seconds.lowerBound) à \(seconds.upperBound)",
      en: "a whole number of seconds, once, from \(seconds.lowerBound) to \(seconds.upperBound)")
  }

  static let recipientsOneWay = Bilingual(
    fr: "soit distinct_per_month, soit concentration et discount",
    en: "either distinct_per_month, or concentration and discount")

  static let recipients = Bilingual(fr: "destinataires", en: "recipients")

  static func recipients(moreThan least: String, atMost calls: Double) -> Bilingual {
    Bilingual(
      fr: "plus de \(least) et au plus \(calls) destinataires : le volume probable est de \(calls) appels",
      en: "more than \(least) and at most \(calls) recipients: the likely volume is \(calls) calls")
  }
}
