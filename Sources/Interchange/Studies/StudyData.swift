import Basics
import Studies
import Tariffs

/// For how many customers of a population each plan costs less, and what is lost, with what makes it again.
public struct StudyData: MachineData {
  /// The population.
  public let population: Population
  /// The whole population, then its segments.
  public let summaries: [PopulationPart]
  /// The tariff.
  public let tariff: Tariff
  /// Difference in euros a month below which plans count as equal.
  public let indifference: Double
  /// Confidence of every interval.
  public let confidence: Double
  /// Seed of the customers.
  public let seed: UInt64
  /// The command that makes it again.
  public let command: String
  /// What other answers to the tariff's open questions change; nil where none was tried.
  public let readings: ReadingEffects?

  /// What was found for a population's customers: the whole of it first, then its segments.
  public init(
    _ population: Population, _ summaries: [PopulationPart], _ tariff: Tariff, indifference: Double,
    confidence: Double, seed: UInt64, command: String, readings: ReadingEffects? = nil
  ) {
    self.population = population
    self.summaries = summaries
    self.tariff = tariff
    self.indifference = indifference
    self.confidence = confidence
    self.seed = seed
    self.command = command
    self.readings = readings
  }

  /// The plans compared.
  public var plans: [Plan] { tariff.plans.map(\.plan) }
}
