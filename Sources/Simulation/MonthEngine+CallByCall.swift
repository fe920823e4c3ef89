import Probability
import Contracts

/// Months whose calls are drawn one by one in their order: those with recipients, lines or thinning to tell.
extension MonthEngine {
  /// Draws the calls to fixed lines, to mobiles or both in one order and prices them under every plan.
  func runInOrder(fixed: Bool, mobile: Bool, tracksRecipients: Bool, _ random: inout RandomStream) {
    drawInOrder(fixed: fixed, mobile: mobile, &random)
    if tracksRecipients {
      sequence.drawPositions(&random)
      settleRecipients()
    }
    if linesMatter { sequence.drawLines(streams, userLines: userLines, &random) }
    for plan in plans.indices {
      if mobile { chargeMobile(plan) }
      if tracksRecipients { chargeBeyondRecipients(plan, fixed: fixed, mobile: mobile) }
    }
  }

  /// Draws the order of the calls to fixed lines, to mobiles or both.
  func drawOrder(fixed: Bool, mobile: Bool, _ random: inout RandomStream) {
    for stream in streams.indices {
      let handling = streams[stream].handling
      remaining[stream] = (mobile && handling == .mobile) || (fixed && handling == .fixed) ? counts[stream] : 0
    }
    sequence.drawOrder(remaining, &random)
    drawnCalls += sequence.count
  }

  /// Draws order and lengths of the calls to fixed lines, to mobiles or both.
  func drawInOrder(fixed: Bool, mobile: Bool, _ random: inout RandomStream) {
    drawOrder(fixed: fixed, mobile: mobile, &random)
    prepareDurations()
    sequence.drawSeconds(samplers, &random)
    if hasAllowance {
      for call in 0..<sequence.count where streams[Int(sequence.stream[call])].handling == .mobile {
        seconds[Int(sequence.stream[call])] &+= Int(sequence.seconds[call])
      }
    }
  }

  /// Tells which calls go to new recipients and, where lines count their own, who each of them goes to.
  func settleRecipients() {
    sequence.settleRecipients(streams, recipientTallies)
    namedRecipients?.name(sequence, streams)
  }

  /// Charges calls to mobiles what a plan asks for whatever their recipients.
  func chargeMobile(_ plan: Int) {
    if plans[plan].hasAllowance { chargeBeyondAllowance(plan) } else if billsUnlimited { chargeUnlimited(plan) }
  }

  /// Charges the calls to mobiles that a plan without an allowance does not include.
  private func chargeUnlimited(_ plan: Int) {
    for call in 0..<sequence.count {
      let stream = Int(sequence.stream[call])
      guard streams[stream].isBilledWhereUnlimited else { continue }
      charge(streams[stream].price.charge(seconds: Int(sequence.seconds[call])), plan, stream, .outsideBundle)
    }
  }

  private func chargeBeyondAllowance(_ plan: Int) {
    for pool in 0..<poolCount { allowanceLeft[plan * poolCount + pool] = plans[plan].allowanceSeconds }
    let isPerLine = plans[plan].isPerLine
    var call = 0
    while call < sequence.count, isPerLine || allowanceLeft[plan * poolCount] > 0 {
      let stream = Int(sequence.stream[call])
      let length = Int(sequence.seconds[call])
      call += 1
      guard streams[stream].handling == .mobile else { continue }
      useAllowance(plan, pool: isPerLine ? Int(sequence.line[call - 1]) : 0, stream, length)
    }
    chargeWhole(plan, from: call)
  }

  /// Charges all calls to mobiles from one on whole, those of a stream that follow each other together.
  private func chargeWhole(_ plan: Int, from first: Int) {
    var call = first
    while call < sequence.count {
      let stream = Int(sequence.stream[call])
      let price = streams[stream].price
      let begin = call
      var (total, amount) = (0, Int64(0))
      repeat {
        total &+= Int(sequence.seconds[call])
        if !price.isLinear { amount &+= price.charge(seconds: Int(sequence.seconds[call])) }
        call += 1
      } while call < sequence.count && Int(sequence.stream[call]) == stream
      guard streams[stream].handling == .mobile else { continue }
      isBeyondAllowance[plan] = true
      if price.isLinear { amount = price.connectionCharge &* Int64(call - begin) &+ price.perSecond &* Int64(total) }
      charge(amount, plan, stream, .beyondAllowance)
    }
  }

