import Foundation
import Traffic

/// What is believed of a stream's durations: the distributions compared by their evidence, and the one chosen.
public struct DurationFit: Sendable {
  /// A kind of distribution, as profiles name it.
  public enum Kind: String, CaseIterable, Sendable {
    case lognormal
    case logLogistic = "log-logistic"
    case mixture
    case empirical
  }

  /// One part of a mixture.
  public struct Part: Hashable, Sendable {
    /// Share of the calls.
    public let share: Double
    /// Mean in seconds.
    public let mean: Double
    /// Coefficient of variation.
    public let cv: Double
  }

  /// The kind chosen.
  public let kind: Kind
  /// Logarithm of the evidence of each kind compared, as far as the calls allow.
  public let logEvidence: [Kind: Double]
  /// What is believed of the mean, in seconds, under the kind chosen: of a mixture and of lengths as counted, that of a
  /// mean of so many calls, whose standard error is their deviation by the root of their number.
  public let mean: Uncertain
  /// What is believed of the coefficient of variation under the lognormal, or the log-logistic where that is chosen.
  public let cv: Uncertain
  /// Parts of the mixture, the short one first; empty where none was fitted.
  public let parts: [Part]
  /// Calls by billed seconds.
  public let callsBySeconds: [Int: Int]
  private let ofMean: GridMarginal
  private let ofCV: GridMarginal

  /// Calls.
  public var calls: Int { callsBySeconds.values.reduce(0, +) }

  /// Different lengths that a profile lists of a stream, at most: its file has a limit.
  public static let mostLengths = 2000

  /// Logarithm of the evidence ratio beside the lognormal from which another kind is taken: seven to one.
  public static let wanted = 2.0

  /// The posterior of calls by billed seconds, 1 or more.
  ///
  /// Lengths as they were counted are compared where `mayBeCounted` and where there are no more than ``mostLengths``.
  public init(_ callsBySeconds: [Int: Int], prior: DurationPrior = .weak, mayBeCounted: Bool = true) {
    let cells = DurationCells(callsBySeconds)
    let lognormal = ShapeFit(.lognormal, cells, prior: prior)
    let logistic = ShapeFit(.logLogistic, cells, prior: prior)
    var evidence: [Kind: Double] = [.lognormal: lognormal.logEvidence, .logLogistic: logistic.logEvidence]
    let mixture = MixtureFit(cells, prior: prior)
    evidence[.mixture] = mixture?.logEvidence
    if mayBeCounted, cells.total >= EmpiricalEvidence.fewestCalls, callsBySeconds.count <= DurationFit.mostLengths {
      let empirical = EmpiricalEvidence(cells, about: lognormal)
      if empirical.ownWeight >= EmpiricalEvidence.leastWeight { evidence[.empirical] = empirical.logEvidence }
    }
    let best = Kind.allCases.compactMap { kind in evidence[kind].map { (kind, $0) } }.max { $0.1 < $1.1 }
    let lead = (best?.1 ?? 0) - lognormal.logEvidence
    kind = lead > DurationFit.wanted ? best?.0 ?? .lognormal : .lognormal
    logEvidence = evidence
    let fit = kind == .logLogistic ? logistic : lognormal
    (cv, ofMean, ofCV) = (fit.cv, fit.ofMean, fit.ofCV)
    switch kind {
    case .lognormal, .logLogistic: mean = fit.mean
    case .mixture: mean = DurationFit.mean(mixture?.mean ?? 0, of: callsBySeconds)
    case .empirical: mean = DurationFit.mean(DurationFit.counted(callsBySeconds).mean, of: callsBySeconds)
    }
    parts = mixture?.parts.map { Part(share: $0.share, mean: $0.mean, cv: $0.cv) } ?? []
    self.callsBySeconds = callsBySeconds
  }

  /// Mean and deviation of the lengths before rounding up, half a second below those billed.
  private static func counted(_ calls: [Int: Int]) -> (mean: Double, deviation: Double) {
    // In an order of their own, so that sums are the same, digit by digit, on every run.
    let counted = calls.sorted { $0.key < $1.key }.map { (length: Double($0.key) - 0.5, calls: Double($0.value)) }
    let total = counted.reduce(0) { $0 + $1.calls }
    let mean = counted.reduce(0) { $0 + $1.length * $1.calls } / total
    let square = counted.reduce(0) { $0 + ($1.length - mean) * ($1.length - mean) * $1.calls }
    return (mean, (square / total).squareRoot())
  }

  private static func mean(_ mean: Double, of calls: [Int: Int]) -> Uncertain {
    let error = counted(calls).deviation / Double(calls.values.reduce(0, +)).squareRoot() / mean
    let factor = exp(Uncertain.tenthPercentile * max(error, 1e-6))
    return Uncertain(low: mean / factor, likely: mean, high: mean * factor)
  }

  /// The posterior probability of a mean no longer than one, in seconds.
  public func share(meanBelow seconds: Double) -> Double { ofMean.share(below: log(seconds)) }
  /// The posterior probability of a coefficient of variation no larger than one.
  public func share(cvBelow cv: Double) -> Double { ofCV.share(below: log(cv)) }
}
