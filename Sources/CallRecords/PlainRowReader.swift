import Basics

/// Reads rows that hold nothing but what they should, byte by byte: most rows of most files.
///
/// A row with quotation marks, blanks or anything wrong is left to the parser of CSV and to who tells what is wrong.
struct PlainRowReader {
  private let places: [Int]
  private let width: Int
  private var ends: [Int] = []
  /// The day of the row before, which most rows share.
  private var day: (text: UInt64, ending: UInt16, date: CivilDate)?

  /// A reader of rows of so many fields, with the places of ``CallRecordFile/columns`` among them.
  init(places: [Int], width: Int) {
    self.places = places
    self.width = width
  }

  /// The call of a row without its line end; nil where it is to be read with more care.
  mutating func call(_ row: UnsafeBufferPointer<UInt8>, isDestination: (String) -> Bool) -> Call? {
    guard split(row) else { return nil }
    func field(_ column: Int) -> UnsafeBufferPointer<UInt8> {
      let place = places[column]
      return UnsafeBufferPointer(rebasing: row[(place == 0 ? 0 : ends[place - 1] + 1)..<ends[place]])
    }
    guard let line = PlainRowReader.line(field(1)), let seconds = PlainRowReader.number(field(4), digits: 1...9),
      seconds <= Call.maximumSeconds, !field(3).isEmpty, let startedAt = time(field(0)),
      let recipient = String(validating: field(3), as: UTF8.self)
    else { return nil }
    let destination = String(decoding: field(2), as: UTF8.self)
    guard isDestination(destination) else { return nil }
    return Call(startedAt: startedAt, line: line, destination: destination, recipient: recipient, seconds: seconds)
  }

  /// Finds the ends of the fields; false where there are too few or too many, or where one needs the parser.
  private mutating func split(_ row: UnsafeBufferPointer<UInt8>) -> Bool {
    ends.removeAll(keepingCapacity: true)
    var hasOther = false
    for (place, byte) in row.enumerated() {
      if byte == UInt8(ascii: ",") { ends.append(place) }
      // Blanks are trimmed by the parser; controls and quotation marks have their own rules.
      if byte <= 32 || byte == UInt8(ascii: "\"") { return false }
      hasOther = hasOther || (byte >= 0x80 && ends.count != places[3])
    }
    ends.append(row.count)
    return ends.count == width && !hasOther
  }

  // MARK: Fields

  /// A time such as `2027-01-04T09:00:00`.
  private mutating func time(_ text: UnsafeBufferPointer<UInt8>) -> LocalTime? {
    guard text.count == 19, text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
      text[16] == UInt8(ascii: ":"), let hour = PlainRowReader.two(text, 11), let minute = PlainRowReader.two(text, 14),
      let second = PlainRowReader.two(text, 17), hour < 24, minute < 60, second < 60, let date = date(text)
    else { return nil }
    return LocalTime(date: date, secondOfDay: hour * 3600 + minute * 60 + second)
  }

  private mutating func date(_ text: UnsafeBufferPointer<UInt8>) -> CivilDate? {
    let start = UnsafeRawBufferPointer(text)
    let beginning = start.loadUnaligned(as: UInt64.self)
    let ending = start.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
    if let day, day.text == beginning, day.ending == ending { return day.date }
    guard text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"), let century = PlainRowReader.two(text, 0),
      let year = PlainRowReader.two(text, 2), let month = PlainRowReader.two(text, 5),
      let number = PlainRowReader.two(text, 8), century == 20,
      let date = CivilDate(year: 2000 + year, month: month, day: number)
    else { return nil }
    day = (beginning, ending, date)
    return date
  }

  private static func two(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int? {
    let (tens, ones) = (Int(text[place]) - 48, Int(text[place + 1]) - 48)
    return (0...9).contains(tens) && (0...9).contains(ones) ? tens * 10 + ones : nil
  }

  private static func number(_ text: UnsafeBufferPointer<UInt8>, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.count) else { return nil }
    var value = 0
    for byte in text {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte) - 48
    }
    return value
  }

  /// `analogue`, or `user-1` to `user-20`.
  private static func line(_ text: UnsafeBufferPointer<UInt8>) -> Line? {
    if text.elementsEqual("analogue".utf8) { return .analogue }
    guard (6...7).contains(text.count), text.prefix(5).elementsEqual("user-".utf8), text[5] != UInt8(ascii: "0"),
      let number = number(UnsafeBufferPointer(rebasing: text[5...]), digits: 1...2), number <= Line.maximumUserLines
    else { return nil }
    return .user(number)
  }
}
