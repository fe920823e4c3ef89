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
      line([.mobileCalls, .mobileLength], calls(.mobileCalls, .mobileLength, toMobiles, "fr-mobile")),
      line([.fixedCalls, .fixedLength], calls(.fixedCalls, .fixedLength, toFixed, "fr-fixed")),
      line([.abroad], abroad),
    ]
    let places = draft.places.map { said -> Line? in
      let key = said.place.key
      return line([.callsTo(key), .lengthTo(key), .mobileShareOf(key)], self.place(said))
    }
    return (first + places + [line([.seasons], seasons)]).compactMap { $0 }
  }

  private var toMobiles: String { text("vers mobiles", "to mobiles") }
  private var toFixed: String { text("vers fixes", "to fixed lines") }

  private var preset: String {
    guard case .preset(.some)? = draft.answers[.preset]?.answer else {
      return text("sans profil de départ", "no profile to begin with")
    }
    return text("à partir de « \(draft.start.name) »", "beginning with “\(draft.start.name)”")
  }

  private var customer: String {
    text("client : ", "customer: ") + (draft.name ?? text("Client", "Customer")) + mark(.name)
  }

  /// `5 postes : 1 ligne utilisateur et la ligne analogique comprises, 3 lignes en plus`.
  private var telephones: String {
    let further = draft.subscription.additionalLines
    var count = further + 2
    if case .whole(1)? = draft.answers[.telephones]?.answer { count = 1 }
    let telephones = count == 1 ? text("1 poste", "1 telephone") : text("\(count) postes", "\(count) telephones")
    let lines =
      switch further {
      case 0: text("aucune ligne en plus", "no further line")
      case 1: text("1 ligne en plus", "1 further line")
      default: text("\(further) lignes en plus", "\(further) further lines")
      }
    return text(
      "\(telephones) : 1 ligne utilisateur et la ligne analogique comprises, \(lines)",
      "\(telephones): 1 user line and the analogue line included, \(lines)") + mark(.telephones)
  }

  private var options: String {
    let subscription = draft.subscription
    let packs =
      switch subscription.numberPacks {
      case 0: text("5 numéros directs compris", "5 direct-dial numbers included")
      case 1: text("1 pack de 5 numéros directs en plus", "1 further pack of 5 direct-dial numbers")
      default:
        text(
          "\(subscription.numberPacks) packs de 5 numéros directs en plus",
          "\(subscription.numberPacks) further packs of 5 direct-dial numbers")
      }
    let messages =
      subscription.customMessages
      ? text("messages personnalisés", "personalised messages")
      : text("pas de messages personnalisés", "no personalised messages")
    let count = subscription.forwardingsPerMonth
    let forwardings =
      count == 0
      ? text("pas de renvoi d’appel", "no call forwarding")
      : text("\(words.number(count)) renvois d’appel par mois", "\(words.number(count)) call forwardings a month")
    return "\(packs)\(mark(.directNumbers)), \(messages)\(mark(.messages)), \(forwardings)\(mark(.forwardings))"
  }

  private var days: String {
    let (week, month) = (words.number(draft.daysAWeek), words.number(draft.daysAMonth))
    return text(
      "\(week) jours travaillés par semaine, soit \(month) par mois",
      "\(week) days worked a week, that is \(month) a month")
      + mark(.daysAWeek)
  }

  /// `environ 220 appels vers mobiles par mois, 1 min 30 chacun, soit 5 h 30 ; le double en avril`.
  private func calls(_ calls: QuestionKey, _ length: QuestionKey, _ whom: String, _ destination: String) -> String {
    let usual = draft.start.stream(to: destination)
    let figures = draft.figures(
      calls, length, usual: Draft.Figures(calls: usual.callsPerMonth, seconds: usual.meanSeconds))
    return sentence(figures, calls, length, " \(whom)") + (seasonWords.map { text(" ; ", "; ") + $0 } ?? "")
  }

  private func sentence(_ figures: Draft.Figures, _ calls: QuestionKey, _ length: QuestionKey, _ whom: String) -> String
  {
    guard figures.calls.likely > 0 else {
      return text("aucun appel\(whom)", "no calls\(whom)") + mark(calls)
    }
    let one = language.text(figures.calls.likely < 2, figures.calls.likely == 1)
    let noun = text(one ? "appel" : "appels", one ? "call" : "calls")
    let count = belief(figures.calls, noun: " \(noun)") { words.number($0) }
    let seconds = belief(figures.seconds, noun: "") { words.length(seconds: $0) }
    let isKnown = figures.calls.isKnown && figures.seconds.isKnown
    let total = words.time(minutes: isKnown ? figures.minutes : total(figures.minutes))
    let isDerived = !draft.questions.contains(length) && draft.isGiven(calls)
    return text(
      "\(count)\(whom) par mois\(mark(calls)), \(seconds) chacun\(isDerived ? "" : mark(length)), soit \(total)",
      "\(count)\(whom) a month\(mark(calls)), \(seconds) each\(isDerived ? "" : mark(length)), that is \(total)"
    )
  }

  private var abroad: String {
    guard !draft.places.isEmpty else {
      return text("aucun appel vers l’étranger", "no calls abroad") + mark(.abroad)
    }
    let names = draft.places.map { said -> String in
      let kinds =
        said.kinds.count == 1
        ? (said.kinds.contains(.mobile) ? text("mobiles", "mobiles") : text("fixes", "fixed lines"))
        : text("fixes et mobiles", "fixed lines and mobiles")
      return "\(said.place.name[language]) (\(kinds))"
    }
    return text("pays appelés : ", "countries called: ") + words.list(names)
  }

  private func place(_ said: SaidPlace) -> String {
    let key = said.place.key
    let name = text("\(said.place.name.fr) : ", "\(said.place.name.en): ")
    let sentence = name + sentence(draft.figures(of: said), .callsTo(key), .lengthTo(key), "")
    guard said.kinds.count != 1 else { return sentence }
    let share = words.percent(draft.mobileShare(said))
    return sentence + text(" ; \(share) vers des mobiles", "; \(share) to mobiles") + mark(.mobileShareOf(key))
  }

  /// What is taken of the year, without a word on who said it.
  var year: String { (seasonWords ?? text("non", "no")).replacing(text(" (supposé)", " (assumed)"), with: "") }

  private var seasons: String { seasonWords ?? text("tous les mois se valent", "all months alike") + mark(.seasons) }

  /// What was said of the year; nil where all months are alike.
  private var seasonWords: String? {
    if case .seasons(let seasons)? = draft.answers[.seasons]?.answer {
      let parts = seasons.parts.map {
        effect($0.effect) + " " + text("en ", "in ") + words.list($0.months.map(words.month))
      }
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
    let differing = draft.seasonality.enumerated().filter { $0.element != 1 }
    guard !differing.isEmpty else { return nil }
    let parts = differing.map { effect(.times($0.element)) + " " + text("en ", "in ") + words.month($0.offset) }
    return parts.joined(separator: ", ") + mark(.seasons)
  }

  private func effect(_ effect: Seasons.Effect) -> String {
    switch effect {
    case .closed(nil), .times(0): return text("fermé", "closed")
    case .closed(let days?):
      let isWeeks = days.truncatingRemainder(dividingBy: 7) == 0
      let count = words.number(isWeeks ? days / 7 : days)
      let unit = isWeeks ? text("semaine", "week") : text("jour", "day")
      return text("fermé", "closed") + " \(count) \(unit)\((isWeeks ? days / 7 : days) < 2 ? "" : "s")"
    case .times(2): return text("le double", "twice as many")
    case .times(3): return text("le triple", "three times as many")
    case .times(0.5): return text("moitié moins", "half as many")
    case .times(let factor) where factor > 1:
      return text("\(words.percent(factor - 1)) de plus", "\(words.percent(factor - 1)) more")
    case .times(let factor): return text("\(words.percent(1 - factor)) de moins", "\(words.percent(1 - factor)) fewer")
    }
  }

  /// A belief as it is said: known, about so much, or from one end to the other.
  private func belief(_ figure: Uncertain, noun: String, _ write: (Double) -> String) -> String {
    guard !figure.isKnown else { return write(figure.likely) + noun }
    func isAbout(_ ratio: Double) -> Bool { abs(ratio - BeliefRule.aboutFactor) < 1e-6 }
    if isAbout(figure.likely / figure.low), isAbout(figure.high / figure.likely) {
      return text("environ ", "about ") + write(about(figure.likely)) + noun
    }
    let (low, likely, high) = (write(about(figure.low)), write(about(figure.likely)), write(about(figure.high)))
    return text(
      "de \(low) à \(high)\(noun) (plutôt \(likely))", "\(low) to \(high)\(noun) (rather \(likely))")
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

  private func mark(_ key: QuestionKey) -> String { draft.isGiven(key) ? "" : text(" (supposé)", " (assumed)") }

  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
}
