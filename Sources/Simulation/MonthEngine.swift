import Probability
import Rating

/// Draws the calls of a month and prices them under both versions: the hot loop.
///
/// Calls of all streams come in an order drawn uniformly among all orders, which is that of independent call times
/// with one common shape. Nothing is drawn that no price depends on: the length of an included fixed call, the
/// recipient when the month has too few calls for a limit. Nothing is allocated once the engine exists.
struct MonthEngine {
  /// Which calls a price was charged for: position in ``charges``.
  static let causes = ChargeCause.allCases.count

  let streams: [StreamTerms]
  let plans: [PlanRules]
  /// Tables of the streams' durations, for the customer at hand.
  var tables: [DurationTable]

  /// Calls of the month by stream: the input.
  var counts: [Int]
  /// Usage of the month by version, in units of 1/60,000 euro.
  private(set) var usage: [Int64] = [0, 0]
  /// Whether the month went beyond the allowance, by version.
  private(set) var isBeyondAllowance = [false, false]
  /// Charges since ``clearCharges()``, by version, stream and cause.
  private(set) var charges: [Int64]
  /// Calls without a printed price since ``clearCharges()``, by version.
  private(set) var unpricedCalls: [Int64] = [0, 0]
  /// Calls really drawn since the engine was made.
  private(set) var drawnCalls = 0

  private var remaining: [Int]
  private var allowanceLeft: [Int]
  private let poolCount: Int
  private var tracker: RecipientTracker

  init(_ model: Model, _ tables: [DurationTable]) {
    streams = model.streams
    plans = model.plans
    self.tables = tables
    counts = Array(repeating: 0, count: streams.count)
    remaining = counts
    charges = Array(repeating: 0, count: plans.count * streams.count * MonthEngine.causes)
    poolCount = plans.map(\.poolCount).max() ?? 1
    allowanceLeft = Array(repeating: 0, count: plans.count * poolCount)
    tracker = RecipientTracker(streams, plans)
  }

  mutating func clearCharges() {
    for index in charges.indices { charges[index] = 0 }
    for plan in plans.indices { unpricedCalls[plan] = 0 }
  }

  /// Draws and prices the month whose numbers of calls stand in ``counts``.
  mutating func run(_ random: inout RandomStream) {
    for plan in plans.indices {
      usage[plan] = 0
      isBeyondAllowance[plan] = false
    }
    var fixedCalls = 0
    var mobileCalls = 0
    for stream in streams.indices {
      switch streams[stream].pool {
      case .none: break
      case .unpriced: for plan in plans.indices { unpricedCalls[plan] += Int64(counts[stream]) }
      case .billed:
        let amount = chargeOfWholeCalls(stream, counts[stream], &random)
        for plan in plans.indices { charge(amount, plan, stream, .outsideBundle) }
      case .fixed: fixedCalls += counts[stream]
      case .mobile: mobileCalls += counts[stream]
      }
    }
    if reachesRecipientLimit(fixedCalls, mobileCalls) {
      runInOrder(&random, tracksRecipients: true)
    } else if plans.contains(where: { $0.hasAllowance && $0.isPerLine }) {
      runInOrder(&random, tracksRecipients: false)
    } else if mobileCalls > 0, plans.contains(where: \.hasAllowance) {
      runSharedAllowance(mobileCalls, &random)
    }
  }

  /// Whether the month has enough calls for a recipient beyond some limit.
  private func reachesRecipientLimit(_ fixedCalls: Int, _ mobileCalls: Int) -> Bool {
    plans.contains { plan in
      let listed = plan.countsRecipientsTogether ? fixedCalls + mobileCalls : fixedCalls
      return listed > plan.fixedRecipientLimit
        || (!plan.countsRecipientsTogether && mobileCalls > plan.mobileRecipientLimit)
    }
  }

  // MARK: One shared allowance, no recipient limit in reach

  private mutating func runSharedAllowance(_ calls: Int, _ random: inout RandomStream) {
    var left = calls
    for stream in streams.indices { remaining[stream] = streams[stream].pool == .mobile ? counts[stream] : 0 }
    for plan in plans.indices { allowanceLeft[plan * poolCount] = plans[plan].allowanceSeconds }
    // Call by call until every allowance is used up…
    while left > 0, plans.indices.contains(where: { plans[$0].hasAllowance && allowanceLeft[$0 * poolCount] > 0 }) {
      let stream = nextStream(left, &random)
      left -= 1
      let seconds = draw(stream, &random)
      for plan in plans.indices where plans[plan].hasAllowance {
        useAllowance(plan, pool: 0, stream, seconds)
      }
    }
    guard left > 0 else { return }
    // …then all the rest are charged whole.
    for stream in streams.indices where remaining[stream] > 0 {
      let amount = chargeOfWholeCalls(stream, remaining[stream], &random)
      for plan in plans.indices where plans[plan].hasAllowance {
        isBeyondAllowance[plan] = true
        charge(amount, plan, stream, .beyondAllowance)
      }
    }
  }

