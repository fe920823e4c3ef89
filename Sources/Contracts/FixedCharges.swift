import Basics
import Tariffs

/// A charge that no call changes: what it is for, the clause that says so, how many things it counts and the exact
/// amount.
public struct FixedCharge: Hashable, Sendable {
  /// What a fixed charge is for.
  public enum Subject: Hashable, Sendable {
    /// The plan's monthly price (T1).
    case monthlyPrice
    /// The option of additional lines (T3).
    case additionalLineOption
    /// Access of additional lines to the bundle (T3).
    case additionalLineAccess
    /// Packs of direct-dial numbers (T4).
    case numberPacks
    /// Personalised messages (T5).
    case customMessages
    /// The founder's discount (T16).
    case creatorDiscount
    /// Activations of call forwarding (T12).
    case forwarding
  }

  /// What it is for.
  public let subject: Subject
  /// The clause, `T1` to `T17`.
  public let clause: String
  /// Lines, packs, activations or months counted; an expected number of activations may be a fraction.
  public let count: Double
  /// The exact amount.
  public let amount: Money

  init(_ subject: Subject, _ figure: Figure<Money>, times count: Int) {
    self.init(subject: subject, clause: figure.clause, count: Double(count), amount: figure.value * count)
  }

  init(subject: Subject, clause: String, count: Double, amount: Money) {
    self.subject = subject
    self.clause = clause
    self.count = count
    self.amount = amount
  }
}

/// All the charges of a plan that no call changes, for one subscription.
///
/// The founder's discount takes at most what is paid every month for the subscription, and nothing off calls,
/// forwardings or charges paid once: its line shows what is really taken off, and no bill is below zero.
public struct FixedCharges: Hashable, Sendable {
  /// Charges of every month: the subscription in the bill's order, then forwardings.
  public let monthlyLines: [FixedCharge]
  /// Charges of the first month only.
  public let oneOffLines: [FixedCharge]

  init(_ tariff: Tariff, _ terms: PlanTerms, _ choices: ReadingChoices, _ subscription: Subscription) {
    let common = tariff.common
    var monthly = [FixedCharge(.monthlyPrice, terms.monthlyPrice, times: 1)]
    if subscription.additionalLines > 0 {
      let options = choices.additionalLinePrice == .optionOnce ? 1 : subscription.additionalLines
      monthly.append(FixedCharge(.additionalLineOption, common.additionalLineOption, times: options))
      monthly.append(
        FixedCharge(.additionalLineAccess, terms.additionalLineAccess, times: subscription.additionalLines))
    }
    if subscription.numberPacks > 0 {
      monthly.append(FixedCharge(.numberPacks, common.numberPack, times: subscription.numberPacks))
    }
    let messages = subscription.customMessages ? [FixedCharge(.customMessages, terms.customMessages, times: 1)] : []
    oneOffLines = choices.customMessages == .once ? messages : []
    if choices.customMessages == .monthly { monthly += messages }
    let discount = min(common.creatorDiscount.value, monthly.reduce(into: .zero) { $0 += $1.amount })
    if discount > .zero {
      let clause = common.creatorDiscount.clause
      monthly.append(FixedCharge(subject: .creatorDiscount, clause: clause, count: -1, amount: .zero - discount))
    }
    if subscription.forwardingsPerMonth > 0 {
      let figure = common.forwardingActivation
      // An expected number of activations may be a fraction: the amount is taken to the nearest unit.
      let units = (Double(figure.value.units) * subscription.forwardingsPerMonth).rounded()
      monthly.append(
        FixedCharge(
          subject: .forwarding, clause: figure.clause, count: subscription.forwardingsPerMonth,
          amount: Money(units: Int64(units))))
    }
    monthlyLines = monthly
  }

  /// The charges of a month in the order of a bill; those paid once stand in the first month, before a discount.
  public func lines(isFirstMonth: Bool) -> [FixedCharge] {
    guard isFirstMonth, !oneOffLines.isEmpty else { return monthlyLines }
    let end = monthlyLines.firstIndex { $0.subject == .creatorDiscount || $0.subject == .forwarding }
    var lines = monthlyLines
    lines.insert(contentsOf: oneOffLines, at: end ?? lines.endIndex)
    return lines
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
