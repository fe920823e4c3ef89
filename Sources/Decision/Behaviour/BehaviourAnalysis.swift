import Basics
import Probability
import Contracts
import Simulation
import Statistics
import Tariffs
import Traffic

/// What certainty costs, how heavy months get, and what becomes of the saving if calls grow once they are unlimited.
public struct BehaviourAnalysis: Sendable {
  /// The heaviest month of the horizon under a plan, one-off charges in the first, in euros.
  public struct WorstMonth: Hashable, Sendable {
    /// For half of the customers it is below.
    public let median: QuantileEstimate
    /// For nineteen customers in twenty it is below.
    public let p95: QuantileEstimate
  }

  /// A growth of calls to mobiles under the plan that includes most of them.
  public struct Growth: Hashable, Sendable {
    /// Share by which calls grow, such as 0.1.
    public let share: Double
    /// What that plan saves on the calls made today beside the other one, in euros a month: the growth saves nothing.
    public let saving: Estimate
    /// What it seems to save when the calls after the growth are priced under the other one.
    public let apparentSaving: Estimate
  }

  /// Growths examined.
  static let growths = [0.1, 0.25]

  /// The heaviest month by plan.
  public let worstMonths: [WorstMonth]
  /// The plan that includes fewer calls to mobiles and the one that includes more, of the two compared: of several
  /// plans the one that includes most, and the cheapest of the others.
  public let compared: (fewer: Plan, more: Plan)
  /// What growth does to the saving of the one beside the other.
  public let growths: [Growth]
}

extension BehaviourAnalysis {
  /// Analyses an experiment whose differences and first histories are known.
  public static func of(
    _ experiment: Experiment, _ differences: PlanDifferences, _ histories: Histories, confidence: Double
  ) async throws -> BehaviourAnalysis {
    let model = experiment.model
    let compared = compared(model, differences)
    return BehaviourAnalysis(
      worstMonths: model.plans.map { worstMonth($0, model, histories, confidence: confidence) }, compared: compared,
      growths: try await growths(experiment, differences, compared, confidence: confidence))
  }

  private static func worstMonth(
    _ plan: Plan, _ model: Model, _ histories: Histories, confidence: Double
  ) -> WorstMonth {
    let fixed = model.contract[plan].fixedCharges
    let worst = (0..<histories.count).map { replication in
      // The first month bears the one-off charges.
      (0..<histories.months).reduce(0) { worst, month in
        max(worst, histories.usage(replication, month: month, plan) + (month == 0 ? fixed.oneOff.euros : 0))
      }
    }.sorted()
    func quantile(_ share: Double) -> QuantileEstimate {
      let (value, interval) = Quantile.ofSorted(worst, share, deviations: Normal.quantile((1 + confidence) / 2))
      return QuantileEstimate(value: value, interval: interval).shifted(by: fixed.monthly.euros)
    }
    return WorstMonth(median: quantile(0.5), p95: quantile(0.95))
  }

  private static func growths(
    _ experiment: Experiment, _ differences: PlanDifferences, _ compared: (fewer: Plan, more: Plan), confidence: Double
  ) async throws -> [Growth] {
    let model = experiment.model
    let mobile = model.streams.indices.filter { model.streams[$0].terms.usesAllowance }
    guard !mobile.isEmpty else { return [] }
    let runs = try await PairedRuns(experiment, differences, confidence: confidence)
    var found: [Growth] = []
    for share in growths {
      var profile = model.profile
      for stream in mobile {
        let figure = ProfileFigure.callsPerMonth(stream: stream)
        profile[figure] = profile[figure].scaled(by: 1 + share)
      }
      let grown = try Model(profile, model.tariff, model.choices)
      // More calls than can be simulated: the advice does without this growth.
      do {
        let outcome = try await runs.outcome(grown)
        found.append(
          Growth(
            share: share,
            saving: differences[compared.fewer, compared.more].addingDependent(
              outcome.usageChanges[compared.more.index].negated),
            apparentSaving: outcome.differences[compared.fewer, compared.more]))
      } catch is SimulationError { continue }
    }
    return found
  }

  /// The plans to compare.
  private static func compared(_ model: Model, _ differences: PlanDifferences) -> (fewer: Plan, more: Plan) {
    func included(_ plan: Plan) -> Int { model.tariff[plan].mobileAllowanceSeconds.value.value ?? .max }
    // Of plans that include as many the last, as where there are two.
    let more = model.plans.dropFirst().reduce(model.plans[0]) { included($1) >= included($0) ? $1 : $0 }
    let others = differences.others(than: more)
    let fewer = others.dropFirst().reduce(others[0]) { differences[$1, $0].mean < 0 ? $1 : $0 }
    return model.plans.count == 2 ? (model.plans[0], model.plans[1]) : (fewer, more)
  }
}
