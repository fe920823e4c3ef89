/// Amounts of anything: one figure, hedged or not, or a range.
extension Cursor {
  /// Takes an amount whose figures `read` gives; `isRound` of a figure makes it one that is about so much.
  mutating func amount(_ read: (inout Cursor) -> (value: Double, isRound: Bool)?) -> Amount? {
    var (isAbout, isMost, isLeast) = (false, false, false)
    func hedges(_ cursor: inout Cursor) {
      while true {
        if cursor.take(.about) {
          isAbout = true
        } else if cursor.take(.exactly) {
          continue
        } else if cursor.take(.atMost) {
          isMost = true
        } else if cursor.take(.atLeast) {
          isLeast = true
        } else {
          return
        }
      }
    }
    hedges(&self)
    if let range = attempt({ $0.range(read) }) {
      hedges(&self)
      return range
    }
    guard let (value, isRound) = read(&self) else { return nil }
    hedges(&self)
    if isMost { return .atMost(value) }
    if isLeast { return .atLeast(value) }
    return isAbout || isRound ? .about(value) : .plain(value)
  }

  /// `entre 5 et 10`, `200-250`, `200 à 250`, `140:180:240`.
  private mutating func range(_ read: (inout Cursor) -> (value: Double, isRound: Bool)?) -> Amount? {
    _ = take(.between)
    _ = take(.about)
    guard let first = read(&self) else { return nil }
    if take(sign: ":") {
      guard let likely = read(&self), take(sign: ":"), let high = read(&self), first.value <= likely.value,
        likely.value <= high.value
      else { return nil }
      return .figures(low: first.value, likely: likely.value, high: high.value)
    }
    guard take(.upTo) else { return nil }
    _ = take(.about)
    guard let second = read(&self), second.value >= first.value else { return nil }
    return first.value == second.value ? .plain(first.value) : .between(first.value, second.value)
  }
}
