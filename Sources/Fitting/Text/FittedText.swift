import Basics
import Documents
import Foundation
import Probability
import Traffic

/// A fitted profile as a file that the reader of profiles accepts, every figure commented with what it rests on.
///
/// Names come from a profile or from destination keys; recipients, and hence numbers, stand nowhere.
public struct FittedText: Sendable {
  private let fitted: FittedProfile
  private let language: Language
  /// Destinations whose calls have no printed price.
  private let unpriced: Set<String>
  private var say: FittedWords { FittedWords(language) }

  /// The text of a fit; `unpriced` are destinations whose calls have no printed price.
  public init(_ fitted: FittedProfile, unpriced: Set<String> = [], _ language: Language) {
    self.fitted = fitted
    self.unpriced = unpriced
    self.language = language
  }

  /// The profile's name.
  public var name: String { fitted.beliefs?.name ?? say.name(fitted.history) }

  /// The file.
  public var yaml: String {
    ([heading, subscription, year, ["streams:"]].joined() + fitted.streams.flatMap(stream)).joined(separator: "\n")
      + "\n"
  }

  private var heading: [String] {
    let evidence = FittedSentences(fitted, unpriced: unpriced, language)
    return say.heading + evidence.basis.map(comment) + [
      "name: \(YAMLText.quoted(name))", "source: \(YAMLText.quoted(say.source(fitted)))",
    ]
  }

  /// Lines of a comment, whatever is in the text; no longer than a line of the shipped profiles.
  private func comment(_ text: String) -> String {
    var lines: [String] = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + word.count > 118 { lines.append("") }
      lines[lines.count - 1] += " " + word
    }
    return lines.map { "#" + $0 }.joined(separator: "\n")
  }

  private var subscription: [String] {
    let subscription = fitted.subscription
    return [
      "subscription:",
      "  additional_lines: \(subscription.additionalLines)  # " + say.lines(fitted.userLines),
      "  number_packs: \(subscription.numberPacks)  # " + say.believedOrNone(fitted.beliefs != nil),
      "  custom_messages: \(subscription.customMessages)  # " + say.believedOrNone(fitted.beliefs != nil),
      "  forwardings_per_month: \(FittedNumber.text(subscription.forwardingsPerMonth))  # "
        + say.believedOrNone(fitted.beliefs != nil),
    ]
  }

  private var year: [String] {
    let factors = zip(Profile.monthNames, fitted.seasonality).filter { $0.1 != 1 }.map {
      "\($0.0): \(FittedNumber.text($0.1))"
    }
    let growth = fitted.beliefs?.growthFactor ?? Uncertain(known: 1)
    let correlation = FittedNumber.text(min(1, max(0, (fitted.callsCorrelation * 100).rounded() / 100)))
    return [
      "horizon_months: \(fitted.beliefs?.horizonMonths ?? 24)",
      "first_month: \(fitted.nextMonth)  # " + say.firstMonth,
      "calendar: \(fitted.exposure.calendar.rawValue)  # " + say.calendar(fitted.exposure.calendar),
      "seasonality: {\(factors.joined(separator: ", "))}  # " + say.seasons(fitted),
      "annual_growth: \(self.growth(growth))  # " + say.growth(fitted.beliefs != nil),
      "busyness:",
      "  cv: \(FittedNumber.belief(fitted.busynessCV))  # " + say.busyness(fitted),
      "  autocorrelation: \(FittedNumber.text(fitted.autocorrelation))  # " + say.autocorrelation(fitted),
      "correlation: {calls: \(correlation)}  # " + say.correlation,
    ]
  }

  private func text(_ recipients: PitmanYor) -> String {
    let (concentration, discount) = (recipients.concentration, recipients.discount)
    return "{concentration: \(FittedNumber.text(concentration)), discount: \(FittedNumber.text(discount))}"
  }

  private func growth(_ factor: Uncertain) -> String {
    func share(_ factor: Double) -> String { "\(((factor - 1) * 10_000).rounded() / 10_000)" }
    guard !factor.isKnown else { return share(factor.likely) }
    return "{low: \(share(factor.low)), likely: \(share(factor.likely)), high: \(share(factor.high))}"
  }

  private func stream(_ stream: FittedProfile.Stream) -> [String] {
    let duration = DurationYAML(stream).lines
    let recipients = stream.recipients?.best ?? stream.believedRecipients
    let name = stream.believedName ?? stream.destination
    return [
      "  - name: \(YAMLText.quoted(name))",
      "    destination: \(stream.destination)" + (unpriced.contains(stream.destination) ? "  # " + say.unpriced : ""),
      "    # " + say.calls(stream, fitted.history),
      "    calls_per_month: \(FittedNumber.belief(stream.callsPerMonth))",
      "    dispersion: \(FittedNumber.belief(stream.dispersion))  # " + say.dispersion,
      "    # " + say.duration(stream),
      "    duration:",
    ] + duration.map { "      \($0.key): \($0.value)" } + [
      "    # " + say.recipients(stream, areMasked: fitted.areRecipientsMasked),
      "    recipients: \(text(recipients))",
      "    from_analogue_line: \(FittedNumber.text(stream.fromAnalogueLine))  # " + say.analogue(stream),
    ]
  }
}
