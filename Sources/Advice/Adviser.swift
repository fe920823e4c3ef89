import Foundation
import Basics
import Decision
import Expectation
import Probability
import Contracts
import Simulation
import Statistics

/// Turns what a simulation observed into an advice.
public struct Adviser: Sendable {
  /// When the simulation has replications enough.
  public let precision: Precision
  /// Confidence of every interval, such as 0.95.
  public let confidence: Double
  /// Difference in euros a month below which plans count as equal.
  public let indifference: Double
  /// How means are computed.
  public let method: Method
  /// When the strategy that looks at each month's calls changes plan; nil to leave out all deliberation.
  public let switching: SwitchingRule?

  /// Observations at which the sequential interval is narrowest.
  static let optimalCount = 1000
  /// Customers with a second history, at most.
  static let nestedCustomers = 300

  /// An adviser with a confidence strictly between 0 and 1.
  public init(
    precision: Precision, confidence: Double, indifference: Double, method: Method = .simulation,
    switching: SwitchingRule? = nil
  ) {
    self.method = method
    self.switching = switching
    self.precision = precision
    self.confidence = confidence
    self.indifference = indifference
  }

  /// Runs the experiment and advises; `progress` hears of the replications done and may ask for the half-width reached.
  ///
  /// Throws `SimulationError`, `NotCovered` where exact means are wanted that there are not, and
  /// `CancellationError`.
  public func advise(
    _ experiment: Experiment, progress: (Observations, () -> Double) -> Void = { _, _ in }
  ) async throws -> Recommendation {
    let exact =
      method == .simulation
      ? nil : try await ExactAnswer.of(experiment, confidence: confidence, everyPlan: method == .exact)
    let observations = try await observe(experiment, progress: progress)
    let differences = (method == .exact ? exact?.differences : nil) ?? self.differences(observations)
    let histories = try await histories(experiment, observations, differences.leadingPair)
    var deliberation: Deliberation?
    if let switching {
      deliberation = try await Deliberation.of(
        experiment, observations.histories, differences, switching, confidence: confidence, indifference: indifference)
    }
    return recommendation(experiment, observations, exact, histories, differences, deliberation)
  }

  /// Runs the experiment until the precision is reached, with a look at the results after each round of replications.
  ///
  /// Throws what the experiment does.
  func observe(
    _ experiment: Experiment, rounds: Int = Experiment.roundSize,
    progress: (Observations, () -> Double) -> Void = { _, _ in }
  ) async throws -> Observations {
    func halfWidth(_ observations: Observations) -> Double { self.differences(observations).leading.interval.halfWidth }
    var isEnough: ((Observations) -> Bool)?
    switch precision {
    case .replications: break
    case .tolerance(let euros, _): isEnough = { halfWidth($0) <= euros }
    case .decided: isEnough = { Verdict.isSettled(self.differences($0), indifference: indifference) }
    }
    return try await experiment.run(maximum: precision.maximum, rounds: rounds, isEnough: isEnough) { observations in
      progress(observations) { halfWidth(observations) }
    }
  }

  /// Two histories of some of the customers, which split the variance of two plans' difference: a fifth more
  /// replications.
  private func histories(
    _ experiment: Experiment, _ observations: Observations, _ pair: PlanPair
  ) async throws -> NestedTally {
    let first = observations.histories
    let customers = min(first.count, Adviser.nestedCustomers, max(50, observations.replications / 5))
    let second = try await experiment.secondHistories(ofFirst: customers)
    var tally = NestedTally()
    for customer in 0..<customers { tally.add(first.difference(customer, pair), second.difference(customer, pair)) }
    return tally
  }

  private func recommendation(
    _ experiment: Experiment, _ observations: Observations, _ exact: ExactAnswer?, _ histories: NestedTally,
    _ differences: PlanDifferences, _ deliberation: Deliberation?
  ) -> Recommendation {
    let pair = differences.leadingPair
    let losses = method == .exact ? ExpectedLosses(observations, at: differences, confidence: confidence) : nil
    return Recommendation(
      model: experiment.model, seed: experiment.seed, precision: precision, confidence: confidence,
      indifference: indifference, replications: observations.replications,
      simulatedCalls: observations.simulatedCalls, verdict: Verdict(differences, indifference: indifference),
      differences: differences,
      plans: experiment.model.plans.map { plan in
        let simulated = figures(plan, experiment.model, observations)
        guard let losses, let means = try? exact?.plans[plan.index].get() else { return simulated }
        return simulated.with(means, exact?.distributions, loss: losses.plans[plan.index], plan, experiment.model)
      },
      months: months(experiment.model, observations), distribution: distribution(observations, pair),
      assumptions: Assumption.all(of: experiment.model),
      basis: Basis(
        method: method, exact: exact, exactDifference: exact?.differences?[pair],
        simulatedDifference: self.differences(observations)[pair],
        varianceRatio: ratio(observations.plainDifference(pair).variance, observations.difference(pair).variance),
        errorOfSimulatedError: observations.difference(pair).errorOfStandardError,
        deviationOfFortune: deviation(histories.deviationWithin),
        deviationOfCustomers: experiment.model.profile.isKnown ? nil : deviation(histories.deviationBetween)),
      keepingRange: keepingRange(observations, differences), deliberation: deliberation)
  }

