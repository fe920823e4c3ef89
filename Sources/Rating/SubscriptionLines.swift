import Basics
import Tariffs

extension Tariff {
  /// The subscription lines of a month's bill under a version: clauses T1, T3, T4, T5 and T16.
  ///
  /// A charge that is paid once stands in the first month only.
  public func subscriptionLines(
    _ plan: Plan, _ choices: ReadingChoices, _ subscription: Subscription, isFirstMonth: Bool
  ) -> [BillLine] {
    let terms = self[plan]
    var lines: [BillLine] = []
    func add(_ subject: BillLine.Subject, _ figure: Figure<Money>, times count: Int) {
      lines.append(
        BillLine(
          subject: subject, clause: figure.clause, count: Double(count), seconds: 0, amount: figure.value * count))
    }
    add(.monthlyPrice, terms.monthlyPrice, times: 1)
    if subscription.additionalLines > 0 {
      let optionCount = choices.additionalLinePrice == .optionOnce ? 1 : subscription.additionalLines
      add(.additionalLineOption, common.additionalLineOption, times: optionCount)
      add(.additionalLineAccess, terms.additionalLineAccess, times: subscription.additionalLines)
    }
    if subscription.numberPacks > 0 { add(.numberPacks, common.numberPack, times: subscription.numberPacks) }
    if subscription.customMessages, isFirstMonth || choices.customMessages == .monthly {
      add(.customMessages, terms.customMessages, times: 1)
    }
    if common.creatorDiscount.value > .zero { add(.creatorDiscount, common.creatorDiscount, times: -1) }
    return lines
  }

  /// The forwarding line of a month's bill (T12), the same under both versions; nil without activations.
  public func forwardingLine(_ subscription: Subscription) -> BillLine? {
    guard subscription.forwardingsPerMonth > 0 else { return nil }
    let figure = common.forwardingActivation
    // An expected number of activations may be a fraction: the amount is taken to the nearest unit.
    let units = (Double(figure.value.units) * subscription.forwardingsPerMonth).rounded()
    return BillLine(
      subject: .forwarding, clause: figure.clause, count: subscription.forwardingsPerMonth, seconds: 0,
      amount: Money(units: Int64(units)))
  }
}
