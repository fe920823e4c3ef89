/// How calls repeat recipients within months, added up over months: all that a Pitman-Yor scheme's likelihood asks for.
public struct PartitionCounts: Hashable, Sendable {
  /// Months by their calls.
  public private(set) var monthsByCalls: [Int: Int] = [:]
  /// Months by their recipients.
  public private(set) var monthsByRecipients: [Int: Int] = [:]
  /// Recipients of a month by their calls in it.
  public private(set) var recipientsByCalls: [Int: Int] = [:]

  /// No months.
  public init() {}

  /// Calls in all.
  public var calls: Int { monthsByCalls.reduce(0) { $0 + $1.key * $1.value } }
  /// Recipients of all months, one who is called in two months counting twice.
  public var recipients: Int { monthsByRecipients.reduce(0) { $0 + $1.key * $1.value } }
  /// Months with calls.
  public var months: Int { monthsByCalls.reduce(0) { $0 + $1.value } }

  /// Adds a month from the calls of each of its recipients.
  public mutating func add(month callsOfRecipients: [Int]) {
    let counts = callsOfRecipients.filter { $0 > 0 }
    guard !counts.isEmpty else { return }
    monthsByCalls[counts.reduce(0, +), default: 0] += 1
    monthsByRecipients[counts.count, default: 0] += 1
    for count in counts { recipientsByCalls[count, default: 0] += 1 }
  }
}
