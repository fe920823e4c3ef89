import Basics
import Traffic

/// What call records say of how a customer calls, counted: all that a fit looks at.
public struct CallHistory: Sendable {
  /// The calls to one destination.
  public struct Kind: Sendable {
    /// Destination key.
    public let destination: String
    /// Calls by month of the history.
    public internal(set) var callsByMonth: [Int]
    /// Calls by billed seconds.
    public internal(set) var callsBySeconds: [Int: Int] = [:]
    /// Calls from the analogue line.
    public internal(set) var analogueCalls = 0
    /// How calls repeat recipients within months.
    public internal(set) var partitions = PartitionCounts()

    /// Calls in all.
    public var calls: Int { callsByMonth.reduce(0, +) }
  }

  /// The months from the first call's to the last call's.
  public let months: [BillingMonth]
  /// Months that are left out, by position.
  public let isExcluded: [Bool]
  /// The day of the first call.
  public let firstDay: CivilDate
  /// The day of the last call.
  public let lastDay: CivilDate
  /// Kinds of calls, those with most calls first.
  public let kinds: [Kind]
  /// Lines that calls leave from.
  public let lines: Set<Line>
  /// Calls by day of the week, Monday first.
  public let callsByWeekday: [Int]
  /// Calls by hour of the day.
  public let callsByHour: [Int]
  /// Calls of no second, which were not answered: they count nowhere else.
  public let unanswered: Int

  /// Calls in all, those of months left out not counted.
  public var calls: Int { kinds.reduce(0) { $0 + $1.calls } }
  /// Calls of each month.
  public var callsByMonth: [Int] { months.indices.map { month in kinds.reduce(0) { $0 + $1.callsByMonth[month] } } }
  /// Months that count.
  public var usedMonths: [BillingMonth] { zip(months, isExcluded).filter { !$0.1 }.map(\.0) }

  /// Counts calls, in any order, without those of some months; nil where no answered call is left.
  ///
  /// Months are calendar months.
  public init?(_ calls: [Call], excluding excluded: Set<BillingMonth> = []) {
    let answered = calls.filter { $0.seconds > 0 }
    guard let first = answered.min(by: { $0.startedAt < $1.startedAt })?.startedAt,
      let last = answered.max(by: { $0.startedAt < $1.startedAt })?.startedAt
    else { return nil }
    let start = first.billingMonth
    months = (start.index...last.billingMonth.index).map(BillingMonth.init(index:))
    isExcluded = months.map(excluded.contains)
    (firstDay, lastDay) = (first.date, last.date)
    unanswered = calls.count - answered.count
    var counter = Counter(months: months.count)
    for call in answered {
      let month = call.startedAt.billingMonth.index - start.index
      if !isExcluded[month] { counter.add(call, inMonth: month) }
    }
    guard !counter.kinds.isEmpty else { return nil }
    kinds = counter.finished
    (lines, callsByWeekday, callsByHour) = (counter.lines, counter.callsByWeekday, counter.callsByHour)
  }

  /// Whether a month can be left out: one of the history's.
  public func has(_ month: BillingMonth) -> Bool { months.contains(month) }
}

/// Adds calls up.
private struct Counter {
  let months: Int
  var kinds: [String: CallHistory.Kind] = [:]
  var lines: Set<Line> = []
  var callsByWeekday = [Int](repeating: 0, count: 7)
  var callsByHour = [Int](repeating: 0, count: 24)
  /// Calls of each recipient, by destination and month.
  private var recipients: [Place: [String: Int]] = [:]

  private struct Place: Hashable {
    let destination: String
    let month: Int
  }

  init(months: Int) { self.months = months }

  mutating func add(_ call: Call, inMonth month: Int) {
    let fresh = CallHistory.Kind(
      destination: call.destination, callsByMonth: [Int](repeating: 0, count: months))
    kinds[call.destination, default: fresh].callsByMonth[month] += 1
    kinds[call.destination]?.callsBySeconds[call.seconds, default: 0] += 1
    if call.line == .analogue { kinds[call.destination]?.analogueCalls += 1 }
    recipients[Place(destination: call.destination, month: month), default: [:]][call.recipient, default: 0] += 1
    lines.insert(call.line)
    callsByWeekday[call.startedAt.date.weekday] += 1
    callsByHour[call.startedAt.secondOfDay / 3600] += 1
  }

  /// The kinds with their recipients, those with most calls first.
  var finished: [CallHistory.Kind] {
    var kinds = kinds
    for (place, counts) in recipients { kinds[place.destination]?.partitions.add(month: Array(counts.values)) }
    return kinds.values.sorted { ($1.calls, $0.destination) < ($0.calls, $1.destination) }
  }
}
