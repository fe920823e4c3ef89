import Foundation

/// The distribution of a call's billed seconds: ceil(X), X of a given mean, coefficient of variation and shape.
public struct BilledDuration: Hashable, Sendable {
  /// Mean of X before rounding, in seconds.
  public let mean: Double
  /// Coefficient of variation of X.
  public let cv: Double
  private let curve: Curve

  /// What X follows.
  private enum Curve: Hashable, Sendable {
    /// Always the mean.
    case constant
    case lognormal(Lognormal)
    case logLogistic(LogLogistic)
    /// Lengths of the mixture times a factor.
    case mixture(DurationMixture, times: Double)
    /// Counted lengths times a factor.
    case counted(CountedDurations, times: Double)
  }

  /// Seconds no drawn call exceeds: 31 days, the longest month, as in call records.
  public static let maximumSeconds = 2_678_400.0

  /// The lognormal distribution with a positive mean in seconds and a coefficient of variation of 0 or more.
  public init(mean: Double, cv: Double) {
    self.mean = mean
    self.cv = cv
    curve = cv * cv > 0 ? .lognormal(Lognormal(mean: mean, cv: cv)) : .constant
  }

  /// The distribution of a shape with a positive mean in seconds and a coefficient of variation of 0 or more, which
  /// counts for shapes without their own (``DurationShape/ownCV``).
  public init(mean: Double, cv: Double, shape: DurationShape) {
    self.mean = mean
    self.cv = shape.ownCV ?? cv
    switch shape {
    case .lognormal: curve = cv * cv > 0 ? .lognormal(Lognormal(mean: mean, cv: cv)) : .constant
    case .logLogistic: curve = cv * cv > 0 ? .logLogistic(LogLogistic(mean: mean, cv: cv)) : .constant
    case .mixture(let mixture): curve = .mixture(mixture, times: mean / mixture.mean)
    case .empirical(let counted): curve = .counted(counted, times: mean / counted.mean)
    }
  }

  private init(mean: Double, cv: Double, curve: Curve) { (self.mean, self.cv, self.curve) = (mean, cv, curve) }

  /// The distribution of lengths times a positive factor.
  public func scaled(by factor: Double) -> BilledDuration {
    let mean = mean * factor
    let scaled: Curve =
      switch curve {
      case .constant: .constant
      case .lognormal: .lognormal(Lognormal(mean: mean, cv: cv))
      case .logLogistic: .logLogistic(LogLogistic(mean: mean, cv: cv))
      case .mixture(let mixture, let times): .mixture(mixture, times: times * factor)
      case .counted(let counted, let times): .counted(counted, times: times * factor)
      }
    return BilledDuration(mean: mean, cv: cv, curve: scaled)
  }

  /// X where it is lognormal.
  var lognormal: Lognormal? {
    if case .lognormal(let lognormal) = curve { lognormal } else { nil }
  }

  /// Billed seconds at a probability strictly between 0 and 1: the quantile function, never decreasing.
  public func seconds(at probability: Double) -> Int {
    if case .constant = curve { return seconds(atNormal: 0) }
    return seconds(atNormal: Normal.quantile(probability))
  }

  /// Billed seconds of the call whose length has the probability of a standard normal `z`.
  public func seconds(atNormal z: Double) -> Int {
    switch curve {
    case .constant: BilledDuration.billed(mean)
    case .lognormal(let lognormal): BilledDuration.billed(lognormal.quantile(atNormal: z))
    case .logLogistic(let logistic): BilledDuration.billed(logistic.quantile(atNormal: z))
    case .mixture(let mixture, let times): BilledDuration.billed(times * mixture.quantile(atNormal: z))
    case .counted(let counted, let times): BilledDuration.billed(times * counted.quantile(atNormal: z))
    }
  }

  /// Billed seconds at a limit of the cells of a ``DurationTable``, whose standard normal is given, too.
  func seconds(atLimit index: Int, ofLevel level: Int, normal z: Double) -> Int {
    switch curve {
    case .constant, .lognormal, .logLogistic: seconds(atNormal: z)
    case .mixture(let mixture, let times):
      BilledDuration.billed(times * mixture.quantile(atLimit: index, ofLevel: level))
    case .counted(let counted, let times):
      BilledDuration.billed(times * counted.quantile(atLimit: index, ofLevel: level))
    }
  }

  static func billed(_ length: Double) -> Int {
    Int(min(max(length.rounded(.up), 1), BilledDuration.maximumSeconds))
  }

  /// Probability that the billed seconds exceed `seconds`, without loss in the far tail.
  public func upperTail(_ seconds: Int) -> Double {
    guard seconds >= 1 else { return 1 }
    return switch curve {
    case .constant: Double(seconds) >= mean.rounded(.up) ? 0 : 1
    case .lognormal(let lognormal): lognormal.upperTail(Double(seconds))
    case .logLogistic(let logistic): logistic.upperTail(Double(seconds))
    case .mixture(let mixture, let times): mixture.upperTail(Double(seconds) / times)
    case .counted(let counted, let times): counted.upperTail(Double(seconds) / times)
    }
  }

