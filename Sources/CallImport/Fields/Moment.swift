import Basics

/// A moment as a call file writes it.
struct Moment: Hashable {
  /// The date and time as written.
  var local: LocalTime
  /// Seconds east of Greenwich, where the file says so; nil where it is the clock of the wall.
  var offset: Int?
}

/// The order of day, month and year.
public enum DateOrder: String, CaseIterable, Hashable, Sendable {
  /// 2027-01-31.
  case yearMonthDay = "year-month-day"
  /// 31/01/2027 or 31.01.27.
  case dayMonthYear = "day-month-year"
  /// 01/31/2027.
  case monthDayYear = "month-day-year"
  /// 31/01, of a year that is told apart.
  case dayMonth = "day-month"
}

/// Reads dates and times in any of the ways that tables have: signs between the parts do not matter, their order does.
struct MomentReader: Sendable {
  let order: DateOrder
  /// The year of dates that have none; nil where dates have one.
  var year: Int?

  /// The month of the date before, where dates have no year.
  private var monthBefore: Int?

  /// A reader of dates in an order, of a year where they have none.
  init(order: DateOrder, year: Int? = nil) {
    self.order = order
    self.year = year
  }

  /// Years a call can be of.
  static let years = 1990...2099

  /// Why a text is no moment.
  enum Fault: Error, Hashable {
    /// It does not have the parts of a date, or they are out of range.
    case unreadable
    /// A date no call can have, such as one of the year 1000 or 1980.
    case impossibleDate
  }

  /// Tells whether a date that has no year is of another one than that before it: after December comes January of the
  /// next.
  mutating func isOfOtherYear(_ moment: Moment) -> Bool {
    guard let year else { return false }
    let (before, month) = (monthBefore, moment.local.date.month)
    monthBefore = month
    guard let before, (before >= 11 && month <= 2) || (before <= 2 && month >= 11) else { return false }
    self.year = before > month ? year + 1 : year - 1
    return true
  }

  /// A date and time in one field, `T` or blanks between them; seconds, their fraction and a zone may follow.
  func read(_ field: ArraySlice<UInt8>) throws(Fault) -> Moment {
    if let plain = plain(field) { return plain }
    let (parts, rest) = numbers(field)
    guard order != .dayMonth || year != nil else { throw .unreadable }
    let dateParts = year == nil ? 3 : 2
    guard parts.count >= dateParts else { throw .unreadable }
    let date = try date(Array(parts[..<dateParts]))
    let time = parts[dateParts...]
    guard time.count >= 2 || time.isEmpty else { throw .unreadable }
    return Moment(local: try moment(date, time, rest.isAfternoon), offset: rest.offset)
  }

  /// A date in one field and a time in another.
  func read(date field: ArraySlice<UInt8>, time: ArraySlice<UInt8>) throws(Fault) -> Moment {
    // The date's field may carry a time of midnight, as spreadsheets write it.
    let (dateParts, _) = numbers(field)
    let needed = year == nil || dateParts.count >= 3 ? 3 : 2
    guard dateParts.count >= needed else { throw .unreadable }
    let (timeParts, rest) = numbers(time)
    guard (2...4).contains(timeParts.count) else { throw .unreadable }
    return Moment(
      local: try moment(try date(Array(dateParts[..<needed])), timeParts[...], rest.isAfternoon), offset: rest.offset)
  }

  /// `2027-01-31 09:05:07` or `31/01/2027 09:05:07`, which nearly all are; nil for anything else.
  private func plain(_ field: ArraySlice<UInt8>) -> Moment? {
    guard field.count == 19, year == nil, order != .monthDayYear else { return nil }
    return field.withUnsafeBufferPointer { text in
      func number(_ place: Int, _ count: Int) -> Int? {
        var value = 0
        for byte in text[place..<(place + count)] {
          guard (48...57).contains(byte) else { return nil }
          value = value * 10 + Int(byte) - 48
        }
        return value
      }
      guard text[10] == 32 || text[10] == 84, text[13] == 58, text[16] == 58, let hour = number(11, 2),
        let minute = number(14, 2), let second = number(17, 2), hour < 24, minute < 60, second < 60
      else { return nil }
      let isYearFirst = text[4] < 48 && text[7] < 48
      guard isYearFirst || (text[2] < 48 && text[5] < 48) else { return nil }
      guard let year = number(isYearFirst ? 0 : 6, 4), let month = number(isYearFirst ? 5 : 3, 2),
        let day = number(isYearFirst ? 8 : 0, 2), MomentReader.years.contains(year),
        let date = CivilDate(year: year, month: month, day: day)
      else { return nil }
      return Moment(local: LocalTime(date: date, secondOfDay: hour * 3600 + minute * 60 + second), offset: nil)
    }
  }

  // MARK: Parts

  /// What stands after the numbers.
  private struct Rest {
    var offset: Int?
    var isAfternoon: Bool?
  }

