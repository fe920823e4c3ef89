import Basics
import Foundation
import Traffic

/// What was found in call records, in sentences for an adviser: the same in the file, on the terminal and in reports.
public struct FittedSentences: Sendable {
  private let fitted: FittedProfile
  private let unpriced: Set<String>
  private let say: FittedWords

  /// The sentences of a fit; `unpriced` are destinations whose calls have no printed price.
  public init(_ fitted: FittedProfile, unpriced: Set<String> = [], _ language: Language) {
    self.fitted = fitted
    self.unpriced = unpriced
    say = FittedWords(language)
  }

  /// On how many calls of how many months it rests.
  public var restsOn: String { say.restsOn(fitted) }

  /// What was found, the most important first.
  public var all: [String] { [restsOn] + fitted.streams.map { say.summary($0) } + details }

  /// What the figures rest on, for the head of the file.
  var basis: [String] { [restsOn] + details + hours }

  /// The months to leave out, and what limits the fit.
  public var details: [String] {
    var lines = fitted.untypical.map(say.untypical)
    let excluded = zip(fitted.history.months, fitted.history.isExcluded).filter(\.1).map(\.0)
    if !excluded.isEmpty { lines.append(say.excluded(excluded)) }
    lines += fitted.history.months.indices.filter { fitted.exposure.isUsed[$0] && !fitted.exposure.isWhole($0) }.map {
      say.incomplete(fitted.history.months[$0], share: fitted.exposure.coverage[$0])
    }
    lines.append(say.busynessInWords(fitted))
    lines.append(say.seasonsInWords(fitted))
    let apart = fitted.streams.filter { unpriced.contains($0.destination) && $0.calls > 0 }
    if !apart.isEmpty {
      lines.append(say.unpriced(apart.map(\.destination), calls: apart.reduce(0) { $0 + $1.calls }))
    }
    let unseen = fitted.streams.filter { $0.kind == nil }.compactMap(\.believedName)
    if !unseen.isEmpty { lines.append(say.unseen(unseen)) }
    if fitted.beliefs != nil {
      let unbelieved = fitted.streams.filter { $0.believedName == nil }.map(\.destination)
      if !unbelieved.isEmpty { lines.append(say.unbelieved(unbelieved)) }
    }
    if !fitted.beyond.isEmpty {
      lines.append(say.beyond(fitted.beyond.count, calls: fitted.beyond.reduce(0) { $0 + $1.calls }))
    }
    if fitted.areRecipientsMasked { lines.append(say.masked) }
    if fitted.history.unanswered > 0 { lines.append(say.unanswered(fitted.history.unanswered)) }
    return lines
  }

  /// When calls are made: evidence, for a profile's calls follow working days and office hours.
  private var hours: [String] {
    let total = Double(max(1, fitted.history.calls))
    let days = fitted.history.callsByWeekday.map { Double($0) / total }
    let hours = fitted.history.callsByHour.enumerated().filter { Double($0.element) / total >= 0.01 }
    return [say.weekdays(days), say.hours(hours.map { ($0.offset, Double($0.element) / total) })]
  }
}
