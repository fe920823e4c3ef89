import Contracts
import Probability

/// Months in which plans that limit recipients have one list, alike in all of them.
///
/// Once the list is closed, calls to its recipients and calls to others are the two colours of Pólya's urn: whoever is
/// called gets more calls of his colour, new recipients being others. With K recipients of a stream on the list after n
/// calls the urn holds n − dK of the one and θ + dK of the other, so that the number of calls to others among those
/// left is beta-binomial; which of them they are does not depend on it, for draws from an urn are exchangeable, nor
/// on their lengths.
extension MonthEngine {
  /// The limit of recipients of calls to fixed lines or to mobiles where one list, alike in all plans that have one,
  /// tells what is charged; nil where more has to be known of a call.
  func commonLimit(mobile: Bool) -> Int? {
    guard !linesMatter else { return nil }
    var common: Int?
    for plan in plans where !plan.countsTogether {
      let list = mobile ? plan.mobileList : plan.fixedList
      guard list != PlanRules.noList else { continue }
      guard common == nil || common == plan.limit(list) else { return nil }
      common = plan.limit(list)
    }
    return plans.contains(where: \.countsTogether) ? nil : common
  }

  /// Draws calls to mobiles until their list is closed one by one, then the number of those to others, and prices them
  /// under every plan.
  func runMobileUntilClosed(limit: Int, _ random: inout RandomStream) {
    drawInOrder(fixed: false, mobile: true, &random)
    for stream in streams.indices {
      isListed[stream] = streams[stream].handling == .mobile && !streams[stream].isBilledWhereUnlimited
    }
    let closed = sequence.drawRecipients(until: limit, isListed, streams, recipientTallies, &random)
    for plan in plans.indices { chargeMobile(plan) }
    guard closed < sequence.count else { return }
    drawCallsToOthers(from: closed, &random)
    sumCallsToOthers(from: closed, &random)
    chargeOthers { $0.mobileList }
  }

  /// Draws calls to fixed lines until their list is closed one by one, then the number of those to others and their
  /// lengths: no others are asked for.
  func runFixedUntilClosed(limit: Int, _ random: inout RandomStream) {
    drawOrder(fixed: true, mobile: false, &random)
    for stream in streams.indices { isListed[stream] = streams[stream].handling == .fixed }
    let closed = sequence.drawRecipients(until: limit, isListed, streams, recipientTallies, &random)
    guard closed < sequence.count else { return }
    drawCallsToOthers(from: closed, &random)
    prepareDurations()
    for stream in streams.indices { othersAmount[stream] = price(ofCalls: remaining[stream], stream, &random).amount }
    chargeOthers { $0.fixedList }
  }

  /// Draws into ``remaining`` how many of each stream's calls from one on go to recipients that are not on the list.
  private func drawCallsToOthers(from closed: Int, _ random: inout RandomStream) {
    callsLeft.update(repeating: 0)
    for call in closed..<sequence.count { callsLeft[Int(sequence.stream[call])] += 1 }
    for stream in streams.indices {
      remaining[stream] = 0
      guard isListed[stream] else { continue }
      let (rules, tally) = (streams[stream], recipientTallies[stream])
      let listed = tally.calls - rules.discount * tally.recipients
      remaining[stream] = PolyaUrn.sample(
        draws: callsLeft[stream], weight: rules.concentration + tally.calls - listed, others: listed, from: &random)
    }
  }

  /// Adds up what as many calls from one on cost as ``remaining`` says.
  private func sumCallsToOthers(from closed: Int, _ random: inout RandomStream) {
    // Where an allowance is still open what it charges for a call depends on its place: those to others are any of the
    // calls. Else the first will do.
    let isAnyOrder = areAllowancesUsedUp(before: closed)
    othersAmount.update(repeating: 0)
    for call in closed..<sequence.count {
      let stream = Int(sequence.stream[call])
      guard remaining[stream] > 0 else { continue }
      if !isAnyOrder {
        let isOther = random.index(below: callsLeft[stream]) < remaining[stream]
        callsLeft[stream] -= 1
        guard isOther else { continue }
      }
      remaining[stream] -= 1
      othersAmount[stream] &+= streams[stream].price.charge(seconds: Int(sequence.seconds[call]))
    }
  }

  /// Charges ``othersAmount`` under every plan that has a list.
  private func chargeOthers(list: (PlanRules) -> Int) {
    for plan in plans.indices where list(plans[plan]) != PlanRules.noList {
      for stream in streams.indices where othersAmount[stream] != 0 {
        charge(othersAmount[stream], plan, stream, .beyondRecipients)
      }
    }
  }

  /// Whether the calls to mobiles before one use every allowance up.
  private func areAllowancesUsedUp(before closed: Int) -> Bool {
    let most = plans.reduce(0) { $1.hasAllowance ? max($0, $1.allowanceSeconds) : $0 }
    guard most > 0 else { return true }
    var used = 0
    for call in 0..<closed { used &+= Int(sequence.seconds[call]) }
    return used >= most
  }
}