  /// Runs of digits with how many digits each has, up to a zone; what is said after them.
  private func numbers(_ field: ArraySlice<UInt8>) -> ([(value: Int, digits: Int)], Rest) {
    var parts: [(value: Int, digits: Int)] = []
    var rest = Rest()
    var position = field.startIndex
    var isFraction = false
    while position < field.endIndex {
      let byte = field[position]
      switch byte {
      case 48...57:
        var value = 0
        let start = position
        while position < field.endIndex, (48...57).contains(field[position]), position - start < 18 {
          value = value * 10 + Int(field[position]) - 48
          position += 1
        }
        if !isFraction { parts += apart(value, position - start, after: parts.count) }
        isFraction = false
        continue
      case UInt8(ascii: "."), UInt8(ascii: ","):
        // After the seconds it is a fraction, in a date it separates.
        isFraction = parts.count >= 6
      case UInt8(ascii: "Z"), UInt8(ascii: "z"): rest.offset = 0
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        if parts.count >= 5, let offset = MomentReader.offset(field[position...]) {
          rest.offset = offset
          return (parts, rest)
        }
      case UInt8(ascii: "A"), UInt8(ascii: "a"): rest.isAfternoon = false
      case UInt8(ascii: "P"), UInt8(ascii: "p"): rest.isAfternoon = true
      default: break
      }
      position += 1
    }
    return (parts, rest)
  }

  /// The parts of a run of digits with nothing between them, such as 20270131 or 090507; else the run.
  private func apart(_ value: Int, _ digits: Int, after parts: Int) -> [(value: Int, digits: Int)] {
    let date = order == .yearMonthDay ? [4, 2, 2] : [2, 2, 4]
    let widths: [Int]
    switch (digits, parts) {
    case (14, 0): widths = date + [2, 2, 2]
    case (12, 0): widths = date + [2, 2]
    case (8, 0): widths = date
    case (6, _): widths = [2, 2, 2]
    case (4, 3): widths = [2, 2]
    default: return [(value, digits)]
    }
    var rest = value
    var found: [(value: Int, digits: Int)] = []
    for width in widths.reversed() {
      let unit = width == 4 ? 10_000 : 100
      found.append((rest % unit, width))
      rest /= unit
    }
    return found.reversed()
  }

  /// `+02:00`, `-0530` or `+01`.
  private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
    let digits = text.dropFirst().filter { (48...57).contains($0) }.map { Int($0) - 48 }
    guard digits.count == 2 || digits.count == 4 else { return nil }
    let minutes = digits.count == 4 ? digits[2] * 10 + digits[3] : 0
    let seconds = (digits[0] * 10 + digits[1]) * 3600 + minutes * 60
    guard seconds <= 14 * 3600, minutes < 60 else { return nil }
    return text.first == UInt8(ascii: "-") ? -seconds : seconds
  }

  private func date(_ parts: [(value: Int, digits: Int)]) throws(Fault) -> CivilDate {
    var values = parts.map(\.value)
    // A year of four digits in front says the order by itself; one at the end says that it is not in front.
    var order = parts[0].digits == 4 ? DateOrder.yearMonthDay : order
    if order == .yearMonthDay, parts[0].digits <= 2, parts.count > 2, parts[2].digits == 4 { order = .dayMonthYear }
    if order == .dayMonth { order = .dayMonthYear }
    if parts.count < 3, let year {
      values.insert(year, at: order == .yearMonthDay ? 0 : 2)
    } else {
      let place = order == .yearMonthDay ? 0 : 2
      if parts[place].digits == 2 { values[place] += values[place] < 70 ? 2000 : 1900 }
    }
    let (year, month, day) =
      switch order {
      case .yearMonthDay: (values[0], values[1], values[2])
      case .dayMonthYear, .dayMonth: (values[2], values[1], values[0])
      case .monthDayYear: (values[2], values[0], values[1])
      }
    guard (1...12).contains(month), (1...31).contains(day) else { throw .unreadable }
    guard MomentReader.years.contains(year), let date = CivilDate(year: year, month: month, day: day) else {
      throw .impossibleDate
    }
    return date
  }

  private func moment(
    _ date: CivilDate, _ time: ArraySlice<(value: Int, digits: Int)>, _ isAfternoon: Bool?
  ) throws(Fault) -> LocalTime {
    let values = time.map(\.value)
    guard values.isEmpty || values.count >= 2 else { throw .unreadable }
    var hour = values.first ?? 0
    let (minute, second) = (values.count > 1 ? values[1] : 0, values.count > 2 ? values[2] : 0)
    if let isAfternoon {
      guard (1...12).contains(hour) else { throw .unreadable }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard hour < 24, minute < 60, second < 60 else { throw .unreadable }
    return LocalTime(date: date, secondOfDay: hour * 3600 + minute * 60 + second)
  }
}
