import Basics
import Interchange

/// What several drafts of a tariff change for the customers of a population.
public struct DraftGridReport: WrittenReport {
  /// What was found.
  public let data: DraftGridData

  /// A report on what was found for the same customers under several drafts.
  public init(_ data: DraftGridData) { self.data = data }

  /// The answer first, then a line a draft, segments below.
  public func blocks(_ language: Language, hasPictures: Bool) -> [Block] {
    DraftGridWords(data: data, language: language).blocks(hasPictures)
  }
}
