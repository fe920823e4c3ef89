import Basics
import Contracts
import Rating

/// What a month really came to: under the plan held and, where its calls are known, under the others.
public struct RealMonth: Hashable, Sendable {
  /// The month.
  public var month: BillingMonth
  /// Key of the plan held.
  public var held: String
  /// The bill by plan: excluding tax and without charges paid once.
  public var amounts: [String: Money]

  /// A month from its bills.
  public init(_ month: BillingMonth, held: String, amounts: [String: Money]) {
    (self.month, self.held, self.amounts) = (month, held, amounts)
  }

  /// The bill under the plan held.
  public var paid: Money? { amounts[held] }

  /// Months of calls, rated under every plan of a contract; `held` is the plan held in each.
  ///
  /// A month without calls costs what no call changes. Throws `UnknownDestination`.
  public static func rated(
    _ months: [BillingMonth], of calls: [Call], _ contract: Contract, held: (BillingMonth) -> String
  ) throws -> [RealMonth] {
    var amounts: [BillingMonth: [String: Money]] = [:]
    for plan in contract.plans.map(\.plan) {
      let monthly = contract[plan].fixedCharges.monthly
      for month in months { amounts[month, default: [:]][plan.key] = monthly.roundedToCent }
      for bill in try Rater(contract, plan).bills(for: calls) where amounts[bill.month] != nil {
        let usage = bill.lines.reduce(into: Money.zero) { if $1.countsCalls { $0 += $1.amount } }
        amounts[bill.month]?[plan.key] = (monthly + usage).roundedToCent
      }
    }
    return months.map { RealMonth($0, held: held($0), amounts: amounts[$0] ?? [:]) }
  }
}
