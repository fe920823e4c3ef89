import CallRecords
import Interchange
import Traffic

/// Synthetic call records of one possible customer.
public struct SimulateRun: Sendable {
  private var profile: Profile
  private let seed: UInt64

  /// A profile's file with a number of months of its own where one is given.
  ///
  /// Throws ``Failure``.
  public init(_ path: String, months: Int?, seed: UInt64, tariff: String?) throws {
    if let months { try Failure.check("--months", months, in: 1...240, expected: ExpectedWords.months) }
    profile = try Input.profile(path, Input.tariff(tariff))
    if let months { profile.horizonMonths = months }
    self.seed = seed
  }

  /// Puts the records month by month, so that no more than a month is held.
  public func write(_ put: (String) throws -> Void) throws {
    var generator = CallGenerator(profile, seed: seed)
    try put(CSVText.render([CallRecordFile.columns]))
    for _ in 0..<profile.horizonMonths { try put(CSVText.render(try generator.nextMonth().map(\.row))) }
  }
}
