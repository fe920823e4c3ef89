import Foundation
import Probability
import Traffic

/// What is believed of a stream's recipients after its months: the posterior of the Pitman-Yor parameters on a grid.
///
/// The probability of a month's partition of n calls into K recipients of n_j calls is
/// Π_{i=1}^{K−1} (θ + i d) / Π_{i=1}^{n−1} (θ + i) × Π_j Π_{l=1}^{n_j−1} (l − d)
/// (Pitman, "Exchangeable and partially exchangeable random partitions", Probab. Theory Relat. Fields 102, 1995); months
/// are independent, as in a profile. A month of which only a part is recorded has the same distribution, for calls may come in
/// any order.
public struct RecipientFit: Sendable {
  /// What was believed before: of the concentration as a profile's belief, of the discount as a beta distribution.
  public struct Prior: Sendable {
    /// Of the concentration θ.
    public var concentration: Uncertain
    /// Parameters of the beta distribution of the discount d.
    public var discount: (Double, Double)

    /// The weak one: θ from 15 to 680 eight times in ten about 100, d about 0.4, wide enough for the profiles shipped
    /// (40 to 400 and 0.3 to 0.6) and for one or two numbers that are always the same.
    ///
    /// Judgement.
    public static let weak = Prior(
      concentration: Uncertain(low: 15, likely: 100, high: 680), discount: (2, 3))
  }

  /// What is believed of θ: 10th, 50th and 90th percentiles.
  public let concentration: Uncertain
  /// The same of d.
  public let discount: Uncertain
  /// The most probable pair, which a profile takes.
  public let best: PitmanYor
  /// Logarithm of the evidence: the probability of the partitions over the prior.
  public let logEvidence: Double
  /// Calls and recipients it rests on.
  public let counts: PartitionCounts

  private let ofConcentration: GridMarginal

  /// The posterior of months.
  ///
  /// The grid is over ln θ and ln(d/(1 − d)); both go together along a ridge, whose width the last grid's steps are well
  /// below.
  public init(_ counts: PartitionCounts, prior: Prior = .weak) {
    self.counts = counts
    let terms = PartitionTerms(counts)
    let (a, b) = prior.discount
    let (density, logBeta) = (PriorDensity(prior.concentration), Beta.logFunction(a, b))
    let grid = NarrowingGrid(.wide(prior.concentration), GridAxis(middle: 0, reach: 6), fine: 61) { logθ, logit in
      let d = 1 / (1 + exp(-logit))
      return density.logarithm(atLog: logθ) + a * log(d) + b * log(1 - d) - logBeta
        + terms.logLikelihood(concentration: exp(logθ), discount: d)
    }
    logEvidence = grid.logEvidence
    ofConcentration = grid.first
    concentration = grid.first.belief(exp)
    discount = grid.second.belief { 1 / (1 + exp(-$0)) }
    best = PitmanYor(concentration: exp(grid.best.0), discount: 1 / (1 + exp(-grid.best.1)))
  }

  /// The posterior probability of a concentration no larger than one.
  public func share(below concentration: Double) -> Double { ofConcentration.share(below: log(concentration)) }

  /// Logarithm of the probability of the partitions.
  public static func logLikelihood(_ counts: PartitionCounts, concentration: Double, discount: Double) -> Double {
    PartitionTerms(counts).logLikelihood(concentration: concentration, discount: discount)
  }
}

/// Counts of partitions in an order of their own, so that sums are the same, digit by digit, on every run.
private struct PartitionTerms {
  private let monthsByCalls: [(calls: Double, months: Double)]
  private let monthsByRecipients: [(recipients: Double, months: Double)]
  private let recipientsByCalls: [(calls: Double, recipients: Double)]

  init(_ counts: PartitionCounts) {
    func sorted(_ counts: [Int: Int]) -> [(Double, Double)] {
      counts.sorted { $0.key < $1.key }.map { (Double($0.key), Double($0.value)) }
    }
    monthsByCalls = sorted(counts.monthsByCalls)
    monthsByRecipients = sorted(counts.monthsByRecipients)
    recipientsByCalls = sorted(counts.recipientsByCalls).filter { $0.0 > 1 }
  }

  func logLikelihood(concentration θ: Double, discount d: Double) -> Double {
    let one = GammaFunction.logarithm(θ + 1)
    var sum = monthsByCalls.reduce(0) { $0 - $1.months * (GammaFunction.logarithm(θ + $1.calls) - one) }
    // ln Π (θ + i d) is a difference of gamma functions of θ/d, whose digits cancel where d is next to none; there it is
    // (K − 1) ln θ and a first step in d.
    let isPlain = θ > 1e9 * d
    let ratio = isPlain ? 0 : GammaFunction.logarithm(θ / d + 1)
    for (k, months) in monthsByRecipients {
      sum +=
        isPlain
        ? months * ((k - 1) * log(θ) + d / θ * k * (k - 1) / 2)
        : months * ((k - 1) * log(d) + GammaFunction.logarithm(θ / d + k) - ratio)
    }
    let kept = GammaFunction.logarithm(1 - d)
    return recipientsByCalls.reduce(sum) {
      $0 + $1.recipients * (GammaFunction.logarithm($1.calls - d) - kept)
    }
  }
}
