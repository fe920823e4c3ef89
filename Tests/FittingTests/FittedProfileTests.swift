import Basics
import Foundation
import Probability
import Tariffs
import Testing
import Traffic

@testable import Fitting

/// From a profile to its calls and back: the file that is written, and how often its bands hold what was true.
struct FittedProfileTests {
  private func fit(_ calls: [Call], _ change: (inout Fitter) -> Void = { _ in }) throws -> FittedProfile {
    var fitter = Fitter()
    fitter.length = .short
    fitter.looksForUntypicalMonths = false
    change(&fitter)
    return fitter.fit(try #require(CallHistory(calls)))
  }

  private func decode(_ fitted: FittedProfile, _ language: Language = .en) throws -> Profile {
    let yaml = FittedText(fitted, unpriced: ["special"], language).yaml
    return try Profile.decode(Array(yaml.utf8), destinationKeys: Tariff.bundled().destinationKeys)
  }

  /// Sixty customers, two streams each, read back from the file: 80 % bands hold 120 true volumes and lengths; fewer
  /// than 68 % of them less than once in a thousand.
  @Test func bandsHoldWhatWasTrueAsOftenAsTheySay() throws {
    var (volumes, lengths, all) = (0, 0, 0)
    for seed in 1...60 {
      let customer = try SyntheticCustomer(seed: 9000 + UInt64(seed), months: 6)
      let profile = try decode(fit(customer.calls))
      for truth in customer.profile.streams {
        guard let stream = profile.streams.first(where: { $0.destination == truth.destination }) else { continue }
        all += 1
        func holds(_ belief: Uncertain, _ value: Double) -> Bool { belief.low <= value && value <= belief.high }
        if holds(stream.callsPerMonth, truth.callsPerMonth.likely) { volumes += 1 }
        if holds(stream.meanSeconds, truth.meanSeconds.likely) { lengths += 1 }
      }
    }
    #expect(all > 110)
    #expect(Double(volumes) > 0.68 * Double(all) && Double(lengths) > 0.68 * Double(all))
  }

  @Test(arguments: Language.allCases) func theFileSaysWhatEachFigureRestsOn(_ language: Language) throws {
    let customer = try SyntheticCustomer(seed: 3, months: 5)
    let fitted = try fit(customer.calls)
    let profile = try decode(fitted, language)
    #expect(profile.streams.count == 2 && profile.subscription.additionalLines == 1)
    #expect(profile.firstMonth == BillingMonth(year: 2026, month: 7) && profile.calendar == .france)
    #expect(profile.callsCorrelation > 0 && profile.growthFactor == Uncertain(known: 1))
    let yaml = FittedText(fitted, language).yaml
    let words = language.text(
      ["5 mois", "log de la vraisemblance marginale", "cru d’abord"], ["5 months", "log evidence", "before"])
    for word in words {
      #expect(yaml.contains(word), "\(word)")
    }
    #expect(yaml.split(separator: "\n").allSatisfy { $0.hasPrefix("#") || $0.count < 400 })
  }

  /// Every kind of duration is written so that it is read back.
  @Test func everyKindOfDurationIsReadBack() throws {
    let day = try #require(CivilDate(year: 2026, month: 3, day: 2))
    func calls(_ seconds: [Int: Int]) -> [Call] {
      seconds.flatMap { seconds, count in
        (0..<count).map { index in
          Call(
            startedAt: LocalTime(date: day.adding(days: index % 25), secondOfDay: 36_000 + index), line: .user(1),
            destination: "special", recipient: "\(index)", seconds: seconds)
        }
      }
    }
    let spikes = [20: 900, 45: 700, 90: 800]
    let stream = try decode(fit(calls(spikes))).streams[0]
    let counted = try #require(CountedDurations(spikes))
    #expect(stream.durationShape == .empirical(counted))
    #expect(abs(stream.meanSeconds.likely / counted.mean - 1) < 0.005 && !stream.meanSeconds.isKnown)
    var random = RandomStream(seed: 4, replication: 1, purpose: 1)
    let mixture = DurationMixture([.init(share: 0.4, mean: 12, cv: 0.4), .init(share: 0.6, mean: 300, cv: 0.8)])
    let law = BilledDuration(mean: mixture.mean, cv: mixture.cv, shape: .mixture(mixture))
    var mixed: [Int: Int] = [:]
    for _ in 0..<2000 { mixed[law.seconds(at: random.uniform()), default: 0] += 1 }
    guard case .mixture(let parts) = try decode(fit(calls(mixed))).streams[0].durationShape else {
      Issue.record("no mixture")
      return
    }
    #expect(parts.parts.count == 2)
  }

  /// A belief of 100 calls within a fifth, and a single month with 200: what is believed lies between, by the logs'
  /// precisions; a year of 200 a month leaves little of the belief.
  @Test func beliefsAndRecordsMeetBetween() throws {
    func calls(months: Int) throws -> [Call] {
      try (0..<months).flatMap { month in
        try (0..<200).map {
          try CallHistoryTests.call(1 + month, 5 + $0 % 20, hour: 8 + $0 % 10, recipient: "\($0)")
        }
      }
    }
    let beliefs = try Profile.decode(
      Array(
        """
        name: believed
        calendar: flat
        subscription: {number_packs: 2}
        busyness: {cv: {low: 0.1, likely: 0.2, high: 0.3}}
        streams:
          - {name: "customers", destination: fr-mobile, calls_per_month: {low: 83, likely: 100, high: 120},
             duration: {mean_seconds: {low: 90, likely: 120, high: 160}, cv: 1}}
          - {name: "abroad", destination: de-mobile, calls_per_month: {low: 2, likely: 10, high: 50},
             duration: {mean_seconds: 200, cv: 1}, recipients: {concentration: 5, discount: 0.1}}
        """.utf8), destinationKeys: Tariff.bundled().destinationKeys)
    let one = try fit(calls(months: 1)) { $0.beliefs = beliefs }
    let year = try fit(calls(months: 12)) { $0.beliefs = beliefs }
    let alone = try fit(calls(months: 1))
    #expect((100..<150).contains(one.streams[0].callsPerMonth.likely))
    #expect(one.streams[0].callsPerMonth.likely < year.streams[0].callsPerMonth.likely)
    #expect(alone.streams[0].callsPerMonth.likely > 150)
    // A stream that is only believed in stays, its volume lowered by every month without a call.
    let unseen = year.streams[1]
    #expect(unseen.kind == nil && unseen.destination == "de-mobile" && unseen.callsPerMonth.likely < 1)
    let profile = try decode(year)
    #expect(profile.streams.map(\.name) == ["customers", "abroad"] && profile.subscription.numberPacks == 2)
    #expect(profile.streams[1].recipients == PitmanYor(concentration: 5, discount: 0.1))
    let told = FittedSentences(year, .en).all.joined(separator: "\n")
    #expect(told.contains("\"abroad\"") && told.contains("profile to begin with"))
  }

  @Test func hiddenNumbersLeaveRecipientsAsBelieved() throws {
    let customer = try SyntheticCustomer(seed: 3, months: 3, streams: 1)
    let fitted = try fit(customer.calls) { $0.areRecipientsMasked = true }
    #expect(fitted.streams[0].recipients == nil)
    #expect(try decode(fitted).streams[0].recipients == Profile.defaultRecipients)
    #expect(FittedSentences(fitted, .en).all.contains { $0.contains("lower bound") })
  }

  @Test func theSameCallsGiveTheSameFile() throws {
    let calls = try SyntheticCustomer(seed: 8, months: 4).calls
    #expect(try FittedText(fit(calls), .en).yaml == FittedText(fit(calls.reversed()), .en).yaml)
  }

  @Test(arguments: [(123.456, "123"), (0.012345, "0.0123"), (99_960, "100000"), (1, "1"), (45.25, "45.3"), (0, "0")])
  func figuresHaveThreeDigits(_ value: Double, _ text: String) {
    #expect(FittedNumber.text(value) == text)
  }
}
