import Probability

/// What one stream comes to in an average month of the horizon, computed without random numbers.
public struct StreamExpectation: Sendable {
  /// Expected calls.
  public let calls: Double
  /// Mean billed seconds of a call; the share of rounding up, about half a second, is taken at the likely distribution.
  public let seconds: Double
  /// Expected distinct recipients at the likely number of calls.
  public let recipients: Double

  /// Expected minutes.
  public var minutes: Double { calls * seconds / 60 }

  init(_ stream: CallStream, meanFactor: Double) {
    calls = stream.callsPerMonth.mean * meanFactor
    let likely = stream.likelyDuration
    seconds = stream.meanSeconds.mean + likely.meanBilledSeconds - likely.mean
    recipients = stream.recipients.expectedRecipients(calls: stream.callsPerMonth.likely)
  }
}

extension Profile {
  /// What each stream comes to, in the profile's order.
  public var expectations: [StreamExpectation] {
    let factors = meanMonthlyFactors
    let meanFactor = factors.reduce(0, +) / Double(factors.count)
    return streams.map { StreamExpectation($0, meanFactor: meanFactor) }
  }
}
