import Basics
import Numbering

/// A call as its row tells it.
public struct ImportedCall: Hashable, Sendable {
  /// When it began, by the clock of bills.
  public let startedAt: LocalTime
  /// The telephone or line it left from, as the file names it; empty where it does not.
  public let line: String
  /// Where it went.
  public let number: ReadNumber
  /// Whole seconds.
  public let seconds: Int
  /// What the operator charged for it; nil where the file does not say.
  public let paid: PaidAmount?
  /// What joins its legs; empty where nothing does.
  let call: String

  /// The same for all legs of a call to one number.
  var leg: Int {
    var hasher = Hasher()
    hasher.combine(call)
    hasher.combine(number.recipient)
    return hasher.finalize()
  }
}

/// Makes a call of a row, or says why there is none.
struct RowReader {
  /// Why a row gives no call, and the place of its column where one is to blame.
  struct Skip: Error, Hashable {
    let reason: SkipReason
    let column: Int?
  }

  private let mapping: Mapping
  private let places: [Mapping.Role: Int]
  private let conditions: Conditions
  private let moments: MomentReader?
  private let clock: ClockZone
  private let numbers: NumberReader
  private let width: Int

  /// The conditions with the places of their columns.
  private struct Conditions {
    var answered: [(place: Int, test: Mapping.Condition.Test)]
    var incoming: [(place: Int, test: Mapping.Condition.Test)]
    var outgoing: [(place: Int, test: Mapping.Condition.Test)]
    var `internal`: [(place: Int, test: Mapping.Condition.Test)]
  }

  /// A reader of rows with these column names; nil where a column that is needed is not among them, or there is no such
  /// zone.
  init?(_ mapping: Mapping, header: [String], numbers: NumberReader) {
    guard let clock = ClockZone(mapping.zone) else { return nil }
    let finder = ColumnFinder(header)
    var places: [Mapping.Role: Int] = [:]
    for (role, column) in mapping.columns {
      if let place = finder.place(of: column) { places[role] = place }
    }
    guard places[.number] != nil, places[.start] != nil || places[.end] != nil,
      places[.seconds] != nil || (places[.start] != nil && places[.end] != nil)
    else { return nil }
    let located = { (conditions: [Mapping.Condition]) in
      conditions.compactMap { condition in finder.place(of: condition.column).map { (place: $0, test: condition.test) }
      }
    }
    self.mapping = mapping
    self.places = places
    conditions = Conditions(
      answered: located(mapping.answered), incoming: located(mapping.incoming), outgoing: located(mapping.outgoing),
      internal: located(mapping.internal))
    moments = mapping.dates.map { MomentReader(order: $0, year: mapping.year) }
    self.clock = clock
    self.numbers = mapping.outsideLine.isEmpty ? numbers : numbers.leaving(by: mapping.outsideLine)
    width = (places.values.max() ?? 0) + 1
  }

  /// The call of a row.
  func call(_ row: [ArraySlice<UInt8>]) throws(Skip) -> ImportedCall {
    guard row.count >= width else { throw Skip(reason: .missingFields, column: nil) }
    // What a person would ask first: did it leave the house, did anyone answer.
    if holds(conditions.incoming, row) { throw Skip(reason: .incoming, column: nil) }
    if holds(conditions.internal, row) { throw Skip(reason: .internal, column: nil) }
    if !conditions.outgoing.isEmpty, !holds(conditions.outgoing, row) { throw Skip(reason: .incoming, column: nil) }
    if !conditions.answered.isEmpty, !holds(conditions.answered, row) { throw Skip(reason: .unanswered, column: nil) }
    let number = try number(row)
    let seconds = try seconds(row)
    guard seconds > 0 else { throw Skip(reason: .noSeconds, column: places[.seconds]) }
    guard seconds <= Call.maximumSeconds else { throw Skip(reason: .tooManySeconds, column: places[.seconds]) }
    let startedAt = try start(row, seconds)
    return ImportedCall(
      startedAt: startedAt, line: text(.line, row), number: number, seconds: seconds, paid: try paid(row),
      call: text(.call, row))
  }

  // MARK: Fields

  private func number(_ row: [ArraySlice<UInt8>]) throws(Skip) -> ReadNumber {
    switch numbers.read(text(.number, row)) {
    case .number(let number): return number
    case .internal: throw Skip(reason: .internal, column: nil)
    case .featureCode: throw Skip(reason: .featureCode, column: nil)
    case .empty: throw Skip(reason: .noNumber, column: nil)
    case .unreadable: throw Skip(reason: .unreadableNumber, column: places[.number])
    }
  }

