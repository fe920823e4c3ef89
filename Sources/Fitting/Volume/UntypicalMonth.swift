import Basics
import Probability

/// A month whose calls are too many or too few for the customer that the others show.
public struct UntypicalMonth: Sendable {
  /// The month.
  public let month: BillingMonth
  /// Its calls.
  public let calls: Int
  /// The calls that the other months foresee for it: 10th, 50th and 90th percentiles.
  public let foreseen: (low: Int, likely: Int, high: Int)
  /// The chance of calls so far out, to either side, as the other months foresee it.
  public let chance: Double

  /// The chance to suggest leaving out any month of a customer whose months are all alike: that of a month is this by
  /// the number of months (Bonferroni).
  public static let falseAlarm = 0.05
  /// Months needed beside one that is looked at.
  static let fewest = 3
  /// Months suggested at most.
  private static let most = 3

  /// The months that stand out, one after the other: each as the months without those found before foresee it.
  static func all(
    of history: CallHistory, _ exposure: Exposure, _ counts: [[Int]], prior: VolumePrior, posterior: VolumePosterior,
    seed: UInt64
  ) -> [UntypicalMonth] {
    var weights = exposure.weights
    let months = weights.count { $0 > 0 }
    let limit = falseAlarm / Double(max(1, months))
    var found: [UntypicalMonth] = []
    while found.count < most, weights.count(where: { $0 > 0 }) > fewest {
      // Looked at closely are the few that stand out most even where their own calls were learnt from.
      let screened = weights.indices.filter { weights[$0] > 0 }.map { month in
        (month, Foresight(posterior, weight: weights[month], seed: seed).chance(of: calls(counts, month)))
      }.sorted { $0.1 < $1.1 }.prefix(3).filter { $0.1 < 0.2 }
      let looked = screened.map { month, _ in look(at: month, history, counts, weights, prior, seed) }
      guard let worst = looked.min(by: { $0.chance < $1.chance }), worst.chance < limit else { break }
      found.append(worst)
      if let position = history.months.firstIndex(of: worst.month) { weights[position] = 0 }
    }
    return found.sorted { $0.month < $1.month }
  }

  private static func calls(_ counts: [[Int]], _ month: Int) -> Int { counts.reduce(0) { $0 + $1[month] } }

  private static func look(
    at month: Int, _ history: CallHistory, _ counts: [[Int]], _ weights: [Double], _ prior: VolumePrior, _ seed: UInt64
  ) -> UntypicalMonth {
    var others = weights
    others[month] = 0
    let posterior = VolumePosterior(counts: counts, weights: others, prior: prior, seed: seed, length: .short)
    let foresight = Foresight(posterior, weight: weights[month], seed: seed)
    let observed = calls(counts, month)
    return UntypicalMonth(
      month: history.months[month], calls: observed, foreseen: foresight.percentiles,
      chance: foresight.chance(of: observed))
  }
}

/// The calls of a month to come, as a posterior foresees them.
private struct Foresight {
  private let sorted: [Int]

  /// A month of a weight, one count for each draw of the posterior.
  init(_ posterior: VolumePosterior, weight: Double, seed: UInt64) {
    var random = RandomStream(seed: seed, replication: 1, purpose: 0x6669_7432)
    sorted = posterior.busynessCV.indices.map { draw in
      let shared = weight * Gamma.factor(cv: posterior.busynessCV[draw], from: &random)
      return posterior.callsPerMonth.indices.reduce(0) { sum, stream in
        let own = Gamma.factor(cv: posterior.dispersion[stream][draw], from: &random)
        return sum + Poisson.sample(mean: posterior.callsPerMonth[stream][draw] * shared * own, from: &random)
      }
    }.sorted()
  }

  /// The chance of a count so far out or further, to either side: twice the smaller tail, never quite 0.
  func chance(of count: Int) -> Double {
    let below = Double(sorted.count { $0 <= count } + 1)
    let above = Double(sorted.count { $0 >= count } + 1)
    return min(1, 2 * min(below, above) / Double(sorted.count + 1))
  }

  var percentiles: (low: Int, likely: Int, high: Int) {
    func quantile(_ share: Double) -> Int { sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))] }
    return (quantile(0.1), quantile(0.5), quantile(0.9))
  }
}
