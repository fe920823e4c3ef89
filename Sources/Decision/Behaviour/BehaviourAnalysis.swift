import Basics
import Probability
import Contracts
import Simulation
import Statistics
import Tariffs
import Traffic

/// What certainty costs, how heavy months get, and what becomes of the saving if calls grow once they are unlimited.
public struct BehaviourAnalysis: Sendable {
  /// The heaviest month of the horizon under a version, one-off charges in the first, in euros.
  public struct WorstMonth: Hashable, Sendable {
    /// For half of the customers it is below.
    public let median: QuantileEstimate
    /// For nineteen customers in twenty it is below.
    public let p95: QuantileEstimate
  }

  /// A growth of calls to mobiles under *Intense*.
  public struct Growth: Hashable, Sendable {
    /// Share by which calls grow, such as 0.1.
    public let share: Double
    /// What *Intense* saves on the calls made today, in euros a month: the growth saves nothing.
    public let saving: Estimate
    /// What it seems to save when the calls after the growth are priced under *Équilibre*.
    public let apparentSaving: Estimate
  }

  /// Growths examined.
  static let growths = [0.1, 0.25]

  /// The heaviest month by version, *Équilibre* first.
  public let worstMonths: [WorstMonth]
  /// What growth does to the saving.
  public let growths: [Growth]

  /// Analyses an experiment whose difference and first histories are known.
  public init(_ experiment: Experiment, _ difference: Estimate, _ histories: Histories, confidence: Double)
    async throws
  {
    let model = experiment.model
    let z = Normal.quantile((1 + confidence) / 2)
    worstMonths = Plan.allCases.map { plan in
      let fixed = model.contract[plan].fixedCharges
      let worst = (0..<histories.count).map { replication in
        // The first month bears the one-off charges.
        (0..<histories.months).reduce(0) { worst, month in
          max(worst, histories.usage(replication, month: month, plan) + (month == 0 ? fixed.oneOff.euros : 0))
        }
      }.sorted()
      func quantile(_ share: Double) -> QuantileEstimate {
        let (value, interval) = Quantile.ofSorted(worst, share, deviations: z)
        return QuantileEstimate(value: value, interval: interval).shifted(by: fixed.monthly.euros)
      }
      return WorstMonth(median: quantile(0.5), p95: quantile(0.95))
    }
    let mobile = model.streams.indices.filter { model.streams[$0].terms.handling == .mobileBundle }
    guard !mobile.isEmpty else {
      growths = []
      return
    }
    let runs = try await PairedRuns(experiment, difference, confidence: confidence)
    var growths: [Growth] = []
    for share in BehaviourAnalysis.growths {
      var profile = model.profile
      for stream in mobile {
        let figure = ProfileFigure.callsPerMonth(stream: stream)
        profile[figure] = profile[figure].scaled(by: 1 + share)
      }
      let grown = try Model(profile, model.tariff, model.choices)
      // More calls than can be simulated: the advice does without this growth.
      do {
        let outcome = try await runs.outcome(grown)
        growths.append(
          Growth(
            share: share, saving: difference.addingDependent(outcome.changeOfIntense.negated),
            apparentSaving: outcome.difference))
      } catch is SimulationError { continue }
    }
    self.growths = growths
  }
}
