import Contracts
import Simulation
import Statistics
import Tariffs

/// The differences under every combination of readings that matters to a profile.
public struct ReadingComparison: Sendable {
  /// One combination.
  public struct Case: Sendable {
    /// Options by reading, of the readings that matter only.
    public let options: [(reading: Reading, option: Reading.Option)]
    /// Mean monthly differences.
    public let differences: PlanDifferences
  }

  /// What another option of one reading alone changes.
  public struct Effect: Sendable {
    /// The reading.
    public let reading: Reading
    /// The option in the place of the one taken.
    public let option: Reading.Option
    /// Mean monthly differences with it.
    public let differences: PlanDifferences
    /// Changes of the mean monthly differences.
    public let changes: PlanDifferences

    /// The largest of the changes.
    var size: Double { changes.estimates.map { abs($0.mean) }.max() ?? 0 }
  }

  /// Euros a month by which a reading must move the difference to be told.
  public static let least = 0.05
  /// Share of the difference by which a reading must move it by itself to be combined with others.
  ///
  /// One that moves nothing by itself is
  /// taken to move nothing beside others either.
  public static let leastShare = 0.02
  /// Replications a reading is run with, at least: of fewer the spread of skewed months is not known well enough for an
  /// interval.
  static let leastReplications = 200
  /// Combinations examined, at most.
  static let maximumCases = 128

  /// All combinations, the one taken first.
  public let cases: [Case]
  /// Readings that matter, each with its other options, by the size of what they change.
  public let effects: [Effect]
  /// Whether no combination was left out; false where there are too many.
  public let isComplete: Bool
}

extension ReadingComparison {
  /// A reading and one of its options.
  private typealias Answer = (reading: Reading, option: Reading.Option)

  /// Compares readings around an experiment whose differences are known.
  public static func of(
    _ experiment: Experiment, _ differences: PlanDifferences, confidence: Double
  ) async throws -> ReadingComparison {
    let model = experiment.model
    let runs = try await PairedRuns(
      experiment, differences, confidence: confidence, share: 0.7, least: leastReplications)
    let effects = try await effects(model, runs)
    var combinations = combinations(model, effects, differences)
    let isComplete = combinations.count <= maximumCases
    if !isComplete { combinations.removeLast(combinations.count - maximumCases) }
    var cases: [Case] = []
    for options in combinations {
      let different = options.filter { $0.option.id != $0.reading.taken(by: model.choices) }
      if different.isEmpty {
        cases.append(Case(options: options, differences: differences))
      } else if different.count == 1, let effect = effects.first(where: { $0.option == different[0].option }) {
        cases.append(Case(options: options, differences: effect.differences))
      } else if let other = try model.reading(different) {
        cases.append(Case(options: options, differences: try await runs.outcome(other).differences))
      }
    }
    return ReadingComparison(cases: cases, effects: effects.sorted { $0.size > $1.size }, isComplete: isComplete)
  }

  /// What each other option by itself changes, of those that surely change something, in the tariff's order.
  private static func effects(_ model: Model, _ runs: PairedRuns) async throws -> [Effect] {
    var effects: [Effect] = []
    for reading in model.readings {
      for option in reading.options where option.id != reading.taken(by: model.choices) {
        guard let other = try model.reading([(reading, option)]), other.mayDiffer(from: model) else { continue }
        let outcome = try await runs.outcome(other)
        // What is within the error may be nothing.
        let isMoved = outcome.changes.estimates.contains { abs($0.mean) > least && !$0.interval.contains(0) }
        guard isMoved else { continue }
        effects.append(
          Effect(reading: reading, option: option, differences: outcome.differences, changes: outcome.changes))
      }
    }
    return effects
  }

  /// All combinations of the options that matter, the one taken first.
  private static func combinations(
    _ model: Model, _ effects: [Effect], _ differences: PlanDifferences
  ) -> [[Answer]] {
    let combined = effects.filter { effect in
      zip(effect.changes.estimates, differences.estimates).contains { change, difference in
        abs(change.mean) > leastShare * abs(difference.mean)
      }
    }
    var combinations: [[Answer]] = [[]]
    for reading in model.readings {
      let others = combined.filter { $0.reading.id == reading.id }.map(\.option)
      guard !others.isEmpty else { continue }
      let taken = reading.options.filter { $0.id == reading.taken(by: model.choices) }
      combinations = combinations.flatMap { begun in (taken + others).map { begun + [(reading, $0)] } }
    }
    return combinations
  }
}

extension Model {
  /// The model with other answers to some open questions; nil for an option the program does not know.
  fileprivate func reading(_ options: [(reading: Reading, option: Reading.Option)]) throws(SimulationError) -> Model? {
    var choices = choices
    for (reading, option) in options {
      guard let chosen = reading.choosing(option.id, in: choices) else { return nil }
      choices = chosen
    }
    return try Model(profile, tariff, choices)
  }

  /// Whether its plans may differ by something else than another model's of the same profile: not where all prices are
  /// the same, but for those of calls that no plan includes, which every plan charges alike.
  fileprivate func mayDiffer(from other: Model) -> Bool {
    contract.plans != other.contract.plans
      || zip(streams, other.streams).contains { $0.terms.differsByPlan(from: $1.terms) }
  }
}

extension CallTerms {
  fileprivate func differsByPlan(from other: CallTerms) -> Bool {
    if handling == .outsideBundle, other.handling == .outsideBundle { return false }
    return handling != other.handling || price != other.price || isUnpricedFromUserLine != other.isUnpricedFromUserLine
  }
}