  /// What possible customers save by the cheapest plan beside the runner-up.
  private func keepingRange(_ observations: Observations, _ differences: PlanDifferences) -> SavingRange {
    let (pair, histories) = (differences.leadingPair, observations.histories)
    let sign = pair.sign(from: differences.cheapest.index)
    let charges = observations.fixedCharges.map { $0.perMonth(observations.months) }
    let fixed = charges[pair.first] - charges[pair.second]
    return SavingRange(
      of: (0..<histories.count).map { -sign * (histories.difference($0, pair) + fixed) }, confidence: confidence)
  }

  /// What one variance is of another; nil where the other is none.
  private func ratio(_ plain: Double, _ adjusted: Double) -> Double? { adjusted > 0 ? plain / adjusted : nil }

  // MARK: Estimates

  private func mean(_ mean: ReplicationMean) -> Estimate { self.mean(mean, confidence: confidence) }

  /// The mean monthly differences, which hold together.
  func differences(_ observations: Observations) -> PlanDifferences {
    let plans = observations.plans
    let confidence = PlanDifferences.confidence(confidence, planCount: plans.count)
    return PlanDifferences(plans) { mean(observations.difference($0), confidence: confidence) }
  }

  private func mean(_ mean: ReplicationMean, confidence: Double) -> Estimate {
    let interval =
      precision.isSequential
      ? ConfidenceSequence.mean(mean, confidence: confidence, optimalCount: Adviser.optimalCount)
      : mean.interval(confidence: confidence)
    return Estimate(mean: mean.mean, standardError: mean.standardError, interval: interval)
  }

  /// A standard deviation with its normal interval, kept at 0 or above.
  private func deviation(_ deviation: (value: Double, error: Double)) -> Estimate {
    let reach = Normal.quantile((1 + confidence) / 2) * deviation.error
    return Estimate(
      mean: deviation.value, standardError: deviation.error,
      interval: Interval(lower: max(0, deviation.value - reach), upper: deviation.value + reach))
  }

  /// Standard deviations to each side of an interval over so many replications: the normal ones for a number fixed
  /// beforehand, those of the confidence sequence where results are looked at on the way.
  private func deviations(_ count: Int) -> Double {
    precision.isSequential
      ? ConfidenceSequence.deviations(count: count, confidence: confidence, optimalCount: Adviser.optimalCount)
      : Normal.quantile((1 + confidence) / 2)
  }

  /// The mean of figures that are never negative: the interval is kept at 0 or above.
  func nonNegativeMean(_ mean: ReplicationMean) -> Estimate {
    let estimate = self.mean(mean)
    let interval = Interval(lower: max(0, estimate.interval.lower), upper: estimate.interval.upper)
    return Estimate(mean: estimate.mean, standardError: estimate.standardError, interval: interval)
  }

  /// The mean of shares: where it was 0 or 1 in every replication, with the bound of a probability never or always
  /// seen.
  private func share(_ tally: Tally) -> Estimate {
    if tally.mean == 0 || tally.mean == 1 { return probability(tally.mean == 0 ? 0 : tally.count, of: tally.count) }
    let estimate = nonNegativeMean(ReplicationMean(tally))
    let interval = Interval(lower: estimate.interval.lower, upper: min(1, estimate.interval.upper))
    return Estimate(mean: estimate.mean, standardError: estimate.standardError, interval: interval)
  }

  func probability(_ successes: Int, of trials: Int) -> Estimate {
    let interval =
      precision.isSequential
      ? ConfidenceSequence.proportion(successes: successes, trials: trials, confidence: confidence)
      : Proportion.wilson(successes: successes, trials: trials, confidence: confidence)
    let p = Double(successes) / Double(max(1, trials))
    return Estimate(
      mean: p, standardError: (p * (1 - p) / Double(max(1, trials))).squareRoot(), interval: interval)
  }

  private func figures(_ plan: Plan, _ model: Model, _ observations: Observations) -> PlanFigures {
    let index = plan.index
    let fixed = observations.fixedCharges[index].perMonth(observations.months)
    let quantiles = [0.05, 0.5, 0.95].map { monthQuantile($0, plan, observations).shifted(by: fixed) }
    let hasAllowance = model.tariff[plan].mobileAllowanceSeconds.value != .unlimited
    return PlanFigures(
      monthlyBill: mean(observations.monthlyBill(plan)), p05: quantiles[0], p50: quantiles[1], p95: quantiles[2],
      probabilityCheaper: probability(observations.timesCheaper[index], of: observations.replications),
      expectedLoss: nonNegativeMean(observations.loss(plan)),
      shareBeyondAllowance: hasAllowance ? share(observations.shareBeyond[index]) : nil,
      unpricedCalls: nonNegativeMean(ReplicationMean(observations.unpricedCalls[index])),
      breakdown: breakdown(plan, model, observations))
  }

