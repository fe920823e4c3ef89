import Basics

/// An advice held against the bills that came after it.
public struct BillScore: Hashable, Sendable {
  /// What the advice said, as far as bills can tell whether it was right.
  public struct Said: Hashable, Sendable {
    /// The bills it foresaw.
    public var foreseen: ForeseenBills
    /// The plan it advised: in every month, or in those that a calendar does not name; nil where it followed a rule, so
    /// that the plan held is the one advised.
    public var plan: String?
    /// The plan advised by month, of a calendar.
    public var calendar: [BillingMonth: String]
    /// The plan, kept throughout, beside which it said what it saves.
    public var beside: String

    /// What was said, from its parts.
    public init(
      _ foreseen: ForeseenBills, plan: String?, calendar: [BillingMonth: String] = [:], beside: String
    ) {
      (self.foreseen, self.plan, self.calendar, self.beside) = (foreseen, plan, calendar, beside)
    }

    func advised(in month: RealMonth) -> String { calendar[month.month] ?? plan ?? month.held }
  }

  /// A month with its bill under the plan held.
  public struct Month: Hashable, Sendable {
    /// The month.
    public let month: BillingMonth
    /// Key of the plan held.
    public let plan: String
    /// What it came to, with its part of charges paid once, in euros.
    public let came: Double
    /// What was foreseen; nil beyond the horizon.
    public let foreseen: ForeseenBills.Bill?
    /// What the plan advised cost less than the one it was compared with, in euros; nil where one of both is not known.
    public let saved: Double?

    /// A month from its parts.
    public init(
      _ month: BillingMonth, plan: String, came: Double, foreseen: ForeseenBills.Bill?, saved: Double?
    ) {
      (self.month, self.plan, self.came, self.foreseen, self.saved) = (month, plan, came, foreseen, saved)
    }

    /// Whether the bill lies within the foreseen band; nil where none was foreseen or it could be no other.
    public var isCovered: Bool? {
      guard let foreseen, !foreseen.isCertain else { return nil }
      return foreseen.holds(came)
    }
  }

  /// The months in order.
  public let months: [Month]

  /// A score of months.
  public init(_ months: [Month]) { self.months = months }

  /// The score of what was said by real months; those without a bill under the plan held are left out.
  public init(_ said: Said, _ real: [RealMonth]) {
    months = real.sorted { $0.month < $1.month }.compactMap { month in
      guard let paid = month.paid else { return nil }
      func cost(_ plan: String) -> Double? { month.amounts[plan].map { $0.euros + said.foreseen.once(plan) } }
      let (advised, beside) = (cost(said.advised(in: month)), cost(said.beside))
      let saved = advised.flatMap { advised in beside.map { $0 - advised } }
      return Month(
        month.month, plan: month.held, came: paid.euros + said.foreseen.once(month.held),
        foreseen: said.foreseen[month.month, month.held], saved: saved)
    }
  }

  /// Months that something was foreseen of.
  public var foreseenMonths: [Month] { months.filter { $0.foreseen != nil } }
  /// Months whose bill could be another one.
  public var openMonths: [Month] { months.filter { $0.isCovered != nil } }
  /// Those of them whose bill lies within the band.
  public var coveredMonths: Int { months.count { $0.isCovered == true } }

  /// What a month came to less what was foreseen on average, in euros; nil without a month foreseen.
  public var meanError: Double? {
    BillScore.mean(months.compactMap { month in month.foreseen.map { month.came - $0.mean.mean } })
  }

  /// What the advice saved, in euros a month, over the months of which that is known; nil without one.
  public var meanSaving: Double? { BillScore.mean(months.compactMap(\.saved)) }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
