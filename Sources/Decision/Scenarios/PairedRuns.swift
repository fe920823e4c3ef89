import Basics
import Simulation
import Statistics

/// Runs of models on the same customers and the same fortune as a base, to see what a change of them changes.
///
/// A run's difference is the base's, which rests on more replications, plus the mean change of replications paired with the base's
/// (common random numbers), control variates taken out of both. A run's own difference may look the surer of the two; but of two
/// estimates the one with the smaller estimated error has its error underestimated more often than not.
struct PairedRuns {
  /// Calls a run simulates, about.
  static let calls = 500_000.0
  /// Replications of a run, at most.
  static let most = 600
  /// Replications of a run, at least: those that control variates need.
  static let least = 100

  /// What a model's difference is, and what it is beyond the base's.
  struct Outcome {
    /// Mean monthly difference Équilibre − Intense.
    let difference: Estimate
    /// That less the base's.
    let change: Estimate
    /// What the usage under *Intense* is beyond the base's.
    let changeOfIntense: Estimate
    /// Whether no replication changes at all.
    let isUnchanged: Bool
  }

  private let base: Experiment
  private let difference: Estimate
  private let confidence: Double
  private let count: Int
  private let usage: [PlanUsage]
  /// What the controls leave of the base's usage differences.
  private let adjusted: [Double]

  /// Runs the base, whose difference is known; `share` is the part of the usual number of calls a run is worth.
  init(
    _ base: Experiment, _ difference: Estimate, confidence: Double, share: Double = 1, least: Int = PairedRuns.least
  ) async throws {
    let affordable = share * PairedRuns.calls / max(1, base.model.expectedCalls)
    self.base = base
    self.difference = difference
    self.confidence = confidence
    let count = max(least, Int(min(affordable, Double(PairedRuns.most))))
    self.count = count
    let run = try await base.run(maximum: count)
    usage = (0..<run.histories.count).map { run.histories.usage(of: $0) }
    adjusted = run.adjustedDifferences
  }

  /// The difference of a model and what it is beyond the base's, all charges in.
  func outcome(_ model: Model) async throws -> Outcome {
    let run = try await Experiment(model, seed: base.seed, threads: base.threads).run(maximum: count)
    let fixedChange = model.fixedDifference - base.model.fixedDifference
    let other = (0..<min(usage.count, run.histories.count)).map { run.histories.usage(of: $0) }
    let intense = ReplicationMean(of: zip(other, usage).map { $0.intense - $1.intense })
    let changeOfIntense = Estimate(intense, confidence: confidence)
    let whole = ReplicationMean(of: zip(other, usage).map { $0.difference - $1.difference + fixedChange })
    // A change that is the same in every replication, but for rounding, has no error.
    let isConstant = whole.standardError < 1e-9
    func own(_ run: Observations) -> Outcome {
      let own = Estimate(run.difference, confidence: confidence)
      return Outcome(
        difference: own, change: own.addingDependent(difference.negated), changeOfIntense: changeOfIntense,
        isUnchanged: false)
    }
    // What rare calls could change is known of each run by itself.
    if run.hasRareCalls, !isConstant { return own(run) }
    let paired =
      isConstant
      ? whole : ReplicationMean(of: zip(run.adjustedDifferences, adjusted).map { $0 - $1 + fixedChange })
    let change = Estimate(paired, confidence: confidence)
    let sum = difference.addingDependent(change)
    // A mean cannot lie outside what was drawn: that of a run in which next to nothing happens is its own.
    let drawn = other.map { $0.difference + model.fixedDifference }
    guard isConstant || (sum.mean >= drawn.min() ?? 0 && sum.mean <= drawn.max() ?? 0) else { return own(run) }
    return Outcome(
      difference: sum, change: change, changeOfIntense: changeOfIntense, isUnchanged: isConstant && whole.mean == 0)
  }
}

extension Model {
  /// Fixed charges a month Équilibre − Intense, in euros, one-off charges spread over the horizon.
  var fixedDifference: Double {
    let charges = contract.plans.map { $0.fixedCharges.perMonth(monthlyFactors.count) }
    return charges[0] - charges[1]
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

  /// The figure with the opposite sign.
  var negated: Estimate {
    Estimate(
      mean: -mean, standardError: standardError, interval: Interval(lower: -interval.upper, upper: -interval.lower))
  }
}
