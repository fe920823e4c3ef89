import Foundation

/// The binomial distribution.
public enum Binomial {
  /// The number of successes among so many trials, each with a probability from 0 to 1.
  ///
  /// With fewer than ten expected, or failures, by inversion of the distribution function term by term; from ten by
  /// transformed rejection with squeeze, BTRS (Hörmann, "The generation of binomial random variates", Journal of
  /// Statistical Computation and Simulation 46, 1993). Drawn here, not by GSL, as gamma variates are.
  public static func sample(trials: Int, probability: Double, from stream: inout RandomStream) -> Int {
    guard trials > 0, probability > 0 else { return 0 }
    guard probability < 1 else { return trials }
    guard probability <= 0.5 else {
      return trials - sample(trials: trials, probability: 1 - probability, from: &stream)
    }
    return Double(trials) * probability < 10
      ? inverted(trials, probability, &stream) : transformed(trials, probability, &stream)
  }

  private static func inverted(_ trials: Int, _ probability: Double, _ stream: inout RandomStream) -> Int {
    let odds = probability / (1 - probability)
    var term = exp(Double(trials) * log1p(-probability))
    var rest = stream.uniform()
    var count = 0
    while rest > term, count < trials {
      rest -= term
      term *= odds * Double(trials - count) / Double(count + 1)
      count += 1
    }
    return count
  }

  private static func transformed(_ trials: Int, _ probability: Double, _ stream: inout RandomStream) -> Int {
    let n = Double(trials)
    let deviation = (n * probability * (1 - probability)).squareRoot()
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * probability
    let alpha = (2.83 + 5.1 / b) * deviation
    let squeeze = 0.92 - 4.2 / b
    let mode = Int((n + 1) * probability)
    func logTerm(_ k: Int) -> Double { GammaFunction.logFactorial(k) + GammaFunction.logFactorial(trials - k) }
    let atMode = logTerm(mode)
    let logOdds = log(probability / (1 - probability))
    while true {
      let u = stream.uniform() - 0.5
      let v = stream.uniform()
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + n * probability + 0.5).rounded(.down)
      if us >= 0.07, v <= squeeze { return Int(k) }
      guard k >= 0, k <= n else { continue }
      let bound = atMode - logTerm(Int(k)) + (k - Double(mode)) * logOdds
      if log(v * alpha / (a / (us * us) + b)) <= bound { return Int(k) }
    }
  }
}

/// Pólya's urn: a ball drawn goes back with another one of its colour.
public enum PolyaUrn {
  /// How often a colour is drawn in so many draws, its weight and that of the others 0 or more and not both 0: a
  /// beta-binomial number.
  public static func sample(draws: Int, weight: Double, others: Double, from stream: inout RandomStream) -> Int {
    guard draws > 0 else { return 0 }
    let share = Beta.sample(weight, others, from: &stream)
    return Binomial.sample(trials: draws, probability: share, from: &stream)
  }
}
