import Basics
import Simulation
import Statistics

/// How many calls to mobiles a month make two plans cost the same, for calls like this customer's.
///
/// All streams to mobiles grow and shrink together; every other figure has its likely value.
public struct BreakEven: Sendable {
  /// Calls to mobiles and their minutes in an average month of the horizon.
  public struct Volume: Hashable, Sendable {
    /// Calls a month.
    public let calls: Double
    /// Minutes a month.
    public let minutes: Double
  }

  /// Where the two plans cost the same between which the cheapest of all changes, with the error of the simulation.
  public struct Crossing: Hashable, Sendable {
    /// Calls a month.
    public let calls: Estimate
    /// Minutes a month.
    public let minutes: Estimate
    /// The plan that stands first in the tariff.
    public let first: Plan
    /// The other one.
    public let second: Plan
    /// Whether the second of them pays above it, and not below.
    public let secondPaysAbove: Bool
  }

  /// The crossing nearest to the customer; nil where none is found about where the forecast has one,
  /// from a fiftieth to fifty times his calls.
  public let crossing: Crossing?
  /// The customer at his likely figures.
  public let likely: Volume
  /// Expected minutes over the possible customers.
  public let meanMinutes: Double
  /// Minutes at the 10th and 90th percentile of what is believed of the customer.
  public let minutesBelieved: Interval

  /// Calls the simulation of one volume takes, about.
  static let calls = 1_000_000.0
  /// Times the likely calls at which a crossing is looked for.
  public static let reach = 50.0
}

extension BreakEven {
  /// Looks for the crossing of an experiment's model; nil for a profile without calls to mobiles.
  ///
  /// Throws what simulations throw.
  public static func of(_ experiment: Experiment, _ histories: Histories, confidence: Double) async throws -> BreakEven?
  {
    let scaling = VolumeScaling(experiment.model)
    guard scaling.likely.calls > 0 else { return nil }
    let evaluator = DifferenceEvaluator(
      seed: experiment.seed, threads: experiment.threads, confidence: confidence, calls: calls,
      replications: 50...400)
    return BreakEven(
      crossing: try await scaling.search.crossing(evaluator).map { scaling.crossing($0.root, of: $0.pair) },
      likely: scaling.likely, meanMinutes: scaling.meanMinutes, minutesBelieved: scaling.believed(histories))
  }
}
