import Basics
import Statistics
import Studies
import Tariffs

/// From which value of a figure on another plan costs a population's customers less, with what makes it again.
public struct PopulationBreakEvenData: MachineData {
  /// The path of the factor on all calls, the word of a population's file.
  public static let callsFactor = "calls_factor"

  /// The population.
  public let population: Population
  /// The path of the figure that varies: one of the tariff after `tariff.`, or ``callsFactor``.
  public let path: String
  /// What was found.
  public let curve: PopulationCurve
  /// The tariff as it is.
  public let tariff: Tariff
  /// Difference in euros a month below which plans count as equal.
  public let indifference: Double
  /// Confidence of every interval.
  public let confidence: Double
  /// Seed of the customers.
  public let seed: UInt64
  /// The command that makes it again.
  public private(set) var command: String

  /// What was found along one path.
  public init(
    _ population: Population, path: String, _ curve: PopulationCurve, _ tariff: Tariff, indifference: Double,
    confidence: Double, seed: UInt64, command: String
  ) {
    self.population = population
    (self.path, self.curve, self.tariff) = (path, curve, tariff)
    (self.indifference, self.confidence, self.seed, self.command) = (indifference, confidence, seed, command)
  }

  /// The same as another command makes it.
  public func made(by command: String) -> PopulationBreakEvenData {
    var data = self
    data.command = command
    return data
  }

  /// The plans compared.
  public var plans: [Plan] { tariff.plans.map(\.plan) }

  /// The pairs of plans that there is a difference of, in the order of a point's differences.
  var pairs: [PlanPair] { PlanPair.all(plans.count) }

  /// Two plans as a key: the first less the second.
  func key(_ pair: PlanPair) -> String { "\(plans[pair.first].key)-\(plans[pair.second].key)" }
}
