import Basics
import Tariffs

/// The charges of a version that do not depend on calls.
public struct FixedCharges: Hashable, Sendable {
  /// Lines of every month: subscription and forwardings.
  public let monthlyLines: [BillLine]
  /// Lines of the first month only.
  public let oneOffLines: [BillLine]

  /// The charges of a version for a subscription.
  public init(_ tariff: Tariff, _ plan: Plan, _ choices: ReadingChoices, _ subscription: Subscription) {
    func lines(isFirst: Bool) -> [BillLine] {
      tariff.subscriptionLines(plan, choices, subscription, isFirstMonth: isFirst)
    }
    let monthly = lines(isFirst: false)
    oneOffLines = lines(isFirst: true).filter { !monthly.contains($0) }
    monthlyLines = monthly + [tariff.forwardingLine(subscription)].compactMap { $0 }
  }

  /// The monthly lines' sum.
  public var monthly: Money { monthlyLines.reduce(into: .zero) { $0 += $1.amount } }
  /// The one-off lines' sum.
  public var oneOff: Money { oneOffLines.reduce(into: .zero) { $0 += $1.amount } }

  /// All charges over a horizon.
  public func total(months: Int) -> Money { monthly * months + oneOff }

  /// Charges a month in euros with the one-off ones spread over the horizon.
  public func perMonth(_ months: Int) -> Double { total(months: months).euros / Double(months) }
}
