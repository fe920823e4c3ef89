import Basics

/// Calls ready to be rated any number of times: by billing month and start, with destinations and recipients as numbers.
///
/// A call takes sixteen bytes, so that ten million of them fit into memory, and nothing is looked up by a text when they
/// are rated.
public struct CallBook: Sendable {
  /// Calls that are rated by the same terms: a destination, and a number for those calls to it that may go elsewhere.
  public struct Kind: Hashable, Sendable {
    /// Destination key.
    public let destination: String
    /// A number of whoever fills the book; 0 for calls of which nothing is in doubt.
    public let variant: Int
  }

  /// A call as rating sees it.
  struct Item {
    /// Seconds since the month began, but for the length of the months before it: an order, no time.
    let start: UInt32
    let recipient: UInt32
    let length: UInt32
    /// The kind, and in the five lowest bits the line: 0 the analogue one, else the user line's number.
    private let place: UInt32

    init(start: UInt32, line: Line, kind: Int, recipient: UInt32, seconds: Int) {
      self.start = start
      self.recipient = recipient
      length = UInt32(clamping: seconds)
      let number: UInt32 = if case .user(let number) = line { UInt32(number) } else { 0 }
      place = UInt32(kind) << 5 | number
    }

    var kind: Int { Int(place >> 5) }
    var line: Line { place & 31 == 0 ? .analogue : .user(Int(place & 31)) }
    var seconds: Int { Int(length) }
  }

  /// The calls of a billing month.
  struct Month {
    let month: BillingMonth
    var items: [Item] = []
    var isInOrder = true
  }

  /// The day on which billing months begin.
  public let billingDay: BillingDay
  /// The kinds of calls, in the order they appear.
  public private(set) var kinds: [Kind] = []
  /// How many calls there are.
  public private(set) var count = 0
  /// The days of the first and of the last call; nil where there is none.
  public private(set) var days: ClosedRange<CivilDate>?

  private(set) var months: [Month] = []
  private var placeOfMonth: [BillingMonth: Int] = [:]
  private var numberOfKind: [Kind: Int] = [:]
  private var numberOfRecipient: [String: UInt32] = [:]
  private var current = 0

  /// A book without calls.
  public init(_ billingDay: BillingDay = .first) { self.billingDay = billingDay }

  /// A book of calls, which may come in any order.
  public init(_ calls: [Call], _ billingDay: BillingDay = .first) {
    self.init(billingDay)
    for call in calls { add(call) }
  }

  /// Adds a call; calls that start together are rated in the order in which they are added.
  public mutating func add(_ call: Call, variant: Int = 0) {
    let date = call.startedAt.date
    let month = billingDay.month(of: date)
    if months.isEmpty || months[current].month != month { turn(to: month) }
    let kind = number(of: Kind(destination: call.destination, variant: variant))
    let day = date.day >= billingDay.day ? date.day : date.day + 31
    let item = Item(
      start: UInt32(day * 86_400 + call.startedAt.secondOfDay), line: call.line, kind: kind,
      recipient: number(of: call.recipient), seconds: call.seconds)
    if let last = months[current].items.last, last.start > item.start { months[current].isInOrder = false }
    months[current].items.append(item)
    count += 1
    if let known = days, known.contains(date) { return }
    days = min(days?.lowerBound ?? date, date)...max(days?.upperBound ?? date, date)
  }

  /// Puts the calls of each month in the order of their start, so that no rating has to.
  public mutating func sort() {
    for index in months.indices where !months[index].isInOrder {
      months[index].items = CallBook.ordered(months[index])
      months[index].isInOrder = true
    }
  }

  /// How many distinct recipients there are over all months.
  public var recipients: Int { numberOfRecipient.count }

  /// The first and the last billing month with a call; nil where there is no call.
  public var span: ClosedRange<BillingMonth>? {
    guard let first = placeOfMonth.keys.min(), let last = placeOfMonth.keys.max() else { return nil }
    return first...last
  }

  /// The calls of a month by start, in the order they came where starts are equal.
  func items(of month: BillingMonth) -> [Item] { placeOfMonth[month].map { CallBook.ordered(months[$0]) } ?? [] }

  private static func ordered(_ month: Month) -> [Item] {
    // Swift's sort is stable.
    month.isInOrder ? month.items : month.items.sorted { $0.start < $1.start }
  }

  private mutating func turn(to month: BillingMonth) {
    current = placeOfMonth[month] ?? months.count
    guard current == months.count else { return }
    placeOfMonth[month] = current
    months.append(Month(month: month))
  }

  private mutating func number(of kind: Kind) -> Int {
    if let number = numberOfKind[kind] { return number }
    numberOfKind[kind] = kinds.count
    kinds.append(kind)
    return kinds.count - 1
  }

  private mutating func number(of recipient: String) -> UInt32 {
    if let number = numberOfRecipient[recipient] { return number }
    let number = UInt32(numberOfRecipient.count)
    numberOfRecipient[recipient] = number
    return number
  }
}
