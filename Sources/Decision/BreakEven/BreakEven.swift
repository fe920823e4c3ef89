import Foundation
import Probability
import Simulation
import Statistics
import Tariffs
import Traffic

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
    /// Whether *Intense* pays above it, and not below.
    public let intensePaysAbove: Bool
  }

  /// The crossing nearest to the customer; nil where there is none from a fiftieth to fifty times his calls.
  public let crossing: Crossing?
  /// The customer at his likely figures.
  public let likely: Volume
  /// Minutes at the 10th and 90th percentile of what is believed of the customer.
  public let minutesBelieved: Interval

  /// Calls the simulation of one volume takes, about.
  static let calls = 1_500_000.0
  /// Times the likely calls at which a crossing is looked for.
  static let reach = 50.0

  /// Looks for the crossing of an experiment's model; nil for a profile without calls to mobiles.
  ///
  /// Throws what simulations throw.
  public init?(_ experiment: Experiment, _ histories: Histories, confidence: Double) async throws {
    let scaling = VolumeScaling(experiment.model)
    guard scaling.likely.calls > 0 else { return nil }
    likely = scaling.likely
    minutesBelieved = scaling.believed(histories)
    var centre = scaling.forecastCrossing
    var found: Crossing?
    // The forecast is close; where it is not, one more round about the new centre is.
    for _ in 0..<3 {
      guard let about = centre, found == nil else { break }
      let curve = try await LocalCurve(scaling, about: about, experiment, confidence)
      guard let root = curve.root else { break }
      if abs(root.factor.mean / about - 1) <= LocalCurve.width * 1.3 { found = scaling.crossing(root) }
      centre = root.factor.mean
    }
    crossing = found
  }
}

/// The mean difference at three volumes about one, and the parabola through them.
struct LocalCurve {
  /// How far the outer volumes lie from the middle one, as a share.
  static let width = 0.1

  /// Where the curve is zero.
  struct Root {
    let factor: Estimate
    /// Whether the difference rises there.
    let isRising: Bool
  }

  let root: Root?

  init(_ scaling: VolumeScaling, about centre: Double, _ experiment: Experiment, _ confidence: Double) async throws {
    var points: [(factor: Double, difference: Estimate)] = []
    for step in [-LocalCurve.width, 0, LocalCurve.width] {
      let factor = centre * (1 + step)
      let model = try scaling.model(factor)
      let replications = Int(min(max(BreakEven.calls / max(1, model.expectedCalls), 50), 400))
      let run = Experiment(model, seed: experiment.seed, threads: experiment.threads)
      let observations = try await run.run(maximum: replications)
      points.append((factor, Estimate(observations.difference, confidence: confidence)))
    }
    root = LocalCurve.root(points)
  }

  private static func root(_ points: [(factor: Double, difference: Estimate)]) -> Root? {
    func weights(_ x: Double) -> [Double] {
      points.indices.map { i in
        points.indices.filter { $0 != i }.reduce(1) { product, j in
          product * (x - points[j].factor) / (points[i].factor - points[j].factor)
        }
      }
    }
    func value(_ x: Double) -> Double { zip(weights(x), points).reduce(0) { $0 + $1.0 * $1.1.difference.mean } }
    let (low, middle, high) = (points[0], points[1], points[2])
    let slope = (high.difference.mean - low.difference.mean) / (high.factor - low.factor)
    guard slope != 0, slope.isFinite else { return nil }
    // Newton's steps from the middle with the mean slope settle on the near root of a nearly straight curve.
    var x = middle.factor
    for _ in 0..<30 { x = min(max(x - value(x) / slope, low.factor * 0.5), high.factor * 1.5) }
    let width = LocalCurve.width * middle.factor
    let slopeThere = (value(x + width / 10) - value(x - width / 10)) / (width / 5)
    guard slopeThere != 0, slopeThere.isFinite, abs(value(x)) < 1e-6 * max(1, abs(slope) * x) else { return nil }
    // Paired volumes err together: their errors add in full.
    func error(_ size: (Estimate) -> Double) -> Double {
      zip(weights(x), points).reduce(0) { $0 + abs($1.0) * size($1.1.difference) } / abs(slopeThere)
    }
    return Root(
      factor: Estimate(
        mean: x, standardError: error(\.standardError),
        interval: Interval(around: x, halfWidth: error(\.interval.halfWidth))), isRising: slopeThere > 0)
  }
}
