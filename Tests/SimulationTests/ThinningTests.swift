import Basics
import Contracts
import ModelSupport
import Rating
import Simulation
import Statistics
import Tariffs
import TestSupport
import Testing
import Traffic

/// Calls thinned from those of a busier customer: the same distribution, and monotone in the volume history by history.
struct ThinningTests {
  /// The profile with the calls of some streams multiplied.
  private static func scaled(_ profile: Profile, _ factor: Double, streams: [Int]) -> Profile {
    var scaled = profile
    for stream in streams {
      scaled.streams[stream].callsPerMonth = Uncertain(known: profile.streams[stream].callsPerMonth.likely * factor)
    }
    return scaled
  }

  private static let readings: [[String: String]] = [
    [:], ["crossing-call": "connection-charge"], ["mobile-allowance-scope": "each-line"],
    ["mobile-allowance-scope": "grows-with-lines", "rounding": "call-cent"], ["morocco-mobility": "mobile-allowance"],
  ]

  @Test(arguments: readings)
  func noMonthGrowsCheaperWithMoreCalls(_ readings: [String: String]) async throws {
    // All streams but those whose recipients reach the limit.
    let busiest = Self.scaled(try Models.profile(EngineAgainstRaterTests.manyStreams), 3, streams: [0, 1, 4, 5, 6])
    var before: Histories?
    for share in [0, 0.1, 0.35, 0.36, 0.8, 1] {
      let profile = Self.scaled(busiest, share, streams: [0, 1, 4, 5, 6])
      let model = try Models.model(profile, readings).thinned(from: busiest)
      let histories = try await Models.observe(model, replications: 60).histories
      if let before {
        for replication in 0..<60 {
          for month in 0..<histories.months {
            for plan in Plan.brochure {
              #expect(
                histories.usage(replication, month: month, plan) >= before.usage(replication, month: month, plan))
            }
            let position = histories.position(replication, month: month)
            for stream in 0..<histories.streams {
              #expect(histories.calls[position + stream] >= before.calls[position + stream])
            }
          }
        }
      }
      before = histories
    }
  }

  @Test(arguments: [
    (EngineAgainstRaterTests.manyStreams, [0, 2, 4], [:]), (EngineAgainstRaterTests.manyRecipients, [0], [:]),
    (EngineAgainstRaterTests.manyRecipients, [0, 1, 2], ["recipients": "together"]),
    (EngineAgainstRaterTests.manyStreams, [1, 3, 6], ["mobile-allowance-scope": "each-line"]),
  ])
  func thinnedCallsCostWhatCallsOfTheirOwnDo(_ text: String, _ streams: [Int], _ readings: [String: String])
    async throws
  {
    let profile = Self.scaled(try Models.profile(text), 1, streams: streams)
    let model = try Models.model(profile, readings)
    let own = try await Models.observe(model, replications: 1500, seed: 3)
    let thinned = try await Models.observe(
      model.thinned(from: Self.scaled(profile, 1.7, streams: streams)), replications: 1500, seed: 4)
    #expect(own.simulatedCalls != thinned.simulatedCalls)
    expectTheSameDistribution(own, thinned, streams: profile.streams.count)
    let whole = try await Models.observe(model.drawingEveryCall, replications: 1500, seed: 5)
    expectTheSameDistribution(own, whole, streams: profile.streams.count)
  }

  private func expectTheSameDistribution(_ own: Observations, _ thinned: Observations, streams: Int) {
    // Four and a half combined standard errors: false alarm below 1e-5 a figure.
    func agree(_ a: ReplicationMean, _ b: ReplicationMean) -> Bool {
      abs(a.mean - b.mean) <= 4.5 * (a.variance / Double(a.count) + b.variance / Double(b.count)).squareRoot() + 1e-9
    }
    for plan in Plan.brochure {
      #expect(agree(own.monthlyBill(plan), thinned.monthlyBill(plan)))
      for (a, b) in [(own.shareBeyond, thinned.shareBeyond), (own.unpricedCalls, thinned.unpricedCalls)] {
        #expect(agree(ReplicationMean(a[plan.index]), ReplicationMean(b[plan.index])))
      }
      for stream in 0..<streams {
        for cause in ChargeCause.allCases {
          #expect(agree(own.charge(plan, stream: stream, cause), thinned.charge(plan, stream: stream, cause)))
        }
      }
    }
    #expect(agree(own.difference, thinned.difference))
  }

  @Test(arguments: [["recipients": "apart"], ["recipients": "together"], ["mobile-allowance-scope": "each-line"]])
  func onlyCallsToMobilesHaveTheirSecondsKept(_ readings: [String: String]) async throws {
    let model = try Models.model(
      Models.profile(
        """
        name: x
        streams:
          - {name: a, destination: fr-mobile, calls_per_month: 80, duration: {mean_seconds: 120, cv: 1}}
          - {name: b, destination: fr-fixed, calls_per_month: 450, duration: {mean_seconds: 120, cv: 1}}
          - {name: c, destination: sn-mobile, calls_per_month: 20, duration: {mean_seconds: 120, cv: 1}}
        """), readings)
    let busier = Self.scaled(model.profile, 1.5, streams: [0, 1, 2])
    for model in [
      model, model.drawingEveryCall, model.thinned(from: busier), model.keeping(1 / 1.5, ofEveryCallOf: busier),
    ] {
      let histories = try await Models.observe(model, replications: 40).histories
      var sums = [0, 0, 0]
      for (index, seconds) in histories.seconds.enumerated() { sums[index % 3] += seconds }
      #expect(sums[1] == 0 && sums[2] == 0)
      // 76,800 calls of 120.5 s: a standard error of 0.4 %.
      let expected: Double = 76_800 * 120.5
      #expect(abs(Double(sums[0]) / expected - 1) < 0.03)
    }
  }

  @Test(arguments: ReferenceMonth.all)
  func thinnedMonthsHaveTheirExactMean(_ set: ReferenceMonth) async throws {
    let profile = try set.profile()
    let model = try Models.model(profile).thinned(from: Self.scaled(profile, 2.5, streams: [0]))
    let overage = try await Models.observe(model, replications: 4000).charge(
      .equilibre, stream: 0, .beyondAllowance)
    // False alarm below 1e-5 a set.
    #expect(abs(overage.mean - set.overage) < 4.5 * overage.standardError)
  }

  @Test func aProfileThatIsNotTheSameWithMoreCallsIsNotThinnedFrom() async throws {
    let profile = try Models.profile(EngineAgainstRaterTests.manyStreams)
    var longer = Self.scaled(profile, 2, streams: [1])
    longer.streams[1].durationCV = Uncertain(known: 2)
    for busier in [Self.scaled(profile, 0.5, streams: [1]), longer] {
      let model = try Models.model(profile)
      let plain = try await Models.observe(model, replications: 50)
      let same = try await Models.observe(model.thinned(from: busier), replications: 50)
      #expect(plain.simulatedCalls == same.simulatedCalls)
      #expect(plain.difference.mean == same.difference.mean)
    }
  }
  @Test(arguments: [EngineAgainstRaterTests.manyStreams, EngineAgainstRaterTests.manyRecipients])
  func aLargerAllowanceOrLimitNeverCostsMoreAndLeavesTheOtherVersionAlone(_ text: String) async throws {
    let profile = try Models.profile(text)
    let allowance = Tariff.bundledText.replacing(
      "mobile_allowance: {amount: 120", with: "mobile_allowance: {amount: 121")
    let limit = Tariff.bundledText.replacing(
      "mobile_recipient_limit: {amount: 500", with: "mobile_recipient_limit: {amount: 501")
    let today = try await Self.whole(profile, Tariff.bundledText)
    for (draft, changed) in [(allowance, Plan.equilibre), (limit, Plan.intense)] {
      #expect(draft != Tariff.bundledText)
      let after = try await Self.whole(profile, draft)
      for replication in 0..<60 {
        for month in 0..<today.months {
          let (old, new) = (
            today.usage(replication, month: month, changed), after.usage(replication, month: month, changed)
          )
          #expect(new <= old + 1e-9)
          #expect(
            after.usage(replication, month: month, changed.other)
              == today.usage(replication, month: month, changed.other))
        }
      }
    }
  }

  private static func whole(_ profile: Profile, _ tariff: String) async throws -> Histories {
    let tariff = try Tariff.decode(Array(tariff.utf8))
    let model = try Model(profile, tariff, tariff.defaultChoices).drawingEveryCall
    return try await Models.observe(model, replications: 60).histories
  }
}
