import Basics
import Numbering

/// Makes a call of a row, or says why there is none.
struct RowReader {
  /// Why a row gives no call, and the place of its column where one is to blame.
  struct Skip: Error, Hashable {
    let reason: SkipReason
    let column: Int?
  }

  private let mapping: Mapping
  /// The places of each role's column, in the order they are looked at; none where the file has no such column.
  private let places: [[Int]]
  private let calls: Conditions
  private let answered: Conditions
  private let incoming: Conditions
  private let outgoing: Conditions
  private let `internal`: Conditions
  private var moments: MomentReader?
  private let clock: ClockZone
  private let numbers: NumberReader
  private let width: Int
  /// Numbers as they were read before: a business calls the same ones again and again.
  private var known: [String: NumberReading] = [:]

  /// Telephones of the switchboard that have called or been called.
  private var telephones = Telephones()

  /// Numbers remembered.
  private static let knownLimit = 50_000

  /// A reader of rows with these columns; nil where one that is needed is not among them, or there is no such zone.
  init?(_ mapping: Mapping, _ finder: ColumnFinder, numbers: NumberReader) {
    guard let clock = ClockZone(mapping.zone) else { return nil }
    let places = Mapping.Role.allCases.map { role in mapping.columns[role].map(finder.places) ?? [] }
    let has = { (role: Mapping.Role) in !places[role.ordinal].isEmpty }
    guard has(.number) || has(.destination) || (has(.recipient) && mapping.assumedDestination != nil),
      has(.start) || has(.end), has(.seconds) || (has(.start) && has(.end))
    else { return nil }
    self.mapping = mapping
    self.places = places
    self.clock = clock
    calls = Conditions(mapping.calls, finder)
    answered = Conditions(mapping.answered, finder)
    incoming = Conditions(mapping.incoming, finder)
    outgoing = Conditions(mapping.outgoing, finder)
    `internal` = Conditions(mapping.internal, finder)
    moments = mapping.dates.map { MomentReader(order: $0, year: mapping.year) }
    self.numbers = mapping.outsideLine.isEmpty ? numbers : numbers.leaving(by: mapping.outsideLine)
    let needed = Mapping.Role.allCases.filter { $0 != .paid && $0 != .call }.compactMap {
      places[$0.ordinal].first.map { $0 + 1 }
    }
    width = (needed + [calls.width, answered.width, outgoing.width, `internal`.width]).max() ?? 0
  }

  /// The call of a row; `caller` is the telephone that stands above it, where one does.
  mutating func call(_ row: SourceRow, caller: String) throws(Skip) -> ImportedCall {
    guard row.fields.count >= width else { throw Skip(reason: .missingFields, column: nil) }
    // What a person would ask first: was it a call, did it leave the house, did anyone answer.
    if !calls.isEmpty, !calls.hold(row) { throw Skip(reason: .otherService, column: nil) }
    telephones.insert(field(.line, row))
    if incoming.hold(row) {
      telephones.insert(field(.number, row))
      throw Skip(reason: .incoming, column: nil)
    }
    if !outgoing.isEmpty, !outgoing.hold(row) { throw Skip(reason: .incoming, column: nil) }
    if `internal`.hold(row) { throw Skip(reason: .internal, column: nil) }
    if !answered.isEmpty, !answered.hold(row) { throw Skip(reason: .unanswered, column: nil) }
    let number = try number(row)
    try checkShift(row)
    let seconds = try seconds(row)
    guard seconds > 0 else { throw Skip(reason: .noSeconds, column: place(.seconds, row)) }
    guard seconds <= Call.maximumSeconds else { throw Skip(reason: .tooManySeconds, column: place(.seconds, row)) }
    let startedAt = try start(row, seconds)
    let line = field(.line, row)
    return ImportedCall(
      startedAt: startedAt, line: line.isEmpty ? caller : String(decoding: line, as: UTF8.self), number: number,
      seconds: seconds, paid: try paid(row))
  }

  /// What joins the legs of a row's call; empty where nothing does.
  func leg(_ row: SourceRow) -> ArraySlice<UInt8> { field(.call, row) }

  // MARK: Fields

  /// The place of a role's column in a row: of several the first in which something stands.
  private func place(_ role: Mapping.Role, _ row: SourceRow) -> Int? {
    let places = places[role.ordinal]
    guard places.count > 1 else { return places.first }
    for place in places where !row[place].isEmpty { return place }
    return places.first
  }

  private func field(_ role: Mapping.Role, _ row: SourceRow) -> ArraySlice<UInt8> {
    place(role, row).map { row[$0] } ?? []
  }