  // MARK: Call by call

  private mutating func runInOrder(_ random: inout RandomStream, tracksRecipients: Bool) {
    var left = 0
    for stream in streams.indices {
      let pool = streams[stream].pool
      // Without a limit in reach the fixed calls cost nothing.
      let counts = pool == .mobile || (pool == .fixed && tracksRecipients)
      remaining[stream] = counts ? self.counts[stream] : 0
      left += remaining[stream]
    }
    for index in allowanceLeft.indices { allowanceLeft[index] = plans[index / poolCount].allowanceSeconds }
    if tracksRecipients { tracker.clear() }
    while left > 0 {
      let stream = nextStream(left, &random)
      left -= 1
      if tracksRecipients { tracker.next(stream, &random) }
      let terms = streams[stream]
      var seconds = 0
      for plan in plans.indices {
        let rules = plans[plan]
        let usesAllowance = terms.pool == .mobile && rules.hasAllowance
        let isIncluded = !usesAllowance && (!tracksRecipients || tracker.isIncluded[plan])
        if isIncluded { continue }
        if seconds == 0 { seconds = draw(stream, &random) }
        if usesAllowance {
          useAllowance(plan, pool: rules.isPerLine ? drawLine(terms, rules, &random) : 0, stream, seconds)
        } else if terms.unpricedShareBeyond > 0, random.uniform() < terms.unpricedShareBeyond {
          unpricedCalls[plan] += 1
        } else {
          charge(terms.charge(seconds), plan, stream, .beyondRecipients)
        }
      }
    }
  }

  /// The pool of the line a call leaves from: 0 for the analogue line, else a user line, each equally likely.
  private func drawLine(_ terms: StreamTerms, _ rules: PlanRules, _ random: inout RandomStream) -> Int {
    random.uniform() < terms.fromAnalogueLine ? 0 : 1 + random.index(below: rules.userLines)
  }

  // MARK: Steps

  /// The stream of the next call: each of the calls left is equally likely to come next.
  @inline(__always)
  private mutating func nextStream(_ left: Int, _ random: inout RandomStream) -> Int {
    var stream = 0
    if streams.count > 1 {
      var position = random.index(below: left)
      while position >= remaining[stream] {
        position -= remaining[stream]
        stream += 1
      }
    }
    remaining[stream] -= 1
    return stream
  }

  @inline(__always)
  private mutating func draw(_ stream: Int, _ random: inout RandomStream) -> Int {
    drawnCalls += 1
    return tables[stream].sample(from: &random)
  }

  /// Takes a call off an allowance and charges what lies beyond.
  @inline(__always)
  private mutating func useAllowance(_ plan: Int, pool: Int, _ stream: Int, _ seconds: Int) {
    let index = plan * poolCount + pool
    let left = allowanceLeft[index]
    if seconds <= left {
      allowanceLeft[index] = left - seconds
      return
    }
    isBeyondAllowance[plan] = true
    allowanceLeft[index] = 0
    let terms = streams[stream]
    let amount =
      left > 0
      ? terms.crossingCharge(seconds - left, paysConnection: plans[plan].crossingPaysConnection)
      : terms.charge(seconds)
    charge(amount, plan, stream, .beyondAllowance)
  }

  /// Charge of so many whole calls of a stream, their lengths drawn.
  private mutating func chargeOfWholeCalls(_ stream: Int, _ calls: Int, _ random: inout RandomStream) -> Int64 {
    drawnCalls += calls
    let terms = streams[stream]
    var local = random
    defer { random = local }
    if terms.isLinear {
      let seconds = tables[stream].sum(of: calls, from: &local)
      return terms.connectionCharge &* Int64(calls) &+ terms.perSecond &* seconds
    }
    var amount: Int64 = 0
    for _ in 0..<calls { amount &+= terms.charge(tables[stream].sample(from: &local)) }
    return amount
  }

  @inline(__always)
  private mutating func charge(_ amount: Int64, _ plan: Int, _ stream: Int, _ cause: ChargeCause) {
    usage[plan] &+= amount
    charges[(plan * streams.count + stream) * MonthEngine.causes + cause.position] &+= amount
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
