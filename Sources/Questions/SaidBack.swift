import Basics
import Traffic

/// What was understood, said back before anything is written.
public struct SaidBack {
  /// A line of it, and the questions that may be asked again for it.
  public struct Line: Hashable, Sendable {
    /// The questions.
    public let keys: [QuestionKey]
    /// What was understood.
    public let text: String
  }

  private let draft: Draft
  private let language: Language
  private var words: FigureWords { FigureWords(language) }
  private var say: SaidBackWords { SaidBackWords(language) }

  /// What a draft holds.
  public init(_ draft: Draft, _ language: Language) {
    self.draft = draft
    self.language = language
  }

  /// The lines; people name them by their numbers from 1.
  public var lines: [Line] {
    let asked = draft.questions
    func line(_ keys: [QuestionKey], _ text: String) -> Line? {
      let keys = keys.filter(asked.contains)
      return keys.isEmpty ? nil : Line(keys: keys, text: text)
    }
    let first = [
      line([.preset], preset), line([.name], customer), line([.telephones], telephones),
      line([.directNumbers, .messages, .forwardings], options), line([.daysAWeek], days),
      line([.mobileCalls, .mobileLength], calls(.mobileCalls, .mobileLength, say.toMobiles, "fr-mobile")),
      line([.fixedCalls, .fixedLength], calls(.fixedCalls, .fixedLength, say.toFixed, "fr-fixed")),
      line([.abroad], abroad),
    ]
    let places = draft.places.map { said -> Line? in
      let key = said.place.key
      return line([.callsTo(key), .lengthTo(key), .mobileShareOf(key)], self.place(said))
    }
    return (first + places + [line([.seasons], seasons)]).compactMap { $0 }
  }

  private var preset: String {
    guard case .preset(.some)? = draft.answers[.preset]?.answer else {
      return say.noPreset
    }
    return say.preset(draft.start.name)
  }

  private var customer: String {
    say.customer(draft.name) + mark(.name)
  }

  /// `5 postes : 1 ligne utilisateur et la ligne analogique comprises, 3 lignes en plus`.
  private var telephones: String {
    let further = draft.subscription.additionalLines
    var count = further + 2
    if case .whole(1)? = draft.answers[.telephones]?.answer { count = 1 }
    return say.telephones(count, further: further) + mark(.telephones)
  }

  private var options: String {
    let subscription = draft.subscription
    let packs = say.packs(subscription.numberPacks)
    let messages =
      subscription.customMessages
      ? say.messages
      : say.noMessages
    let count = subscription.forwardingsPerMonth
    let forwardings =
      count == 0
      ? say.noForwardings
      : say.forwardings(words.number(max(1, count.rounded())), isAbout: count.rounded() != count, isOne: count < 1.5)
    return "\(packs)\(mark(.directNumbers)), \(messages)\(mark(.messages)), \(forwardings)\(mark(.forwardings))"
  }

  private var days: String {
    let (week, month) = (words.number(draft.daysAWeek), words.number(draft.daysAMonth))
    return say.days(week, aMonth: month)
      + mark(.daysAWeek)
  }

  /// `environ 220 appels vers mobiles par mois, 1 min 30 chacun, soit 5 h 30`; the year has a line of its own.
  private func calls(_ calls: QuestionKey, _ length: QuestionKey, _ whom: String, _ destination: String) -> String {
    let usual = draft.start.stream(to: destination)
    let figures = draft.figures(
      calls, length, usual: Draft.Figures(calls: usual.callsPerMonth, seconds: usual.meanSeconds))
    return sentence(figures, calls, length, " \(whom)")
  }

  private func sentence(_ figures: Draft.Figures, _ calls: QuestionKey, _ length: QuestionKey, _ whom: String) -> String
  {
    guard figures.calls.likely > 0 else {
      return say.noCalls(whom) + mark(calls)
    }
    let count = belief(figures.calls, noun: " " + say.calls(figures.calls.likely)) { words.number($0) }
    let seconds = belief(figures.seconds, noun: "") { words.length(seconds: $0) }
    let isKnown = figures.calls.isKnown && figures.seconds.isKnown
    let total = words.time(minutes: isKnown ? figures.minutes : total(figures.minutes))
    let isDerived = !draft.questions.contains(length) && draft.isGiven(calls)
    return say.volume(
      count + whom, mark(calls), length: seconds, isDerived ? "" : mark(length), total: total)
  }

