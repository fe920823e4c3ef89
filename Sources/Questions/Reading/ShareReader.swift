/// Shares of a whole: `30 %`, `un tiers`, `la moitié`, `un sur trois`.
extension Cursor {
  /// Takes a share of one.
  mutating func share() -> Double? {
    if let word = attempt({ $0.shareInWords() }) { return word }
    guard let first = number()?.value else { return nil }
    if take(Shares.percent) { return first / 100 }
    if take(Wordings("/", "sur", "out of", "in")) {
      guard let second = number()?.value, second > 0 else { return nil }
      return first / second
    }
    return nil
  }

  private mutating func shareInWords() -> Double? {
    takeAll(Wordings("la", "le", "les", "the", "une bonne", "une petite", "une grosse", "une", "bonne", "a good"))
    for (wordings, share) in Shares.named where take(wordings) { return share }
    let count = attempt { $0.number()?.value } ?? { $0.take(Wordings("a", "an")) ? 1 : nil }(&self)
    guard let count else { return nil }
    for (wordings, share) in Shares.parts where take(wordings) { return count * share }
    return nil
  }

  /// Takes the whole phrase as a share, or a range of them.
  mutating func wholeShare() -> Amount? {
    takeAll(.fillers)
    if take(Shares.all), isAtEnd { return .plain(1) }
    if take(Shares.nearlyAll), isAtEnd { return .plain(0.9) }
    // Nobody has a share of eighty wholes.
    if case .number(let value, _) = peek(), peek(1) == nil, value > 1, value <= 100 { return .plain(value / 100) }
    if take(.none), isAtEnd { return .plain(0) }
    // In "20 à 30 %" the sign stands behind the second figure.
    var bare = self
    if let range = bare.amount({ $0.number() }), bare.take(Shares.percent) {
      bare.takeAll(Shares.ofWhat)
      if bare.isAtEnd { return range.map { $0 / 100 } }
    }
    let amount = amount { $0.share().map { ($0, false) } }
    takeAll(Shares.ofWhat)
    return isAtEnd ? amount : nil
  }
}

enum Shares {
  static let percent = Wordings("%", "pour cent", "pourcent", "pct", "percent", "per cent", "p c")
  static let all = Wordings(
    "tous", "toutes", "tout", "la totalite", "all", "all of them", "every one", "everything", "100 %", "tous les appels"
  )
  static let nearlyAll = Wordings(
    "la quasi totalite", "presque tous", "presque toutes", "presque tout", "almost all", "nearly all",
    "almost all of them")
  static let named: [(Wordings, Double)] = [
    (Wordings("moitie", "half", "moitie moitie", "half and half", "fifty fifty"), 0.5),
    (Wordings("plupart", "majorite", "most", "majority"), 0.7),
    (Wordings("minorite", "quelques uns", "quelques unes", "a few", "few", "peu"), 0.1),
  ]
  static let parts: [(Wordings, Double)] = [
    (Wordings("tiers", "third", "thirds"), 1.0 / 3), (Wordings("quart", "quarts", "quarter", "quarters"), 0.25),
    (Wordings("cinquieme", "cinquiemes", "fifth", "fifths"), 0.2),
    (Wordings("dixieme", "dixiemes", "tenth", "tenths"), 0.1),
    (Wordings("moitie", "half"), 0.5),
  ]
  static let ofWhat = Wordings(
    "des", "appels", "vers", "mobiles", "les", "of", "calls", "the", "to", "are", "them", "sont", "de", "nos",
    "portables",
    "d entre eux", "d entre elles")
}
