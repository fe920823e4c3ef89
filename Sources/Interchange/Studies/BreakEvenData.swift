import Basics
import Decision
import Simulation

/// From which value of a figure or a price on another plan costs less, with what makes it again.
public struct BreakEvenData: MachineData {
  /// What was found.
  public enum Result: Sendable {
    /// Along one figure.
    case curve(BreakEvenCurve)
    /// Over two figures.
    case map(BreakEvenMap)
  }

  /// The model whose figures are varied.
  public let model: Model
  /// Paths of the varied keys.
  public let paths: [String]
  /// What was found.
  public let result: Result
  /// Seed of the simulation.
  public let seed: UInt64
  /// Confidence of every interval.
  public let confidence: Double
  /// The command that makes it again.
  public private(set) var command: String

  /// What was found along one path or over two.
  public init(_ model: Model, paths: [String], result: Result, seed: UInt64, confidence: Double, command: String) {
    self.model = model
    self.paths = paths
    self.result = result
    self.seed = seed
    self.confidence = confidence
    self.command = command
  }

  /// The same as another command makes it.
  public func made(by command: String) -> BreakEvenData {
    var data = self
    data.command = command
    return data
  }

  /// The plans compared.
  public var plans: [Plan] { model.plans }

  /// The pairs of plans that there is a difference of.
  var pairs: [PlanPair] { PlanPair.all(plans.count) }
  /// Of two plans the one pair, whose keys name no plan.
  var onlyPair: PlanPair? { plans.count == 2 ? pairs[0] : nil }

  /// Two plans as a key: the first less the second.
  func key(_ pair: PlanPair) -> String { "\(plans[pair.first].key)-\(plans[pair.second].key)" }
}
