import Simulation
import Statistics

/// How many calls to mobiles a month make both versions cost the same, for calls like this customer's.
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

  /// Where the versions cost the same, with the error of the simulation.
  public struct Crossing: Hashable, Sendable {
    /// Calls a month.
    public let calls: Estimate
    /// Minutes a month.
    public let minutes: Estimate
    /// Both as a share of the customer's own at his likely figures: 0.95 where he calls 5 % too much for it.
    public let share: Estimate
    /// Whether *Intense* pays above it, and not below.
    public let intensePaysAbove: Bool
  }

  /// The crossing nearest to the customer; nil where none is found about where the forecast has one,
  /// from a fiftieth to fifty times his calls.
  public let crossing: Crossing?
  /// The share of their likely lengths at which calls to mobiles make the versions cost the same, their numbers unchanged;
  /// nil where none is found from a fifth to five times.
  public let lengthShare: Estimate?
  /// The customer at his likely figures.
  public let likely: Volume
  /// Expected minutes over the possible customers.
  public let meanMinutes: Double
  /// Minutes at the 10th and 90th percentile of what is believed of the customer.
  public let minutesBelieved: Interval

  /// Calls the simulation of one volume takes, about.
  static let calls = 1_000_000.0
  /// Times the likely calls at which a crossing is looked for.
  static let reach = 50.0
  /// The same of their lengths.
  static let lengthReach = 5.0
  /// How far from the forecast's crossing it is looked for, as shares: the first is nearly always enough.
  static let widths = [0.1, 0.3, 0.8]

  /// Looks for the crossing of an experiment's model; nil for a profile without calls to mobiles.
  ///
  /// Throws what simulations throw.
  public init?(_ experiment: Experiment, _ histories: Histories, confidence: Double) async throws {
    let scaling = VolumeScaling(experiment.model)
    guard scaling.likely.calls > 0 else { return nil }
    likely = scaling.likely
    meanMinutes = scaling.meanMinutes
    minutesBelieved = scaling.believed(histories)
    let evaluator = DifferenceEvaluator(
      seed: experiment.seed, threads: experiment.threads, confidence: confidence, calls: BreakEven.calls,
      replications: 50...400)
    crossing = try await BreakEven.search(scaling, evaluator).map(scaling.crossing)
    lengthShare = try await BreakEven.search(VolumeScaling(experiment.model, of: .length), evaluator)?.value
  }

  /// The crossing about where the forecast has one; nil where it has none or none is found.
  private static func search(
    _ scaling: VolumeScaling, _ evaluator: DifferenceEvaluator
  ) async throws -> CrossingSearch.Crossing? {
    guard let about = scaling.forecastCrossing else { return nil }
    for width in widths {
      // Room on both sides for the interval.
      let range = max(scaling.least, 1 - 2 * width) * about...(1 + 2 * width) * about
      // Volumes too large to simulate are out of reach: the advice does without them.
      do {
        let family = try ModelFamily(range) { try scaling.model($0) }
        let search = CrossingSearch(in: range) { try await evaluator.looked(family.model(at: $0)) }
        let found = try await search.crossing(between: (1 - width) * about, and: (1 + width) * about)
        if let found { return found }
      } catch is SimulationError { return nil }
    }
    return nil
  }
}
