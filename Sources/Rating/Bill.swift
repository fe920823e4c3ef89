import Basics
import Contracts

/// A line of a bill: what it is for, the clause that says so, and the exact amount.
public struct BillLine: Hashable, Sendable {
  /// What the line is for.
  public enum Subject: Hashable, Sendable {
    /// A charge that no call changes.
    case fixed(FixedCharge.Subject)
    /// Calls included in the bundle.
    case includedCalls
    /// Calls free of charge.
    case freeCalls
    /// Calls charged by a row of the tariff's prices, and why.
    case chargedCalls(row: CallTerms.Row, cause: ChargeCause)
  }

  /// What the line is for.
  public let subject: Subject
  /// The clause, `T1` to `T17`.
  public let clause: String
  /// Things counted: calls, lines, packs, activations or months.
  public var count: Double
  /// Seconds counted: of the calls, or, of charged calls, those charged.
  public var seconds: Int
  /// The exact amount.
  public var amount: Money

  /// Whether the line belongs to the subscription rather than to usage.
  public var isSubscription: Bool {
    switch subject {
    case .fixed(.forwarding), .includedCalls, .freeCalls, .chargedCalls: false
    case .fixed: true
    }
  }

  /// Whether the line counts calls.
  public var countsCalls: Bool {
    switch subject {
    case .includedCalls, .freeCalls, .chargedCalls: true
    case .fixed: false
    }
  }

  init(subject: Subject, clause: String, count: Double = 0, seconds: Int = 0, amount: Money = .zero) {
    self.subject = subject
    self.clause = clause
    self.count = count
    self.seconds = seconds
    self.amount = amount
  }

  /// The line of a fixed charge.
  init(_ charge: FixedCharge) {
    self.init(
      subject: .fixed(charge.subject), clause: charge.clause, count: charge.count, amount: charge.amount)
  }
}

/// Calls of one destination that have no printed price.
public struct UnpricedCalls: Hashable, Sendable {
  /// Destination key.
  public let destination: String
  /// The clause that leaves the price open: T14, or T15 for a user line.
  public let clause: String
  /// How many.
  public var calls: Int
  /// Their seconds.
  public var seconds: Int
}

/// The itemised bill of one month under one plan, excluding tax.
public struct MonthBill: Hashable, Sendable {
  /// The month.
  public let month: BillingMonth
  /// The lines: subscription first, then usage.
  public let lines: [BillLine]
  /// Calls without a printed price, which no line counts.
  public let unpriced: [UnpricedCalls]

  /// The exact sum of the subscription lines.
  public var subscription: Money { sum { $0.isSubscription } }
  /// The exact sum of the usage lines.
  public var usage: Money { sum { !$0.isSubscription } }
  /// The exact sum of all lines.
  public var exactTotal: Money { sum { _ in true } }
  /// The total to pay: the sum of all lines, rounded half up to the cent.
  public var total: Money { exactTotal.roundedToCent }
  /// The total to pay with tax: the tax is on the exact sum of all lines, and the whole is rounded once, half up to the
  /// cent.
  public func total(including tax: TaxRate) -> Money { exactTotal.including(tax) }

  private func sum(_ belongs: (BillLine) -> Bool) -> Money {
    lines.reduce(into: Money.zero) { if belongs($1) { $0 += $1.amount } }
  }
}
