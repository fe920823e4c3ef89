import Foundation
import Probability

/// A mean over independent replications with everything that tells its error.
public struct ReplicationMean: Hashable, Sendable {
  /// Replications.
  public let count: Int
  /// The mean.
  public let mean: Double
  /// Skewness and kurtosis of the observations; those of a normal distribution where they are not known.
  public let shape: Shape
  /// Variance of the observations but for the part whose error is known beforehand.
  private let sampled: Double
  /// The part of the error known beforehand; nil without one.
  private let known: ErrorDistribution?
  /// What an event that no replication has seen would add to the observation of one; 0 where there is none such.
  private let unseen: Double

  /// The mean of a tally, moved by the mean of a part that is not in it and whose error has a known distribution;
  /// `unseen` is what an event that no replication has seen would add to the observation of one.
  public init(
    _ tally: Tally, shape: Shape = .normal, known: (mean: Double, error: ErrorDistribution)? = nil, unseen: Double = 0
  ) {
    count = tally.count
    mean = tally.mean + (known?.mean ?? 0)
    sampled = tally.variance
    self.shape = shape
    self.known = known?.error
    self.unseen = unseen
  }

  /// The mean of observations that are all there.
  public init(of values: [Double]) {
    var tally = Tally()
    for value in values { tally.add(value) }
    self.init(tally, shape: Shape(of: values))
  }

  /// Variance of the observations.
  public var variance: Double { sampled + (known?.variance ?? 0) * Double(count) }

  /// Standard error of the mean.
  public var standardError: Double { count > 0 ? (variance / Double(count)).squareRoot() : 0 }

  /// Standard error of ``standardError`` itself, by the delta method: s √((κ − 1)/4n), κ the kurtosis.
  public var errorOfStandardError: Double {
    count > 1 ? standardError * (max(0, shape.kurtosis - 1) / Double(4 * count)).squareRoot() : 0
  }

  /// The interval of the mean for a number of replications fixed beforehand.
  ///
  /// Student's, its quantiles taken back through Hall's monotone transformation where the observations are skewed (P.
  /// Hall, "On the removal of skewness by transformation", JRSS B 54(1), 1992): a sample of a skewed distribution whose
  /// mean is too small has too small a variance too. A part of the error known beforehand is independent of the rest:
  /// on each side the squares of the distances add (Zou and Donner, Statistics in Medicine 27(10), 2008). So do the
  /// squares of what an event never seen could add, at the greatest chance with which none is seen as often as the
  /// confidence allows, 1 − (α/2)^(1/n): the sample's spread knows nothing of it.
  public func interval(confidence: Double) -> Interval {
    guard count > 1 else { return Interval(lower: -.infinity, upper: .infinity) }
    let t = StudentT.quantile((1 + confidence) / 2, degreesOfFreedom: Double(count - 1))
    let error = (sampled / Double(count)).squareRoot()
    let slant = shape.skewness / (3 * Double(count).squareRoot())
    let (below, above) = (error * unslanted(t, slant), -error * unslanted(-t, slant))
    let bounds = known?.bounds(confidence: confidence) ?? Interval(lower: 0, upper: 0)
    let unseen = self.unseen * -expm1(log((1 - confidence) / 2) / Double(count))
    func reach(_ sampled: Double, _ known: Double, _ unseen: Double) -> Double {
      known <= 0 && unseen <= 0 ? sampled : hypot(sampled, hypot(max(0, known), max(0, unseen)))
    }
    return Interval(
      lower: mean - reach(below, bounds.upper, -unseen), upper: mean + reach(above, -bounds.lower, unseen))
  }

  /// The studentised mean that Hall's transformation brings to `x`: with a = skewness/(3 √n), ((1 + 3a(x − a/2))^⅓ −
  /// 1)/a.
  private func unslanted(_ x: Double, _ slant: Double) -> Double {
    abs(slant) < 1e-9 ? x : (cbrt(1 + 3 * slant * (x - slant / 2)) - 1) / slant
  }
}

/// How far the distribution of some observations is from a normal one.
public struct Shape: Hashable, Sendable {
  /// Third central moment over the cube of the standard deviation.
  public let skewness: Double
  /// Fourth central moment over the square of the variance.
  public let kurtosis: Double

  /// The shape of a normal distribution.
  public static let normal = Shape(skewness: 0, kurtosis: 3)

  /// A shape from its figures.
  init(skewness: Double, kurtosis: Double) { (self.skewness, self.kurtosis) = (skewness, kurtosis) }

  /// The shape of a sample; that of a normal distribution where nothing varies, beyond rounding.
  public init(of sample: [Double]) {
    let count = Double(sample.count)
    let mean = sample.reduce(0, +) / max(1, count)
    var (square, cube, fourth, size) = (0.0, 0.0, 0.0, 0.0)
    for value in sample {
      let deviation = value - mean
      size = max(size, abs(value))
      square += deviation * deviation
      cube += deviation * deviation * deviation
      fourth += deviation * deviation * deviation * deviation
    }
    let variance = square / max(1, count)
    guard variance > 1e-20 * size * size else {
      self = .normal
      return
    }
    self.init(
      skewness: cube / count / (variance * variance.squareRoot()), kurtosis: fourth / count / (variance * variance))
  }
}
