import Probability

/// Tells, call by call, whether the recipient is one of the month's included ones, under each version.
///
/// Recipients of a stream are numbered as they first appear, so the included ones are always those up to some
/// number, the cut. Under the Pitman-Yor scheme the chance of one of them depends only on how many there are and on
/// the calls they have had: the urn itself is never kept, and the result is exact.
struct RecipientTracker {
  /// Whether the latest call's recipient is included, by version.
  private(set) var isIncluded = [true, true]

  private let concentration: [Double]
  private let discount: [Double]
  private let planCount: Int
  /// The list a stream's recipients stand in, by version and stream; nil where no limit applies.
  private let lists: [Int?]
  private let limits: [Int]

  private var calls: [Double]
  private var recipients: [Double]
  private var seen: [Int]
  private var cuts: [Double]
  private var callsToIncluded: [Double]

  init(_ streams: [StreamTerms], _ plans: [PlanRules]) {
    concentration = streams.map(\.recipients.concentration)
    discount = streams.map(\.recipients.discount)
    planCount = plans.count
    lists = plans.enumerated().flatMap { plan, rules in
      streams.map { stream in
        switch stream.pool {
        case .fixed: 2 * plan
        case .mobile where rules.hasAllowance: nil
        case .mobile: rules.countsRecipientsTogether ? 2 * plan : 2 * plan + 1
        default: nil
        }
      }
    }
    limits = plans.flatMap { [$0.fixedRecipientLimit, $0.mobileRecipientLimit] }
    calls = Array(repeating: 0, count: streams.count)
    recipients = calls
    seen = Array(repeating: 0, count: limits.count)
    cuts = Array(repeating: 0, count: plans.count * streams.count)
    callsToIncluded = cuts
  }

  /// Forgets the month.
  mutating func clear() {
    for index in calls.indices {
      calls[index] = 0
      recipients[index] = 0
    }
    for index in seen.indices { seen[index] = 0 }
    for index in cuts.indices {
      cuts[index] = 0
      callsToIncluded[index] = 0
    }
  }

  /// Draws the recipient of the next call of a stream and says under which versions it is included.
  @inline(__always)
  mutating func next(_ stream: Int, _ random: inout RandomStream) {
    let d = discount[stream]
    let position = random.uniform() * (concentration[stream] + calls[stream])
    let isNew = position >= calls[stream] - d * recipients[stream]
    calls[stream] += 1
    if isNew { recipients[stream] += 1 }
    for plan in 0..<planCount {
      let index = plan * calls.count + stream
      guard let list = lists[index] else {
        isIncluded[plan] = true
        continue
      }
      if seen[list] < limits[list] {
        isIncluded[plan] = true
        if isNew {
          seen[list] += 1
          if seen[list] == limits[list] { close(list, plan) }
        }
      } else {
        // Included recipients take the first stretch of the line of old ones.
        isIncluded[plan] = !isNew && position < callsToIncluded[index] - d * cuts[index]
        if isIncluded[plan] { callsToIncluded[index] += 1 }
      }
    }
  }

  /// Fixes the included recipients of a list that has reached its limit.
  private mutating func close(_ list: Int, _ plan: Int) {
    for stream in calls.indices {
      let index = plan * calls.count + stream
      guard lists[index] == list else { continue }
      cuts[index] = recipients[stream]
      callsToIncluded[index] = calls[stream]
    }
  }
}