  /// A quantile of a single month's usage, over all months of all replications.
  ///
  /// The months of a replication are alike, so its interval comes from the spread of the replications' shares of
  /// months at or below the quantile (Woodruff, JASA 47, 1952, with replications as clusters).
  private func monthQuantile(_ share: Double, _ plan: Plan, _ observations: Observations) -> QuantileEstimate {
    let histogram = observations.usageHistogram[plan.index]
    func euros(_ share: Double) -> Double { histogram.quantile(min(max(share, 0), 1)) / 1000 }
    let value = euros(share)
    var shares = Tally()
    let months = observations.months
    let usage = observations.histories.usage
    let planCount = observations.plans.count
    for replication in 0..<(usage.count / (planCount * months)) {
      var below = 0
      for month in 0..<months where usage[(replication * months + month) * planCount + plan.index] <= value + 1e-9 {
        below += 1
      }
      shares.add(Double(below) / Double(months))
    }
    let error = shares.standardDeviation / Double(max(1, observations.replications)).squareRoot()
    let reach = deviations(observations.replications) * error
    return QuantileEstimate(
      value: value, interval: Interval(lower: euros(share - reach), upper: euros(share + reach)))
  }

  private func breakdown(_ plan: Plan, _ model: Model, _ observations: Observations) -> [BreakdownLine] {
    let fixed = observations.fixedCharges[plan.index]
    var lines = fixed.monthlyLines.map {
      BreakdownLine(
        subject: .fixed($0.subject, isOneOff: false), clause: $0.clause, monthly: Estimate(exact: $0.amount.euros))
    }
    lines += fixed.oneOffLines.map {
      BreakdownLine(
        subject: .fixed($0.subject, isOneOff: true), clause: $0.clause,
        monthly: Estimate(exact: $0.amount.euros / Double(observations.months)))
    }
    for (index, stream) in model.streams.enumerated() {
      for cause in ChargeCause.allCases {
        let charge = observations.charge(plan, stream: index, cause)
        guard charge.mean != 0 else { continue }
        lines.append(
          BreakdownLine(
            subject: .calls(stream: index, cause: cause), clause: stream.destination.clause,
            monthly: nonNegativeMean(charge)))
      }
    }
    return lines
  }

  // MARK: Months

  private func months(_ model: Model, _ observations: Observations) -> [MonthFigures] {
    let months = observations.months
    let usage = observations.histories.usage
    let planCount = model.plans.count
    let retained = usage.count / (planCount * months)
    return (0..<months).flatMap { month in
      model.plans.map { plan in
        let fixed = observations.fixedCharges[plan.index].perMonth(months)
        let sorted = (0..<retained).map { usage[($0 * months + month) * planCount + plan.index] }.sorted()
        let quantiles = [0.05, 0.5, 0.95].map { share in
          let (value, interval) = Quantile.ofSorted(sorted, share, deviations: deviations(sorted.count))
          return QuantileEstimate(value: value, interval: interval).shifted(by: fixed)
        }
        return MonthFigures(
          month: model.profile.month(at: month), plan: plan,
          mean: mean(observations.bill(ofMonth: month, plan)),
          p05: quantiles[0], p50: quantiles[1], p95: quantiles[2])
      }
    }
  }

  /// Sixty cells from the 0.5th to the 99.5th percentile, of round width.
  private func distribution(_ observations: Observations, _ pair: PlanPair) -> DifferenceDistribution {
    let charges = observations.fixedCharges.map { $0.perMonth(observations.months) }
    let fixed = charges[pair.first] - charges[pair.second]
    let histogram = observations.differenceHistogram(pair)
    let low = histogram.quantile(0.005) / 1000 + fixed
    let high = histogram.quantile(0.995) / 1000 + fixed
    let width = max(roundUp((high - low) / 60), 0.1)
    let first = (low / width).rounded(.down)
    let count = Int(min(200, max(1, (high / width).rounded(.down) - first + 1)))
    let limits = (0...count).map { (first + Double($0)) * width }
    let counts = histogram.counts(between: limits.map { ($0 - fixed) * 1000 })
    return DifferenceDistribution(
      limits: limits, shares: counts.map { Double($0) / Double(max(1, histogram.total)) })
  }

  /// The next number of the form 1, 2 or 5 times a power of ten.
  private func roundUp(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    let power = pow(10, log10(value).rounded(.down))
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= value * 0.999_999 } ?? value
  }
}
