import Basics
import Simulation
import Statistics
import Traffic

/// What each uncertain figure of a profile moves the difference by, and what knowing it is worth.
public struct SensitivityAnalysis: Sendable {
  /// One figure.
  public struct Effect: Sendable {
    /// The figure.
    public let figure: ProfileFigure
    /// What is believed of it.
    public let belief: Uncertain
    /// Mean monthly differences at its 10th percentile, the others at their likely values.
    public let low: PlanDifferences
    /// The same at its 90th percentile.
    public let high: PlanDifferences
    /// What knowing it before signing is worth, in euros a month (expected value of partial perfect information).
    public let value: Estimate
    /// What it is worth to whoever would follow the simple rule without knowing it; nil where no rule is kept.
    public let valueBesideRule: Estimate?

    /// How far apart the two ends of the difference are that moves most.
    public var swing: Double {
      zip(low.estimates, high.estimates).reduce(0) { max($0, abs($1.1.mean - $1.0.mean)) }
    }
  }

  /// Mean monthly differences with all figures at their likely values.
  public let likely: PlanDifferences
  /// Figures that move the difference, by how much they do.
  public let effects: [Effect]

  /// The figure most worth asking for, or where none is surely worth anything the one that moves the difference most;
  /// nil where none moves it.
  public var nextQuestion: Effect? {
    func worth(_ effect: Effect) -> Double { effect.value.interval.lower > 0 ? effect.value.mean : 0 }
    return effects.max { (worth($0), $0.swing) < (worth($1), $1.swing) }
  }

  /// Figures examined, at most: those the forecast says weigh most.
  static let maximum = 12
}

extension SensitivityAnalysis {
  /// Analyses the uncertain figures of an experiment's profile, with the histories of its run.
  ///
  /// `rule` is what the simple rule costs beyond the tariff's first plan throughout on each of them; nil where none is
  /// kept.
  public static func of(
    _ experiment: Experiment, _ histories: Histories, beside rule: [Double]? = nil, confidence: Double
  ) async throws -> SensitivityAnalysis {
    let model = experiment.model
    let profile = model.profile
    let uncertain = weightiest(
      profile.figures.enumerated().filter { !profile[$0.element].isKnown && model.enters($0.element) }, model)
    guard !uncertain.isEmpty else {
      return SensitivityAnalysis(likely: PlanDifferences(model.plans) { _ in Estimate(exact: 0) }, effects: [])
    }
    let runs = try await LikelyRuns(experiment, confidence: confidence)
    let value = PartialInformation(model, histories)
    var effects: [Effect] = []
    for (position, figure) in uncertain {
      let belief = profile[figure]
      guard let ends = try await runs.differences(figure, at: belief) else { continue }
      effects.append(
        Effect(
          figure: figure, belief: belief, low: ends.low, high: ends.high,
          value: Estimate(value.ofKnowing(position, belief), confidence: confidence).notBelowZero,
          valueBesideRule: rule.map {
            Estimate(value.ofKnowing(position, belief, beside: $0), confidence: confidence).notBelowZero
          }))
    }
    return SensitivityAnalysis(likely: runs.likely, effects: effects.sorted { $0.swing > $1.swing })
  }

  /// The figures whose ends lie farthest apart by the forecast of an average month, in the profile's order.
  private static func weightiest(
    _ figures: [(offset: Int, element: ProfileFigure)], _ model: Model
  ) -> [(offset: Int, element: ProfileFigure)] {
    guard figures.count > maximum else { return figures }
    let forecast = Forecast(model)
    func costs(_ figure: ProfileFigure, _ value: Double) -> PlanAmounts {
      var profile = model.profile
      profile[figure] = Uncertain(known: value)
      let factors = profile.monthlyFactors
      let factor = factors.reduce(0, +) / Double(factors.count)
      return forecast.beyondLast(Customer(likelyOf: profile), factor: factor)
    }
    let swings = figures.map { item in
      let (low, high) = (model.profile[item.element].low, model.profile[item.element].high)
      let moved = costs(item.element, high) - costs(item.element, low)
      let byPlan = model.plans.indices.map { moved[$0] }
      return (byPlan.max() ?? 0) - (byPlan.min() ?? 0)
    }
    let kept = figures.indices.sorted { (swings[$0], -$0) > (swings[$1], -$1) }.prefix(maximum)
    return kept.sorted().map { figures[$0] }
  }
}

/// The customer at his likely figures, beside whom one figure at a time is moved.
private struct LikelyRuns {
  /// Mean monthly differences at the likely figures.
  let likely: PlanDifferences
  private let experiment: Experiment
  private let model: Model
  private let runs: PairedRuns
  private let confidence: Double

  init(_ experiment: Experiment, confidence: Double) async throws {
    let given = experiment.model
    model = try Model(given.profile.atLikelyFigures, given.tariff, given.choices)
    let base = Experiment(model, seed: experiment.seed, threads: experiment.threads)
    let replications = min(max(4 * PairedRuns.calls / max(1, model.expectedCalls), 100), 800)
    likely = try await base.run(maximum: Int(replications)).differences(given.plans, confidence: confidence)
    runs = try await PairedRuns(base, likely, confidence: confidence)
    (self.experiment, self.confidence) = (experiment, confidence)
  }

  /// Differences with a figure at both ends of a belief; nil where it changes nothing.
  func differences(
    _ figure: ProfileFigure, at belief: Uncertain
  ) async throws -> (low: PlanDifferences, high: PlanDifferences)? {
    // Numbers of calls differ by calls thinned out, all else by the same draws.
    let busiest = try moved(figure, to: belief.high).profile
    let isVolume = model.thinned(from: busiest).isThinned
    var runs = runs
    if isVolume {
      runs = try await PairedRuns(
        Experiment(model.thinned(from: busiest), seed: experiment.seed, threads: experiment.threads), likely,
        confidence: confidence)
    }
    func differences(at value: Double) async throws -> PlanDifferences? {
      let moved = try moved(figure, to: value)
      let outcome = try await runs.outcome(isVolume ? moved.thinned(from: busiest) : moved)
      return outcome.isUnchanged ? nil : outcome.differences
    }
    let low = try await differences(at: belief.low)
    let high = try await differences(at: belief.high)
    return low == nil && high == nil ? nil : (low ?? likely, high ?? likely)
  }

  private func moved(_ figure: ProfileFigure, to value: Double) throws -> Model {
    var profile = model.profile
    profile[figure] = Uncertain(known: value)
    return try Model(profile, model.tariff, model.choices)
  }
}

extension Model {
  /// Whether a figure can enter the difference: calls that all plans charge alike do not.
  fileprivate func enters(_ figure: ProfileFigure) -> Bool {
    guard let stream = figure.stream else { return true }
    return !contract.chargesAlike(streams[stream].terms.handling)
  }
}
