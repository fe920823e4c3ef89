import Probability
import Contracts

/// Draws the calls of a month and prices them under every plan: the hot loop.
///
/// Calls of all streams come in an order drawn uniformly among all orders, which is that of independent call times
/// with one common shape. Nothing is drawn that no price depends on: the length of an included fixed call, the
/// recipient when the month has too few calls for a limit. Owns its memory; after the longest month so far it allocates
/// nothing.
final class MonthEngine {
  /// Causes of a charge told apart in ``charges``.
  static let causes = ChargeCause.allCases.count

  /// Calls of the month by stream: the input.
  let counts: UnsafeMutableBufferPointer<Int>
  /// Means the calls of the month were drawn with, by stream: an input that only passes through.
  let means: UnsafeMutableBufferPointer<Double>
  /// Seconds of the month's calls to mobiles by stream, where an allowance asks for them.
  let seconds: UnsafeMutableBufferPointer<Int>
  /// Usage of the month by plan, in units of 1/60,000 euro.
  let usage: UnsafeMutableBufferPointer<Int64>
  /// Whether the month went beyond the allowance, by plan.
  let isBeyondAllowance: UnsafeMutableBufferPointer<Bool>
  /// Charges since ``clearCharges()``, by plan, stream and cause.
  let charges: UnsafeMutableBufferPointer<Int64>
  /// Calls without a printed price since ``clearCharges()``, by plan.
  let unpricedCalls: UnsafeMutableBufferPointer<Int64>
  /// Calls really drawn since the engine was made.
  var drawnCalls = 0

  let streams: UnsafeMutableBufferPointer<StreamRules>
  let plans: UnsafeMutableBufferPointer<PlanRules>
  private let tables: [DurationTable]
  let samplers: UnsafeMutableBufferPointer<DurationSampler>
  /// Durations of streams whose table is not filled yet, with the draws expected.
  private var waiting: [(BilledDuration, Double)?]
  let remaining: UnsafeMutableBufferPointer<Int>
  let allowanceLeft: UnsafeMutableBufferPointer<Int>
  let poolCount: Int
  let sequence = CallSequence()
  /// Whether the month drawn call by call has told its recipients apart.
  var areRecipientsSettled = false
  let recipientTallies: UnsafeMutableBufferPointer<RecipientTally>
  let includedRecipients: [IncludedRecipients]
  /// Whether a stream's calls are on the list in hand, how many of them are left, and what those to others cost.
  let isListed: UnsafeMutableBufferPointer<Bool>
  let callsLeft: UnsafeMutableBufferPointer<Int>
  let othersAmount: UnsafeMutableBufferPointer<Int64>
  /// Limits of lists that are alike in all plans that have one (``commonLimit(mobile:)``).
  private var commonFixedLimit: Int?
  private var commonMobileLimit: Int?
  /// Who calls go to by name; nil where no line has a list of recipients of its own.
  let namedRecipients: NamedRecipients?
  /// Chance of a call to be kept by stream, where calls are thinned.
  private let kept: UnsafeMutableBufferPointer<Double>?
  /// Whether every call is drawn in full.
  private let isWhole: Bool
  let hasAllowance: Bool
  private let isPerLine: Bool
  /// Whether plans in which calls to mobiles are unlimited charge some of them.
  let billsUnlimited: Bool
  let linesMatter: Bool
  let userLines: Int

