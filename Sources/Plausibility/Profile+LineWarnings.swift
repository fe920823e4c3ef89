import Basics
import Traffic

/// What is odd in what is subscribed to, and in how much the lines have to carry.
extension Profile {
  /// Hours of a working day during which a line may talk.
  private static let hoursADay = 8.0
  /// Working days of a month: 261 Mondays to Fridays less nine public holidays, over twelve months.
  private static let workingDays = 21.0

  /// Lines that make calls: user lines and the analogue line (clause T15).
  private var lines: Double { Double(subscription.userLines + 1) }

  /// Expected calls at the likely figures in an ordinary month.
  private var likelyCalls: Double { streams.reduce(0) { $0 + $1.callsPerMonth.likely } }

  var lineWarnings: [PlausibilityWarning] {
    [busyLinesWarning, callsPerLineWarning, idleLinesWarning, numberPacksWarning, forwardingsWarning].compactMap { $0 }
  }

  var noCallsWarning: PlausibilityWarning? {
    guard likelyCalls == 0 else { return nil }
    return PlausibilityWarning(.noCalls, "streams") { words in
      words.noCalls
    }
  }

  private var busyLinesWarning: PlausibilityWarning? {
    let minutes = streams.reduce(0) { $0 + $1.callsPerMonth.likely * $1.meanSeconds.likely / 60 }
    let busiest = minutes * (monthlyFactors.max() ?? 1)
    let most = lines * Profile.workingDays * Profile.hoursADay * 60
    guard busiest > most else { return nil }
    return PlausibilityWarning(.busyLines, "streams") { words in
      let (read, room) = (words.time(minutes: busiest), words.time(minutes: most))
      let count = words.number(lines)
      return words.busyLines(read, lines: count, room: room)
    }
  }

  private var callsPerLineWarning: PlausibilityWarning? {
    let calls = likelyCalls / lines / Profile.workingDays
    guard calls > 150 else { return nil }
    return PlausibilityWarning(.callsPerLine, "streams") { words in
      words.callsPerLine(words.number(calls))
    }
  }

  private var idleLinesWarning: PlausibilityWarning? {
    let calls = likelyCalls / lines
    guard subscription.additionalLines >= 5, likelyCalls > 0, calls < 10 else { return nil }
    return PlausibilityWarning(.idleLines, "subscription.additional_lines") { words in
      words.idleLines(words.number(calls), lines: words.number(lines))
    }
  }

  private var numberPacksWarning: PlausibilityWarning? {
    let numbers = Double(5 * (subscription.numberPacks + 1))
    guard numbers > 10 * lines else { return nil }
    return PlausibilityWarning(.numberPacks, "subscription.number_packs") { words in
      let packs = words.number(Double(subscription.numberPacks))
      return words.numberPacks(packs, numbers: words.number(numbers), lines: words.number(lines))
    }
  }

  private var forwardingsWarning: PlausibilityWarning? {
    let count = subscription.forwardingsPerMonth
    guard count > 300 else { return nil }
    return PlausibilityWarning(.forwardings, "subscription.forwardings_per_month") { words in
      words.forwardings(words.number(count), ofAYear: words.number(count / 12))
    }
  }
}
