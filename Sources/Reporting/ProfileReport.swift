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
    let source = profile.source.map { Block.text(ProfileReportWords(language).source($0[language])) }
    return [.heading(1, [.text(title(style, language))]), .text(means(style, language)), table(style, language)]
      + (source.map { [$0] } ?? []) + [.list(habits(style, language))]
  }

  /// Calls and time a month.
  private func title(_ style: NumberStyle, _ language: Language) -> String {
    let streams = profile.expectations
    let calls = CountText.calls(streams.reduce(0) { $0 + $1.calls }, decimals: 0, language)
    let time = style.duration(minutes: streams.reduce(0) { $0 + $1.minutes })
    return ProfileReportWords(language).title(profile.name, calls, time)
  }

  /// What the means are of, and what goes to mobiles beside what is included.
  private func means(_ style: NumberStyle, _ language: Language) -> String {
    let mobile = zip(profile.streams, profile.expectations).filter { isMobile($0.0.destination) }
    let time = style.duration(minutes: mobile.reduce(0) { $0 + $1.1.minutes })
    let (months, first) = (profile.horizonMonths, MonthText.name(profile.firstMonth, language))
    return ProfileReportWords(language).means(
      months: months, from: first, mobiles: time, against: included(style, language))
  }

  /// A row a kind of calls.
  private func table(_ style: NumberStyle, _ language: Language) -> Block {
    return .table(
      header: [
        ProfileReportWords(language).calls, "destination", ProfileReportWords(language).aMonth,
        ProfileReportWords(language).usualRange,
        ProfileReportWords(language).meanLength, ProfileReportWords(language).timeAMonth,
        ProfileReportWords(language).recipients,
      ],
      rows: zip(profile.streams, profile.expectations).map { stream, expected in
        [
          stream.name, stream.destination + (stream.isForwarded ? ProfileReportWords(language).forwarded : ""),
          style.number(expected.calls, decimals: expected.calls < 10 ? 1 : 0),
          range(stream.callsPerMonth, style, language),
          "\(style.number(expected.seconds, decimals: 0))\u{00A0}s", style.duration(minutes: expected.minutes),
          style.number(expected.recipients, decimals: 0),
        ]
      }, numeric: [2, 3, 4, 5, 6])
  }

  private func isMobile(_ destination: String) -> Bool {
    let kind = tariff.resolve(destination, choices)?.kind
    return kind == .mobileBundle || kind == .limitedMobileBundle
  }

  /// What the plans with an allowance include: of two plans, what the first does.
  private func included(_ style: NumberStyle, _ language: Language) -> String {
    let contract = Contract(tariff, choices, profile.subscription)
    let limited = contract.plans.filter { $0.pools.seconds != nil }
    let told = contract.plans.count == 2 || limited.isEmpty ? [contract.plans[0]] : limited
    return told.enumerated().map { index, plan -> String in
      let name = tariff[plan.plan].name
      guard let seconds = plan.pools.seconds else {
        return ProfileReportWords(language).unlimitedTime(in: name)
      }
      let allowance = style.duration(minutes: Double(seconds * plan.pools.count) / 60)
      return ProfileReportWords(language).included(allowance, in: name, isFirst: index == 0)
    }.joined(separator: ", ")
  }

  private func range(_ figure: Uncertain, _ style: NumberStyle, _ language: Language) -> String {
    guard !figure.isKnown else { return ProfileReportWords(language).knownFigure }
    return
      "\(style.plain(figure.low, decimals: figure.low < 10 ? 1 : 0)) – \(style.plain(figure.high, decimals: figure.high < 10 ? 1 : 0))"
  }

  private func habits(_ style: NumberStyle, _ language: Language) -> [[Inline]] {
    let busyness = style.percent(profile.busyness.cv.likely, decimals: 0)
    let correlation = style.number(profile.busyness.autocorrelation, decimals: 2)
    let variation = ProfileReportWords(language).busyness(busyness, correlation: correlation)
    let beliefs = [growthText(style, language), correlationText(style, language)].compactMap { $0 }
    return
      ([year(style, language), variation] + beliefs + [
        ProfileReportWords(language).subscription(profile.subscription, style)
      ]).map { [.text($0)] }
  }

  /// How calls grow; nil where they do not.
  private func growthText(_ style: NumberStyle, _ language: Language) -> String? {
    let factor = profile.growthFactor
    guard factor != Uncertain(known: 1) else { return nil }
    func share(_ factor: Double) -> String { style.percent(factor - 1) }
    let (low, high) = (share(factor.low), share(factor.high))
    let range = ProfileReportWords(language).growthRange(low, high)
    let change = share(factor.likely) + (factor.isKnown ? "" : range)
    return ProfileReportWords(language).growth(change)
  }

  /// How what is believed of several streams' calls goes together; nil where nothing does.
  private func correlationText(_ style: NumberStyle, _ language: Language) -> String? {
    guard profile.hasCorrelatedCalls else { return nil }
    let value = style.number(profile.callsCorrelation, decimals: 2)
    return ProfileReportWords(language).correlation(value)
  }

  private func year(_ style: NumberStyle, _ language: Language) -> String {
    let factors = profile.monthlyFactors
    let calendar = ProfileReportWords(language).calendar(profile.calendar)
    guard let low = factors.min(), let high = factors.max(), low < high else {
      return ProfileReportWords(language).evenYear(calendar)
    }
    func month(_ factor: Double) -> String {
      MonthText.name(profile.month(at: factors.firstIndex(of: factor) ?? 0), language)
    }
    let (least, most) = (style.percent(low, decimals: 0), style.percent(high, decimals: 0))
    return ProfileReportWords(language).year(calendar, quietest: month(low), least, busiest: month(high), most)
  }

}
