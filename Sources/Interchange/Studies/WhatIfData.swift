import Basics
import Studies
import Tariffs

/// What a draft tariff changes for the customers of a population, with what makes it again.
public struct WhatIfData: MachineData {
  /// The population.
  public let population: Population
  /// The whole population, then its segments.
  public let parts: [DraftPart]
  /// Today's tariff.
  public let tariff: Tariff
  /// The draft.
  public let draft: Tariff
  /// Figures of the draft that were set, by path.
  public let settings: [(path: String, value: String)]
  /// The figure of the draft that was looked for; nil where none was.
  public let solved: SolvedFigure?
  /// Relative change of calls for a relative change of the bill; 0 where behaviour is held fixed.
  public let elasticity: Double
  /// Share of customers without their cheapest plan who take it each month; nil where none is stated.
  public let migration: Double?
  /// Customers in all, for whom revenue is added up; nil where it is told of one alone.
  public let baseSize: Int?
  /// Difference in euros a month below which plans count as equal.
  public let indifference: Double
  /// Confidence of every interval.
  public let confidence: Double
  /// Seed of the customers.
  public let seed: UInt64
  /// The command that makes it again.
  public private(set) var command: String

  /// What was found for the same customers under two tariffs: the whole population first, then its segments.
  public init(
    _ population: Population, _ parts: [DraftPart], _ tariff: Tariff, _ draft: Tariff,
    settings: [(path: String, value: String)], solved: SolvedFigure?, elasticity: Double, migration: Double? = nil,
    baseSize: Int? = nil, indifference: Double, confidence: Double, seed: UInt64, command: String
  ) {
    self.population = population
    self.parts = parts
    self.tariff = tariff
    self.draft = draft
    self.settings = settings
    self.solved = solved
    self.elasticity = elasticity
    self.migration = migration
    self.baseSize = baseSize
    self.indifference = indifference
    self.confidence = confidence
    self.seed = seed
    self.command = command
  }

  /// The same as another command makes it.
  public func made(by command: String) -> WhatIfData {
    var data = self
    data.command = command
    return data
  }

  /// The draft in a few letters; nil where it is today's tariff, as when what was looked for was not found.
  public var drafted: String? {
    if !settings.isEmpty { return settings.map { "\($0.path) = \($0.value)" }.joined(separator: ", ") }
    return draft.sha256 == tariff.sha256 ? nil : draft.version
  }

  /// A plan whose share is told.
  public struct ToldPlan: Sendable {
    /// The plan.
    public let plan: Plan
    /// The plan under today's tariff; nil where it lists none of that key.
    public let today: Plan?
    /// The plan under the draft; nil where it lists none of that key.
    public let draft: Plan?
    /// Its name in the draft, else in today's tariff.
    public let name: String
  }

  /// The plans whose shares are told: of the same two under both tariffs the second, else all, those of the draft
  /// first.
  public var told: [ToldPlan] {
    let all = parts[0].change.changeOfShare.map { change in
      ToldPlan(
        plan: change.plan, today: tariff.plan(change.plan.key), draft: draft.plan(change.plan.key),
        name: draft.plan(change.plan.key).map { draft[$0].name } ?? tariff[change.plan].name)
    }
    let areSame = all.allSatisfy { $0.today != nil && $0.draft != nil }
    return areSame && all.count == 2 ? [all[1]] : all
  }

  /// By how much the share of a plan that is told changes, by its key.
  func changesOfShare(_ part: DraftPart) -> [StudyComparison.OfPlan] {
    told.compactMap { told in part.change.changeOfShare.first { $0.plan.key == told.plan.key } }
  }
}
