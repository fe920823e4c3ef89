import Advice
import Basics

/// A real bill as it was typed in.
public struct TypedBill: Hashable, Sendable {
  /// Its month.
  public var month: BillingMonth
  /// Key of the plan held.
  public var plan: String
  /// The amount as typed; empty where it is not known.
  public var amount: String

  /// A bill as typed.
  public init(_ month: BillingMonth, plan: String, amount: String) {
    (self.month, self.plan, self.amount) = (month, plan, amount)
  }

  /// The months of some bills, of those that are not empty, and the months whose amount is none; `tax` is in the
  /// amounts.
  public static func read(
    _ bills: [TypedBill], including tax: TaxRate? = nil
  ) -> (months: [RealMonth], faults: [BillingMonth]) {
    var (months, faults): ([RealMonth], [BillingMonth]) = ([], [])
    for bill in bills where !bill.isEmpty {
      guard let amount = bill.money else {
        faults.append(bill.month)
        continue
      }
      let net = tax.map { amount.excluding($0) } ?? amount.roundedToCent
      months.append(RealMonth(bill.month, held: bill.plan, amounts: [bill.plan: net]))
    }
    return (months, faults)
  }

  private var isEmpty: Bool { amount.allSatisfy(\.isWhitespace) }

  /// The amount: digits with blanks between thousands, a comma or a point before cents, a euro sign after.
  private var money: Money? {
    var text = amount.filter { !$0.isWhitespace }
    if text.hasSuffix("€") { text.removeLast() }
    return Money(decimal: text.replacing(",", with: "."))
  }
}
