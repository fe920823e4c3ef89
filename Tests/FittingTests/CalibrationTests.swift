import Basics
import Foundation
import Probability
import TestSupport
import Testing
import Traffic

@testable import Fitting

/// Simulation-based calibration (Talts, Betancourt, Simpson, Vehtari and Gelman, 2018): customers drawn from the prior,
/// their months drawn by the model, the fit's posterior of each: the true value's rank is then even, whatever the
/// amount of data.
struct CalibrationTests {
  private static let figures = ["calls", "dispersion", "cv", "autocorrelation", "mean", "length cv", "θ"]

  /// The ranks of true figures of customers of 3 to 14 months.
  private static func ranks(customers: Range<UInt64>, bins: Int) throws -> [RankCount] {
    var ranks = Array(repeating: RankCount(bins: bins), count: figures.count)
    for seed in customers {
      let months = 3 + Int(seed % 12)
      let customer = try SyntheticCustomer(seed: seed, months: months)
      guard let history = CallHistory(customer.calls), history.kinds.count == 2, history.months.count == months else {
        continue
      }
      let profile = customer.profile
      let counts = profile.streams.map { stream in
        history.kinds.first { $0.destination == stream.destination }?.callsByMonth ?? []
      }
      // The months are whole: that is known here, and whether they are is tested elsewhere.
      let volume = VolumePosterior(
        counts: counts, weights: profile.monthlyFactors, prior: .weak(streams: 2), seed: seed, length: .short)
      let stream = profile.streams[0]
      ranks[0].add(RankCount.share(volume.callsPerMonth[0], below: stream.callsPerMonth.likely))
      ranks[1].add(RankCount.share(volume.dispersion[0], below: stream.dispersion.likely))
      ranks[2].add(RankCount.share(volume.busynessCV, below: profile.busyness.cv.likely))
      ranks[3].add(RankCount.share(volume.autocorrelation, below: profile.busyness.autocorrelation))
      guard let kind = history.kinds.first(where: { $0.destination == stream.destination }) else { continue }
      let fit = ShapeFit(.lognormal, DurationCells(kind.callsBySeconds), prior: .weak)
      ranks[4].add(fit.ofMean.share(below: log(stream.meanSeconds.likely)))
      ranks[5].add(fit.ofCV.share(below: log(stream.durationCV.likely)))
      ranks[6].add(RecipientFit(kind.partitions).share(below: stream.recipients.concentration))
    }
    return ranks
  }

  /// A hundred customers, ten bins: the chi-square of nine degrees of freedom passes 27.88 once in a thousand; seven
  /// figures, a false alarm of 0.7 %.
  @Test func ranksOfTrueFiguresAreEven() throws {
    for (figure, ranks) in zip(Self.figures, try Self.ranks(customers: 1..<101, bins: 10)) {
      #expect(ranks.chiSquare < 27.88, "\(figure)")
    }
  }

  /// A thousand customers, twenty bins: that of nineteen degrees passes 43.82 once in a thousand.
  ///
  /// The 80 % bands cover 800 of them, within 42, but once in a thousand.
  @Test(.enabled(if: SlowSuite.isOn)) func ranksOfAThousandCustomersAreEven() throws {
    for (figure, ranks) in zip(Self.figures, try Self.ranks(customers: 1..<1001, bins: 20)) {
      #expect(ranks.chiSquare < 43.82, "\(figure)")
      #expect(abs(ranks.share(ofBins: 2..<18) - 0.8) < 0.042, "\(figure)")
    }
  }
}
