import Basics
import Portfolio
import Statistics
import Tariffs

/// What the lines of a portfolio come to, with what makes it again.
public struct PortfolioSummaryData: MachineData {
  /// What became of the rows of the table.
  public struct Rows: Hashable, Sendable {
    /// Rows of the table; nil where that is not known.
    public var total: Int?
    /// Rows refused by reason, as far as they are told, in the order of the reasons.
    public var refused: [Refusal.Reason: Int] = [:]
    /// Whether every row refused is told.
    public var tellsRefused = false
    /// Runs that failed, of whose rows nothing else is known.
    public var failedRuns = 0

    /// Rows of which nothing is known.
    public init() {}
  }

  /// What the lines come to.
  public let summary: PortfolioSummary
  /// What became of the rows.
  public let rows: Rows
  /// The tariff whose plans they are.
  public let tariff: Tariff
  /// The command that makes it again.
  public let command: String

  /// What some lines come to.
  public init(_ summary: PortfolioSummary, _ rows: Rows, _ tariff: Tariff, command: String) {
    (self.summary, self.rows, self.tariff, self.command) = (summary, rows, tariff, command)
  }

  /// The plans compared.
  public var plans: [Plan] { summary.plans }
  /// Whether customers were drawn from all.
  public var isSample: Bool { summary.sampling.share < 1 }

  /// Rows refused; nil where that is not known.
  public var refused: Int? {
    if rows.tellsRefused { return rows.refused.values.reduce(0, +) }
    return isSample ? nil : rows.total.map { $0 - summary.advised }
  }

  /// Customers who are not in the sample; nil where that is not known.
  public var leftOut: Int? {
    guard isSample else { return 0 }
    guard let total = rows.total, let refused else { return nil }
    return total - summary.advised - refused
  }

  /// A year's euros for a month's.
  public static func yearly(_ monthly: Estimate) -> Estimate { monthly.times(12) }

  /// What those who are to move pay too much, in euros a month together.
  public var leftOnTheTable: Estimate { summary.moves.total(summary.sampling) }
}
