import Basics
import Interchange

/// What the advice to all customers of a table comes to.
public struct PortfolioSummaryReport: WrittenReport {
  /// What was found.
  public let data: PortfolioSummaryData

  /// A report on what some lines come to.
  public init(_ data: PortfolioSummaryData) { self.data = data }

  /// The answer first, whom to call, why, and what it rests on.
  public func blocks(_ language: Language, hasPictures: Bool) -> [Block] {
    PortfolioWords(data: data, language: language).blocks(hasPictures)
  }

  /// Shares of plans; where some customer is to be called, savings, what they come to, and who is first.
  public func drawings(_ language: Language) -> [Drawing] {
    PortfolioDrawings(data: data, language: language).all
  }
}
