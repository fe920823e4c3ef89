import Basics
import Simulation
import Statistics
import Traffic

/// How far what was typed of a customer may be off before the cheapest plan changes.
///
/// All that is believed counts: ranges stay as wide as they are and are moved as a whole. Whoever overestimates calls
/// does so with all of them.
public struct RoomForError: Sendable {
  /// The factor on the numbers of all calls at which the cheapest plan changes: 0.95 where 5 % too many were typed for
  /// it; nil where none is found from a third to three times.
  public let calls: Estimate?
  /// The same factor on the lengths of all calls.
  public let lengths: Estimate?

  /// Room for error from its parts.
  public init(calls: Estimate?, lengths: Estimate?) {
    self.calls = calls
    self.lengths = lengths
  }

  /// Factors looked at, at most, and from one over it.
  public static let reach = 3.0
  /// Customers the forecast is averaged over.
  private static let customers = 40

  /// Looks for the factors of an experiment's model, with the customers of its run.
  ///
  /// Throws what simulations throw.
  public static func of(_ experiment: Experiment, _ histories: Histories, confidence: Double) async throws
    -> RoomForError
  {
    let evaluator = DifferenceEvaluator(
      seed: experiment.seed, threads: experiment.threads, confidence: confidence, replications: 100...2000)
    func factor(_ scale: @escaping @Sendable (inout Profile, Double) -> Void) async throws -> Estimate? {
      try await search(experiment.model, histories, scale).crossing(evaluator)?.root.value
    }
    return RoomForError(
      calls: try await factor { $0.scaleCalls(by: $1) }, lengths: try await factor { $0.scaleLengths(by: $1) })
  }

  private static func search(
    _ model: Model, _ histories: Histories, _ scale: @escaping @Sendable (inout Profile, Double) -> Void
  ) -> FactorSearch {
    @Sendable func scaled(_ profile: Profile, _ factor: Double) -> Profile {
      var profile = profile
      scale(&profile, factor)
      return profile
    }
    let forecast = Forecast(model)
    let oneOff = model.contract.plans.map(\.fixedCharges.oneOff.euros)
    let known = knownProfiles(model.profile, histories)
    return FactorSearch(reach: reach, least: 1 / reach, planCount: oneOff.count) {
      try Model(scaled(model.profile, $0), model.tariff, model.choices)
    } forecast: { factor in
      known.reduce(PlanAmounts()) { sum, profile in
        let customer = Customer(likelyOf: scaled(profile, factor))
        return customer.monthlyFactors(from: model.monthlyFactors, of: model.profile).reduce(
          sum.adding(oneOff)
        ) { $0 + forecast.beyondLast(customer, factor: $1) }
      }
    }
  }

  /// Some of the customers of a run, evenly taken, as profiles of known figures.
  private static func knownProfiles(_ profile: Profile, _ histories: Histories) -> [Profile] {
    guard !profile.isKnown, histories.count > 0 else { return [profile] }
    let count = min(customers, histories.count)
    return (0..<count).map { position in
      var known = profile
      for (figure, value) in zip(profile.figures, histories.figures[position * histories.count / count]) {
        known[figure] = Uncertain(known: value)
      }
      return known
    }
  }
}

extension Profile {
  fileprivate mutating func scaleCalls(by factor: Double) {
    for stream in streams.indices { streams[stream].callsPerMonth = streams[stream].callsPerMonth.scaled(by: factor) }
  }

  fileprivate mutating func scaleLengths(by factor: Double) {
    for stream in streams.indices { streams[stream].meanSeconds = streams[stream].meanSeconds.scaled(by: factor) }
  }
}
