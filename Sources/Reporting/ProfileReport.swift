import Foundation
import Basics
import Contracts
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
    let source = profile.source.map { Block.text(language.text("Source : ", "Source: ") + $0[language]) }
    return [.heading(1, [.text(title(style, language))]), .text(means(style, language)), table(style, language)]
      + (source.map { [$0] } ?? []) + [.list(habits(style, language))]
  }

  /// Calls and time a month.
  private func title(_ style: NumberStyle, _ language: Language) -> String {
    let streams = profile.expectations
    let calls = CountText.calls(streams.reduce(0) { $0 + $1.calls }, decimals: 0, language)
    let time = style.duration(minutes: streams.reduce(0) { $0 + $1.minutes })
    return language.text(
      "\(profile.name) : environ \(calls) et \(time) par mois", "\(profile.name): about \(calls) and \(time) a month")
  }

  /// What the means are of, and what goes to mobiles beside what is included.
  private func means(_ style: NumberStyle, _ language: Language) -> String {
    let mobile = zip(profile.streams, profile.expectations).filter { isMobile($0.0.destination) }
    let time = style.duration(minutes: mobile.reduce(0) { $0 + $1.1.minutes })
    let (months, first) = (profile.horizonMonths, MonthText.name(profile.firstMonth, language))
    return language.text(
      "Moyennes du modèle, calculées sans tirage, sur \(months) mois à partir de \(first), durées facturées à la "
        + "seconde entamée. Vers les mobiles du forfait : \(time) par mois, pour \(included(style, language)).",
      "Means of the model, computed without random numbers, over \(months) \(months == 1 ? "month" : "months") from "
        + "\(first), durations billed by the second begun. To mobiles of the bundle: \(time) a month, against "
        + "\(included(style, language)).")
  }

  /// A row a kind of calls.
  private func table(_ style: NumberStyle, _ language: Language) -> Block {
    func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
    return .table(
      header: [
        text("appels", "calls"), "destination", text("par mois", "a month"),
        text("8 fois sur 10 entre", "8 times in 10 within"),
        text("durée moyenne", "mean length"), text("temps par mois", "time a month"),
        text("destinataires différents", "distinct recipients"),
      ],
      rows: zip(profile.streams, profile.expectations).map { stream, expected in
        [
          stream.name, stream.destination, style.number(expected.calls, decimals: expected.calls < 10 ? 1 : 0),
          range(stream.callsPerMonth, style, text),
          "\(style.number(expected.seconds, decimals: 0))\u{00A0}s", style.duration(minutes: expected.minutes),
          style.number(expected.recipients, decimals: 0),
        ]
      }, numeric: [2, 3, 4, 5, 6])
  }

  private func isMobile(_ destination: String) -> Bool { tariff.resolve(destination, choices)?.kind == .mobileBundle }

  /// What the plans with an allowance include: of two plans, what the first does.
  private func included(_ style: NumberStyle, _ language: Language) -> String {
    let contract = Contract(tariff, choices, profile.subscription)
    let limited = contract.plans.filter { $0.pools.seconds != nil }
    let told = contract.plans.count == 2 || limited.isEmpty ? [contract.plans[0]] : limited
    return told.enumerated().map { index, plan -> String in
      let name = tariff[plan.plan].name
      guard let seconds = plan.pools.seconds else {
        return language.text("un temps illimité dans \(name)", "unlimited time in \(name)")
      }
      let allowance = style.duration(minutes: Double(seconds * plan.pools.count) / 60)
      let words = index == 0 ? (language.text("incluses dans", "included in")) : (language.text("dans", "in"))
      return "\(allowance) \(words) \(name)"
    }.joined(separator: ", ")
  }

  private func range(_ figure: Uncertain, _ style: NumberStyle, _ text: (String, String) -> String) -> String {
    guard !figure.isKnown else { return text("chiffre connu", "known figure") }
    return
      "\(style.plain(figure.low, decimals: figure.low < 10 ? 1 : 0)) – \(style.plain(figure.high, decimals: figure.high < 10 ? 1 : 0))"
  }

  private func habits(_ style: NumberStyle, _ language: Language) -> [[Inline]] {
    func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
    let busyness = style.percent(profile.busyness.cv.likely, decimals: 0)
    let correlation = style.number(profile.busyness.autocorrelation, decimals: 2)
    let variation = text(
      "D’un mois à l’autre l’activité varie de ± \(busyness) (coefficient de variation), autocorrélation \(correlation).",
      "From month to month activity varies by ± \(busyness) (coefficient of variation), autocorrelation \(correlation)."
    )
    let beliefs = [growthText(style, language), correlationText(style, language)].compactMap { $0 }
    return ([year(style, language), variation] + beliefs + [subscription(style, language)]).map { [.text($0)] }
  }

  /// How calls grow; nil where they do not.
  private func growthText(_ style: NumberStyle, _ language: Language) -> String? {
    let factor = profile.growthFactor
    guard factor != Uncertain(known: 1) else { return nil }
    func share(_ factor: Double) -> String { style.percent(factor - 1) }
    let (low, high) = (share(factor.low), share(factor.high))
    let range = language.text(" (de \(low) à \(high) huit fois sur dix)", " (\(low) to \(high) eight times in ten)")
    let change = share(factor.likely) + (factor.isKnown ? "" : range)
    return language.text("Les appels évoluent de \(change) par an.", "Calls change by \(change) a year.")
  }

  /// How what is believed of several streams' calls goes together; nil where nothing does.
  private func correlationText(_ style: NumberStyle, _ language: Language) -> String? {
    guard profile.hasCorrelatedCalls else { return nil }
    let value = style.number(profile.callsCorrelation, decimals: 2)
    return language.text(
      "Les volumes d’appels incertains vont ensemble (corrélation \(value)).",
      "Uncertain volumes of calls go together (correlation \(value)).")
  }

  private func year(_ style: NumberStyle, _ language: Language) -> String {
    let factors = profile.monthlyFactors
    let calendar =
      switch (profile.calendar, language) {
      case (.france, .fr): "Jours ouvrés et jours fériés français"
      case (.france, .en): "French working days and public holidays"
      case (.flat, .fr): "Sans calendrier"
      case (.flat, .en): "No calendar"
      }
    guard let low = factors.min(), let high = factors.max(), low < high else {
      return language.text("\(calendar) : tous les mois se valent.", "\(calendar): all months are alike.")
    }
    func month(_ factor: Double) -> String {
      MonthText.name(profile.month(at: factors.firstIndex(of: factor) ?? 0), language)
    }
    let (least, most) = (style.percent(low, decimals: 0), style.percent(high, decimals: 0))
    return language.text(
      "\(calendar) : mois le plus calme \(month(low)) (\(least) d’un mois moyen), le plus chargé \(month(high)) (\(most)).",
      "\(calendar): quietest month \(month(low)) (\(least) of an average month), busiest \(month(high)) (\(most)).")
  }

  private func subscription(_ style: NumberStyle, _ language: Language) -> String {
    let subscription = profile.subscription
    func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number > 1 ? many : one)" }
    let forwardings = style.plain(subscription.forwardingsPerMonth, decimals: 2)
    func english(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    return language.text(
      "Abonnement : "
        + count(subscription.additionalLines, "ligne supplémentaire", "lignes supplémentaires") + ", "
        + count(subscription.numberPacks, "pack SDA supplémentaire", "packs SDA supplémentaires")
        + ", messages personnalisés : \(subscription.customMessages ? "oui" : "non"), transferts d’appel activés par mois : "
        + "\(forwardings).",
      "Subscription: \(english(subscription.additionalLines, "additional line")), "
        + "\(english(subscription.numberPacks, "further number pack")), "
        + "personalised messages: \(subscription.customMessages ? "yes" : "no"), forwarding activations a month: \(forwardings)."
    )
  }
}
