import Advice
import Basics
import Probability
import Statistics

/// A customer of a portfolio as the line about him says: what a summary is made of.
public struct AdvisedCustomer: Hashable, Sendable {
  /// What tells him from any other.
  public var id: String
  /// The plan that costs less than every other; nil where it is too close to call.
  public var best: Plan?
  /// The plan he holds; nil where that is not known.
  public var held: Plan?
  /// What he saves a month by doing as advised; nil where it is not known what he holds.
  public var saving: Estimate?
  /// Mean monthly difference of the cheapest plan and the runner-up.
  public var difference: Estimate
  /// Chance that each plan is the cheapest over the horizon.
  public var probabilities: [Estimate]
  /// Euros a month that each plan costs more than the cheapest of all.
  public var losses: [Estimate]
  /// Minutes of calls to mobiles in an average month.
  public var minutes: Double
  /// Minutes at which the plans cost the same; nil where there are none.
  public var breakEvenMinutes: Double?
  /// Why he is advised so.
  public var reasons: [CustomerReason]
  /// How the difference is known.
  public var basis: CustomerAdvice.Basis
  /// Replications behind probabilities and losses; none where a bound is all that is told.
  public var replications: Int

  /// A customer from what his line says.
  public init(
    id: String, best: Plan?, held: Plan?, saving: Estimate?, difference: Estimate, probabilities: [Estimate],
    losses: [Estimate], minutes: Double, breakEvenMinutes: Double?, reasons: [CustomerReason],
    basis: CustomerAdvice.Basis, replications: Int
  ) {
    (self.id, self.best, self.held, self.saving) = (id, best, held, saving)
    (self.difference, self.probabilities, self.losses) = (difference, probabilities, losses)
    (self.minutes, self.breakEvenMinutes, self.reasons) = (minutes, breakEvenMinutes, reasons)
    (self.basis, self.replications) = (basis, replications)
  }

  /// A figure of a line, whose standard error is that of its interval's half-width.
  public static func figure(_ mean: Double, _ lower: Double, _ upper: Double, confidence: Double) -> Estimate {
    let interval = Interval(lower: lower, upper: upper)
    return Estimate(mean: mean, standardError: interval.halfWidth / deviations(confidence), interval: interval)
  }

  /// Standard deviations to each side of an interval.
  static func deviations(_ confidence: Double) -> Double { Normal.quantile((1 + confidence) / 2) }

  /// Whether he pays too much where he is: he would save by doing as advised.
  public var isToMove: Bool { (saving?.mean ?? 0) > 0 }
  /// Whether some of his figures are ranges.
  public var hasRanges: Bool { reasons.contains(.ranges) }

  /// What he would save by doing as advised if he held a plan: nothing where that is the cheapest or it is too close.
  func saving(ifHeld plan: Plan) -> Estimate {
    guard let best, best != plan else { return Estimate(exact: 0) }
    guard losses.count > 2 else { return difference.magnitude }
    // What each of two plans costs beyond the cheapest differs by what one costs beyond the other.
    let (more, less) = (losses[plan.index], losses[best.index])
    let mean = more.mean - less.mean
    let reach = more.interval.halfWidth + less.interval.halfWidth
    return Estimate(
      mean: mean, standardError: more.standardError + less.standardError,
      interval: Interval(around: mean, halfWidth: reach))
  }

  /// The plan he is on once he has done as advised: that which is the cheapest, else the one he has, else the one that
  /// may lose least.
  var endsOn: Plan? {
    if let best { return best }
    return isToMove ? nil : held
  }
}
