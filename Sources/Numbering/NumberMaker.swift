import Tariffs

/// Makes up telephone numbers that read back to given destinations: for call records of customers that do not exist.
///
/// Each recipient of a destination has a number of its own, the same for the same recipients in the same order. French
/// ones are of the ranges that ARCEP keeps for works of fiction, as far as these reach.
public struct NumberMaker {
  private let stems: Stems
  private var known: [String: [String: String]] = [:]
  /// Destinations asked for of which no number tells, with the one that theirs reads back to.
  public private(set) var untellable: [String: String] = [:]

  /// A maker of numbers for a tariff's destinations.
  public init(_ tariff: Tariff) { stems = Stems(tariff) }

  /// The number, as dialled in France, of a recipient at a destination; nil where there is no such destination.
  public mutating func number(of recipient: String, at destination: String) -> String? {
    if let number = known[destination]?[recipient] { return number }
    guard let stem = stems.stem(of: destination) else { return nil }
    if stem.destination != destination { untellable[destination] = stem.destination }
    let number = stem.number((known[destination] ?? [:]).count)
    known[destination, default: [:]][recipient] = number
    return number
  }
}

/// Beginnings of numbers at destinations.
private final class Stems {
  private let tariff: Tariff
  private let reader: NumberReader
  private var found: [String: Stem] = [:]

  /// What all numbers at a destination that are made up begin with.
  struct Stem {
    /// Beginnings, each with how many digits follow.
    let beginnings: [(text: String, digits: Int)]
    /// The destination that they read back to.
    let destination: String

    /// The number of the recipient at a position: the first one's again once there are no more.
    func number(_ position: Int) -> String {
      let rooms = beginnings.map { (0..<$0.digits).reduce(1) { room, _ in room * 10 } }
      var rest = position % max(1, rooms.reduce(0, +))
      for ((text, digits), room) in zip(beginnings, rooms) {
        if rest < room {
          let number = digits == 0 ? "" : String(rest)
          return text + String(repeating: "0", count: digits - number.count) + number
        }
        rest -= room
      }
      return beginnings.first?.text ?? ""
    }
  }

  init(_ tariff: Tariff) {
    self.tariff = tariff
    reader = NumberReader(tariff)
  }

  func stem(of destination: String) -> Stem? {
    if let stem = found[destination] { return stem }
    let stem = Stems.french[destination].map { Stem(beginnings: $0, destination: destination) } ?? foreign(destination)
    found[destination] = stem
    return stem
  }

  /// Ranges in France: those for works of fiction first, then some that are in use for such numbers.
  private static let french: [String: [(text: String, digits: Int)]] = [
    "fr-fixed": ["019900", "026191", "035301", "046571", "053649"].map { ($0, 4) } + [("0198", 6)],
    "fr-mobile": [("063998", 4), ("0799", 6)],
    "fr-ip": [("0990", 6)],
    "special": [("0892", 6)],
    "freephone": [("0800", 6)],
    "emergency": [("15", 0), ("17", 0), ("18", 0), ("112", 0)],
    "service-1016": [("1016", 0)],
    "service-3901": [("3901", 0)],
  ]

  /// A beginning abroad or overseas that reads back to a destination whatever follows, else one that reads back to what
  /// is charged most like it.
  private func foreign(_ destination: String) -> Stem? {
    if destination == "fr-ip-special" { return Stem(beginnings: [("0990", 6)], destination: "fr-ip") }
    guard
      let place = tariff.destinations.first(where: { place in
        LineKind.allCases.contains { place.key(of: $0) == destination || tariff.plainKey(of: place, $0) == destination }
      })
    else { return nil }
    let beginnings = place.prefixes.lazy.compactMap { self.beginning(from: $0, destination) }
    if let text = beginnings.first { return Stems.stem(text, destination) }
    for text in place.prefixes {
      if let other = key("00" + text + "0000000") { return Stems.stem(text, other) }
    }
    return nil
  }

  private static func stem(_ text: String, _ destination: String) -> Stem {
    Stem(beginnings: [("00" + text, min(7, 15 - text.count))], destination: destination)
  }

  /// The shortest beginning from a prefix, three digits longer at most, after which nothing changes the destination.
  private func beginning(from prefix: String, _ destination: String) -> String? {
    var texts = [prefix]
    for _ in 0...3 {
      for text in texts where reader.isSettled(text) && key("00" + text + "1111111") == destination { return text }
      texts = texts.flatMap { text in "0123456789".map { text + String($0) } }
    }
    return nil
  }

  private func key(_ text: String) -> String? {
    guard case .number(let number) = reader.read(text) else { return nil }
    return number.destination
  }
}