  private var abroad: String {
    guard !draft.places.isEmpty else {
      return say.noCallsAbroad + mark(.abroad)
    }
    let names = draft.places.map { said -> String in
      let kinds =
        said.kinds.count == 1
        ? (said.kinds.contains(.mobile) ? say.mobiles : say.fixedLines)
        : say.fixedLinesAndMobiles
      return "\(said.place.name[language]) (\(kinds))"
    }
    return say.abroad(words.list(names))
  }

  private func place(_ said: SaidPlace) -> String {
    let key = said.place.key
    let sentence =
      say.about(said.place.name[language]) + sentence(draft.figures(of: said), .callsTo(key), .lengthTo(key), "")
    guard said.kinds.count != 1 else { return sentence }
    let share = words.percent(draft.mobileShare(said))
    return sentence + say.toMobiles(share: share) + mark(.mobileShareOf(key))
  }

  /// What is taken of the year, without a word on who said it.
  var year: String { (seasonWords ?? say.no).replacing(say.assumed, with: "") }

  private var seasons: String { seasonWords ?? say.allMonthsAlike + mark(.seasons) }

  /// What was said of the year; nil where all months are alike.
  private var seasonWords: String? {
    if case .seasons(let seasons)? = draft.answers[.seasons]?.answer {
      let parts = seasons.parts.map {
        say.effect(effect($0.effect), in: words.list($0.months.map(words.month)))
      }
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
    let differing = draft.seasonality.enumerated().filter { $0.element != 1 }
    guard !differing.isEmpty else { return nil }
    let parts = differing.map { say.effect(effect(.times($0.element)), in: words.month($0.offset)) }
    return parts.joined(separator: ", ") + mark(.seasons)
  }

  private func effect(_ effect: Seasons.Effect) -> String {
    switch effect {
    case .closed(nil), .times(0): return say.closed
    case .closed(let days?):
      let isWeeks = days.truncatingRemainder(dividingBy: 7) == 0
      return isWeeks ? say.closed(weeks: days / 7) : say.closed(days: days)
    case .times(2): return say.twice
    case .times(3): return say.thrice
    case .times(0.5): return say.half
    case .times(let factor) where factor > 1:
      return say.more(words.percent(factor - 1))
    case .times(let factor): return say.fewer(words.percent(1 - factor))
    }
  }

  /// A belief as it is said: known, about so much, or from one end to the other.
  private func belief(_ figure: Uncertain, noun: String, _ write: (Double) -> String) -> String {
    guard !figure.isKnown else { return write(figure.likely) + noun }
    func isAbout(_ ratio: Double) -> Bool { abs(ratio - BeliefRule.aboutFactor) < 1e-6 }
    if isAbout(figure.likely / figure.low), isAbout(figure.high / figure.likely) {
      return say.roughly(write(about(figure.likely)) + noun)
    }
    let (low, likely, high) = (write(about(figure.low)), write(about(figure.likely)), write(about(figure.high)))
    return say.range(from: low, to: high, noun: noun, rather: likely)
  }

  /// A time that is about so much, to half an hour above ten hours and to ten minutes above five.
  private func total(_ minutes: Double) -> Double {
    let unit = minutes >= 600 ? 30.0 : minutes >= 300 ? 10 : 1
    return (minutes / unit).rounded() * unit
  }

  /// To two digits, and times to the minute: more would say too much of what is about so much.
  private func about(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    var unit = 1.0
    while value / unit >= 100 { unit *= 10 }
    while value / unit < 10 { unit /= 10 }
    return (value / unit).rounded() * unit
  }

  private func mark(_ key: QuestionKey) -> String { draft.isGiven(key) ? "" : say.assumed }
}