  init(_ model: Model, durations: [BilledDuration]) {
    let rules = model.streams.map(\.rules)
    let planCount = model.planRules.count
    streams = .allocate(copying: rules)
    plans = .allocate(copying: model.planRules)
    tables = durations.map { DurationTable($0, expectedDraws: 0) }
    samplers = .allocate(copying: tables.map(\.sampler))
    waiting = durations.map { _ in nil }
    counts = .allocate(copying: Array(repeating: 0, count: rules.count))
    means = .allocate(copying: Array(repeating: 0, count: rules.count))
    seconds = .allocate(copying: Array(repeating: 0, count: rules.count))
    remaining = .allocate(copying: Array(repeating: 0, count: rules.count))
    usage = .allocate(copying: Array(repeating: 0, count: planCount))
    isBeyondAllowance = .allocate(copying: Array(repeating: false, count: planCount))
    charges = .allocate(copying: Array(repeating: 0, count: planCount * rules.count * MonthEngine.causes))
    unpricedCalls = .allocate(copying: Array(repeating: 0, count: planCount))
    poolCount = model.planRules.map(\.poolCount).max() ?? 1
    allowanceLeft = .allocate(copying: Array(repeating: 0, count: planCount * poolCount))
    recipientTallies = .allocate(copying: Array(repeating: RecipientTally(), count: rules.count))
    includedRecipients = model.planRules.map { IncludedRecipients(rules, $0) }
    isListed = .allocate(copying: Array(repeating: false, count: rules.count))
    callsLeft = .allocate(copying: Array(repeating: 0, count: rules.count))
    othersAmount = .allocate(copying: Array(repeating: 0, count: rules.count))
    kept = model.thinning?.kept.map { .allocate(copying: $0) }
    isWhole = model.thinning?.isWhole ?? false
    hasAllowance = model.planRules.contains(where: \.hasAllowance)
    isPerLine = model.planRules.contains { $0.hasAllowance && $0.isPerLine }
    billsUnlimited = rules.contains(where: \.isBilledWhereUnlimited)
    let countsByLine = model.planRules.contains { $0.recipientLines > 0 }
    namedRecipients = countsByLine ? NamedRecipients(streams: rules.count) : nil
    linesMatter = isPerLine || countsByLine || rules.contains(where: \.isUnpricedFromUserLine)
    userLines = model.profile.subscription.userLines
    commonFixedLimit = commonLimit(mobile: false)
    commonMobileLimit = commonLimit(mobile: true)
  }

  deinit {
    streams.deallocate()
    plans.deallocate()
    samplers.deallocate()
    counts.deallocate()
    means.deallocate()
    seconds.deallocate()
    remaining.deallocate()
    usage.deallocate()
    isBeyondAllowance.deallocate()
    charges.deallocate()
    unpricedCalls.deallocate()
    allowanceLeft.deallocate()
    recipientTallies.deallocate()
    isListed.deallocate()
    callsLeft.deallocate()
    othersAmount.deallocate()
    kept?.deallocate()
  }

  /// Draws a stream's durations from another distribution from now on.
  ///
  /// Where hardly any length is drawn the table is filled when the first is (``prepareDurations()``).
  func setDuration(_ distribution: BilledDuration, ofStream stream: Int, expectedDraws: Double) {
    switch streams[stream].handling {
    case .none, .unpriced, .fixed: waiting[stream] = (distribution, expectedDraws)
    case .billed, .mobile: fillTable(distribution, ofStream: stream, expectedDraws: expectedDraws)
    }
  }

  /// Fills the tables that wait for a length to be drawn.
  func prepareDurations() {
    for stream in waiting.indices {
      guard let (distribution, draws) = waiting[stream] else { continue }
      fillTable(distribution, ofStream: stream, expectedDraws: draws)
      waiting[stream] = nil
    }
  }

  private func fillTable(_ distribution: BilledDuration, ofStream stream: Int, expectedDraws: Double) {
    tables[stream].become(distribution, expectedDraws: expectedDraws)
    samplers[stream] = tables[stream].sampler
  }

  func clearCharges() {
    charges.update(repeating: 0)
    unpricedCalls.update(repeating: 0)
  }

  /// Draws and prices the month whose numbers of calls stand in ``counts``.
  func run(_ random: inout RandomStream) {
    usage.update(repeating: 0)
    isBeyondAllowance.update(repeating: false)
    seconds.update(repeating: 0)
    if isWhole || kept != nil { return runCallByCall(isWhole: isWhole, kept, &random) }
    var fixedCalls = 0
    var mobileCalls = 0
    for stream in streams.indices {
      switch streams[stream].handling {
      case .none: break
      case .unpriced: for plan in plans.indices { unpricedCalls[plan] += Int64(counts[stream]) }
      case .billed:
        let amount = wholeCalls(stream, pricedCalls(stream, &random), &random).amount
        for plan in plans.indices { charge(amount, plan, stream, .outsideBundle) }
      case .fixed: fixedCalls += counts[stream]
      case .mobile: mobileCalls += counts[stream]
      }
    }
    runBundle(fixedCalls, mobileCalls, &random)
  }

