import Basics
import Contracts
import Expectation
import Foundation
import Tariffs
import TestSupport
import Testing
import Traffic

/// The exact month against values computed apart with another algorithm (Panjer's recursion on the lattice of seconds).
struct ExactMonthsTests {
  /// Standard deviation of the overage, and P(overage > 20) with its standard error by a million simulated months.
  private static func distribution(of month: ReferenceMonth) -> (deviation: Double, above20: Double, error: Double) {
    switch month.name {
    case "S1": (5.0510, 0.01047, 0.00010)
    case "S2": (2.8178, 0.00231, 0.00005)
    case "S3": (10.3268, 0.33289, 0.00047)
    default: (15.8541, 0.35809, 0.00048)
    }
  }

  private func months(_ text: String, _ plan: Plan, _ readings: [String: String]) throws -> (Profile, ExactMonths) {
    let tariff = try Tariff.bundled()
    let profile = try Profile.decode(Array(text.utf8), destinationKeys: tariff.destinationKeys)
    let contract = Contract(tariff, try tariff.choices(readings), profile.subscription)
    let terms = try profile.streams.map { try contract.terms(of: $0.destination) }
    return (profile, ExactMonths(profile, terms, contract[plan]))
  }

  private func month(
    _ text: String, _ plan: Plan = .equilibre, _ readings: [String: String] = [:], factor: Double = 1
  ) throws -> ExpectedMonth {
    let (profile, months) = try months(text, plan, readings)
    return try months.month(of: Customer(likelyOf: profile), factor: factor)
  }

  @Test(arguments: ReferenceMonth.all)
  func theReferenceValuesToAllPrintedDigits(_ set: ReferenceMonth) throws {
    let text = "name: x\nstreams: [\(set.stream("a"))]"
    let plain = try month(text)
    let withCharge = try month(text, .equilibre, ["crossing-call": "connection-charge"])
    #expect(abs(plain.usage - set.overage) < 0.5e-6)
    #expect(abs(withCharge.usage - set.overageWithCharge) < 0.5e-6)
    #expect(try abs(#require(plain.probabilityBeyond) - set.beyond) < 0.5e-9)
  }

  private func distributions(_ text: String, _ readings: [String: String] = [:], factors: [Double] = [1]) throws
    -> [AmountDistribution]
  {
    let (profile, months) = try months(text, .equilibre, readings)
    return try months.distributions(of: Customer(likelyOf: profile), factors: factors)
  }

  @Test(arguments: ReferenceMonth.all)
  func theDistributionOfAMonthHasTheExactMeanAndTheSimulatedTail(_ set: ReferenceMonth) throws {
    let text = "name: x\nstreams: [\(set.stream("a"))]"
    let distribution = try distributions(text)[0]
    // What lies beyond the written distribution is a mass below 1e-6, at some hundreds of euros.
    let left = 1 - distribution.probabilities.reduce(0, +)
    #expect(left < 1e-6)
    let tolerance = 1e-6 + 1000 * left
    #expect(abs(distribution.mean - set.overage) < tolerance)
    #expect(abs(distribution.probabilities[0] - (1 - set.beyond)) < 1e-9)
    #expect(abs(distribution.probability(above: 0) - set.beyond) < 1e-6)
    // A million months: five standard errors; a sample's deviation is off by a fifth of a percent or so.
    let known = Self.distribution(of: set)
    #expect(abs(distribution.probability(above: 20) - known.above20) < 5 * known.error)
    #expect(abs(distribution.standardDeviation / known.deviation - 1) < 0.01)
    let charged = try distributions(text, ["crossing-call": "connection-charge"])[0]
    #expect(abs(charged.mean - set.overageWithCharge) < tolerance)
  }

  @Test func distributionsOfSeveralMonthsAtOnceAreThoseOfEach() throws {
    let text = "name: x\nstreams: [\(ReferenceMonth.s1.stream("a", calls: 30, dispersion: 0.1))]"
    let together = try distributions(text, factors: [0, 1, 2])
    let alone = try distributions(text, factors: [2])[0]
    #expect(together[0].probability(above: 0) < 1e-9)
    for euros in [0.0, 5, 10, 20] {
      #expect(abs(together[2].probability(above: euros) - alone.probability(above: euros)) < 1e-9)
    }
  }