  private func seconds(_ row: [ArraySlice<UInt8>]) throws(Skip) -> Int {
    let lengths = [Mapping.Role.seconds, .length].compactMap { places[$0] }
    guard let first = lengths.first else { return try secondsBetween(row) }
    guard let seconds = DurationText.seconds(row[first]) else {
      throw Skip(reason: .unreadableLength, column: first)
    }
    for place in lengths.dropFirst() where !row[place].isEmpty {
      guard let other = DurationText.seconds(row[place]) else { throw Skip(reason: .unreadableLength, column: place) }
      guard other == seconds else { throw Skip(reason: .lengthsDisagree, column: place) }
    }
    return seconds
  }

  /// The seconds from start to end, where the file has no length.
  private func secondsBetween(_ row: [ArraySlice<UInt8>]) throws(Skip) -> Int {
    guard let (first, last) = try moment(row, .start).pair(with: try moment(row, .end)) else {
      throw Skip(reason: .unreadableLength, column: places[.end])
    }
    let seconds = (last.date.dayNumber - first.date.dayNumber) * 86_400 + last.secondOfDay - first.secondOfDay
    guard seconds >= 0 else { throw Skip(reason: .unreadableLength, column: places[.end]) }
    return seconds
  }

  /// What the operator charged: nil where nothing or a dash stands in the column.
  private func paid(_ row: [ArraySlice<UInt8>]) throws(Skip) -> PaidAmount? {
    guard let place = places[.paid], place < row.count, !row[place].isEmpty, !row[place].elementsEqual([45]) else {
      return nil
    }
    guard let billionths = AmountText.billionths(row[place], mapping.decimalMark) else {
      throw Skip(reason: .unreadableAmount, column: place)
    }
    return PaidAmount(billionths: billionths, includesTax: mapping.paidIncludesTax)
  }

  private func start(_ row: [ArraySlice<UInt8>], _ seconds: Int) throws(Skip) -> LocalTime {
    let role: Mapping.Role = places[.start] != nil ? .start : .end
    let moment = try moment(row, role)
    guard let local = role == .start ? clock.start(moment) : clock.start(end: moment, seconds) else {
      throw Skip(reason: .impossibleDate, column: places[role])
    }
    return local
  }

  private func moment(_ row: [ArraySlice<UInt8>], _ role: Mapping.Role) throws(Skip) -> Moment {
    guard let place = places[role] else { throw Skip(reason: .unreadableTime, column: nil) }
    guard let moments else { return try epoch(row[place], place) }
    do throws(MomentReader.Fault) {
      if let time = timePlace(role) { return try moments.read(date: row[place], time: row[time]) }
      return try moments.read(row[place])
    } catch {
      throw Skip(reason: error == .impossibleDate ? .impossibleDate : .unreadableTime, column: place)
    }
  }

  /// The column of the time of day that belongs to a date; nil where the date has its own.
  private func timePlace(_ role: Mapping.Role) -> Int? {
    if role == .start || places[.start] == nil { return places[.time] }
    return places[.endTime]
  }

  /// Seconds or milliseconds since 1970.
  private func epoch(_ field: ArraySlice<UInt8>, _ place: Int) throws(Skip) -> Moment {
    guard let value = Int(String(decoding: field.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)) else {
      throw Skip(reason: .unreadableTime, column: place)
    }
    guard let local = clock.local(value > 99_999_999_999 ? value / 1000 : value) else {
      throw Skip(reason: .impossibleDate, column: place)
    }
    return Moment(local: local, offset: nil)
  }

  private func text(_ role: Mapping.Role, _ row: [ArraySlice<UInt8>]) -> String {
    guard let place = places[role] else { return "" }
    return String(decoding: row[place], as: UTF8.self)
  }

  // MARK: Conditions

  private func holds(
    _ conditions: [(place: Int, test: Mapping.Condition.Test)], _ row: [ArraySlice<UInt8>]
  ) -> Bool {
    conditions.contains { condition in
      condition.place < row.count && RowReader.holds(condition.test, row[condition.place])
    }
  }

  private static func holds(_ test: Mapping.Condition.Test, _ field: ArraySlice<UInt8>) -> Bool {
    let lowered = { String(decoding: field.prefix(200), as: UTF8.self).lowercased() }
    switch test {
    case .filled: return !field.isEmpty
    case .isShort: return (1...5).contains(field.count) && field.allSatisfy { (48...57).contains($0) }
    case .isOne(let words): return words.contains(lowered())
    case .begins(let words): return words.contains { lowered().hasPrefix($0) }
    case .contains(let words): return words.contains { lowered().contains($0) }
    }
  }
}

extension Moment {
  /// Two moments of one clock; nil where one names its zone and the other does not.
  fileprivate func pair(with other: Moment) -> (LocalTime, LocalTime)? {
    offset == other.offset ? (local, other.local) : nil
  }
}
