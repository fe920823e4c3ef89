import Foundation
import Basics
import Rating
import Tariffs
import Traffic

/// What a profile implies, in words and numbers, without random numbers.
public struct ProfileReport: Sendable {
  /// The profile.
  public let profile: Profile
  /// The tariff that says what its destinations are.
  public let tariff: Tariff
  /// The answers to the tariff's open questions.
  public let choices: ReadingChoices

  /// A report on a profile.
  public init(_ profile: Profile, _ tariff: Tariff, _ choices: ReadingChoices) {
    self.profile = profile
    self.tariff = tariff
    self.choices = choices
  }

  /// The report for a person.
  public func blocks(_ language: Language) -> [Block] {
    let style = NumberStyle(language)
    func text(_ fr: String, _ en: String) -> String { language == .fr ? fr : en }
    let streams = profile.expectations
    let mobile = zip(profile.streams, streams).filter { isMobile($0.0.destination) }.map(\.1)
    let mobileMinutes = mobile.reduce(0) { $0 + $1.minutes }
    let minutes = streams.reduce(0) { $0 + $1.minutes }
    let calls = streams.reduce(0) { $0 + $1.calls }
    var blocks: [Block] = [
      .heading(
        1,
        [
          .text(
            text(
              "\(profile.name) : environ \(style.number(calls, decimals: 0)) appels et \(style.duration(minutes: minutes)) par mois",
              "\(profile.name): about \(style.number(calls, decimals: 0)) calls and \(style.duration(minutes: minutes)) a month"
            ))
        ]),
      .text(
        text(
          "Moyennes du modèle, calculées sans tirage, sur \(profile.horizonMonths) mois à partir de \(profile.firstMonth), durées facturées à la "
            + "seconde entamée. Vers les mobiles du forfait : \(style.duration(minutes: mobileMinutes)) par mois, pour "
            + "\(allowance(style, language)) incluses dans \(tariff[.equilibre].name).",
          "Means of the model, computed without random numbers, over \(profile.horizonMonths) months from \(profile.firstMonth), durations billed by the "
            + "second begun. To mobiles of the bundle: \(style.duration(minutes: mobileMinutes)) a month, against "
            + "\(allowance(style, language)) included in \(tariff[.equilibre].name).")),
      .table(
        header: [
          text("appels", "calls"), "destination", text("par mois", "a month"),
          text("8 fois sur 10 entre", "8 times in 10 within"),
          text("durée moyenne", "mean length"), text("temps par mois", "time a month"),
          text("destinataires différents", "distinct recipients"),
        ],
        rows: zip(profile.streams, streams).map { stream, expected in
          [
            stream.name, stream.destination, style.number(expected.calls, decimals: expected.calls < 10 ? 1 : 0),
            range(stream.callsPerMonth, style, text),
            "\(style.number(expected.seconds, decimals: 0))\u{00A0}s", style.duration(minutes: expected.minutes),
            style.number(expected.recipients, decimals: 0),
          ]
        }, numeric: [2, 3, 4, 5, 6]),
    ]
    if let source = profile.source { blocks.append(.text(text("Source : ", "Source: ") + source)) }
    blocks.append(.list(habits(style, text)))
    return blocks
  }

  private func isMobile(_ destination: String) -> Bool { tariff.resolve(destination, choices)?.kind == .mobileBundle }

  private func allowance(_ style: NumberStyle, _ language: Language) -> String {
    let pools = AllowancePools(tariff[.equilibre], profile.subscription, choices.allowanceScope)
    return pools.seconds.map { $0 * pools.count }.map { style.duration(minutes: Double($0) / 60) }
      ?? (language == .fr ? "illimité" : "unlimited")
  }

  private func range(_ figure: Uncertain, _ style: NumberStyle, _ text: (String, String) -> String) -> String {
    guard !figure.isKnown else { return text("chiffre connu", "known figure") }
    return "\(style.number(figure.low, decimals: 0)) – \(style.number(figure.high, decimals: 0))"
  }

  private func habits(_ style: NumberStyle, _ text: (String, String) -> String) -> [[Inline]] {
    let factors = profile.monthlyFactors
    let months = factors.indices.map { "\(profile.month(at: $0))" }
    let quiet = factors.indices.min { factors[$0] < factors[$1] } ?? 0
    let busy = factors.indices.max { factors[$0] < factors[$1] } ?? 0
    let subscription = profile.subscription
    return [
      [
        .text(
          text(
            "Calendrier \(profile.calendar.rawValue) : mois le plus calme \(months[quiet]) (\(style.percent(factors[quiet], decimals: 0)) "
              + "d’un mois moyen), le plus chargé \(months[busy]) (\(style.percent(factors[busy], decimals: 0))).",
            "Calendar \(profile.calendar.rawValue): quietest month \(months[quiet]) (\(style.percent(factors[quiet], decimals: 0)) "
              + "of an average month), busiest \(months[busy]) (\(style.percent(factors[busy], decimals: 0)))."))
      ],
      [
        .text(
          text(
            "D’un mois à l’autre l’activité varie de ± \(style.percent(profile.busyness.cv.likely, decimals: 0)) (coefficient de "
              + "variation), autocorrélation \(style.number(profile.busyness.autocorrelation, decimals: 2)).",
            "From month to month activity varies by ± \(style.percent(profile.busyness.cv.likely, decimals: 0)) (coefficient of "
              + "variation), autocorrelation \(style.number(profile.busyness.autocorrelation, decimals: 2))."))
      ],
      [
        .text(
          text(
            "Abonnement : \(subscription.additionalLines) ligne(s) supplémentaire(s), \(subscription.numberPacks) pack(s) SDA, "
              + "messages personnalisés : \(subscription.customMessages ? "oui" : "non"), "
              + "\(style.number(subscription.forwardingsPerMonth, decimals: 0)) activations de transfert par mois.",
            "Subscription: \(subscription.additionalLines) additional line(s), \(subscription.numberPacks) number pack(s), "
              + "personalised messages: \(subscription.customMessages ? "yes" : "no"), "
              + "\(style.number(subscription.forwardingsPerMonth, decimals: 0)) forwarding activations a month."))
      ],
    ]
  }
}
