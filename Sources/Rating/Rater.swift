import Basics
import Contracts

/// Rates calls exactly under one plan of a contract, month by month.
public struct Rater: Sendable {
  /// The contract.
  public let contract: Contract
  let plan: PlanContract

  /// A rater for one plan of a contract.
  public init(_ contract: Contract, _ plan: Plan) {
    self.contract = contract
    self.plan = contract[plan]
  }

  /// What a call comes to, in the order of the month's calls.
  ///
  /// A call of no seconds was not answered: it is free wherever it goes, to a number without a price too, takes nothing
  /// off an allowance and counts no recipient. (A simulated call has a second at least.)
  func rate(_ call: CallBook.Item, _ terms: CallTerms, _ state: inout MonthState) -> RatedCall {
    if call.seconds == 0 { return .free(clause: terms.clause) }
    let handling = plan.handling(of: terms.handling)
    switch handling {
    case .free: return .free(clause: terms.clause)
    case .unpriced: return .unpriced(clause: terms.clause)
    case .outsideBundle: return chargeByLine(call, terms, cause: .outsideBundle)
    case .fixedBundle:
      if state.includes(call, handling) { return .included(clause: plan.fixedClause) }
      return chargeByLine(call, terms, cause: .beyondRecipients)
    case .mobileBundle, .limitedMobileBundle: return rateMobile(call, terms, &state)
    }
  }

  private func rateMobile(_ call: CallBook.Item, _ terms: CallTerms, _ state: inout MonthState) -> RatedCall {
    guard let left = state.useAllowance(from: call.line, seconds: call.seconds) else {
      if state.includes(call, .mobileBundle) { return .included(clause: plan.allowanceClause) }
      return charge(call, terms, cause: .beyondRecipients)
    }
    if call.seconds <= left { return .included(clause: plan.allowanceClause) }
    guard left > 0 else { return charge(call, terms, cause: .beyondAllowance) }
    let beyond = call.seconds - left
    return charged(terms, seconds: beyond, cause: .beyondAllowance) { $0.crossingCharge(secondsBeyond: beyond) }
  }

  /// The charge of a call at a row that may be printed for the analogue line alone.
  private func chargeByLine(_ call: CallBook.Item, _ terms: CallTerms, cause: ChargeCause) -> RatedCall {
    if terms.isUnpricedFromUserLine, call.line != .analogue { return .unpriced(clause: "T15") }
    return charge(call, terms, cause: cause)
  }

  private func charge(_ call: CallBook.Item, _ terms: CallTerms, cause: ChargeCause) -> RatedCall {
    charged(terms, seconds: call.seconds, cause: cause) { $0.charge(seconds: call.seconds) }
  }

  private func charged(
    _ terms: CallTerms, seconds: Int, cause: ChargeCause, _ units: (CallPrice) -> Int64
  ) -> RatedCall {
    guard let price = terms.price, let row = terms.row else { return .unpriced(clause: terms.clause) }
    return .charged(Money(units: units(price)), seconds: seconds, row: row, clause: terms.clause, cause: cause)
  }
}
