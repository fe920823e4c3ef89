import Basics
import Expectation
import Simulation
import Statistics
import Traffic

/// Finds the mean monthly differences of models that differ in a figure or a price: exactly, or by simulation on the
/// same customers and fortune.
public struct DifferenceEvaluator: Sendable {
  /// Seed of all simulations.
  public let seed: UInt64
  /// Tasks at the same time.
  public let threads: Int
  /// Confidence of intervals.
  public let confidence: Double
  /// Calls a simulation takes, about.
  public let calls: Double
  /// Replications of a simulation.
  public let replications: ClosedRange<Int>

  /// An evaluator that takes so many calls and replications for a simulation.
  public init(
    seed: UInt64, threads: Int, confidence: Double, calls: Double = 3_000_000,
    replications: ClosedRange<Int> = 100...1000
  ) {
    self.seed = seed
    self.threads = threads
    self.confidence = confidence
    self.calls = calls
    self.replications = replications
  }

  /// The differences by simulation, in euros a month, with the intervals of a number of replications fixed beforehand.
  ///
  /// Throws what simulations throw.
  public func simulated(_ model: Model) async throws -> PlanDifferences {
    try await run(model, count(model)).differences(model.plans, confidence: confidence)
  }

  /// The differences by simulation with their confidence sequences: intervals that hold however often and wherever one
  /// looks.
  ///
  /// `share` is the part of the usual number of replications to run.
  ///
  /// Throws what simulations throw.
  func looked(_ model: Model, share: Int = 1) async throws -> PlanDifferences {
    let usual = count(model)
    let run = try await run(model, usual * share)
    let confidence = PlanDifferences.confidence(confidence, planCount: model.plans.count)
    return PlanDifferences(model.plans) { pair in
      let mean = run.difference(pair)
      return Estimate(
        mean: mean.mean, standardError: mean.standardError,
        interval: ConfidenceSequence.mean(mean, confidence: confidence, optimalCount: usual))
    }
  }

  private func run(_ model: Model, _ count: Int) async throws -> Observations {
    try await Experiment(model, seed: seed, threads: threads).run(maximum: count)
  }

  /// Calls that a simulation of a model draws, about.
  public func callsToDraw(_ model: Model) -> Double { Double(count(model)) * model.expectedCalls }

  private func count(_ model: Model) -> Int {
    let affordable = calls / max(1, model.expectedCalls)
    return Int(min(max(affordable, Double(replications.lowerBound)), Double(replications.upperBound)))
  }

  /// The exact differences; throws `NotCovered` where there are none.
  public func exact(_ model: Model) throws(NotCovered) -> PlanDifferences {
    guard model.profile.isKnown else { throw .uncertainFigures }
    let customer = Customer(likelyOf: model.profile)
    let factors = model.distinctFactors
    var parts: [[Double]] = []
    for plan in model.plans {
      let months = model.exactMonths(plan)
      var usage: [Double] = []
      for (factor, count) in factors {
        let month = try months.month(of: customer, factor: factor).usage
        usage.append(month * Double(count) / Double(model.monthlyFactors.count))
      }
      parts.append(usage)
    }
    return PlanDifferences(model.plans) { pair in
      let first = parts[pair.first].reduce(model.fixedDifference(pair), +)
      return Estimate(exact: parts[pair.second].reduce(first, -))
    }
  }
}

extension Model {
  /// The exact months of its profile under a plan.
  public func exactMonths(
    _ plan: Plan, _ resolution: LatticeResolution = .seconds, _ tables: ExactTables = ExactTables()
  ) -> ExactMonths {
    ExactMonths(profile, streams.map(\.terms), contract[plan], resolution, tables)
  }
}
