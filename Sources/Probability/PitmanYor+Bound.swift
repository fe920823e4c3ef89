import Foundation

extension PitmanYor {
  /// A number of calls after which so many recipients have been reached with less than a given chance: at most that of
  /// ``callsBeforeReaching(_:chance:)``, and near it where there are many recipients.
  ///
  /// For every s > 0, ∏_{k<K} (1 + s/(θ + dk)) / ∏_{i<n} (1 + s/(θ + i)), both products from 1, is a martingale of mean
  /// 1: a call goes to a new recipient with probability (θ + dK)/(θ + n) and then multiplies the first product by 1 +
  /// s/(θ + dK), on average by 1 + s/(θ + n). By Markov's inequality the chance of R recipients after n calls is at
  /// most ∏_{i<n} (1 + s/(θ + i)) / ∏_{k<R} (1 + s/(θ + dk)), and the best s makes it as small as it gets. Time does
  /// not depend on the recipients.
  public func callsSurelyBeforeReaching(_ recipients: Int, chance: Double) -> Int {
    guard recipients > 1 else { return 0 }
    let few = recipients - 1
    // Rounding may move the logarithm by less than this.
    let limit = log(chance) - 0.001
    guard logBound(recipients, calls: recipients) < limit else { return few }
    var (low, high) = (recipients, 10 * recipients)
    if logBound(recipients, calls: high) < limit { return high }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if logBound(recipients, calls: middle) < limit { low = middle } else { high = middle }
    }
    return low
  }

  /// The logarithm of the bound at its least over s, by golden section: any s gives a bound, so a poor one is still
  /// true.
  private func logBound(_ recipients: Int, calls: Int) -> Double {
    func bound(_ logS: Double) -> Double {
      let s = exp(logS)
      return sumAtMost(s, calls) - sumAtLeast(s, recipients)
    }
    let ratio = (5.0.squareRoot() - 1) / 2
    var (low, high) = (log(concentration) - 12, log(concentration + 10 * Double(calls)) + 25)
    var (a, b) = (high - ratio * (high - low), low + ratio * (high - low))
    var (atA, atB) = (bound(a), bound(b))
    for _ in 0..<60 {
      if atA < atB {
        (high, b, atB) = (b, a, atA)
        a = high - ratio * (high - low)
        atA = bound(a)
      } else {
        (low, a, atA) = (a, b, atB)
        b = low + ratio * (high - low)
        atB = bound(b)
      }
    }
    return min(0, atA, atB)
  }

  /// The sum of log(1 + s/(θ + i)) over i from 1 to below `calls`, or a little more.
  ///
  /// The logarithm is convex in i, so each term is at most its mean over the unit around it.
  private func sumAtMost(_ s: Double, _ calls: Int) -> Double {
    integral(s, from: concentration + 0.5, to: concentration + Double(calls) - 0.5)
  }

  /// The sum of log(1 + s/(θ + dk)) over k from 1 to below `recipients`, or a little less: by trapezia, which lie above
  /// a convex curve.
  private func sumAtLeast(_ s: Double, _ recipients: Int) -> Double {
    let steps = Double(recipients - 2)
    let (first, last) = (concentration + discount, concentration + discount * Double(recipients - 1))
    let ends = (log1p(s / first) + log1p(s / last)) / 2
    guard last - first > 1e-6 * first else { return ends + steps * log1p(s / last) }
    return ends + integral(s, from: first, to: last) / discount
  }

  /// The integral of log(1 + s/x).
  private func integral(_ s: Double, from a: Double, to b: Double) -> Double {
    b * log1p(s / b) - a * log1p(s / a) + s * log1p((b - a) / (a + s))
  }
}
