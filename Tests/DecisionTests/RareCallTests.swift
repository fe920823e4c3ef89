import Basics
import Expectation
import Foundation
import ModelSupport
import Probability
import Simulation
import Statistics
import TestSupport
import Testing
import Traffic

/// Calls so rare that a run sees a handful of them, or none: the mean stays within what was drawn, and its interval
/// knows what could have come.
struct RareCallTests {
  /// A random profile of ordinary calls and one or two rare streams, all figures known.
  private static func profile(_ number: Int) -> String {
    var random = RandomStream(seed: 19, replication: UInt64(number), purpose: 77)
    func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * random.uniform() }
    func logarithmically(_ low: Double, _ high: Double) -> Double { low * pow(high / low, random.uniform()) }
    func stream(_ name: String, _ destination: String, _ calls: Double, _ seconds: Double, _ cv: Double) -> String {
      "{name: \(name), destination: \(destination), calls_per_month: \(calls), "
        + "duration: {mean_seconds: \(seconds), cv: \(cv)}}"
    }
    var streams: [String] = []
    if random.uniform() < 0.6 {
      streams.append(stream("a", "fr-mobile", between(5, 100), between(60, 240), between(0.5, 1.5)))
    }
    if random.uniform() < 0.5 { streams.append(stream("b", "fr-fixed", between(50, 180), between(60, 240), 1)) }
    for name in ["c", "d"].prefix(random.uniform() < 0.5 ? 1 : 2) {
      let destination = ["fr-mobile", "de-mobile", "sn-mobile", "dz-fixed"][random.index(below: 4)]
      streams.append(
        stream(name, destination, logarithmically(1e-4, 0.1), logarithmically(60, 36_000), between(0.5, 2)))
    }
    let busyness = random.uniform() < 0.5 ? 0 : between(0.05, 0.4)
    return "name: x\nbusyness: {cv: \(busyness), autocorrelation: 0.3}\nstreams: [\(streams.joined(separator: ", "))]"
  }

  /// Exact mean bills of both plans of a profile of one line.
  private static func exactBills(_ model: Model) throws -> [Double] {
    try zip(Plan.brochure, [99.0, 119]).map { plan, subscription in
      let months = model.exactMonths(plan)
      return subscription + (try months.month(of: Customer(likelyOf: model.profile), factor: 1).usage)
    }
  }

  private static func run(_ model: Model, seed: Int, replications: Int) async throws -> Observations {
    try await Experiment(model, seed: UInt64(seed), threads: 2).run(maximum: replications)
  }

  /// An exact answer lies in 93 to 97 % of the 95 % intervals.
  ///
  /// 300 profiles at 400 replications, both bills and their difference. The
  /// three figures of a profile share its rare calls, so that the share of those covered has a standard error of some
  /// 1.2 %: a seed picked at random fails one time in ten where intervals cover as they say; intervals of a sample's
  /// own spread fail surely (three in four cover).
  @Test func overRandomProfilesIntervalsCoverAsTheySayAndMeansLieWithinTheMonthsDrawn() async throws {
    let sizes = SlowSuite.isOn ? [200, 400, 1000] : [400]
    for replications in sizes {
      var (covered, all) = (0, 0)
      for number in 0..<300 {
        let model = try Models.model(Self.profile(number))
        let exact = try Self.exactBills(model)
        let run = try await Self.run(model, seed: number, replications: replications)
        for (plan, subscription) in zip(Plan.brochure, [99.0, 119]) {
          let mean = run.monthlyBill(plan).mean
          let months = (0..<run.histories.count).flatMap { replication in
            (0..<24).map { subscription + run.histories.usage(replication, month: $0, plan) }
          }
          let (least, most) = (try #require(months.min()), try #require(months.max()))
          #expect(mean >= least - 1e-9 && mean <= most + 1e-9, "profile \(number)")
        }
        let means = [run.monthlyBill(.equilibre), run.monthlyBill(.intense), run.difference]
        // The difference of the runs is that of the usage and the subscriptions.
        for (mean, exact) in zip(means, exact + [exact[0] - exact[1]]) where mean.standardError > 0 {
          let interval = mean.interval(confidence: 0.95)
          all += 1
          if interval.lower - 1e-9 <= exact, exact <= interval.upper + 1e-9 { covered += 1 }
        }
      }
      let share = Double(covered) / Double(all)
      #expect((0.93...0.97).contains(share), "\(covered) of \(all) at \(replications) replications")
    }
  }

  /// 0.003 calls a month of 36,000 s: 29 calls in a run of 400 replications.
  ///
  /// Of 1,000 runs 93 to 97 % cover the exact mean, of 100 in the ordinary suite
  /// 89 to 99 % (false alarm 0.02).
  @Test(arguments: [0.5, 1, 2])
  func intervalsOfRareLongCallsCoverAsTheySay(_ cv: Double) async throws {
    let model = try Models.model(ProfileText.stream(calls: "0.003", seconds: "36000", cv: "\(cv)"))
    let exact = try Self.exactBills(model)[0]
    let runs = SlowSuite.isOn ? 1000 : 100
    var covered = 0
    for seed in 0..<runs {
      let run = try await Self.run(model, seed: seed, replications: 400)
      if run.monthlyBill(.equilibre).interval(confidence: 0.95).contains(exact) { covered += 1 }
    }
    #expect((runs == 100 ? 89...99 : 930...970).contains(covered), "\(covered) of \(runs)")
  }

  /// Rates believed between 0.001 and 0.1 a month: the same customers bring most of the calls.
  ///
  /// Calls outside the bundle cost their price
  /// whatever else is called, so that the mean is a product (T10). Of 1,000 runs 93 to 97 % cover, of 100 in the
  /// ordinary suite 89 to 99 % (false alarm 0.02).
  @Test func rareCallsOfUncertainCustomersAreCoveredToo() async throws {
    let model = try Models.model(
      """
      name: x
      streams: [{name: a, destination: dz-fixed, calls_per_month: {low: 0.001, likely: 0.01, high: 0.1},
        duration: {mean_seconds: 3000, cv: 1}}]
      """)
    let stream = try #require(model.profile.streams.first)
    let rate = try #require(model.streams.first?.destination.rate)
    let seconds = BilledDuration(mean: 3000, cv: 1).meanBilledSeconds
    let price = rate.connectionCharge.euros + rate.perSecond.euros * seconds
    let exact = 99 + stream.callsPerMonth.mean * price
    let runs = SlowSuite.isOn ? 1000 : 100
    var covered = 0
    for seed in 0..<runs {
      let run = try await Self.run(model, seed: seed, replications: 400)
      if run.monthlyBill(.equilibre).interval(confidence: 0.95).contains(exact) { covered += 1 }
    }
    #expect((runs == 100 ? 89...99 : 930...970).contains(covered), "\(covered) of \(runs)")
  }

  /// Calls that recipients beyond 500 make cost something, and next to no calls to mobiles: a bill moves with the
  /// month's busyness, and so does the little that is expected of the calls never drawn.
  @Test(arguments: [0.0001, 0.001])
  func aBillDoesNotExplodeBesideCallsThatAreHardlyEverDrawn(_ calls: Double) async throws {
    let model = try Models.model(
      """
      name: x
      busyness: {cv: 0.2, autocorrelation: 0.3}
      streams:
        - {name: f, destination: fr-fixed, calls_per_month: 900, duration: {mean_seconds: 180, cv: 1.2},
           recipients: {concentration: 5000, discount: 0.4}}
        - {name: m, destination: fr-mobile, calls_per_month: \(calls), duration: {mean_seconds: 180, cv: 1.2}}
      """)
    // Without the calls to mobiles, over 4,000 replications: they cost 99 cents at most in a thousand months.
    let without = try Models.model(
      """
      name: x
      busyness: {cv: 0.2, autocorrelation: 0.3}
      streams: [{name: f, destination: fr-fixed, calls_per_month: 900, duration: {mean_seconds: 180, cv: 1.2},
           recipients: {concentration: 5000, discount: 0.4}}]
      """)
    let long = try await Self.run(without, seed: 90, replications: 2000).monthlyBill(.equilibre)
    for replications in [200, 400, 900] {
      for seed in 1...3 {
        let bill = try await Self.run(model, seed: seed, replications: replications).monthlyBill(.equilibre)
        // Five standard errors of both: false alarm below 1e-5.
        #expect(abs(bill.mean - long.mean) < 5 * hypot(bill.standardError, long.standardError) + 0.001)
        #expect(bill.standardError < 2)
      }
    }
  }

  /// Light profiles whose months seldom go beyond the allowance: 93 to 97 % of the runs cover the exact mean.
  ///
  /// At 200 and 500 replications, where Student's interval covers 89 and 91 %. A true 95 % fails one in a hundred times
  /// with 400 runs, never with 2,000.
  @Test(arguments: [200, 500])
  func intervalsOfSkewedMonthsCoverAsTheySay(_ replications: Int) async throws {
    let model = try Models.model(
      ProfileText.stream(
        calls: "40", seconds: "80", cv: "1.12", rest: "busyness: {cv: 0.25, autocorrelation: 0}"))
    let exact = try Self.exactBills(model)[0]
    let runs = SlowSuite.isOn ? 2000 : 400
    var (covered, sequential) = (0, 0)
    for seed in 0..<runs {
      let mean = try await Self.run(model, seed: seed, replications: replications).monthlyBill(.equilibre)
      if mean.interval(confidence: 0.95).contains(exact) { covered += 1 }
      let sequence = ConfidenceSequence.mean(mean, confidence: 0.95, optimalCount: 1000)
      if sequence.contains(exact) { sequential += 1 }
    }
    let margin = runs == 400 ? 0.01 : 0
    #expect((0.93 - margin...0.97 + margin).contains(Double(covered) / Double(runs)), "\(covered) of \(runs)")
    #expect(Double(sequential) / Double(runs) > 0.95, "\(sequential) of \(runs)")
  }
}