  @Test func theSumOfIndependentMonthsHasTheirMeansAndVariances() throws {
    let text = "name: x\nstreams: [\(ReferenceMonth.s3.stream("a"))]"
    let distribution = try distributions(text)[0]
    let sum = try #require(AmountDistribution.sum([(distribution, 24)]))
    #expect(abs(sum.mean - 24 * distribution.mean) < 1e-5)
    #expect(abs(sum.standardDeviation - 24.0.squareRoot() * distribution.standardDeviation) < 1e-4)
    // 20,000 resamples of 24 simulated months gave 0.960 for a sum below 480: five standard errors and the rounding.
    #expect(abs(1 - sum.probability(above: 480) - 0.960) < 5 * 0.0014 + 0.0005)
  }

  @Test func aDistributionThatIsNotCoveredIsRefused() {
    let call = "duration: {mean_seconds: 60, cv: 1}, calls_per_month: 50"
    let two =
      "name: x\nstreams: [{name: a, destination: fr-mobile, \(call)}, {name: b, destination: sn-mobile, \(call)}]"
    #expect(throws: NotCovered.amountLattice) { try distributions(two) }
    let own = "{name: a, destination: fr-mobile, dispersion: 0.2, \(call)}"
    #expect(throws: NotCovered.amountLattice) {
      try distributions("name: x\nstreams: [\(own), \(own.replacing("a,", with: "b,"))]")
    }
    #expect(throws: NotCovered.amountLength) {
      try distributions(
        "name: x\nstreams: [{name: a, destination: fr-mobile, duration: {mean_seconds: 600, cv: 1}, calls_per_month: 5000}]"
      )
    }
  }

  @Test func aStreamInPartsIsTheWholeStream() throws {
    let parts = [
      ReferenceMonth.s1.stream("a", calls: 20, dispersion: 0), ReferenceMonth.s1.stream("b", calls: 40, dispersion: 0),
    ]
    let month = try month("name: x\nstreams: [\(parts.joined(separator: ", "))]")
    #expect(abs(month.usage - ReferenceMonth.s1.overage) < 0.5e-6)
    #expect(month.charges.count == 2)
    #expect(abs(month.charges[1].amount - 2 * month.charges[0].amount) < 1e-9)
  }

  @Test func sharedBusynessOfOneStreamIsItsOwnDispersion() throws {
    let text = """
      name: x
      busyness: {cv: \(ReferenceMonth.s3.dispersion), autocorrelation: 0.7}
      streams: [\(ReferenceMonth.s3.stream("a", dispersion: 0))]
      """
    #expect(try abs(month(text).usage - ReferenceMonth.s3.overage) < 0.5e-6)
  }

  @Test func quadratureOverAFactorAgreesWithItsClosedForm() throws {
    // A second stream of hardly any calls makes the first one's own factor a matter of quadrature.
    let streams = [
      ReferenceMonth.s3.stream("a"), ReferenceMonth.s3.stream("b", calls: 1e-9, dispersion: 0),
    ]
    let month = try month("name: x\nstreams: [\(streams.joined(separator: ", "))]")
    #expect(abs(month.usage - ReferenceMonth.s3.overage) < 1e-5)
    #expect(try abs(#require(month.probabilityBeyond) - ReferenceMonth.s3.beyond) < 1e-6)
  }

  @Test func aFactorMultipliesCalls() throws {
    let text = "name: x\nstreams: [\(ReferenceMonth.s1.stream("a", calls: 30, dispersion: 0))]"
    #expect(try abs(month(text, factor: 2).usage - ReferenceMonth.s1.overage) < 0.5e-6)
  }

  @Test func whereTheAllowanceIsSurelyUsedUpOneCallCrossesIt() throws {
    let text = "name: x\nstreams: [\(ReferenceMonth.s1.stream("a", calls: 20_000, dispersion: 0))]"
    let plain = try month(text)
    let charged = try month(text, .equilibre, ["crossing-call": "connection-charge"])
    // But for the one month in E[D] where a call ends with the last second (renewal theorem).
    #expect(abs(charged.usage - plain.usage - 0.134 * (1 - 1 / ReferenceMonth.s1.meanSeconds)) < 1e-6)
    #expect(try abs(#require(plain.probabilityBeyond) - 1) < 1e-12)
    // All seconds but 7,200 and all calls but those begun before are charged: about 7,200 over the mean length of them.
    let most = 20_000 * (0.134 + 0.134 / 60 * ReferenceMonth.s1.meanSeconds) - 0.134 * 120
    #expect(abs(plain.usage - most) < 20)
  }

  @Test func aRareCallIsChargedForWhatItAloneExceeds() throws {
    // With calls this rare never two share a month: λ b E(D − 7200)⁺, E from the undiscounted call of the lognormal
    // less half a second's rounding.
    let text = """
      name: x
      streams: [{name: a, destination: fr-mobile, calls_per_month: 0.000001, duration: {mean_seconds: 3600, cv: 2}}]
      """
    let (sigma, mu) = (log(5.0).squareRoot(), log(3600) - log(5.0) / 2)
    func normal(_ z: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }
    let d = (mu - log(7200)) / sigma
    let excess = 3600 * normal(d + sigma) - 7200 * normal(d) + normal(d) / 2
    #expect(try abs(month(text).usage / (1e-6 * 0.134 / 60 * excess) - 1) < 1e-5)
  }

  @Test func linesWithTheirOwnAllowanceAreMonthsOfTheirOwn() throws {
    let text = """
      name: x
      subscription: {additional_lines: 1}
      streams: [\(ReferenceMonth.s1.stream("a", calls: 120, dispersion: 0))]
      """
    let month = try month(text, .equilibre, ["mobile-allowance-scope": "each-line"])
    #expect(abs(month.usage - 2 * ReferenceMonth.s1.overage) < 1e-6)
    #expect(month.probabilityBeyond == nil)
  }

  @Test func callsOutsideTheBundleAreChargedByMeanAndNumber() throws {
    // 10 calls to Senegal's mobiles: 10 × (connection + price × mean seconds), from the tariff's own row.
    let text = """
      name: x
      streams: [{name: a, destination: sn-mobile, calls_per_month: 10, duration: {mean_seconds: 90, cv: 1}}]
      """
    let tariff = try Tariff.bundled()
    let rate = try #require(tariff.resolve("sn-mobile", tariff.defaultChoices)?.rate)
    let distribution = try Customer(
      likelyOf: Profile.decode(Array(text.utf8), destinationKeys: tariff.destinationKeys)
    ).streams[0].duration
    for plan in Plan.brochure {
      let expected = 10 * (rate.connectionCharge.euros + rate.perSecond.euros * distribution.meanBilledSeconds)
      #expect(try abs(month(text, plan).usage - expected) < 1e-9)
    }
  }

  @Test func whatIsNotCoveredIsRefused() {
    let call = "destination: fr-mobile, duration: {mean_seconds: 60, cv: 1}"
    let many = "name: x\nstreams: [{name: a, calls_per_month: 900, \(call)}]"
    #expect(throws: NotCovered.recipientLimit(clause: "T7")) { try month(many, .intense) }
    #expect(throws: Never.self) { try month(many, .equilibre) }
    let fixed = many.replacing("fr-mobile", with: "fr-fixed")
    #expect(throws: NotCovered.recipientLimit(clause: "T6")) { try month(fixed, .equilibre) }
    // The mean is covered, the whole distribution of a month's amount is not.
    #expect(throws: Never.self) { try month(many, .equilibre, ["rounding": "call-cent"]) }
    #expect(throws: NotCovered.amountsOfSingleCalls) { try distributions(many, ["rounding": "call-cent"]) }
    let three = ["a", "b", "c"].map { "{name: \($0), calls_per_month: 9, dispersion: 0.2, \(call)}" }
    #expect(throws: NotCovered.dispersedStreams(maximum: 2, cv: 0.5)) {
      try month("name: x\nstreams: [\(three.joined(separator: ", "))]")
    }
  }

  /// 700 calls to 700 recipients reach 500 from all lines together and from none of five lines alike.
  @Test func limitsOfEachLineAreCoveredWhereNoLineReachesThem() throws {
    let text = """
      name: x
      subscription: {additional_lines: 4}
      streams:
        - {name: a, destination: fr-fixed, calls_per_month: 700, duration: {mean_seconds: 60, cv: 1},
           recipients: {concentration: 1000000, discount: 0}}
      """
    #expect(throws: NotCovered.recipientLimit(clause: "T6")) { try month(text) }
    #expect(try month(text, .equilibre, ["recipients-counted": "per-line"]).usage == 0)
    let crowded = text.replacing("calls_per_month: 700", with: "calls_per_month: 2500")
    #expect(throws: NotCovered.recipientLimit(clause: "T6")) {
      try month(crowded, .equilibre, ["recipients-counted": "per-line"])
    }
  }

  @Test func aLimitOutOfReachIsCovered() throws {
    // 300 Poisson calls reach 500 with probability 1e-26.
    let text = """
      name: x
      streams: [{name: a, destination: fr-mobile, calls_per_month: 300, duration: {mean_seconds: 60, cv: 1}}]
      """
    #expect(try month(text, .intense).usage == 0)
  }
}