  private mutating func number(_ row: SourceRow) throws(Skip) -> ReadNumber {
    guard !places[Mapping.Role.number.ordinal].isEmpty else { return try named(row) }
    let text = String(decoding: field(.number, row), as: UTF8.self)
    let reading: NumberReading
    if let before = known[text] {
      reading = before
    } else {
      reading = numbers.read(isPlusMissing(text) ? "+" + text : text)
      if known.count >= RowReader.knownLimit { known.removeAll(keepingCapacity: true) }
      known[text] = reading
    }
    switch reading {
    case .number(let number):
      // A telephone of the switchboard may have the number of a service.
      if telephones.contains(field(.number, row)) { throw Skip(reason: .internal, column: nil) }
      return number
    case .internal: throw Skip(reason: .internal, column: nil)
    case .featureCode: throw Skip(reason: .featureCode, column: nil)
    case .empty: throw Skip(reason: .noNumber, column: nil)
    case .unreadable: throw Skip(reason: .unreadableNumber, column: place(.number, row))
    }
  }

  /// Whether a number begins with the code of its country and does not say so.
  private func isPlusMissing(_ text: String) -> Bool {
    mapping.areNumbersInternational && text.utf8.count > 6 && text.utf8.first.map { (49...57).contains($0) } ?? false
  }

  /// Where a call went by a key of the tariff, and to whom by a name.
  private func named(_ row: SourceRow) throws(Skip) -> ReadNumber {
    let recipient = String(decoding: field(.recipient, row), as: UTF8.self)
    let key = String(decoding: field(.destination, row), as: UTF8.self)
    let destination = key.isEmpty ? mapping.assumedDestination ?? "" : key
    guard let number = numbers.named(destination, recipient: recipient) else {
      throw Skip(reason: .unknownDestination, column: place(.destination, row))
    }
    return number
  }

  /// Refuses a row in which the amount has come to stand in the column of the length, as the cell before it is missing:
  /// which one it is can't be told.
  private func checkShift(_ row: SourceRow) throws(Skip) {
    guard let paid = places[Mapping.Role.paid.ordinal].first, paid >= row.fields.count,
      let place = place(.seconds, row), row[place].contains(where: { $0 == 44 || $0 == 46 })
    else { return }
    throw Skip(reason: .missingFields, column: place)
  }

  private func seconds(_ row: SourceRow) throws(Skip) -> Int {
    guard let first = place(.seconds, row) ?? place(.length, row) else { return try secondsBetween(row) }
    guard let seconds = DurationText.seconds(row[first]) else { throw Skip(reason: .unreadableLength, column: first) }
    guard let second = place(.length, row), second != first, !row[second].isEmpty else { return seconds }
    guard let other = DurationText.seconds(row[second]) else { throw Skip(reason: .unreadableLength, column: second) }
    guard other == seconds else { throw Skip(reason: .lengthsDisagree, column: second) }
    return seconds
  }

  /// The seconds from start to end, where the file has no length.
  private func secondsBetween(_ row: SourceRow) throws(Skip) -> Int {
    let (first, last) = (try moment(row, .start), try moment(row, .end))
    guard let seconds = clock.seconds(from: first, to: last), seconds >= 0 else {
      throw Skip(reason: .unreadableLength, column: place(.end, row))
    }
    return seconds
  }

  /// What the operator charged: nil where nothing or a dash stands in the column.
  private func paid(_ row: SourceRow) throws(Skip) -> PaidAmount? {
    guard let place = place(.paid, row), !row[place].isEmpty, !row[place].elementsEqual([45]) else { return nil }
    guard let billionths = AmountText.billionths(row[place], mapping.decimalMark) else {
      throw Skip(reason: .unreadableAmount, column: place)
    }
    return PaidAmount(billionths: billionths, includesTax: mapping.paidIncludesTax)
  }

  private mutating func start(_ row: SourceRow, _ seconds: Int) throws(Skip) -> LocalTime {
    // Where the start is not told in a row, its end is.
    let role: Mapping.Role = field(.start, row).isEmpty && !places[Mapping.Role.end.ordinal].isEmpty ? .end : .start
    var moment = try moment(row, role)
    if moments?.isOfOtherYear(moment) == true { moment = try self.moment(row, role) }
    guard let local = role == .start ? clock.start(moment) : clock.start(end: moment, seconds) else {
      throw Skip(reason: .impossibleDate, column: place(role, row))
    }
    return local
  }

  private func moment(_ row: SourceRow, _ role: Mapping.Role) throws(Skip) -> Moment {
    guard let place = place(role, row) else { throw Skip(reason: .unreadableTime, column: nil) }
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
    let hasStart = !places[Mapping.Role.start.ordinal].isEmpty
    return places[(role == .start || !hasStart ? Mapping.Role.time : .endTime).ordinal].first
  }

  /// Seconds or milliseconds since 1970.
  private func epoch(_ field: ArraySlice<UInt8>, _ place: Int) throws(Skip) -> Moment {
    guard let value = Int(String(decoding: field.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)) else {
      throw Skip(reason: .unreadableTime, column: place)
    }
    guard let moment = clock.moment(epoch: value > 99_999_999_999 ? value / 1000 : value) else {
      throw Skip(reason: .impossibleDate, column: place)
    }
    return moment
  }
}
