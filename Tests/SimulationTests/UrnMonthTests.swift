import Basics
import Foundation
import ModelSupport
import Probability
import Simulation
import Statistics
import Tariffs
import TestSupport
import Testing
import Traffic

/// Months beyond a limit of recipients, whose calls to others are drawn from an urn, against months drawn call by call
/// and against exact means.
struct UrnMonthTests {
  /// One month a replication, so that replications are months.
  private static func profile(_ streams: [String]) -> String {
    "name: x\nhorizon_months: 1\nstreams:\n" + streams.map { "  - \($0)\n" }.joined()
  }

  private static func stream(
    _ name: String, _ destination: String, _ calls: Int, seconds: Double, concentration: Double, discount: Double
  ) -> String {
    "{name: \(name), destination: \(destination), calls_per_month: \(calls), dispersion: 0.1, "
      + "duration: {mean_seconds: \(seconds), cv: 1.5}, "
      + "recipients: {concentration: \(concentration), discount: \(discount)}}"
  }

  /// Allowance used up long before the list is closed; only after it; two streams on one list; a stream to mobiles that is
  /// on none.
  private static let months: [[String]] = [
    [stream("a", "fr-mobile", 1100, seconds: 110, concentration: 400, discount: 0.6)],
    [stream("a", "fr-mobile", 1100, seconds: 9, concentration: 400, discount: 0.6)],
    [
      stream("a", "fr-fixed", 700, seconds: 100, concentration: 400, discount: 0.6),
      stream("b", "fr-ip", 250, seconds: 60, concentration: 3000, discount: 0),
    ],
    [
      stream("a", "fr-mobile", 800, seconds: 60, concentration: 800, discount: 0.2),
      stream("b", "ma-mr-mobile", 30, seconds: 90, concentration: 20, discount: 0.4),
    ],
  ]
  private static let readings = ["morocco-mobility": "mobile-where-limited"]

  private func usage(_ model: Model, seed: UInt64, months: Int) async throws -> MeanUsage {
    try await Experiment(model, seed: seed, threads: 2).usage(of: 0..<months)
  }

  /// The two-sample Kolmogorov-Smirnov distance times √(nm/(n+m)): above 2.23 with probability 1e-4 for samples of one
  /// distribution.
  private func distance(_ first: [Double], _ second: [Double]) -> Double {
    let all = (first.map { ($0, 1 / Double(first.count)) } + second.map { ($0, -1 / Double(second.count)) })
      .sorted { $0.0 < $1.0 }
    var (sum, largest) = (0.0, 0.0)
    for (index, item) in all.enumerated() {
      sum += item.1
      // Between equal values the sum is half done.
      if index + 1 == all.count || all[index + 1].0 > item.0 { largest = max(largest, abs(sum)) }
    }
    return largest * (Double(first.count * second.count) / Double(first.count + second.count)).squareRoot()
  }

  @Test(arguments: months.indices)
  func theyAreDistributedAsMonthsDrawnCallByCall(_ index: Int) async throws {
    let model = try Models.model(Self.profile(Self.months[index]), Self.readings)
    let months = 20_000
    let fast = try await usage(model, seed: 1, months: months)
    let slow = try await usage(model.drawingEveryCall, seed: 2, months: months)
    func differences(_ usage: MeanUsage) -> [Double] { (0..<months).map { usage.difference($0, .brochure) } }
    // Three comparisons of four months: one of true samples is beyond with probability 1e-3.
    #expect(distance(differences(fast), differences(slow)) < 2.23)
    for plan in 0...1 {
      #expect(distance(fast.column(plan), slow.column(plan)) < 2.23)
      var (one, other) = (Tally(), Tally())
      for (a, b) in zip(fast.column(plan), slow.column(plan)) {
        one.add(a)
        other.add(b)
      }
      // Means, which one month in a thousand could move: four and a half standard errors, probability 7e-6 each.
      let error = (one.standardError * one.standardError + other.standardError * other.standardError).squareRoot()
      #expect(abs(one.mean - other.mean) <= 4.5 * error)
      #expect(one.mean > 1)
    }
  }

  /// Mean calls to others than the first `limit` recipients among so many calls of a stream, by number of calls from 0.
  ///
  /// Steps through the number of recipients; once it is the limit, each call left goes to others with the share of the
  /// urn that they have then, on average for ever (a martingale).
  private func callsToOthers(_ calls: Int, limit: Int, concentration: Double, discount: Double) -> [Double] {
    var chances = [Double](repeating: 0, count: limit)
    chances[0] = 1
    var (means, mean, share) = ([0.0], 0.0, 0.0)
    for n in 0..<calls {
      mean += share
      var reached = 0.0
      for count in (0..<limit).reversed() where chances[count] > 0 {
        let new = chances[count] * (concentration + discount * Double(count)) / (concentration + Double(n))
        chances[count] -= new
        if count + 1 < limit { chances[count + 1] += new } else { reached += new }
      }
      share += reached * (concentration + discount * Double(limit)) / (concentration + Double(n + 1))
      means.append(mean)
    }
    return means
  }

  @Test(arguments: [(60, 40.0, 0.6), (140, 40, 0.6), (90, 200, 0)])
  func theMeanChargeBeyondRecipientsIsExact(_ calls: Int, _ concentration: Double, _ discount: Double) async throws {
    let tariff = try Tariff.bundled().with(["intense.mobile_recipient_limit": "25"])
    let text = """
      name: x
      streams:
        - {name: a, destination: fr-mobile, calls_per_month: \(calls), duration: {mean_seconds: 80, cv: 1},
           recipients: {concentration: \(concentration), discount: \(discount)}}
      """
    let model = try Models.model(text, [:], tariff)
    let run = try await Models.observe(model, replications: 4000)
    let means = callsToOthers(calls * 3, limit: 25, concentration: concentration, discount: discount)
    var (others, term) = (0.0, exp(-Double(calls)))
    for (n, mean) in means.enumerated() {
      others += term * mean
      term *= Double(calls) / Double(n + 1)
    }
    // 0.134 € and 0.134 € a minute (T9).
    let length = BilledDuration(mean: 80, cv: 1).meanBilledSeconds
    let charge = run.charge(.intense, stream: 0, .beyondRecipients)
    // Four and a half standard errors: a true simulation is beyond with probability 7e-6.
    #expect(abs(charge.mean - others * 0.134 * (1 + length / 60)) < 4.5 * charge.standardError)
  }

  @Test func monthsThatDoNotReachTheLimitKeepTheirValues() async throws {
    // 700 calls to some 200 recipients; where the lists of two plans are not alike months are drawn call by call.
    let streams = [Self.stream("a", "fr-mobile", 700, seconds: 100, concentration: 100, discount: 0.1)]
    let text = Self.profile(streams)
    let unlike = try DraftTariffs.threePlans().with([
      "mediane.mobile_allowance": "unlimited", "mediane.mobile_recipient_limit": "499",
    ])
    let own = try await usage(Models.model(text), seed: 3, months: 300)
    let other = try await usage(Models.model(text, [:], unlike), seed: 3, months: 300)
    #expect(own.column(0) == other.column(0))
    #expect(own.column(1).allSatisfy { $0 == 0 } && other.column(2) == own.column(1))
  }
}
