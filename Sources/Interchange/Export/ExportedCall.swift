import Basics
import Foundation

/// A call with the number that was dialled, as a switchboard would have noted it.
struct ExportedCall {
  /// When it began and ended, by the clock of Paris.
  let start: LocalTime
  let end: LocalTime
  /// Hours and minutes that clock is before that of Greenwich at the start, as `+01:00`.
  let offset: String
  let line: String
  let dialled: String
  let seconds: Int
  /// Its number in the file, from 1.
  let position: Int

  /// A call of a number dialled.
  init(_ call: Call, dialled: String, position: Int) {
    start = call.startedAt
    line = call.line.description
    self.dialled = dialled
    seconds = call.seconds
    self.position = position
    let before = ParisClock.offset(at: start)
    end = ParisClock.adding(call.seconds, to: start)
    offset = "+0\(before / 3600):00"
  }

  /// `2027-01-31 09:05:07` with a sign between the parts of the date and one before the time.
  func start(_ sign: String, _ gap: String = " ") -> String { ExportedCall.text(start, sign, gap) }

  /// The same of the end.
  func end(_ sign: String, _ gap: String = " ") -> String { ExportedCall.text(end, sign, gap) }

  private static func text(_ time: LocalTime, _ sign: String, _ gap: String) -> String {
    let parts = time.description.split(separator: "T")
    return parts[0].replacingOccurrences(of: "-", with: sign) + gap + parts[1]
  }

  /// Day, month and year of a moment in two digits each.
  static func parts(_ time: LocalTime) -> (day: String, month: String, year: String, clock: String) {
    let text = time.description
    let parts = text.split(separator: "T")
    let date = parts[0].split(separator: "-").map(String.init)
    return (date[2], date[1], String(date[0].suffix(2)), String(parts[1]))
  }

  /// Seconds as h:mm:ss, hours in two digits or as many as they have.
  func length(padded: Bool = true) -> String {
    let hours = seconds / 3600
    let rest = [seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return "\(padded && hours < 10 ? "0" : "")\(hours):\(rest)"
  }
}

/// The clock of Paris, which goes by the rules of its time zone.
enum ParisClock {
  private static let zone = TimeZone(identifier: "Europe/Paris")
  private static let epoch = CivilDate(year: 1970, month: 1, day: 1)?.dayNumber ?? 0

  /// Seconds that it is before that of Greenwich at a moment that it shows.
  static func offset(at time: LocalTime) -> Int {
    let wall = wall(time)
    let guess = zone?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(wall - 3600))) ?? 3600
    return zone?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(wall - guess))) ?? 3600
  }

  /// What it shows some seconds later.
  static func adding(_ seconds: Int, to time: LocalTime) -> LocalTime {
    let moment = wall(time) - offset(at: time) + seconds
    let shown = moment + (zone?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment))) ?? 3600)
    return LocalTime(date: CivilDate(dayNumber: epoch + shown / 86_400), secondOfDay: shown % 86_400)
  }

  private static func wall(_ time: LocalTime) -> Int { (time.date.dayNumber - epoch) * 86_400 + time.secondOfDay }
}
