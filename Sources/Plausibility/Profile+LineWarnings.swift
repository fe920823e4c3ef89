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
      words.language.text(
        "aucun appel du tout : seul l’abonnement est comparé", "no calls at all: subscriptions alone are compared")
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
      return words.language.text(
        "\(read) d’appels le mois le plus chargé, mais \(count) lignes qui parlent 8 h par jour n’en portent que \(room) ; "
          + "des secondes prises pour des minutes ?",
        "\(read) of calls in the busiest month, but \(count) lines that talk 8 h a day carry \(room); seconds taken for minutes?"
      )
    }
  }

  private var callsPerLineWarning: PlausibilityWarning? {
    let calls = likelyCalls / lines / Profile.workingDays
    guard calls > 150 else { return nil }
    return PlausibilityWarning(.callsPerLine, "streams") { words in
      words.language.text(
        "\(words.number(calls)) appels par ligne et par jour ouvré ; combien de postes en tout ?",
        "\(words.number(calls)) calls a line and working day; how many telephones in all?")
    }
  }

  private var idleLinesWarning: PlausibilityWarning? {
    let calls = likelyCalls / lines
    guard subscription.additionalLines >= 5, likelyCalls > 0, calls < 10 else { return nil }
    return PlausibilityWarning(.idleLines, "subscription.additional_lines") { words in
      words.language.text(
        "\(words.number(calls)) appels par ligne et par mois sur \(words.number(lines)) lignes ; par jour plutôt ?",
        "\(words.number(calls)) calls a line and month on \(words.number(lines)) lines; a day rather?")
    }
  }

  private var numberPacksWarning: PlausibilityWarning? {
    let numbers = Double(5 * (subscription.numberPacks + 1))
    guard numbers > 10 * lines else { return nil }
    return PlausibilityWarning(.numberPacks, "subscription.number_packs") { words in
      let packs = words.number(Double(subscription.numberPacks))
      return words.language.text(
        "\(packs) packs de 5 numéros en plus, soit \(words.number(numbers)) numéros pour \(words.number(lines)) lignes ; "
          + "des numéros comptés comme des packs ?",
        "\(packs) further packs of 5 numbers, that is \(words.number(numbers)) numbers for \(words.number(lines)) lines; "
          + "numbers counted as packs?")
    }
  }

  private var forwardingsWarning: PlausibilityWarning? {
    let count = subscription.forwardingsPerMonth
    guard count > 300 else { return nil }
    return PlausibilityWarning(.forwardings, "subscription.forwardings_per_month") { words in
      words.language.text(
        "\(words.number(count)) activations du renvoi d’appel par mois ; par an plutôt, soit \(words.number(count / 12)) par mois ?",
        "\(words.number(count)) activations of call forwarding a month; a year rather, that is \(words.number(count / 12)) a month?"
      )
    }
  }
}
