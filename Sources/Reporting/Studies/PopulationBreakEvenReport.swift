import Basics
import Interchange

/// From which value of a figure on another plan costs a population's customers less.
public struct PopulationBreakEvenReport: WrittenReport {
  /// What was found.
  public let data: PopulationBreakEvenData

  /// A report on what was found for a population's customers along one figure.
  public init(_ data: PopulationBreakEvenData) { self.data = data }

  /// The answer first, the values and segments below.
  public func blocks(_ language: Language, hasPictures: Bool) -> [Block] {
    PopulationBreakEvenWords(data: data, language: language).blocks(hasPictures)
  }

  /// Shares of customers by their cheapest plan along the figure, then the difference of the mean bills.
  public func drawings(_ language: Language) -> [Drawing] {
    let drawings = PopulationBreakEvenDrawings(data: data, language: language)
    return [drawings.shares(), drawings.means()]
  }
}
