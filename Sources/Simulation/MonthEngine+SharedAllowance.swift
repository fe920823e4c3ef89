import Contracts
import Probability

/// Months in which calls to mobiles share one allowance and no limit of recipients is in reach.
extension MonthEngine {
  /// Draws and prices so many calls to mobiles.
  func runSharedAllowance(_ calls: Int, _ random: inout RandomStream) {
    var left = calls
    var open = 0
    var least = Int.max
    for stream in streams.indices { remaining[stream] = streams[stream].handling == .mobile ? counts[stream] : 0 }
    for plan in plans.indices where plans[plan].hasAllowance {
      allowanceLeft[plan * poolCount] = plans[plan].allowanceSeconds
      least = min(least, plans[plan].allowanceSeconds)
      if plans[plan].allowanceSeconds > 0 { open += 1 }
    }
    // Until a call outlasts the least allowance nothing is charged…
    if least > 0 {
      guard let crossing = drawUntilBeyond(least, &left, &random) else { return }
      useAllowances(by: crossing.before, ofStream: crossing.stream, last: crossing.seconds, &open)
    }
    // …then call by call until every allowance is used up…
    while left > 0, open > 0 {
      let stream = nextStream(left, &random)
      left -= 1
      drawnCalls &+= 1
      let length = samplers[stream].sample(from: &random)
      seconds[stream] &+= length
      useAllowances(by: 0, ofStream: stream, last: length, &open)
    }
    guard left > 0 else { return }
    // …then all the rest are charged whole.
    for stream in streams.indices where remaining[stream] > 0 {
      let (amount, length) = wholeCalls(stream, remaining[stream], &random)
      seconds[stream] &+= length
      for plan in plans.indices where plans[plan].hasAllowance {
        isBeyondAllowance[plan] = true
        charge(amount, plan, stream, .beyondAllowance)
      }
    }
  }

  /// Draws calls until their seconds exceed a limit; gives the seconds before the last one, its stream and its
  /// seconds, or nil when all calls end within the limit.
  @inline(__always)
  private func drawUntilBeyond(
    _ limit: Int, _ left: inout Int, _ random: inout RandomStream
  ) -> (before: Int, stream: Int, seconds: Int)? {
    var only = 0
    while remaining[only] == 0 { only += 1 }
    if remaining[only] == left {
      let drawn = samplers[only].draw(atMost: left, untilBeyond: limit, from: &random)
      left -= drawn.calls
      remaining[only] = left
      drawnCalls &+= drawn.calls
      seconds[only] &+= drawn.seconds
      return drawn.seconds > limit ? (drawn.seconds - drawn.last, only, drawn.last) : nil
    }
    var total = 0
    while left > 0 {
      let stream = nextStream(left, &random)
      let length = samplers[stream].sample(from: &random)
      left -= 1
      drawnCalls &+= 1
      seconds[stream] &+= length
      if total + length > limit { return (total, stream, length) }
      total += length
    }
    return nil
  }

  /// Takes free seconds and then a call off the allowance of every plan, and counts those still open.
  private func useAllowances(by seconds: Int, ofStream stream: Int, last: Int, _ open: inout Int) {
    for plan in plans.indices where plans[plan].hasAllowance {
      let before = allowanceLeft[plan * poolCount]
      allowanceLeft[plan * poolCount] = before - seconds
      useAllowance(plan, pool: 0, stream, last)
      if before > 0, allowanceLeft[plan * poolCount] == 0 { open -= 1 }
    }
  }
}

extension ChargeCause {
  /// Position among all causes.
  @inline(__always)
  var position: Int {
    switch self {
    case .beyondAllowance: 0
    case .beyondRecipients: 1
    case .outsideBundle: 2
    }
  }
}