  /// Runs the calls of the bundle: those to fixed lines and to mobiles together only where one list of recipients ties
  /// them.
  private func runBundle(_ fixedCalls: Int, _ mobileCalls: Int, _ random: inout RandomStream) {
    if plans.contains(where: {
      $0.countsTogether && $0.mayReachLimit(fixedCalls: fixedCalls, mobileCalls: mobileCalls)
    }) {
      return runInOrder(fixed: true, mobile: true, tracksRecipients: true, &random)
    }
    if plans.contains(where: { fixedCalls > $0.limit($0.fixedList) }) {
      if let limit = commonFixedLimit {
        runFixedUntilClosed(limit: limit, &random)
      } else {
        runInOrder(fixed: true, mobile: false, tracksRecipients: true, &random)
      }
    }
    if plans.contains(where: { mobileCalls > $0.limit($0.mobileList) }) {
      if let limit = commonMobileLimit {
        runMobileUntilClosed(limit: limit, &random)
      } else {
        runInOrder(fixed: false, mobile: true, tracksRecipients: true, &random)
      }
    } else if isPerLine || billsUnlimited {
      runInOrder(fixed: false, mobile: true, tracksRecipients: false, &random)
    } else if mobileCalls > 0, hasAllowance {
      runSharedAllowance(mobileCalls, &random)
    }
  }

  // MARK: Steps

  /// The stream of the next call: each of the calls left is equally likely to come next.
  @inline(__always)
  func nextStream(_ left: Int, _ random: inout RandomStream) -> Int {
    var stream = 0
    // Where one stream is left it comes without drawing.
    while remaining[stream] == 0 { stream += 1 }
    if remaining[stream] < left {
      var position = random.index(below: left)
      stream = 0
      while position >= remaining[stream] {
        position -= remaining[stream]
        stream += 1
      }
    }
    remaining[stream] -= 1
    return stream
  }

  /// Takes a call off an allowance and charges what lies beyond.
  @inline(__always)
  func useAllowance(_ plan: Int, pool: Int, _ stream: Int, _ seconds: Int) {
    let index = plan * poolCount + pool
    let left = allowanceLeft[index]
    if seconds <= left {
      allowanceLeft[index] = left - seconds
      return
    }
    isBeyondAllowance[plan] = true
    allowanceLeft[index] = 0
    let amount =
      left > 0
      ? streams[stream].price.crossingCharge(secondsBeyond: seconds - left)
      : streams[stream].price.charge(seconds: seconds)
    charge(amount, plan, stream, .beyondAllowance)
  }

  /// How many calls of a stream outside the bundle have a price; counts the others.
  private func pricedCalls(_ stream: Int, _ random: inout RandomStream) -> Int {
    guard streams[stream].isUnpricedFromUserLine else { return counts[stream] }
    var priced = 0
    for _ in 0..<counts[stream] where random.uniform() < streams[stream].fromAnalogueLine { priced += 1 }
    for plan in plans.indices { unpricedCalls[plan] += Int64(counts[stream] - priced) }
    return priced
  }

  /// Charge and seconds of so many whole calls of a stream, their lengths drawn.
  func wholeCalls(
    _ stream: Int, _ calls: Int, _ random: inout RandomStream
  ) -> (amount: Int64, seconds: Int) {
    drawnCalls += calls
    return price(ofCalls: calls, stream, &random)
  }

  /// The same of calls that are counted as drawn already.
  func price(ofCalls calls: Int, _ stream: Int, _ random: inout RandomStream) -> (amount: Int64, seconds: Int) {
    let price = streams[stream].price
    let sampler = samplers[stream]
    if price.isLinear {
      let total = sampler.sum(of: calls, from: &random)
      return (price.connectionCharge &* Int64(calls) &+ price.perSecond &* total, Int(total))
    }
    var (amount, total) = (Int64(0), 0)
    for _ in 0..<calls {
      let length = sampler.sample(from: &random)
      total &+= length
      amount &+= price.charge(seconds: length)
    }
    return (amount, total)
  }

  @inline(__always)
  func charge(_ amount: Int64, _ plan: Int, _ stream: Int, _ cause: ChargeCause) {
    usage[plan] &+= amount
    charges[(plan * streams.count + stream) * MonthEngine.causes + cause.position] &+= amount
  }
}
