import Basics
import Tariffs

/// Rates calls exactly under one version, month by month.
public struct Rater: Sendable {
  /// The tariff.
  public let tariff: Tariff
  /// The version.
  public let plan: Plan
  /// The answers to its open questions.
  public let choices: ReadingChoices
  /// What the customer subscribes to.
  public let subscription: Subscription
  let terms: PlanTerms
  private let pools: AllowancePools

  /// A rater for one version of a tariff.
  public init(_ tariff: Tariff, _ plan: Plan, _ choices: ReadingChoices, _ subscription: Subscription) {
    self.tariff = tariff
    self.plan = plan
    self.choices = choices
    self.subscription = subscription
    terms = tariff[plan]
    pools = AllowancePools(terms, subscription, choices.allowanceScope)
  }

  /// Rates the calls of one billing month in the order given, which must be that of their start.
  ///
  /// Calls to a destination the tariff does not know are left out: check keys when reading them.
  public func rate(month calls: [Call]) -> [(call: Call, destination: ResolvedDestination, result: RatedCall)] {
    var state = MonthState(terms, pools: pools, recipients: choices.recipients)
    var resolved: [String: ResolvedDestination] = [:]
    return calls.compactMap { call in
      guard let destination = resolved[call.destination] ?? tariff.resolve(call.destination, choices) else {
        return nil
      }
      resolved[call.destination] = destination
      return (call, destination, rate(call, destination, &state))
    }
  }

  private func rate(_ call: Call, _ destination: ResolvedDestination, _ state: inout MonthState) -> RatedCall {
    switch destination.kind {
    case .free: return .free(clause: destination.clause)
    case .unpriced: return .unpriced(clause: destination.clause)
    // A call of no seconds was not answered.
    case _ where call.seconds == 0: return .free(clause: destination.clause)
    case .billed: return charge(call, destination, cause: .outsideBundle)
    case .fixedBundle:
      if state.includesFixedCall(to: call.recipient) { return .included(clause: terms.fixedRecipientLimit.clause) }
      if destination.isPricedFromAnalogueLineOnly, call.line != .analogue, choices.franceFixedUserLine == .unpriced {
        return .unpriced(clause: "T15")
      }
      return charge(call, destination, cause: .beyondRecipients)
    case .mobileBundle: return rateMobile(call, destination, &state)
    }
  }

  private func rateMobile(_ call: Call, _ destination: ResolvedDestination, _ state: inout MonthState) -> RatedCall {
    guard let left = state.useAllowance(pool: pools.index(of: call.line), seconds: call.seconds) else {
      if state.includesMobileCall(to: call.recipient) { return .included(clause: terms.mobileAllowanceSeconds.clause) }
      return charge(call, destination, cause: .beyondRecipients)
    }
    if call.seconds <= left { return .included(clause: terms.mobileAllowanceSeconds.clause) }
    guard left > 0 else { return charge(call, destination, cause: .beyondAllowance) }
    guard let rate = destination.rate else { return .unpriced(clause: destination.clause) }
    let beyond = call.seconds - left
    let amount = rate.crossingCharge(secondsBeyond: beyond, choices.crossingCall)
    return .charged(
      rounded(amount), seconds: beyond, rate: rate, clause: destination.clause, cause: .beyondAllowance)
  }

  private func charge(
    _ call: Call, _ destination: ResolvedDestination, cause: ChargeCause
  ) -> RatedCall {
    guard let rate = destination.rate else { return .unpriced(clause: destination.clause) }
    let amount = rounded(rate.charge(seconds: call.seconds))
    return .charged(amount, seconds: call.seconds, rate: rate, clause: destination.clause, cause: cause)
  }

  private func rounded(_ amount: Money) -> Money { amount.rounded(to: choices.rounding.callQuantum) }
}
