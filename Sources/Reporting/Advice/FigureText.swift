import Basics
import Traffic

/// Figures of a profile in words: what they are, their values, how to ask for them.
struct FigureText {
  let profile: Profile
  let language: Language

  private var style: NumberStyle { NumberStyle(language) }
  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }

  private func quoted(_ stream: Int) -> String {
    let name = profile.streams[stream].name
    return text("« \(name) »", "“\(name)”")
  }

  /// The name between the quotation marks of what is itself quoted.
  private func inner(_ stream: Int) -> String {
    let name = profile.streams[stream].name
    return text("“\(name)”", "‘\(name)’")
  }

  /// What the figure is.
  func title(_ figure: ProfileFigure) -> String {
    switch figure {
    case .busynessCV: text("variation de l’activité d’un mois à l’autre", "variation of business from month to month")
    case .callsPerMonth(let stream): text("appels par mois, \(quoted(stream))", "calls a month, \(quoted(stream))")
    case .dispersion(let stream):
      text(
        "variation propre d’un mois à l’autre, \(quoted(stream))",
        "own variation from month to month, \(quoted(stream))")
    case .meanSeconds(let stream): text("durée d’un appel, \(quoted(stream))", "length of a call, \(quoted(stream))")
    case .durationCV(let stream):
      text(
        "dispersion des durées, \(quoted(stream))",
        "spread of lengths, \(quoted(stream))")
    case .annualGrowth: text("croissance annuelle", "growth a year")
    }
  }

  /// A value of the figure with its unit.
  func value(_ value: Double, _ figure: ProfileFigure) -> String {
    switch figure {
    case .callsPerMonth: style.number(value, decimals: value < 10 && value != value.rounded() ? 1 : 0)
    case .meanSeconds: style.number(value, decimals: 0) + "\u{00A0}s"
    case .busynessCV, .dispersion, .durationCV: style.percent(value, decimals: 0)
    case .annualGrowth: style.percent(figure.written(value), decimals: 0)
    }
  }

  /// Whether a stream is that of all calls to mobiles, so that no name needs to tell them from others.
  private func areAllMobiles(_ stream: Int) -> Bool {
    let mobiles = profile.streams.indices.filter { profile.streams[$0].destination.hasSuffix("-mobile") }
    return mobiles == [stream]
  }

  /// The question to put to the prospect.
  func question(_ figure: ProfileFigure) -> String {
    switch figure {
    case .busynessCV:
      text(
        "Combien d’appels passez-vous dans votre mois le plus creux, et combien dans le plus chargé ?",
        "How many calls do you make in your slackest month, and how many in your busiest?")
    case .callsPerMonth(let stream) where areAllMobiles(stream):
      text(
        "Combien d’appels passez-vous par mois vers des mobiles ? Une facture détaillée ou le journal des appels le dit.",
        "How many calls to mobiles do you make a month? An itemised bill or the call log tells.")
    case .callsPerMonth(let stream):
      text(
        "Combien d’appels passez-vous par mois pour \(inner(stream)) ? Une facture détaillée ou le journal des appels le dit.",
        "How many calls a month do you make for \(inner(stream))? An itemised bill or the call log tells.")
    case .dispersion(let stream):
      text(
        "À activité égale, le nombre d’appels pour \(inner(stream)) change-t-il beaucoup d’un mois à l’autre ?",
        "With business as usual, does the number of calls for \(inner(stream)) change much from month to month?")
    case .meanSeconds(let stream):
      text(
        "Combien de temps dure en moyenne un appel pour \(inner(stream)) ?",
        "How long does a call for \(inner(stream)) last on average?")
    case .durationCV(let stream):
      text(
        "Les appels pour \(inner(stream)) durent-ils à peu près autant, ou y en a-t-il beaucoup de brefs et quelques-uns très longs ?",
        "Do calls for \(inner(stream)) last about the same, or are many short and a few very long?")
    case .annualGrowth:
      text(
        "De combien vos appels vont-ils augmenter ou diminuer par an : embauches, clients, usage du mobile ?",
        "By how much will your calls grow or shrink a year: hires, customers, use of mobiles instead?")
    }
  }
}
