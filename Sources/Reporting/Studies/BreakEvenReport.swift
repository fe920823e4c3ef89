import Basics
import Interchange

/// From which value of a figure or a price on another plan costs less, as a curve or a map.
public struct BreakEvenReport: WrittenReport {
  /// What was found.
  public let data: BreakEvenData

  /// A report on what was found.
  public init(_ data: BreakEvenData) { self.data = data }

  /// The answer first, the points below.
  public func blocks(_ language: Language, hasPictures: Bool) -> [Block] {
    let words = BreakEvenWords(data: data, language: language)
    switch data.result {
    case .curve(let curve): return words.curve(curve, hasPictures) + words.reproduction()
    case .map(let map): return words.map(map, hasPictures) + words.reproduction()
    }
  }
}
