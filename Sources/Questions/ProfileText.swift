import Basics
import Documents
import Traffic

/// The file of a profile written from answers, with comments in the person's language.
///
/// Whatever was typed stands between quotation marks, in values and in comments alike.
public struct ProfileText {
  private let draft: Draft
  private let language: Language
  private let profile: Profile
  private var say: ProfileTextWords { ProfileTextWords(language) }

  /// The file of a draft.
  public init(_ draft: Draft, _ language: Language) {
    self.draft = draft
    self.language = language
    profile = draft.profile(language)
  }

  /// The text, which the reader of profiles accepts.
  public var yaml: String {
    ([heading, subscription, year].flatMap { $0 } + streams + answers).joined(separator: "\n") + "\n"
  }

  private var heading: [String] {
    say.heading + [
      "name: \(YAMLText.quoted(profile.name))" + origin(.name),
      "source: \(YAMLText.quoted(profile.source?[language] ?? ""))",
    ]
  }

  private var subscription: [String] {
    let subscription = profile.subscription
    let lines = say.lines
    let packs = say.packs
    let messages = say.messages
    let forwardings = say.forwardings
    return [
      "subscription:",
      "  additional_lines: \(subscription.additionalLines)" + origin(.telephones, lines),
      "  number_packs: \(subscription.numberPacks)" + origin(.directNumbers, packs),
      "  custom_messages: \(subscription.customMessages)" + origin(.messages, messages),
      "  forwardings_per_month: \(number(subscription.forwardingsPerMonth))" + origin(.forwardings, forwardings),
    ]
  }

  private var year: [String] {
    let months = zip(Profile.monthNames, profile.seasonality).filter { $0.1 != 1 }.map { "\($0.0): \(number($0.1))" }
    let factors = say.factors
    let growth = profile.growthFactor
    return [
      "horizon_months: \(profile.horizonMonths)  # "
        + say.commitment,
      "first_month: \(profile.firstMonth)  # " + say.nextMonth,
      "calendar: \(profile.calendar.rawValue)  # "
        + say.workingDays,
      "seasonality: {\(months.joined(separator: ", "))}" + origin(.seasons, factors),
      "annual_growth: \(belief(Uncertain(low: Draft.rounded(growth.low - 1), likely: Draft.rounded(growth.likely - 1), high: Draft.rounded(growth.high - 1))))"
        + assumed(say.shareAYear),
      "busyness: {cv: \(belief(profile.busyness.cv)), autocorrelation: \(number(profile.busyness.autocorrelation))}"
        + assumed(say.monthToMonth),
    ]
  }

  private var streams: [String] {
    let kinds = draft.kinds(language)
    return ["streams:"] + zip(profile.streams, kinds).flatMap(stream)
  }

  private func stream(_ stream: CallStream, _ kind: Draft.Kind) -> [String] {
    let seconds = say.seconds
    return [
      "  - name: \(YAMLText.quoted(stream.name))",
      "    destination: \(stream.destination)",
      "    calls_per_month: \(belief(stream.callsPerMonth))" + callsComment(kind),
      "    dispersion: \(belief(stream.dispersion))" + assumed(""),
      "    duration:",
      "      mean_seconds: \(belief(stream.meanSeconds))" + lengthComment(kind, seconds),
      "      cv: \(belief(stream.durationCV))" + assumed(""),
      "    recipients: {concentration: \(number(Draft.rounded(stream.recipients.concentration))), discount: \(number(stream.recipients.discount))}"
        + assumed(""),
      "    from_analogue_line: \(number(stream.fromAnalogueLine))" + assumed(""),
    ]
  }

  private var answers: [String] {
    let (given, assumed) = (profile.answers?.given ?? [], profile.answers?.assumed ?? [])
    return [
      "answers:",
      "  given: [\(given.joined(separator: ", "))]  # " + say.given,
      "  assumed: [\(assumed.joined(separator: ", "))]  # "
        + say.assumedForWant,
    ]
  }

  // MARK: Comments

  private func callsComment(_ kind: Draft.Kind) -> String {
    guard let calls = kind.calls else { return assumed("") }
    var parts: [String] = []
    if draft.yearRatio != 1, draft.isGiven(calls) {
      let month = FigureWords(language).number(kind.stream.callsPerMonth.likely)
      parts.append(say.ordinaryMonth(month))
    }
    if let share = kind.share, !draft.isGiven(share) {
      parts.append(say.assumedShare)
    }
    return origin(calls, parts.joined(separator: " ; "))
  }

  private func lengthComment(_ kind: Draft.Kind, _ unit: String) -> String {
    guard let calls = kind.calls, let length = kind.length else { return assumed(unit) }
    guard case .volume(let volume)? = draft.answers[calls]?.answer, volume.length != nil || volume.time != nil else {
      return origin(length, unit)
    }
    guard volume.count == nil else { return origin(calls, unit) }
    return origin(length, say.totalOnly(unit))
  }

  /// Where a figure comes from, after what it is.
  private func origin(_ key: QuestionKey, _ meaning: String = "") -> String {
    guard draft.isGiven(key), let given = draft.answers[key] else { return assumed(meaning) }
    let said = say.said(YAMLText.quoted(given.text))
    return comment(meaning, said)
  }

  private func assumed(_ meaning: String) -> String { comment(meaning, say.assumed) }

  private func comment(_ meaning: String, _ origin: String) -> String {
    "  # " + (meaning.isEmpty ? origin : "\(meaning) ; \(origin)")
  }

  // MARK: Figures

  private func belief(_ figure: Uncertain) -> String {
    guard !figure.isKnown else { return number(figure.likely) }
    return "{low: \(number(figure.low)), likely: \(number(figure.likely)), high: \(number(figure.high))}"
  }

  private func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
  }
}
