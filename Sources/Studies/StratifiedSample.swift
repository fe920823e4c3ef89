import Probability
import Statistics

/// Observations of several strata with known weights.
struct StratifiedSample {
  private let strata: [(weight: Double, count: Int)]
  private let confidence: Double

  init(_ strata: [(weight: Double, count: Int)], confidence: Double) {
    let total = strata.reduce(0) { $0 + $1.weight }
    self.strata = strata.map { ($0.weight / max(total, 1e-300), $0.count) }
    self.confidence = confidence
  }

  private var deviations: Double { Normal.quantile((1 + confidence) / 2) }

  /// The mean of a value by stratum and customer.
  func mean(_ value: (Int, Int) -> Double) -> Estimate {
    var mean = 0.0
    var variance = 0.0
    for (index, stratum) in strata.enumerated() {
      var tally = Tally()
      for customer in 0..<stratum.count { tally.add(value(index, customer)) }
      mean += stratum.weight * tally.mean
      variance += stratum.weight * stratum.weight * tally.variance / Double(max(1, stratum.count))
    }
    let error = variance.squareRoot()
    return Estimate(
      mean: mean, standardError: error, interval: Interval(around: mean, halfWidth: deviations * error))
  }

  /// The share for which something holds, with Wilson's interval at the number of independent trials it is as well
  /// known as.
  func share(_ holds: (Int, Int) -> Bool) -> Estimate {
    let plain = mean { holds($0, $1) ? 1 : 0 }
    return Estimate(
      mean: plain.mean, standardError: plain.standardError,
      interval: Proportion.wilson(share: plain.mean, trials: trials(plain), confidence: confidence))
  }

  /// The number of independent trials a share is as well known as.
  private func trials(_ share: Estimate) -> Double {
    let variance = share.standardError * share.standardError
    // A stratum in which all or none hold shows no variance and still has some: never more trials than the weights
    // leave.
    let most = 1 / strata.reduce(0) { $0 + $1.weight * $1.weight / Double(max(1, $1.count)) }
    return variance > 0 ? min(most, share.mean * (1 - share.mean) / variance) : most
  }

  /// Quantiles, each with the interval that the share below it leaves (Woodruff, JASA 47, 1952).
  func quantiles(_ shares: [Double], _ value: (Int, Int) -> Double) -> [QuantileEstimate] {
    var weighted: [(value: Double, weight: Double)] = []
    for (index, stratum) in strata.enumerated() {
      let weight = stratum.weight / Double(max(1, stratum.count))
      for customer in 0..<stratum.count { weighted.append((value(index, customer), weight)) }
    }
    weighted.sort { $0.value < $1.value }
    func at(_ share: Double) -> Double {
      var sum = 0.0
      for item in weighted {
        sum += item.weight
        if sum >= share - 1e-12 { return item.value }
      }
      return weighted.last?.value ?? 0
    }
    return shares.map { share in
      let found = at(share)
      let below = mean { value($0, $1) <= found ? 1 : 0 }
      let reach = deviations * (share * (1 - share) / trials(below)).squareRoot()
      return QuantileEstimate(
        value: found, interval: Interval(lower: at(max(0, share - reach)), upper: at(min(1, share + reach))))
    }
  }
}
