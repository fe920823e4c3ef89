import Basics
import Plausibility
import Probability
import Questions
import Simulation
import Tariffs
import Traffic

/// Something an advice takes for granted, with what it rests on.
public enum Assumption: Hashable, Sendable {
  /// All amounts exclude tax.
  case excludingTax
  /// The billing month is the calendar month.
  case calendarMonth
  /// Bills are simulated to the unit, not rounded to the cent.
  case exactBills
  /// The customer calls alike under so many plans.
  case sameBehaviour(planCount: Int)
  /// One-off charges are spread over the horizon.
  case oneOffSpread(months: Int)
  /// An answer to an open question of the brochure.
  case reading(Reading, option: Reading.Option, isDefault: Bool)
  /// The zone of a destination is not printed in the brochure.
  case zone(ResolvedDestination)
  /// No agreement is known for a foreign mobile destination.
  case unknownAgreement(ResolvedDestination)
  /// That a foreign mobile destination has an agreement, or none, rests on a judgement.
  case judgedAgreement(ResolvedDestination)
  /// Mobiles of a destination cannot be told from fixed lines.
  case indistinguishable(ResolvedDestination)
  /// No price is printed for a destination.
  case unpriced(ResolvedDestination)
  /// How the year is spread over months.
  case calendar(Profile.Calendar)
  /// Expected calls grow by a factor a year.
  case growth(Uncertain)
  /// How what is believed of the streams' calls goes together.
  case beliefs(correlation: Double)
  /// The distributions calls are drawn from.
  case distributions
  /// Lengths of a stream's calls that are not lognormal.
  case durationShape(DurationShape, stream: Int, name: String)
  /// Where the profile's figures come from; nil when it does not say.
  case profileSource(Bilingual?)

  /// How many questions the profile was written from, and which of them nobody answered.
  case answers(given: Int, assumed: [Bilingual])
  /// A figure that is possible but seldom meant.
  case implausible(PlausibilityWarning)

  /// Everything an advice on a model takes for granted.
  static func all(of model: Model) -> [Assumption] {
    let profile = model.profile
    var list: [Assumption] = [
      .excludingTax, .profileSource(profile.source), .sameBehaviour(planCount: model.plans.count), .distributions,
    ]
    for (index, stream) in profile.streams.enumerated() where stream.durationShape != .lognormal {
      list.append(.durationShape(stream.durationShape, stream: index, name: stream.name))
    }
    if let answers = profile.answers {
      let assumed = answers.assumed.map { QuestionKey($0)?.topic(in: model.tariff) ?? Bilingual($0) }
      list.insert(.answers(given: answers.given.count, assumed: assumed), at: 2)
    }
    list = profile.plausibilityWarnings(asOf: model.tariff.versionMonth).map { .implausible($0) } + list
    list.append(.calendar(profile.calendar))
    if profile.growthFactor != Uncertain(known: 1) { list.append(.growth(profile.growthFactor)) }
    if profile.hasSeveralUncertainVolumes { list.append(.beliefs(correlation: profile.callsCorrelation)) }
    list += [.calendarMonth, .exactBills]
    if profile.subscription.customMessages, model.choices.customMessages == .once {
      list.append(.oneOffSpread(months: profile.horizonMonths))
    }
    for reading in model.readings {
      let id = reading.taken(by: model.choices)
      // A zone left as the tariff has it is told with its destination.
      guard let option = reading.option(named: id), !reading.isZone || id != reading.defaultOption else { continue }
      list.append(.reading(reading, option: option, isDefault: id == reading.defaultOption))
    }
    var seen: Set<String> = []
    for terms in model.streams where seen.insert(terms.destination.key).inserted {
      list += about(terms.destination)
    }
    return list
  }

  private static func about(_ destination: ResolvedDestination) -> [Assumption] {
    if destination.kind == .unpriced { return [.unpriced(destination)] }
    guard let place = destination.destination else { return [] }
    var list: [Assumption] = []
    if place.confidence == .medium || place.confidence == .low { list.append(.zone(destination)) }
    if destination.hasUnknownAgreement { list.append(.unknownAgreement(destination)) }
    if destination.key.hasSuffix("-mobile") {
      if place.mobileAgreement == .indistinguishable { list.append(.indistinguishable(destination)) }
      if place.mobileAgreement == .no || (place.mobileAgreement == .yes && place.agreementSource == "judgement") {
        list.append(.judgedAgreement(destination))
      }
    }
    return list
  }
}
