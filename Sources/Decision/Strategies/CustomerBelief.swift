import Foundation
import Traffic

/// What is believed of a customer, and what a month of his calls teaches.
struct CustomerBelief {
  private var streams: [StreamBelief]
  /// Squared coefficient of variation of the busyness.
  let shared: Double

  /// What a profile says.
  init(_ profile: Profile) {
    let cv = profile.busyness.cv.likely
    shared = cv * cv
    streams = profile.streams.map(StreamBelief.init)
  }

  /// Looks at a month: calls and seconds by stream, and the calendar's factor.
  mutating func learn(calls: ArraySlice<Int>, seconds: ArraySlice<Int>, factor: Double) {
    for (index, (calls, seconds)) in zip(calls, seconds).enumerated() {
      streams[index].learn(calls: calls, seconds: seconds, factor: factor, shared: shared)
    }
  }

  /// What is expected of a coming month.
  func outlook(factor: Double) -> [StreamOutlook] { streams.map { $0.outlook(factor: factor) } }
}

/// What is believed of one stream: its rate of calls as a gamma variable, its mean length as a lognormal one.
///
/// Both are the conjugate distributions with the mean and variance, of the logarithm for the length, of what the
/// profile says. The rate learns from counts tempered by 1/(1 + m c²), m the expected calls and c the spread of monthly
/// factors, for a month is one draw of those however many calls it has.
private struct StreamBelief {
  private let known: Double?
  private var shape: Double
  private var rate: Double
  private let ownVariation: Double
  private let lengthVariation: Double
  private let priorLogMean: Double
  private let priorVariance: Double
  private var calls = 0.0
  private var seconds = 0.0

  init(_ stream: CallStream) {
    let belief = stream.callsPerMonth
    let variance = belief.variance
    known = variance > 0 ? nil : belief.mean
    shape = variance > 0 ? belief.mean * belief.mean / variance : .infinity
    rate = shape / belief.mean
    let (dispersion, cv) = (stream.dispersion.likely, stream.durationCV.likely)
    ownVariation = dispersion * dispersion
    lengthVariation = cv * cv
    let length = stream.meanSeconds
    priorVariance = log1p(length.variance / (length.mean * length.mean))
    priorLogMean = log(length.mean) - priorVariance / 2
  }

  private var expected: Double { known ?? shape / rate }

  mutating func learn(calls count: Int, seconds total: Int, factor: Double, shared: Double) {
    if known == nil {
      let spread = (1 + shared) * (1 + ownVariation) - 1
      let weight = 1 / (1 + factor * expected * spread)
      shape += weight * Double(count)
      rate += weight * factor
    }
    // Where seconds were not counted nothing is learnt of lengths.
    if priorVariance > 0, total > 0 {
      calls += Double(count)
      seconds += Double(total)
    }
  }

  /// Mean length in seconds, and how unsure it is: the variance of its logarithm.
  private var length: (mean: Double, variance: Double) {
    guard priorVariance > 0, calls > 0 else { return (exp(priorLogMean + priorVariance / 2), priorVariance) }
    let precision = calls / max(lengthVariation, 1e-6)
    // The logarithm of a sample's mean lies below that of the mean by half its variance.
    let observed = log(max(seconds / calls - 0.5, 0.5)) + 0.5 / precision
    let variance = 1 / (1 / priorVariance + precision)
    let mean = variance * (priorLogMean / priorVariance + observed * precision)
    return (exp(mean + variance / 2), variance)
  }

  func outlook(factor: Double) -> StreamOutlook {
    let (mean, variance) = length
    let unknown = (known == nil ? 1 + 1 / shape : 1) * exp(variance)
    return StreamOutlook(
      calls: expected * factor, ownVariation: (1 + ownVariation) * unknown - 1, meanSeconds: mean + 0.5,
      lengthVariation: lengthVariation)
  }
}
