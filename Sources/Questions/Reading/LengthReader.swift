/// How a time written with a colon is read.
enum ColonTime {
  /// `1:30` is a minute and a half, for lengths of calls.
  case minutesAndSeconds
  /// `5:30` is five hours and a half, for the time of a month.
  case hoursAndMinutes
}

/// A length of time, in seconds.
struct SaidTime: Hashable {
  /// How long.
  var amount: Amount
  /// Whether it was written with a colon.
  var hasColon = false
  /// Whether no unit was said: the figures are then bare numbers.
  var isBare = false
  /// Whether hours were said.
  var hasHours = false
}

extension Cursor {
  /// Takes a length of time, a range of them, or bare numbers.
  mutating func time(_ colon: ColonTime) -> SaidTime? {
    var (hasColon, hasHours) = (false, false)
    var unit: Double?
    // In "1 à 2 min" the unit stands behind the second figure: it is looked for there first.
    let shared = sharedUnit()
    let amount = attempt { cursor in
      cursor.amount { cursor in
        if let seconds = cursor.attempt({ $0.clock(colon) }) {
          (hasColon, unit) = (true, 1)
          return (seconds, false)
        }
        if let (seconds, found) = cursor.attempt({ $0.measured() }) {
          unit = found
          if found == 3600 { hasHours = true }
          return (seconds, false)
        }
        guard let number = cursor.number() else { return nil }
        if let shared {
          if shared == 3600 { hasHours = true }
          unit = shared
        }
        return (number.value * (shared ?? 1), number.isRound)
      }
    }
    guard let amount else { return nil }
    return SaidTime(amount: amount, hasColon: hasColon, isBare: unit == nil, hasHours: hasHours)
  }

  /// The unit behind the second figure of a range whose first has none.
  private func sharedUnit() -> Double? {
    var copy = self
    copy.takeAll(.about)
    _ = copy.take(.between)
    copy.takeAll(.about)
    guard copy.number() != nil, copy.take(.upTo) else { return nil }
    copy.takeAll(.about)
    guard copy.number() != nil else { return nil }
    return copy.unit()
  }

  /// `1:30`, with two digits after the colon.
  private mutating func clock(_ colon: ColonTime) -> Double? {
    guard case .number(let first, _) = peek(), peek(1) == .sign(":"), case .number(let second, let digits) = peek(2),
      digits.count == 2, second < 60, first == first.rounded(), peek(3) != .sign(":")
    else { return nil }
    skip(3)
    return colon == .minutesAndSeconds ? first * 60 + second : first * 3600 + second * 60
  }

  /// A number with its unit, and what follows in the next smaller one: `1 min 30`, `1 h 15`, `une minute et demie`.
  private mutating func measured() -> (seconds: Double, unit: Double)? {
    if let half = attempt({ $0.fraction() }) { return half }
    guard var value = number()?.value ?? article() else { return nil }
    if take(Wordings("and a half", "et demi", "et demie")) { value += 0.5 }
    takeAll(Wordings("of", "de"))
    guard let unit = unit() else { return nil }
    var seconds = value * unit
    if take(Wordings("et demie", "et demi", "and a half", "et une demie")) { return (seconds + unit / 2, unit) }
    if take(Wordings("et quart", "et un quart", "and a quarter")) { return (seconds + unit / 4, unit) }
    guard unit > 1 else { return (seconds, unit) }
    let rest = attempt { cursor -> Double? in
      cursor.takeAll(Wordings("et", "and"))
      guard case .number(let value, _) = cursor.peek(), value < 60 else {
        guard let value = cursor.number()?.value, value < 60 else { return nil }
        return value * (cursor.unit() ?? unit / 60)
      }
      // What follows a range sign belongs to the range.
      cursor.skip()
      guard let smaller = cursor.unit() else { return value * unit / 60 }
      return smaller < unit ? value * smaller : nil
    }
    seconds += rest ?? 0
    return (seconds, unit)
  }

  /// `une`, `a`, before a unit.
  private mutating func article() -> Double? {
    guard take(Wordings("un", "une", "a", "an", "one")) else { return nil }
    return 1
  }

  /// `une demi-minute`, `half an hour`, `un quart d'heure`.
  private mutating func fraction() -> (seconds: Double, unit: Double)? {
    let parts: [(Wordings, Double)] = [
      (Wordings("une demi", "demi", "half a", "half an", "half"), 0.5),
      (Wordings("un quart d", "quart d", "a quarter of an", "a quarter of a", "quarter of an"), 0.25),
      (Wordings("trois quarts d", "three quarters of an", "3 quarts d"), 0.75),
    ]
    for (wordings, share) in parts where take(wordings) {
      guard let unit = unit() else { return nil }
      return (share * unit, unit)
    }
    return nil
  }

  private mutating func unit() -> Double? {
    if take(Units.seconds) { return 1 }
    if take(Units.minutes) { return 60 }
    return take(Units.hours) ? 3600 : nil
  }
}

private enum Units {
  static let seconds = Wordings("s", "sec", "secs", "seconde", "secondes", "second", "seconds", "\"", "' '")
  static let minutes = Wordings("min", "mins", "mn", "mns", "m", "minute", "minutes", "'", "minuts")
  static let hours = Wordings("h", "hr", "hrs", "heure", "heures", "hour", "hours")
}
