import ModelSupport
import Simulation
import Statistics
import TestSupport
import Testing

/// What the control variates save, and that intervals mean what they say.
struct VarianceReductionTests {
  /// Least variance ratio of each reference set.
  static let wanted = ["S1": 20.0, "S2": 3, "S3": 50, "S4": 30]

  @Test(.enabled(if: SlowSuite.isOn), arguments: ReferenceMonth.all)
  func controlVariatesSaveReplications(_ set: ReferenceMonth) async throws {
    let observations = try await Models.observe(Models.model(set.profile()), replications: 100_000)
    let ratio = observations.plainDifference.variance / observations.difference.variance
    #expect(try ratio >= #require(Self.wanted[set.name]))
  }

  @Test func theSplitTellsCustomersFromFortune() async throws {
    // Known calls: nothing lies between customers. Uncertain ones: nearly all does.
    for (calls, isKnown) in [("70", true), ("{low: 20, likely: 100, high: 500}", false)] {
      let model = try Models.model(
        Models.profile(
          """
          name: x
          streams: [{name: a, destination: fr-mobile, calls_per_month: \(calls),
            duration: {mean_seconds: 180, cv: 1}}]
          """))
      let experiment = Experiment(model, seed: 1, threads: 2)
      let observations = try await experiment.run(maximum: 400)
      let second = try await experiment.secondHistories(ofFirst: 300)
      var nested = NestedTally()
      for customer in 0..<second.count {
        nested.add(observations.histories.difference(customer, .brochure), second.difference(customer, .brochure))
      }
      #expect(nested.count == 300)
      let share = nested.varianceBetween / nested.varianceWithin
      #expect(isKnown ? abs(share) < 0.3 : share > 100)
    }
  }

  /// Looks at every fifty histories of S4, from 50 to 4,000, in 1,000 seeded runs.
  ///
  /// A sequential interval misses at any look in at most 5 % of the runs + 3 standard errors; the interval of a fixed
  /// number misses in 3.5 to 6.5 % (false alarm 0.03 at 5 %), with control variates or without; the fixed interval
  /// looked at on the way misses in 30 % or more, so the first claim can fail.
  @Test(.enabled(if: SlowSuite.isOn))
  func intervalsMissAsOftenAsTheySay() async throws {
    let set = ReferenceMonth.s4
    let model = try Models.model(set.profile())
    let truth = set.overage - 20
    let histories = 4000
    var (sequential, naive, fixed, controlled) = (0, 0, 0, 0)
    for seed in 1...1000 {
      let observations = try await Models.observe(model, replications: histories, seed: UInt64(seed))
      var tally = Tally()
      var (sequentialMissed, naiveMissed) = (false, false)
      for history in 0..<histories {
        var usage = 0.0
        for month in 0..<24 { usage += observations.histories.usage[(history * 24 + month) * 2] }
        tally.add(usage / 24 - 20)
        guard tally.count % 50 == 0 else { continue }
        let interval = ConfidenceSequence.mean(tally, confidence: 0.95, optimalCount: 1000)
        if !interval.contains(truth) { sequentialMissed = true }
        if !tally.interval(confidence: 0.95).contains(truth) { naiveMissed = true }
      }
      if sequentialMissed { sequential += 1 }
      if naiveMissed { naive += 1 }
      if !tally.interval(confidence: 0.95).contains(truth) { fixed += 1 }
      if !observations.difference.interval(confidence: 0.95).contains(truth) { controlled += 1 }
    }
    #expect(sequential <= 70, "\(sequential) of 1000 sequential runs missed")
    #expect(naive >= 300, "\(naive) of 1000 naive runs missed")
    #expect((35...65).contains(fixed), "\(fixed) of 1000 fixed runs missed")
    #expect((35...65).contains(controlled), "\(controlled) of 1000 runs with control variates missed")
  }
}
