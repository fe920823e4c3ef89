import Basics
import Simulation
import Statistics

/// Runs of models on the same customers and the same fortune as a base, to see what a change of them changes.
///
/// Each run gives two estimates of its difference: the base's plus the mean change of paired replications (common random
/// numbers), and its own with control variates. The one with the smaller error is taken.
struct PairedRuns {
  /// Calls a run simulates, about.
  static let calls = 500_000.0
  /// Replications of a run.
  static let replications = 20.0...600.0

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

  /// Runs the base, whose difference is known; `share` is the part of the usual number of calls a run is worth.
  init(_ base: Experiment, _ difference: Estimate, confidence: Double, share: Double = 1) async throws {
    let range = PairedRuns.replications
    let affordable = share * PairedRuns.calls / max(1, base.model.expectedCalls)
    self.base = base
    self.difference = difference
    self.confidence = confidence
    let count = Int(min(max(affordable, range.lowerBound), range.upperBound))
    self.count = count
    let histories = try await base.run(maximum: count).histories
    usage = (0..<min(count, histories.count)).map { histories.usage(of: $0) }
  }

  /// What each replication's usage is beyond the base's, under both versions: of those whose histories were kept.
  private func changes(_ run: Observations) -> [PlanUsage] {
    (0..<min(usage.count, run.histories.count)).map { replication in
      let other = run.histories.usage(of: replication)
      return PlanUsage(
        equilibre: other.equilibre - usage[replication].equilibre, intense: other.intense - usage[replication].intense)
    }
  }

  /// The difference of a model and what it is beyond the base's, all charges in.
  func outcome(_ model: Model) async throws -> Outcome {
    let run = try await Experiment(model, seed: base.seed, threads: base.threads).run(maximum: count)
    let fixedChange = model.fixedDifference - base.model.fixedDifference
    var (paired, intense) = (Tally(), Tally())
    for change in changes(run) {
      paired.add(change.difference + fixedChange)
      intense.add(change.intense)
    }
    let changeOfIntense = Estimate(intense, confidence: confidence)
    let change = Estimate(paired, confidence: confidence)
    let own = Estimate(run.difference, confidence: confidence)
    // A change that is the same in every replication, but for rounding, has no error.
    let isConstant = paired.standardError < 1e-9
    guard own.standardError < difference.standardError + change.standardError, !isConstant else {
      return Outcome(
        difference: difference.addingDependent(change), change: change, changeOfIntense: changeOfIntense,
        isUnchanged: isConstant && paired.mean == 0)
    }
    return Outcome(
      difference: own,
      change: own.addingDependent(difference.negated), changeOfIntense: changeOfIntense, isUnchanged: false)
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
    let reach = interval.halfWidth + other.interval.halfWidth
    return Estimate(
      mean: mean + other.mean, standardError: standardError + other.standardError,
      interval: Interval(around: mean + other.mean, halfWidth: reach))
  }

  /// The figure with the opposite sign.
  var negated: Estimate {
    Estimate(
      mean: -mean, standardError: standardError, interval: Interval(lower: -interval.upper, upper: -interval.lower))
  }
}
