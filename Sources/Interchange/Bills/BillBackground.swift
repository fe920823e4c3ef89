import Basics
import Numbering
import Tariffs

/// What stands behind given bills: which calls they are of, what was paid for them, and what is not sure of them.
public struct BillBackground: Sendable {
  /// The day on which billing months begin.
  public var billingDay = BillingDay.first
  /// How many calls there are; nil where it is not told.
  public var calls: Int?
  /// The days of the first and of the last call; nil where it is not told.
  public var days: ClosedRange<CivilDate>?
  /// The layout of the call export they come from; nil for call records.
  public var layout: String?
  /// Months of which the file has not every day.
  public var incompleteMonths: Set<BillingMonth> = []
  /// Additional lines that are billed because calls leave from them, not because anybody said so; nil where it was said.
  public var assumedLines: Int?
  /// How many telephones share the last user line, as there are no more.
  public var telephonesWithoutLine = 0
  /// Calls whose recipient's number hides its end; nil where none does.
  public var masked: MaskedCalls?
  /// What was paid, apart with tax and without; empty where the file does not say.
  public var paid: [PaidCalls] = []
  /// What other answers to open questions would make the bills, where they change any.
  public var readings: [OpenReading] = []
  /// Calls of which something can't be told by their number.
  public var doubts: [DoubtfulCalls] = []

  /// Nothing behind them but the calls.
  public init() {}
}

/// Calls whose recipient's number hides its end: distinct recipients are then a least number.
public struct MaskedCalls: Hashable, Sendable {
  /// How many.
  public let calls: Int
  /// Months in which there may be more distinct recipients than a plan includes; in all others the hidden ends change
  /// nothing.
  public let monthsAtRisk: [BillingMonth]

  /// Masked calls and the months in which it may matter.
  public init(calls: Int, monthsAtRisk: [BillingMonth]) {
    self.calls = calls
    self.monthsAtRisk = monthsAtRisk
  }
}

/// What a file's operator charged for its calls.
public struct PaidCalls: Hashable, Sendable {
  /// Whether tax is in the amounts.
  public let includesTax: Bool
  /// What was paid in each month, each to the cent.
  public var months: [BillingMonth: Money] = [:]
  /// Calls with an amount.
  public var calls = 0
  /// Calls without one.
  public var callsWithoutAmount = 0
  /// The part of it that was paid for calls without a printed price, which no bill counts.
  public var withoutPrintedPrice = Money.zero

  /// Nothing yet, with tax or without.
  public init(includesTax: Bool) { self.includesTax = includesTax }

  /// The sum of the months.
  public var total: Money { months.values.reduce(.zero, +) }
}

/// An open question whose answer changes the bills.
public struct OpenReading: Sendable {
  /// Another answer, and what the months then come to under each plan.
  public struct Other: Sendable {
    /// The answer.
    public let option: Reading.Option
    /// The total of each plan, in the bills' order.
    public let totals: [Money]

    /// An answer with its totals.
    public init(_ option: Reading.Option, totals: [Money]) {
      self.option = option
      self.totals = totals
    }
  }

  /// The question.
  public let reading: Reading
  /// The answer that the bills take.
  public let taken: Reading.Option
  /// The answers that change a bill.
  public let others: [Other]

  /// A question with the answer taken and the others.
  public init(_ reading: Reading, taken: Reading.Option, others: [Other]) {
    self.reading = reading
    self.taken = taken
    self.others = others
  }
}

/// Calls of which the same thing can't be told by their number.
public struct DoubtfulCalls: Hashable, Sendable {
  /// Why.
  public let cause: NumberDoubt.Cause
  /// How many calls.
  public let calls: Int
  /// Their seconds.
  public let seconds: Int
  /// Where they may go instead.
  public let alternatives: [String]
  /// The least and the most that the months come to under each plan wherever they go, in the bills' order.
  public let totals: [ClosedRange<Money>]
  /// Whether they may go where no price is printed.
  public let mayBeUnpriced: Bool

  /// Calls of a doubt.
  public init(
    _ cause: NumberDoubt.Cause, calls: Int, seconds: Int, alternatives: [String], totals: [ClosedRange<Money>],
    mayBeUnpriced: Bool
  ) {
    self.cause = cause
    self.calls = calls
    self.seconds = seconds
    self.alternatives = alternatives
    self.totals = totals
    self.mayBeUnpriced = mayBeUnpriced
  }
}
