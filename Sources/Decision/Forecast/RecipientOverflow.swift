import Contracts
import Probability
import Traffic

/// How many calls go beyond the limit of a list of recipients on average.
///
/// Once the list is closed, calls to its recipients grow with all calls in a fixed proportion, the chance that an old
/// recipient is called again; so calls beyond grow in a straight line from the number of calls that fills the list.
struct RecipientOverflow: Sendable {
  /// Streams whose calls are on the list.
  let streams: [Int]
  /// Calls of all streams together that fill the list on average.
  private let fillingCalls: Double
  /// Share of the calls after that which go beyond.
  private let shareBeyond: Double
  /// The lines that have such a list each, and the shares of the streams' calls that leave from one of them.
  private let lines: LineKinds.Kind

  /// Nil where no number of calls within reason fills the list.
  init?(_ profile: Profile, _ streams: [Int], of lines: LineKinds.Kind, limit: Int) {
    let calls = zip(streams, lines.shares).map { profile.streams[$0].callsPerMonth.likely * $1 }
    let total = calls.reduce(0, +)
    guard total > 0 else { return nil }
    let shares = calls.map { $0 / total }
    self.lines = lines
    func recipients(_ calls: Double) -> [Double] {
      zip(streams, shares).map { profile.streams[$0].recipients.expectedRecipients(calls: calls * $1) }
    }
    // A list without room is full from the first call.
    guard limit > 0 else {
      self.streams = streams
      fillingCalls = 0
      shareBeyond = 1
      return
    }
    let filling = Root.between(Double(limit), 20 * Double(limit)) { recipients($0).reduce(0, +) - Double(limit) }
    guard let filling else { return nil }
    self.streams = streams
    fillingCalls = filling
    let known = recipients(filling)
    shareBeyond = zip(zip(streams, shares), known).reduce(0) { sum, item in
      let ((stream, share), known) = item
      let scheme = profile.streams[stream].recipients
      let calls = filling * share
      return sum + share * (1 - (calls - scheme.discount * known) / (scheme.concentration + calls))
    }
  }

  /// Calls beyond the limit, by stream of the list, over all lines that have such a list.
  func callsBeyond(_ outlook: [StreamOutlook], shared: Double) -> [Double] {
    var calls = 0.0
    var own = 0.0
    for (stream, share) in zip(streams, lines.shares) {
      let expected = outlook[stream].calls * share
      calls += expected
      own += outlook[stream].ownVariation * expected * expected
    }
    guard calls > 0 else { return streams.map { _ in 0 } }
    let excess = GammaExcess(mean: calls, variance: calls + own + shared * calls * calls, limit: fillingCalls).excess
    return zip(streams, lines.shares).map { stream, share in
      Double(lines.count) * excess * shareBeyond * outlook[stream].calls * share / calls
    }
  }
}
