/// Months of the year by name, alone, in a row or from one to another.
extension Cursor {
  /// Takes months as their indices from 0; nil where none stands here.
  mutating func months() -> [Int]? {
    attempt { cursor in
      cursor.takeAll(MonthNames.before)
      guard var found = cursor.month() else { return nil }
      while true {
        // De juin à août, juin-août, from June to August.
        let range = cursor.attempt { cursor -> [Int]? in
          guard cursor.take(Wordings("a", "au", "to", "-", "jusqu a", "jusqu en", "until", "till", "through")),
            let last = cursor.month()?.last, let first = found.last
          else { return nil }
          return (1...((last - first + 12) % 12 + 1)).map { (first + $0 - 1) % 12 }
        }
        if let range {
          found = Array(found.dropLast()) + range
          continue
        }
        let next = cursor.attempt { cursor -> [Int]? in
          cursor.takeAll(Wordings(",", "et", "and", "puis", "&", "/", "+", "ou", "or"))
          cursor.takeAll(MonthNames.before)
          return cursor.month()
        }
        guard let next else { break }
        found += next
      }
      return found
    }
  }

  private mutating func month() -> [Int]? {
    for (index, wordings) in MonthNames.months.enumerated() where take(wordings) { return [index] }
    for (wordings, months) in MonthNames.seasons where take(wordings) { return months }
    return nil
  }
}

private enum MonthNames {
  static let before = Wordings(
    "en", "au", "au mois de", "mois de", "in", "during", "pendant", "a", "de", "from", "for", "d", "du", "l", "les",
    "le", "la",
    "the", "month of", "months of", "durant", "courant", "fin", "debut", "mi", "early", "late", "mid", "at", "over",
    "around",
    "chaque", "every", "each", "sur", "mois")
  static let months = [
    Wordings("janvier", "janv", "january", "jan"), Wordings("fevrier", "fevr", "fev", "february", "feb"),
    Wordings("mars", "march", "mar"), Wordings("avril", "avr", "april", "apr"), Wordings("mai", "may"),
    Wordings("juin", "june", "jun"), Wordings("juillet", "juil", "july", "jul"), Wordings("aout", "august", "aug"),
    Wordings("septembre", "sept", "september", "sep"), Wordings("octobre", "oct", "october"),
    Wordings("novembre", "nov", "november"), Wordings("decembre", "dec", "december"),
  ]
  static let seasons: [(Wordings, [Int])] = [
    (Wordings("ete", "summer"), [6, 7]), (Wordings("hiver", "winter"), [11, 0, 1]),
    (Wordings("printemps", "spring"), [2, 3, 4]), (Wordings("automne", "autumn", "fall"), [8, 9, 10]),
    (Wordings("noel", "christmas", "fin d annee", "fetes", "new year"), [11]), (Wordings("paques", "easter"), [3]),
    (Wordings("rentree"), [8]),
  ]
}
