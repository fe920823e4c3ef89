import Basics
import Rating
import Tariffs

/// The charges of a version that do not depend on calls.
public struct FixedCharges: Hashable, Sendable {
  /// Lines of every month: subscription and forwardings.
  public let monthlyLines: [BillLine]
  /// Lines of the first month only.
  public let oneOffLines: [BillLine]

  init(_ model: Model, _ plan: Plan) {
    let subscription = model.profile.subscription
    func lines(isFirst: Bool) -> [BillLine] {
      model.tariff.subscriptionLines(plan, model.choices, subscription, isFirstMonth: isFirst)
    }
    let monthly = lines(isFirst: false)
    oneOffLines = lines(isFirst: true).filter { !monthly.contains($0) }
    monthlyLines = monthly + [model.tariff.forwardingLine(subscription)].compactMap { $0 }
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
