import Basics
import Foundation

/// Turns the clock of a file into the one that bills go by, that of Europe/Paris.
struct ClockZone {
  /// The zone of times without one.
  private let zone: TimeZone
  private let paris: TimeZone
  private let isParis: Bool

  /// A clock of a zone by its name in the time zone database; nil where there is no such zone.
  init?(_ name: String) {
    guard let zone = TimeZone(identifier: name), let paris = TimeZone(identifier: ClockZone.billing) else { return nil }
    self.zone = zone
    self.paris = paris
    isParis = zone == paris
  }

  /// The zone of bills.
  static let billing = "Europe/Paris"

  /// When a call began by the clock of bills, from the moment it began.
  func start(_ moment: Moment) -> LocalTime? {
    if isParis, moment.offset == nil { return moment.local }
    return local(seconds(moment))
  }

  /// When a call began by the clock of bills, from the moment it ended and how long it was.
  ///
  /// Of the hour that the clock shows twice in October the first is taken: the file does not tell.
  func start(end moment: Moment, _ length: Int) -> LocalTime? { local(seconds(moment) - length) }

  /// The moment so many seconds after 1970 began in Greenwich; nil before 1990 and after 2099.
  func moment(epoch seconds: Int) -> Moment? {
    guard ClockZone.epochs.contains(seconds) else { return nil }
    let date = CivilDate(dayNumber: ClockZone.epoch + seconds / 86_400)
    return Moment(local: LocalTime(date: date, secondOfDay: seconds % 86_400), offset: 0)
  }

  /// Seconds from a moment to another.
  ///
  /// An end in the hour that the clock shows twice is taken the second time where it would be before its start the first.
  func seconds(from first: Moment, to last: Moment) -> Int? {
    if first.offset == nil, last.offset == nil, first.local.date == last.local.date, first.local <= last.local,
      !changesClock(first.local)
    {
      return last.local.secondOfDay - first.local.secondOfDay
    }
    let between = seconds(last) - seconds(first)
    return between < 0 && between >= -3600 && last.offset == nil && first.offset == nil && changesClock(last.local)
      ? between + 3600 : between
  }

  /// Whether a day may be one on which the clock changes: a Sunday.
  private func changesClock(_ time: LocalTime) -> Bool { time.date.weekday == 6 }

  /// The clock of bills so many seconds after 1970 began in Greenwich; nil before 1990 and after 2099.
  func local(_ seconds: Int) -> LocalTime? {
    guard ClockZone.epochs.contains(seconds) else { return nil }
    let shifted = seconds + paris.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    let date = CivilDate(dayNumber: ClockZone.epoch + shifted / 86_400)
    return LocalTime(date: date, secondOfDay: shifted % 86_400)
  }

  /// Seconds since 1970 began in Greenwich.
  private func seconds(_ moment: Moment) -> Int {
    let wall = (moment.local.date.dayNumber - ClockZone.epoch) * 86_400 + moment.local.secondOfDay
    if let offset = moment.offset { return wall - offset }
    // The offset an hour or two earlier is that of the wall but in the hours of a change; summer's is the greater.
    let candidates = [wall - 7200, wall + 7200].map {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0 - zone.secondsFromGMT())))
    }
    let first = candidates.map { wall - $0 }.filter {
      $0 + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0))) == wall
    }
    return first.min() ?? wall - candidates[0]
  }

  /// Seconds after 1970 began that a call can be at, from 1989 to 2099.
  private static let epochs = 600_000_000...4_102_444_800
  /// The day number of 1 January 1970.
  private static let epoch = CivilDate(year: 1970, month: 1, day: 1)?.dayNumber ?? 0
}
