import Basics
import Interchange

/// For how many customers of a population each plan costs less, and what is lost.
public struct StudyReport: WrittenReport {
  /// What was found.
  public let data: StudyData

  /// A report on what was found for a population's customers.
  public init(_ data: StudyData) { self.data = data }

  /// The answer first, segments below.
  public func blocks(_ language: Language, hasPictures: Bool) -> [Block] {
    StudyWords(data: data, language: language).blocks(hasPictures)
  }
}
