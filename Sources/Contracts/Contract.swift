import Basics
import Documents
import Tariffs

/// A tariff, its open questions answered, and a subscription, resolved once into what prices need.
///
/// Rater, engine, exact months, forecast and control variates take every price from it: nothing after it looks at a
/// rate or a reading.
public struct Contract: Sendable {
  /// What the customer subscribes to.
  public let subscription: Subscription
  /// What each plan costs and includes, in the tariff's order.
  public let plans: [PlanContract]

  private let tariff: Tariff
  private let choices: ReadingChoices

  /// The contract of a subscription under a tariff.
  public init(_ tariff: Tariff, _ choices: ReadingChoices, _ subscription: Subscription) {
    self.tariff = tariff
    self.choices = choices
    self.subscription = subscription
    plans = tariff.plans.map { PlanContract($0, tariff, choices, subscription) }
  }

  /// What one plan costs and includes.
  public subscript(plan: Plan) -> PlanContract { plans[plan.index] }

  /// What calls to a destination come to; throws ``UnknownDestination`` for a key that the tariff does not know.
  public func terms(of destination: String) throws(UnknownDestination) -> CallTerms {
    CallTerms(try self.destination(destination), choices)
  }

  /// What the tariff says of a destination, for words; throws ``UnknownDestination`` for a key that it does not know.
  public func destination(_ key: String) throws(UnknownDestination) -> ResolvedDestination {
    guard let resolved = tariff.resolve(key, choices) else {
      let nearest = tariff.misusedKeys[key] ?? Suggestion.nearest(to: key, among: tariff.destinationKeys)
      throw UnknownDestination(key: key, nearest: nearest)
    }
    return resolved
  }

  /// Whether all plans charge calls so handled alike, recipient by recipient, so that they make no difference between
  /// plans.
  public func chargesAlike(_ handling: CallTerms.Handling) -> Bool {
    func list(_ plan: PlanContract) -> RecipientLists.List? {
      plan.recipients.position(of: handling).map { plan.recipients.lists[$0] }
    }
    switch handling {
    case .free, .unpriced, .outsideBundle: return true
    case .mobileBundle where plans.contains { $0.pools.seconds != nil }: return false
    case .limitedMobileBundle: return plans.allSatisfy { $0.pools.seconds == nil }
    case .fixedBundle, .mobileBundle:
      return plans.dropFirst().allSatisfy { list($0)?.reach == list(plans[0])?.reach }
    }
  }
}

/// A destination that a tariff does not know.
public struct UnknownDestination: Error, Hashable, Sendable {
  /// The key as it was written.
  public let key: String
  /// The key that was probably meant; nil where none is near.
  public let nearest: String?
}

/// What one plan costs and includes under a contract.
public struct PlanContract: Hashable, Sendable {
  /// The plan: its position in the tariff and its key.
  public let plan: Plan
  /// Charges that no call changes.
  public let fixedCharges: FixedCharges
  /// Allowances of calls to mobiles.
  public let pools: AllowancePools
  /// The clause that includes calls to mobiles.
  public let allowanceClause: String
  /// The clause that includes fixed calls of the bundle.
  public let fixedClause: String
  /// Lists of distinct recipients.
  public let recipients: RecipientLists

  init(_ terms: PlanTerms, _ tariff: Tariff, _ choices: ReadingChoices, _ subscription: Subscription) {
    plan = terms.plan
    fixedCharges = FixedCharges(tariff, terms, choices, subscription)
    pools = AllowancePools(terms, subscription, choices.allowanceScope)
    allowanceClause = terms.mobileAllowanceSeconds.clause
    fixedClause = terms.fixedRecipientLimit.clause
    recipients = RecipientLists(terms, choices, subscription)
  }

  /// How this plan handles calls that a contract handles so: one of the ways that are the same in every plan.
  public func handling(of handling: CallTerms.Handling) -> CallTerms.Handling {
    guard handling == .limitedMobileBundle else { return handling }
    return pools.seconds == nil ? .outsideBundle : .mobileBundle
  }
}
