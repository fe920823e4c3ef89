import Basics
import Simulation
import Statistics

/// Runs of models on the same customers and the same fortune as a base, to see what a change of them changes.
///
/// A run's differences are the base's, which rest on more replications, plus the mean changes of replications paired
/// with the base's (common random numbers), control variates taken out of both. A run's own difference may look the
/// surer of the two; but of two estimates the one with the smaller estimated error has its error underestimated more
/// often than not.
struct PairedRuns {
  /// Calls a run simulates, about.
  static let calls = 500_000.0
  /// Replications of a run, at most.
  static let most = 600
  /// Replications of a run, at least: those that control variates need.
  static let least = 100

  /// What a model's differences are, and what they are beyond the base's.
  struct Outcome {
    /// Mean monthly differences.
    let differences: PlanDifferences
    /// Those less the base's.
    let changes: PlanDifferences
    /// What the usage under each plan is beyond the base's.
    let usageChanges: [Estimate]
    /// Whether no replication changes at all.
    let isUnchanged: Bool
  }

  private let base: Experiment
  private let differences: PlanDifferences
  private let confidence: Double
  private let count: Int
  private let usage: MeanUsage
  /// What the controls leave of the base's usage differences, by pair of plans.
  private let adjusted: [[Double]]

  /// Runs the base, whose differences are known; `share` is the part of the usual number of calls a run is worth.
  init(
    _ base: Experiment, _ differences: PlanDifferences, confidence: Double, share: Double = 1,
    least: Int = PairedRuns.least
  ) async throws {
    let affordable = share * PairedRuns.calls / max(1, base.model.expectedCalls)
    self.base = base
    self.differences = differences
    self.confidence = PlanDifferences.confidence(confidence, planCount: differences.plans.count)
    let count = max(least, Int(min(affordable, Double(PairedRuns.most))))
    self.count = count
    let run = try await base.run(maximum: count)
    usage = run.histories.meanUsage
    adjusted = PlanPair.all(differences.plans.count).map(run.adjustedDifferences)
  }

  /// The differences of a model with the same plans and what they are beyond the base's, all charges in.
  func outcome(_ model: Model) async throws -> Outcome {
    let run = try await Experiment(model, seed: base.seed, threads: base.threads).run(maximum: count)
    let other = run.histories.meanUsage
    let plans = differences.plans
    let changes = plans.map { plan in
      let changes = zip(other.column(plan.index), usage.column(plan.index)).map { $0 - $1 }
      return Estimate(ReplicationMean(of: changes), confidence: confidence)
    }
    let pairs = PlanPair.all(plans.count).map { outcome($0, model, run, other) }
    return Outcome(
      differences: PlanDifferences(plans, pairs.map(\.difference)),
      changes: PlanDifferences(plans, pairs.map(\.change)), usageChanges: changes,
      isUnchanged: pairs.allSatisfy(\.isUnchanged))
  }

  /// The difference of two plans under a model, from its run and its usage, and what it is beyond the base's.
  private func outcome(
    _ pair: PlanPair, _ model: Model, _ run: Observations, _ other: MeanUsage
  ) -> (difference: Estimate, change: Estimate, isUnchanged: Bool) {
    let difference = differences[pair]
    let fixedChange = model.fixedDifference(pair) - base.model.fixedDifference(pair)
    let count = min(usage.count, other.count)
    let whole = ReplicationMean(
      of: (0..<count).map { other.difference($0, pair) - usage.difference($0, pair) + fixedChange })
    // A change that is the same in every replication, but for rounding, has no error.
    let isConstant = whole.standardError < 1e-9
    func own() -> (Estimate, Estimate, Bool) {
      let own = Estimate(run.difference(pair), confidence: confidence)
      return (own, own.addingDependent(difference.negated), false)
    }
    // What rare calls could change is known of each run by itself.
    if run.hasRareCalls, !isConstant { return own() }
    let before = adjusted[pair.position(of: differences.plans.count)]
    let paired =
      isConstant
      ? whole : ReplicationMean(of: zip(run.adjustedDifferences(pair), before).map { $0 - $1 + fixedChange })
    let change = Estimate(paired, confidence: confidence)
    let sum = difference.addingDependent(change)
    // A mean cannot lie outside what was drawn: that of a run in which next to nothing happens is its own.
    let fixed = model.fixedDifference(pair)
    let drawn = (0..<count).map { other.difference($0, pair) + fixed }
    guard isConstant || (sum.mean >= drawn.min() ?? 0 && sum.mean <= drawn.max() ?? 0) else { return own() }
    return (sum, change, isConstant && whole.mean == 0)
  }
}

extension Model {
  /// Fixed charges a month of the first plan of a pair less the second's, in euros, one-off charges spread over the
  /// horizon.
  func fixedDifference(_ pair: PlanPair) -> Double {
    let charges = contract.plans.map { $0.fixedCharges.perMonth(monthlyFactors.count) }
    return charges[pair.first] - charges[pair.second]
  }
}

extension Estimate {
  /// The sum with an estimate that may depend on this one: errors add in full.
  func addingDependent(_ other: Estimate) -> Estimate {
    Estimate(
      mean: mean + other.mean, standardError: standardError + other.standardError,
      interval: Interval(
        lower: interval.lower + other.interval.lower, upper: interval.upper + other.interval.upper))
  }
}