  /// Charges the calls of the sequence, to fixed lines, to mobiles or both, that go beyond a plan's number of
  /// recipients.
  private func chargeBeyondRecipients(_ plan: Int, fixed: Bool, mobile: Bool) {
    // Fewer calls than recipients included: none can be beyond them.
    guard
      plans[plan].mayReachLimit(
        fixedCalls: fixed ? calls(handled: .fixed) : 0, mobileCalls: mobile ? calls(handled: .mobile) : 0)
    else { return }
    let recipients = includedRecipients[plan]
    recipients.clear()
    let named = plans[plan].recipientLines > 0 ? namedRecipients : nil
    named?.clear()
    for call in 0..<sequence.count {
      let stream = Int(sequence.stream[call])
      if let named {
        let list = plans[plan].list(of: streams[stream])
        let (line, limit) = (Int(sequence.line[call]), plans[plan].limit(list))
        if list == PlanRules.noList || named.includes(call, line: line, list: list, limit: limit) { continue }
      } else if recipients.includes(call, of: sequence, discount: streams[stream].discount) {
        continue
      }
      if streams[stream].isUnpricedFromUserLine, sequence.line[call] > 0 {
        unpricedCalls[plan] += 1
      } else {
        charge(streams[stream].price.charge(seconds: Int(sequence.seconds[call])), plan, stream, .beyondRecipients)
      }
    }
  }

  // MARK: The same calls under every tariff, or thinned from a busier month

  /// Draws the calls of the month in one order and prices them.
  ///
  /// `isWhole` draws all there is to draw of every call, the same under every tariff; else only what a price depends
  /// on. With chances to be kept, the month is the busier one: the calls of the less busy one are kept, and ``counts``
  /// and ``means`` become its own.
  func runCallByCall(
    isWhole: Bool, _ kept: UnsafeMutableBufferPointer<Double>?, _ random: inout RandomStream
  ) {
    let (fixed, mobile) = (calls(handled: .fixed), calls(handled: .mobile))
    let tracksRecipients = plans.contains { $0.mayReachLimit(fixedCalls: fixed, mobileCalls: mobile) }
    for stream in streams.indices {
      let isPriced =
        switch streams[stream].handling {
        case .none: false
        case .unpriced, .billed: true
        case .fixed: tracksRecipients
        case .mobile: tracksRecipients || hasAllowance || billsUnlimited
        }
      remaining[stream] = isWhole || isPriced ? counts[stream] : 0
      guard let kept else { continue }
      means[stream] *= kept[stream]
      counts[stream] = isWhole || isPriced ? 0 : thinned(counts[stream], kept[stream], &random)
    }
    sequence.drawOrder(remaining, &random)
    drawnCalls += sequence.count
    prepareDurations()
    sequence.drawSeconds(samplers, &random)
    if isWhole || linesMatter { sequence.drawLines(streams, userLines: userLines, &random) }
    if isWhole || tracksRecipients { sequence.drawPositions(&random) }
    if let kept { sequence.thin(kept, counts, &random) }
    priceSequence(tracksRecipients: tracksRecipients)
  }

  /// Prices the calls of the sequence under every plan.
  private func priceSequence(tracksRecipients: Bool) {
    areRecipientsSettled = tracksRecipients
    if tracksRecipients { settleRecipients() }
    for call in 0..<sequence.count { chargeOutsideBundle(call) }
    for plan in plans.indices {
      chargeMobile(plan)
      if tracksRecipients { chargeBeyondRecipients(plan, fixed: true, mobile: true) }
    }
  }

  private func calls(handled handling: StreamRules.Handling) -> Int {
    streams.indices.reduce(0) { $0 + (streams[$1].handling == handling ? counts[$1] : 0) }
  }

  /// How many of some calls are kept.
  private func thinned(_ calls: Int, _ kept: Double, _ random: inout RandomStream) -> Int {
    var count = 0
    for _ in 0..<calls where random.uniform() < kept { count += 1 }
    return count
  }

  /// Counts the seconds of a call to a mobile and charges what no bundle covers.
  private func chargeOutsideBundle(_ call: Int) {
    let (stream, length) = (Int(sequence.stream[call]), Int(sequence.seconds[call]))
    switch streams[stream].handling {
    case .none, .fixed: break
    case .mobile: if hasAllowance { seconds[stream] &+= length }
    case .unpriced: for plan in plans.indices { unpricedCalls[plan] += 1 }
    case .billed where streams[stream].isUnpricedFromUserLine && sequence.line[call] > 0:
      for plan in plans.indices { unpricedCalls[plan] += 1 }
    case .billed:
      let amount = streams[stream].price.charge(seconds: length)
      for plan in plans.indices { charge(amount, plan, stream, .outsideBundle) }
    }
  }
}
