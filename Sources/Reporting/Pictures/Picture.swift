/// A picture of a report.
public struct Picture: Sendable {
  /// Which picture it is.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    /// Distribution of the monthly difference.
    case difference
    /// Bills month by month.
    case bills
    /// Costs of strategies.
    case strategies
    /// What uncertain figures do to the difference.
    case sensitivity
    /// The difference along one figure.
    case curve
    /// The difference over two figures.
    case map
    /// Shares of a population by segment.
    case shares
    /// For whom a draft tariff changes something.
    case changes
    /// By how many euros a draft tariff changes bills.
    case amounts
    /// For whom each plan is the cheapest under each of several drafts.
    case sharesByDraft = "shares-by-draft"
    /// What revenue changes by under each of several drafts.
    case revenueByDraft = "revenue-by-draft"
    /// How many customers save how much.
    case savings
    /// What is left on the table by so many customers.
    case leftOnTheTable = "left-on-the-table"
    /// Who is to be called first.
    case callFirst = "call-first"
  }

  /// Which picture it is.
  public let name: Name
  /// The picture as SVG.
  public let svg: String

  /// A picture from its SVG text.
  public init(name: Name, svg: String) {
    self.name = name
    self.svg = svg
  }
}