  /// Probabilities that the billed seconds exceed 0, 1 and so on through a last number, to 1e-12.
  public func upperTails(through last: Int) -> [Double] {
    switch curve {
    case .lognormal(let lognormal): return lognormal.upperTails(through: last)
    case .mixture(let mixture, let times):
      var sum = [Double](repeating: 0, count: last + 1)
      for (share, lognormal) in mixture.lognormals(times: times) {
        for (seconds, tail) in lognormal.upperTails(through: last).enumerated() { sum[seconds] += share * tail }
      }
      return sum
    case .constant, .logLogistic, .counted: return (0...last).map(upperTail)
    }
  }

  /// Mean of X − `seconds` where X, before rounding, is longer; 0 where it is so about never.
  public func meanExcess(beyond seconds: Double) -> Double {
    guard seconds > 0 else { return max(0, mean - seconds) }
    let tail = tail(beyond: seconds)
    return tail > 1e-12 ? integral(from: seconds) / tail : 0
  }

  /// Mean of what X, before rounding, has beyond a positive number of seconds; a shorter call counts 0.
  public func meanBeyond(_ seconds: Double) -> Double { integral(from: seconds) }

  /// Mean and coefficient of variation of each smooth distribution that X is mixed of; nil where X has no density, so
  /// that what rounding up adds to a call is not half a second on average wherever one looks.
  public var smoothParts: [(mean: Double, cv: Double)]? {
    switch curve {
    case .constant, .counted: nil
    case .lognormal, .logLogistic: [(mean, cv)]
    case .mixture(let mixture, let times): mixture.parts.map { ($0.mean * times, $0.cv) }
    }
  }

  /// Mean of what X, before rounding, falls short of `seconds`, 0 or more; a longer call counts 0.
  public func meanShortfall(below seconds: Double) -> Double {
    // E(a − X)⁺ = a − E X + E(X − a)⁺.
    seconds > 0 ? max(0, seconds - mean + integral(from: seconds)) : 0
  }

  /// P(X ≤ x) and P(X > x) of the length before rounding: of a lognormal or log-logistic one neither with loss far out.
  public func tails(at x: Double) -> (below: Double, above: Double) { tails(at: x, logarithm: x > 0 ? log(x) : 0) }

  /// The same where the length's logarithm is known: who looks at the same lengths again and again takes it once.
  public func tails(at x: Double, logarithm: Double) -> (below: Double, above: Double) {
    switch curve {
    case .lognormal(let lognormal) where x > 0: lognormal.tails(atLog: logarithm)
    case .logLogistic(let logistic) where x > 0: logistic.tails(atLog: logarithm)
    case .lognormal, .logLogistic: (0, 1)
    case .constant, .mixture, .counted: (1 - tail(beyond: x), tail(beyond: x))
    }
  }

  /// P(X > x).
  private func tail(beyond x: Double) -> Double {
    switch curve {
    case .constant: x >= mean ? 0 : 1
    case .lognormal(let lognormal): lognormal.upperTail(x)
    case .logLogistic(let logistic): logistic.upperTail(x)
    case .mixture(let mixture, let times): mixture.upperTail(x / times)
    case .counted(let counted, let times): counted.upperTail(x / times)
    }
  }

  /// The integral of P(X > x) from a positive `x` on.
  private func integral(from x: Double) -> Double {
    switch curve {
    case .constant: max(0, mean - x)
    case .lognormal(let lognormal): lognormal.integral(from: x)
    case .logLogistic(let logistic): logistic.integral(from: x)
    case .mixture(let mixture, let times):
      mixture.lognormals(times: times).reduce(0) { $0 + $1.share * $1.distribution.integral(from: x) }
    case .counted(let counted, let times): counted.integral(times: times, from: x)
    }
  }

  /// E X^k, in seconds to the power of k; nil where it is not known in closed form.
  public func moment(_ k: Int) -> Double? {
    func moment(_ distribution: Lognormal) -> Double {
      pow(distribution.mean, Double(k)) * exp(distribution.sigma * distribution.sigma * Double(k * (k - 1)) / 2)
    }
    return switch curve {
    case .constant: pow(mean, Double(k))
    case .lognormal(let lognormal): moment(lognormal)
    case .mixture(let mixture, let times):
      mixture.lognormals(times: times).reduce(0) { $0 + $1.share * moment($1.distribution) }
    case .logLogistic, .counted: nil
    }
  }

  /// Mean of the billed seconds: the sum over k ≥ 0 of P(X > k).
  public var meanBilledSeconds: Double {
    let most = BilledDuration.maximumSeconds
    return switch curve {
    case .constant: max(1, mean.rounded(.up))
    case .lognormal(let lognormal): lognormal.meanBilledSeconds(atMost: most)
    case .logLogistic(let logistic): logistic.meanBilledSeconds(atMost: most)
    case .mixture(let mixture, let times):
      mixture.lognormals(times: times).reduce(0) {
        $0 + $1.share * $1.distribution.meanBilledSeconds(atMost: most)
      }
    case .counted(let counted, let times): counted.meanBilledSeconds(times: times, atMost: most)
    }
  }
}
