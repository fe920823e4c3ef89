import Interchange
import Basics

/// The advice on several profiles in one table.
public struct ComparisonReport: WrittenReport {
  /// The advices as data, which the report lays out.
  public let data: ComparisonData

  /// The reports on several profiles, at least one, with the command that makes them again.
  public init(_ reports: [AdviceReport], command: String) {
    data = ComparisonData(reports.map(\.data), command: command)
  }

  /// The report for a person: a row a profile, in the order asked for.
  public func blocks(_ language: Language, hasPictures: Bool) -> [Block] {
    ComparisonWords(data: data, language: language).blocks()
  }

  /// None: each advice has its own.
  public func drawings(_ language: Language) -> [Drawing] { [] }
}
