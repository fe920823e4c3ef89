import Basics
import Fitting
import Foundation
import Probability
import Traffic

/// A customer drawn from the fit's own weak beliefs, and the months of calls that he makes.
struct SyntheticCustomer {
  /// What he is: every figure known.
  let profile: Profile
  let calls: [Call]

  /// The customer a seed names, with some months; `kind` has figures of its own where they are given.
  init(seed: UInt64, months: Int, streams: Int = 2, change: (inout Profile) -> Void = { _ in }) throws {
    var random = RandomStream(seed: seed, replication: 7, purpose: 7)
    func draw(_ belief: Uncertain) -> Uncertain {
      Uncertain(known: belief.value(at: Normal.quantile(random.uniform())))
    }
    let cv = draw(VolumePrior.weakBusyness)
    let (a, b) = VolumePrior.weakAutocorrelation
    let busyness = Profile.Busyness(cv: cv, autocorrelation: Beta.sample(a, b, from: &random))
    let kinds = (0..<streams).map { index in
      let recipients = RecipientFit.Prior.weak
      return CallStream(
        name: "\(index)", destination: ["fr-mobile", "fr-fixed", "de-fixed"][index],
        callsPerMonth: draw(VolumePrior.weakCalls), dispersion: draw(VolumePrior.weakDispersion),
        meanSeconds: draw(DurationPrior.weak.mean), durationCV: draw(DurationPrior.weak.cv),
        recipients: PitmanYor(
          concentration: draw(recipients.concentration).likely,
          discount: Beta.sample(recipients.discount.0, recipients.discount.1, from: &random)),
        fromAnalogueLine: 0.1)
    }
    var profile = Profile(
      name: "x", source: nil, subscription: Subscription(additionalLines: 1), horizonMonths: months,
      firstMonth: BillingMonth(year: 2026, month: 2), calendar: .france, seasonality: Array(repeating: 1, count: 12),
      growthFactor: Uncertain(known: 1), busyness: busyness, streams: kinds)
    change(&profile)
    self.profile = profile
    var generator = CallGenerator(profile, seed: seed)
    var calls: [Call] = []
    for _ in 0..<months { calls += try generator.nextMonth() }
    self.calls = calls
  }
}

/// Whether ranks of true values among posteriors are even.
struct RankCount {
  private var counts: [Int]

  init(bins: Int) { counts = Array(repeating: 0, count: bins) }

  /// Counts a share from 0 to 1.
  mutating func add(_ share: Double) {
    counts[min(counts.count - 1, max(0, Int(share * Double(counts.count))))] += 1
  }

  /// The share of draws below a value.
  static func share(_ draws: [Double], below value: Double) -> Double {
    (Double(draws.count { $0 < value }) + 0.5) / Double(draws.count + 1)
  }

  /// Pearson's statistic against even counts.
  var chiSquare: Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    return counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
  }

  /// The share counted from the first bin to the last of some.
  func share(ofBins range: Range<Int>) -> Double {
    Double(counts[range].reduce(0, +)) / Double(max(1, counts.reduce(0, +)))
  }
}
