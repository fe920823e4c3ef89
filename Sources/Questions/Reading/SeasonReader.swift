import Basics

/// How the months of a year differ, as somebody says it.
public struct Seasons: Hashable, Sendable {
  /// One thing said of some months.
  public struct Part: Hashable, Sendable {
    /// What is said of them.
    public var effect: Effect
    /// The months, 0 to 11.
    public var months: [Int]
  }

  /// What may be said of months.
  public enum Effect: Hashable, Sendable {
    /// Closed for so many days, or throughout.
    case closed(days: Double?)
    /// So many times the usual calls.
    case times(Double)
  }

  /// What is said, in order; empty where all months are alike.
  public var parts: [Part]

  /// Factor on the calls of each month, January first.
  ///
  /// Closing days are taken out of the month's own days (February has 28); days closed over several months are spread
  /// over their days.
  public var factors: [Double] {
    var factors = [Double](repeating: 1, count: 12)
    for part in parts {
      let months = Set(part.months)
      let days = months.reduce(0.0) { $0 + Double(CivilDate.daysInMonth(year: 2027, month: $1 + 1)) }
      for month in months {
        switch part.effect {
        case .closed(nil): factors[month] = 0
        case .closed(let closed?): factors[month] *= max(0, 1 - closed / days)
        case .times(let factor): factors[month] *= factor
        }
      }
    }
    return factors
  }
}

/// Reads what is said of the year.
struct SeasonReader {
  private var cursor: Cursor
  private var lastUnit: Double?

  private init(_ tokens: [Token]) { cursor = Cursor(tokens) }

  /// The seasons; nil where the phrase is something else.
  static func read(_ tokens: [Token]) -> Seasons? {
    var reader = SeasonReader(tokens)
    reader.cursor.takeAll(.fillers)
    while reader.cursor.take(SeasonWords.none) { _ = reader.cursor.take(sign: ",") }
    if reader.cursor.isAtEnd, !tokens.isEmpty { return Seasons(parts: []) }
    reader.cursor = Cursor(tokens)
    return reader.seasons()
  }

  private mutating func seasons() -> Seasons? {
    var parts: [Seasons.Part] = []
    while true {
      cursor.takeAll(SeasonWords.between)
      guard !cursor.isAtEnd else { break }
      guard let part = part() else { return nil }
      parts.append(part)
    }
    return parts.isEmpty ? nil : Seasons(parts: parts)
  }

  /// What is said, then the months, or the other way round.
  private mutating func part() -> Seasons.Part? {
    var copy = self
    if let effect = copy.effect() {
      copy.cursor.takeAll(SeasonWords.afterEffect)
      if let days = copy.datedDays(effect) {
        self = copy
        return days
      }
      if let months = copy.cursor.months() {
        self = copy
        return Seasons.Part(effect: effect, months: months)
      }
    }
    guard let months = cursor.months() else { return nil }
    cursor.takeAll(SeasonWords.colon)
    guard let effect = effect() else { return nil }
    cursor.takeAll(SeasonWords.afterEffect)
    return Seasons.Part(effect: effect, months: months)
  }

  /// `fermé du 5 au 20 août`.
  private mutating func datedDays(_ effect: Seasons.Effect) -> Seasons.Part? {
    guard effect == .closed(days: nil) else { return nil }
    return cursor.attempt { cursor in
      cursor.takeAll(Wordings("du", "from", "de", "the"))
      guard let first = cursor.number()?.value else { return nil }
      cursor.takeAll(Wordings("er", "st", "th", "nd", "rd"))
      guard cursor.take(Wordings("au", "a", "to", "-", "until")), let last = cursor.number()?.value, first <= last,
        last <= 31
      else { return nil }
      cursor.takeAll(Wordings("er", "st", "th", "nd", "rd", "of"))
      guard let months = cursor.months(), months.count == 1 else { return nil }
      return Seasons.Part(effect: .closed(days: last - first + 1), months: months)
    }
  }

  private mutating func effect() -> Seasons.Effect? {
    cursor.takeAll(SeasonWords.before)
    if let closing = closing() { return closing }
    cursor.takeAll(.about)
    if cursor.take(SeasonWords.nothing) { return .times(0) }
    for (wordings, factor) in SeasonWords.named where cursor.take(wordings) { return .times(factor) }
    if let factor = cursor.attempt({ SeasonReader.change(&$0) }) { return .times(factor) }
    return nil
  }

  private mutating func closing() -> Seasons.Effect? {
    if cursor.take(SeasonWords.closed) {
      cursor.takeAll(
        Wordings("pendant", "for", "durant", "environ", "about", ":", "les", "le", "tout", "toute", "all", "the"))
      guard let days = duration() else { return .closed(days: nil) }
      return .closed(days: days)
    }
    // "3 semaines de fermeture en août", "3 semaines de congés".
    var copy = self
    if let days = copy.duration() {
      copy.cursor.takeAll(Wordings("de", "of", "d"))
      if copy.cursor.take(SeasonWords.closed) || lastUnit != nil {
        self = copy
        return .closed(days: days)
      }
    }
    // "fermé deux semaines en août et une en décembre"
    guard let unit = lastUnit else { return nil }
    let count = cursor.attempt { cursor -> Double? in
      guard let count = cursor.number()?.value else { return nil }
      var following = cursor
      return following.months() == nil ? nil : count
    }
    return count.map { .closed(days: $0 * unit) }
  }

