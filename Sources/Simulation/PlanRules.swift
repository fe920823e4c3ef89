import Basics
import Rating
import Tariffs

/// One version's limits, as the engine uses them; `Int.max` stands for no limit.
struct PlanRules: Sendable {
  let allowanceSeconds: Int
  let poolCount: Int
  let isPerLine: Bool
  let crossingPaysConnection: Bool
  let fixedRecipientLimit: Int
  let mobileRecipientLimit: Int
  let countsRecipientsTogether: Bool

  init(_ terms: PlanTerms, _ subscription: Subscription, _ choices: ReadingChoices) {
    let pools = AllowancePools(terms, subscription, choices.allowanceScope)
    allowanceSeconds = pools.seconds ?? .max
    poolCount = pools.count
    isPerLine = pools.isPerLine
    crossingPaysConnection = choices.crossingCall == .connectionCharge
    let isUnlimited = pools.seconds == nil
    fixedRecipientLimit = terms.fixedRecipientLimit.value.value ?? .max
    countsRecipientsTogether = isUnlimited && choices.recipients == .together
    // With an allowance the calls to mobiles are not "illimité", so no recipient limit applies to them.
    mobileRecipientLimit = isUnlimited ? terms.mobileRecipientLimit.value.value ?? .max : .max
  }

  /// Whether calls to mobiles draw on an allowance.
  var hasAllowance: Bool { allowanceSeconds != .max }

  /// Whether so many calls of a month may go to more recipients than are included.
  func mayReachLimit(fixedCalls: Int, mobileCalls: Int) -> Bool {
    fixedCalls > fixedRecipientLimit || mobileCalls > mobileRecipientLimit
      || (countsRecipientsTogether && fixedCalls + mobileCalls > fixedRecipientLimit)
  }
}
