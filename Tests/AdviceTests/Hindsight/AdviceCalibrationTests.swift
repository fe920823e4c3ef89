import Basics
import Statistics
import Testing

@testable import Advice

/// How advices did over dossiers: shares and means by hand, intervals that count dossiers, not months.
struct AdviceCalibrationTests {
  /// A dossier of some months foreseen at 100 from 90 to 110, of which so many came within; each off by some euros, or
  /// by 50 where it is beyond.
  private static func score(_ covered: Int, of months: Int, error: Double = 1, saved: Double? = nil) -> BillScore {
    let bill = ForeseenBills.Bill(
      mean: Estimate(exact: 100), low: QuantileEstimate(exact: 90), likely: QuantileEstimate(exact: 100),
      high: QuantileEstimate(exact: 110), share: 0.85)
    return BillScore(
      (0..<months).map {
        BillScore.Month(
          BillingMonth(index: 24324 + $0), plan: "equilibre", came: 100 + ($0 < covered ? error : 50), foreseen: bill,
          saved: saved)
      })
  }

  private static func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-4 }

  /// Eight months of twelve, in three dossiers that count as three months: Wilson's interval of 2/3 of three trials.
  @Test func monthsOfFewDossiersCountAsAlike() throws {
    let calibration = AdviceCalibration([Self.score(4, of: 4), Self.score(3, of: 4), Self.score(1, of: 4)])
    let coverage = try #require(calibration.coverage)
    #expect(coverage.covered == 8 && coverage.months == 12 && calibration.months == 12 && calibration.dossiers == 3)
    // (2/3 + z²/6 ± z √(2/27 + z²/36)) / (1 + z²/3) for z = 1.959964.
    #expect(Self.isNear(coverage.interval.lower, 0.20766) && Self.isNear(coverage.interval.upper, 0.93851))
    #expect(abs(coverage.expected - 0.85) < 1e-12 && !coverage.isOff && calibration.isFew)
  }

  /// By analysis of variance: alike where dossiers hold all or nothing, independent where each holds half, and 0.013158 of
  /// 0.513158 alike between.
  @Test func ofManyDossiersMonthsCountAsAlikeAsTheyAre() {
    func months(_ covered: [Int]) -> Double {
      AdviceCalibration.independentMonths(covered.map { AdviceCalibration.Group(covered: $0, months: 2) })
    }
    func times(_ count: Int, _ covered: Int) -> [Int] { Array(repeating: covered, count: count) }
    #expect(Self.isNear(months(times(10, 2) + times(10, 0)), 20))
    #expect(Self.isNear(months(times(20, 1)), 40))
    #expect(Self.isNear(months(times(5, 2) + times(10, 1) + times(5, 0)), 39))
    #expect(Self.isNear(months(times(20, 2)), 20))
    #expect(Self.isNear(months(times(19, 1)), 19))
  }

  /// Means over dossiers 2, 4 and 9: mean 5, standard error √(13/3), Student's 4.302653 for two degrees of freedom.
  @Test func errorsAndSavingsAreMeansOverDossiers() throws {
    let scores = [2.0, 4, 9].map { Self.score(3, of: 3, error: $0, saved: $0) } + [Self.score(3, of: 3, error: 5)]
    let saving = try #require(AdviceCalibration(scores).saving)
    #expect(Self.isNear(saving.mean, 5) && Self.isNear(saving.standardError, 2.081666))
    #expect(Self.isNear(saving.interval.lower, 5 - 8.956686) && Self.isNear(saving.interval.upper, 5 + 8.956686))
    let error = try #require(AdviceCalibration(scores).error)
    #expect(Self.isNear(error.mean, 5) && AdviceCalibration(scores).savingDossiers == 3)
  }

  @Test func dossiersOfFewMonthsAreCountedApart() {
    let calibration = AdviceCalibration([Self.score(2, of: 2), Self.score(3, of: 3), BillScore([])])
    #expect(calibration.dossiers == 1 && calibration.shorterDossiers == 1 && calibration.months == 3)
    #expect(calibration.error == nil && calibration.saving == nil && calibration.coverage?.months == 3)
    let none = AdviceCalibration([])
    #expect(none.coverage == nil && none.dossiers == 0 && none.isFew)
  }

  /// Fifty dossiers of six months that hold a third of their bills: bands are known to be too narrow.
  @Test func bandsThatHoldTooFewBillsAreToldAsOff() throws {
    let calibration = AdviceCalibration((0..<50).map { Self.score($0 % 2 == 0 ? 3 : 1, of: 6) })
    let coverage = try #require(calibration.coverage)
    #expect(coverage.isOff && coverage.interval.upper < 0.5 && !calibration.isFew)
  }
}
