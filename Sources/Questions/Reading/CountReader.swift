/// So many of something, by the day, week, month, quarter or year.
public struct SaidCount: Hashable, Sendable {
  /// What a number of calls is told by.
  public enum Period: Hashable, Sendable {
    /// A working day.
    case day
    /// A working week.
    case week
    /// An ordinary month.
    case month
    /// Three months.
    case quarter
    /// Twelve months.
    case year
  }

  /// How many.
  public var amount: Amount
  /// In which time; nil where nothing was said of it.
  public var period: Period?
}

extension Cursor {
  /// Takes the whole phrase as a number of something; `things` are words for it.
  mutating func wholeCount(_ things: Wordings) -> SaidCount? {
    takeAll(.fillers)
    if take(.none), isAtEnd { return SaidCount(amount: .plain(0), period: nil) }
    if let period = attempt({ cursor in cursor.period().flatMap { cursor.isAtEnd ? $0 : nil } }) {
      return SaidCount(amount: .plain(1), period: period)
    }
    let before = period()
    _ = take(sign: ",")
    takeAll(.fillers)
    guard let count = counted(things) else { return nil }
    let period = before ?? count.period
    return isAtEnd ? SaidCount(amount: count.amount, period: period) : nil
  }

  private mutating func counted(_ things: Wordings) -> SaidCount? {
    let amount: Amount
    if take(Wordings("once")) {
      amount = .plain(1)
    } else if take(Wordings("twice")) {
      amount = .plain(2)
    } else if let said = self.amount({ $0.numberOf(things) }) {
      amount = said
    } else {
      return nil
    }
    trailing(things)
    let period = period()
    trailing(things)
    var count = SaidCount(amount: amount, period: period)
    if case .plain(let value) = amount, take(.about) { count.amount = .about(value) }
    takeAll(.exactly)
    return count
  }

  private mutating func trailing(_ things: Wordings) {
    while take(things) || take(.fillers) {}
  }

  /// A number and the thing counted, in the first part of a range too: `200 appels à 250 appels`.
  private mutating func numberOf(_ things: Wordings) -> (value: Double, isRound: Bool)? {
    guard let number = number() else { return nil }
    takeAll(things)
    return number
  }

  /// Takes `/jour`, `par semaine`, `a month`, `chaque jour`, `daily`.
  mutating func period() -> SaidCount.Period? {
    attempt { cursor in
      if let word = cursor.word(), let period = Periods.adverbs[word] {
        cursor.skip()
        return period
      }
      guard cursor.take(Periods.each) else { return nil }
      cursor.takeAll(Wordings("working", "business", "opening"))
      guard let word = cursor.word(), let period = Periods.names[word] else { return nil }
      cursor.skip()
      cursor.takeAll(Periods.ofWork)
      return period
    }
  }
}

private enum Periods {
  static let each = Wordings(
    "/", "par", "per", "a", "an", "chaque", "each", "every", "tous les", "toutes les", "dans le", "dans la", "le", "la",
    "in a", "sur un", "sur une", "au", "du", "dans un", "dans une", "every single", "a chaque")
  static let ofWork = Wordings(
    "ouvre", "ouvres", "ouvrable", "ouvrables", "travaille", "travailles", "de travail", "ouvree", "travaillee",
    "ordinaire",
    "normal", "normale", "en moyenne", "on average", "d ouverture", "of work")
  static let names: [String: SaidCount.Period] = [
    "jour": .day, "jours": .day, "j": .day, "day": .day, "days": .day, "d": .day, "journee": .day, "matin": .day,
    "soir": .day,
    "matins": .day, "soirs": .day, "morning": .day, "evening": .day, "midi": .day, "midis": .day,
    "semaine": .week, "semaines": .week, "sem": .week, "week": .week, "weeks": .week, "wk": .week, "w": .week,
    "mois": .month, "month": .month, "months": .month, "mo": .month,
    "trimestre": .quarter, "trimestres": .quarter, "quarter": .quarter, "an": .year, "ans": .year, "annee": .year,
    "year": .year, "yr": .year, "annees": .year,
  ]
  static let adverbs: [String: SaidCount.Period] = [
    "daily": .day, "quotidien": .day, "quotidiens": .day, "quotidiennement": .day, "weekly": .week, "hebdo": .week,
    "hebdomadaire": .week, "hebdomadaires": .week, "monthly": .month, "mensuel": .month, "mensuels": .month,
    "mensuellement": .month, "yearly": .year, "annuel": .year, "annuels": .year, "annually": .year,
  ]
}
