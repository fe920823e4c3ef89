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
    [
      text(
        "# Profil pour « optimale advise ». Un nombre seul est connu ; {low, likely, high} sont les 10e, 50e et 90e centiles",
        "# A profile for “optimale advise”. A plain number is known; {low, likely, high} are the 10th, 50th and 90th"),
      text(
        "# de ce qu’on croit. « optimale profile show » dit ce que tout cela implique.",
        "# percentiles of what is believed. “optimale profile show” says what it all implies."),
      "name: \(YAMLText.quoted(profile.name))" + origin(.name),
      "source: \(YAMLText.quoted(profile.source ?? ""))",
    ]
  }

  private var subscription: [String] {
    let subscription = profile.subscription
    let lines = text("lignes utilisateur au-delà de celle qui est comprise", "user lines beyond the one included")
    let packs = text("packs de 5 numéros directs en plus", "further packs of five direct-dial numbers")
    let messages = text("messages personnalisés", "personalised messages")
    let forwardings = text("activations du renvoi d’appel par mois", "activations of call forwarding a month")
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
    let factors = text(
      "facteurs sur les appels d’un mois, 1 pour les autres", "factors on a month’s calls, 1 for the others")
    let growth = profile.growthFactor
    return [
      "horizon_months: \(profile.horizonMonths)  # "
        + text("l’engagement est de 24 mois", "the commitment is 24 months"),
      "first_month: \(profile.firstMonth)  # " + text("le mois prochain", "next month"),
      "calendar: \(profile.calendar.rawValue)  # "
        + text("jours ouvrés, sans les jours fériés", "working days without public holidays"),
      "seasonality: {\(months.joined(separator: ", "))}" + origin(.seasons, factors),
      "annual_growth: \(belief(Uncertain(low: Draft.rounded(growth.low - 1), likely: Draft.rounded(growth.likely - 1), high: Draft.rounded(growth.high - 1))))"
        + assumed(text("part par an", "a share a year")),
      "busyness: {cv: \(belief(profile.busyness.cv)), autocorrelation: \(number(profile.busyness.autocorrelation))}"
        + assumed(text("d’un mois à l’autre", "from month to month")),
    ]
  }

  private var streams: [String] {
    let kinds = draft.kinds(language)
    return ["streams:"] + zip(profile.streams, kinds).flatMap(stream)
  }

  private func stream(_ stream: CallStream, _ kind: Draft.Kind) -> [String] {
    let seconds = text("secondes", "seconds")
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
      "  given: [\(given.joined(separator: ", "))]  # " + text("dit par le client", "said by the customer"),
      "  assumed: [\(assumed.joined(separator: ", "))]  # "
        + text("supposé, faute de réponse", "assumed for want of an answer"),
    ]
  }

  // MARK: Comments

  private func callsComment(_ kind: Draft.Kind) -> String {
    guard let calls = kind.calls else { return assumed("") }
    var parts: [String] = []
    if draft.yearRatio != 1, draft.isGiven(calls) {
      let month = FigureWords(language).number(kind.stream.callsPerMonth.likely)
      parts.append(text("\(month) un mois ordinaire", "\(month) in an ordinary month"))
    }
    if let share = kind.share, !draft.isGiven(share) {
      parts.append(text("part des mobiles supposée", "share of mobiles assumed"))
    }
    return origin(calls, parts.joined(separator: " ; "))
  }

  private func lengthComment(_ kind: Draft.Kind, _ unit: String) -> String {
    guard let calls = kind.calls, let length = kind.length else { return assumed(unit) }
    guard case .volume(let volume)? = draft.answers[calls]?.answer, volume.length != nil || volume.time != nil else {
      return origin(length, unit)
    }
    guard volume.count == nil else { return origin(calls, unit) }
    return origin(length, text("\(unit) ; seul le temps total est connu", "\(unit); only the time in all is known"))
  }

  /// Where a figure comes from, after what it is.
  private func origin(_ key: QuestionKey, _ meaning: String = "") -> String {
    guard draft.isGiven(key), let given = draft.answers[key] else { return assumed(meaning) }
    let said = text(
      "dit par le client : \(YAMLText.quoted(given.text))", "said by the customer: \(YAMLText.quoted(given.text))")
    return comment(meaning, said)
  }

  private func assumed(_ meaning: String) -> String { comment(meaning, text("supposé", "assumed")) }

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

  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
}