  /// A number of days, weeks or months.
  private mutating func duration() -> Double? {
    var unit = 0.0
    let days = cursor.attempt { cursor -> Double? in
      guard let count = cursor.number()?.value ?? (cursor.take(Wordings("a", "un", "une")) ? 1 : nil) else {
        return nil
      }
      cursor.takeAll(SeasonWords.ordinals)
      if cursor.take(SeasonWords.weeks) {
        unit = 7
      } else if cursor.take(SeasonWords.days) {
        unit = 1
      } else if cursor.take(SeasonWords.wholeMonths) {
        unit = 31
      } else {
        return nil
      }
      let half = cursor.take(Wordings("et demie", "et demi", "and a half")) ? 0.5 : 0
      return (count + half) * unit
    }
    if days != nil { lastUnit = unit }
    return days
  }

  /// `30 % de plus`, `deux fois plus`, `un tiers de moins`, `x 2`, `+30 %`, `50 %`.
  private static func change(_ cursor: inout Cursor) -> Double? {
    if cursor.take(Wordings("x", "*", "fois")) { return cursor.number()?.value }
    let sign: Double? =
      cursor.take(Wordings("+", "plus", "up", "up by", "hausse de", "augmentation de"))
      ? 1 : cursor.take(Wordings("-", "moins", "minus", "down", "down by", "baisse de", "diminution de")) ? -1 : nil
    if let sign {
      guard let share = cursor.share() else { return nil }
      return max(0, 1 + sign * share)
    }
    if let share = cursor.attempt({ $0.share() }) {
      cursor.takeAll(Wordings("de", "d", "of"))
      if cursor.take(SeasonWords.more) { return 1 + share }
      if cursor.take(SeasonWords.less) { return max(0, 1 - share) }
      cursor.takeAll(SeasonWords.usual)
      return share
    }
    guard let factor = cursor.number()?.value, cursor.take(Wordings("fois", "times", "x")) else { return nil }
    if cursor.take(SeasonWords.less) { return factor > 0 ? 1 / factor : nil }
    cursor.takeAll(SeasonWords.more)
    cursor.takeAll(SeasonWords.usual)
    return factor
  }
}

private enum SeasonWords {
  static let none = Wordings([
    "rien de particulier", "rien de special", "nothing special", "nothing in particular",
    "non", "no", "aucun", "aucune", "rien", "none", "nothing", "pareil", "pareil toute l annee", "identique",
    "toute l annee",
    "regulier", "reguliers", "constant", "stable", "all year", "all the same", "the same", "same", "the same all year",
    "tous pareils",
    "toujours pareil", "pas de saison", "no season", "jamais ferme", "never closed", "plat", "flat", "ras",
    "tous les mois se valent", "tous les mois pareils", "steady", "regular",
  ])
  static let between = Wordings(
    ",", ";", "et", "and", "puis", "then", "&", "mais", "but", "aussi", "also", "ainsi que", "nous sommes", "on est",
    "we are",
    "c est", "on", "nous", "we", "it is", "it s", "+ ,", "avec", "with")
  static let before = Wordings(
    "le", "la", "les", "l", "the", "on fait", "fait", "c est", "est", "is", "are", "sommes", "activite",
    "activity", "appels",
    "calls", "nous", "on", "we", "make", "a peu pres", "about")
  static let afterEffect = Wordings(
    "d appels", "d appel", "appels", "calls", "d activite", "activite", "de l activite", "as usual", "de l ordinaire",
    ":", "(",
    ")", "que d habitude", "qu un mois normal", "than usual", "as normal", "de travail", "of work", "business", "busy",
    "volume")
  static let colon = Wordings(
    ":", "=", ",", "(", "c est", "on", "nous", "fait", "is", "we are", "we", "sont", "are", "est")
  static let closed = Wordings(
    "ferme", "fermee", "fermes", "fermees", "fermeture", "fermetures", "conge", "conges", "vacances", "vacance",
    "closed", "shut",
    "close", "holiday", "holidays", "on holiday", "closure", "off", "en vacances", "en conge", "en conges",
    "conges annuels",
    "fermeture annuelle", "conge annuel", "ferme totalement", "closed completely", "absent", "absents")
  static let nothing = Wordings(
    "rien", "aucun appel", "nothing", "no calls", "zero", "pas d appel", "pas d appels", "aucun")
  static let named: [(Wordings, Double)] = [
    (
      Wordings(
        "double", "doubles", "deux fois plus", "twice as many", "twice as much", "twice", "doublent", "ca double",
        "two times more"),
      2
    ),
    (Wordings("triple", "triples", "trois fois plus", "three times as many", "thrice"), 3),
    (Wordings("quadruple", "quatre fois plus", "four times as many"), 4),
    (
      Wordings(
        "moitie moins", "moitie de moins", "moitie", "half as many", "half as much", "half", "deux fois moins",
        "half the"), 0.5
    ),
    (Wordings("moitie plus", "moitie de plus", "moitie en plus", "half as many again", "half again", "half more"), 1.5),
  ]
  static let more = Wordings(
    "plus", "en plus", "de plus", "more", "as many", "as much", "de hausse", "supplementaires", "higher", "up",
    "davantage",
    "increase")
  static let less = Wordings(
    "moins", "en moins", "de moins", "less", "fewer", "de baisse", "lower", "down", "decrease")
  static let usual = Wordings(
    "de", "du", "d", "of", "the", "normal", "habituel", "ordinaire", "usual", "l", "activite", "un", "mois", "a",
    "month", "normale",
    "habituelle", "appels", "calls")
  static let ordinals = Wordings(
    "premieres", "premiers", "dernieres", "derniers", "first", "last", "whole", "full", "bonnes")
  static let weeks = Wordings("semaine", "semaines", "sem", "week", "weeks")
  static let days = Wordings("jour", "jours", "day", "days")
  static let wholeMonths = Wordings("mois", "month", "months")
}
