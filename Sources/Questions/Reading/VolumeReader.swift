/// How much is called: a number of calls, a time on the bill, or both.
public struct Volume: Hashable, Sendable {
  /// How many calls; nil where only a time was said.
  public var count: SaidCount?
  /// The time all calls take, in seconds; nil where none was said.
  public var time: SaidCount?
  /// The mean length of a call in seconds, where one was said with the number of calls.
  public var length: Amount?
}

/// Reads a volume from a phrase.
enum VolumeReader {
  private static let calls = Wordings(
    "appel", "appels", "call", "calls", "coup de fil", "coups de fil", "coups de telephone", "coup de telephone",
    "communications", "communication", "fois", "times", "sortants", "sortant", "outgoing", "outbound", "mobiles",
    "mobile", "portables", "portable", "fixes", "fixe", "phone", "telephoniques", "vers mobiles", "vers des mobiles",
    "vers les mobiles", "vers des portables", "vers les portables", "vers fixes", "vers des fixes", "vers les fixes",
    "to mobiles", "to mobile phones", "to fixed lines", "to landlines", "vers ce pays", "d appels", "of calls")
  private static let separators = Wordings(
    ",", ";", "et", "and", "soit", "pour", "for", "de", "of", "x", "a", "at", "with", "avec", "(", "=", "ou", "/",
    "that is",
    "totalling", "durant", "lasting", "qui durent", "d", ":", "+")

  /// Calls, time, or both in either order; nil where the phrase is something else.
  static func read(_ tokens: [Token]) -> (volume: Volume, hasBareTime: Bool)? {
    var cursor = Cursor(tokens)
    if let count = cursor.wholeCount(calls) { return (Volume(count: count), false) }
    if let time = total(tokens[...]) { return (Volume(time: time), false) }
    for index in tokens.indices.dropFirst() {
      guard let width = separators.length(at: Cursor(tokens[index...])) else { continue }
      let (left, right) = (tokens[..<index], tokens[(index + width)...])
      var ending = right
      if ending.last == .sign(")") { ending = ending.dropLast() }
      if let both = both(count: left, time: ending, after: tokens[index]) { return (both, false) }
      if let both = both(count: ending, time: left, after: tokens[index]) { return (both, false) }
    }
    return nil
  }

  /// A time in all calls together: `6 h par mois`, `350 min`.
  private static func total(_ tokens: ArraySlice<Token>) -> SaidCount? {
    var cursor = Cursor(tokens)
    cursor.takeAll(.fillers)
    let before = cursor.period()
    guard let time = cursor.time(.hoursAndMinutes), !time.isBare else { return nil }
    cursor.takeAll(
      Wordings("d appels", "d appel", "de communication", "de communications", "of calls", "en tout", "in all"))
    cursor.takeAll(calls)
    cursor.takeAll(.fillers)
    let period = cursor.period()
    cursor.takeAll(.fillers)
    cursor.takeAll(.about)
    guard cursor.isAtEnd else { return nil }
    return SaidCount(amount: time.amount, period: before ?? period)
  }

  /// Calls and the time they take.
  ///
  /// `de`, `chacun` and their like say that it is the time of each; without them a time
  /// under half an hour is: no bill has so little of so many calls.
  private static func both(
    count: ArraySlice<Token>, time: ArraySlice<Token>, after separator: Token
  ) -> Volume? {
    var counting = Cursor(count)
    guard let count = counting.wholeCount(calls), count.amount != .plain(0) else { return nil }
    var timing = Cursor(time)
    timing.takeAll(Wordings("de", "of", "d", "pour", "for", "environ", "about"))
    let isEachBefore = timing.take(.each)
    guard let said = timing.time(.minutesAndSeconds), !said.isBare else { return nil }
    timing.takeAll(.fillers)
    let isEach = timing.take(.each) || isEachBefore
    let period = timing.period()
    timing.takeAll(Wordings("en tout", "au total", "in all", "in total", "d appels", "de communication"))
    timing.takeAll(.each)
    guard timing.isAtEnd else { return nil }
    let words: Set<Token> = [
      .word("de"), .word("of"), .word("d"), .word("x"), .word("a"), .word("at"), .word("durant"), .word("lasting"),
    ]
    let isLength =
      isEach || (period == nil && !said.hasHours && (words.contains(separator) || said.amount.greatest < 1800))
    if isLength { return Volume(count: count, length: said.amount) }
    return Volume(count: count, time: SaidCount(amount: said.amount, period: period ?? count.period))
  }
}
