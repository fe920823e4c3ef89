import Advice
import Basics
import Decision
import Expectation
import ModelSupport
import Simulation
import Statistics
import Tariffs
import TestSupport
import Testing
import Traffic

@testable import Portfolio

/// A customer of a portfolio is advised what an advice on his profile says.
struct SameAdviceTests {
  /// A customer about whom everything but the ranges asked for is known.
  private static func text(_ numbers: inout CongruentialNumbers, hasRanges: Bool) -> String {
    let calls = 5 + 395 * numbers.uniform() * numbers.uniform()
    let seconds = 30 + 220 * numbers.uniform()
    func figure(_ value: Double) -> String {
      hasRanges ? "{low: \(value * 0.6), likely: \(value), high: \(value * 1.5)}" : "\(value)"
    }
    return """
      name: x
      calendar: \(numbers.one(of: ["flat", "france"]))
      seasonality: {august: \(numbers.one(of: [0.5, 0.8, 1]))}
      subscription: {additional_lines: \(numbers.next(below: 4)), custom_messages: \(numbers.one(of: ["true", "false"]))}
      busyness: {cv: \(numbers.one(of: [0, 0.15, 0.3])), autocorrelation: 0.5}
      streams:
        - name: a
          destination: fr-mobile
          calls_per_month: \(figure(calls))
          dispersion: \(numbers.one(of: [0, 0, 0, 0.1]))
          duration: {mean_seconds: \(figure(seconds)), cv: \(numbers.one(of: [0.8, 1.3, 2]))}
          recipients: {concentration: 60, discount: 0.4}
          from_analogue_line: 0.1
        - name: b
          destination: fr-fixed
          calls_per_month: 60
          duration: {mean_seconds: 100, cv: 1}
      """
  }

  private static let adviser = CustomerAdviser(
    replications: 50, maximum: 100_000, confidence: 0.95, indifference: 0.5)

  private static func advice(_ model: Model) async throws -> (customer: CustomerAdvice, whole: Recommendation) {
    let outlook = CustomerOutlook(model, ExactTables())
    let whole = Adviser(precision: .usual(for: model), confidence: 0.95, indifference: 0.5)
    return (
      try await adviser.advise(model, outlook, seed: 7),
      try await whole.advise(Experiment(model, seed: 1, threads: 2))
    )
  }

  /// Customers whose plan is another than the whole advice's, both being named, and the greatest distance of an exact
  /// difference from the whole one in that one's standard errors.
  private static func compare(_ count: Int, hasRanges: Bool, seed: UInt64) async throws -> (
    other: Int, named: Int, exact: Int, greatest: Double
  ) {
    var numbers = CongruentialNumbers(state: seed)
    var (other, named, exact, greatest) = (0, 0, 0, 0.0)
    for _ in 0..<count {
      let (customer, whole) = try await advice(Models.model(text(&numbers, hasRanges: hasRanges)))
      if customer.verdict != .tooClose, whole.verdict != .tooClose {
        named += 1
        if customer.verdict != whole.verdict { other += 1 }
      }
      guard customer.basis == .exact, whole.difference.standardError > 0 else { continue }
      exact += 1
      greatest = max(greatest, abs(customer.difference.mean - whole.difference.mean) / whole.difference.standardError)
    }
    return (other, named, exact, greatest)
  }

  /// Two hundred standard normal numbers exceed 4.5 once in seven hundred seeds.
  @Test func twoHundredKnownCustomersHaveThePlanOfTheWholeAdvice() async throws {
    let found = try await Self.compare(200, hasRanges: false, seed: 11)
    #expect(found.other == 0 && found.named > 150)
    #expect(found.exact > 150 && found.greatest < 4.5)
  }

  @Test func fiftyUncertainCustomersHaveThePlanOfTheWholeAdvice() async throws {
    let found = try await Self.compare(50, hasRanges: true, seed: 12)
    #expect(found.other == 0 && found.named > 30 && found.exact == 0)
  }

  @Test(.enabled(if: SlowSuite.isOn), arguments: [false, true])
  func twoThousandCustomersHaveThePlanOfTheWholeAdvice(_ hasRanges: Bool) async throws {
    let found = try await Self.compare(1000, hasRanges: hasRanges, seed: 13)
    #expect(found.other == 0 && found.named > 600)
    #expect(found.greatest < 5)
  }

  /// The exact difference on cells beside that second by second: a hundredth of the error of the whole advice at most.
  @Test func exactDifferencesAreWithinAHundredthOfTheErrorOfTheWholeAdvice() async throws {
    var numbers = CongruentialNumbers(state: 14)
    var compared = 0
    for _ in 0..<SlowSuite.count(20, slow: 200) {
      let model = try Models.model(Self.text(&numbers, hasRanges: false))
      let outlook = CustomerOutlook(model, ExactTables())
      guard let found = outlook.differences else { continue }
      let exact = try DifferenceEvaluator(seed: 1, threads: 1, confidence: 0.95).exact(model).leading.mean
      let error = try await Self.advice(model).whole.difference.standardError
      #expect(abs(found.leading.mean - exact) <= max(error / 100, 1e-4), "\(found.leading.mean) \(exact) \(error)")
      compared += 1
    }
    #expect(compared >= 15)
  }

  @Test func theBreakEvenIsWhereBothPlansCostTheSame() throws {
    var numbers = CongruentialNumbers(state: 15)
    var compared = 0
    for _ in 0..<10 {
      let model = try Models.model(Self.text(&numbers, hasRanges: false))
      let outlook = CustomerOutlook(model, ExactTables())
      guard let even = outlook.breakEvenMinutes else { continue }
      var profile = model.profile
      let calls = profile.streams[0].callsPerMonth.likely * even / outlook.minutes
      profile[.callsPerMonth(stream: 0)] = Uncertain(known: calls)
      let there = try DifferenceEvaluator(seed: 1, threads: 1, confidence: 0.95).exact(Models.model(profile))
      #expect(abs(there.leading.mean) < 0.02)
      compared += 1
    }
    #expect(compared >= 5)
  }

  /// Bounds say as much of a customer far from the break-even, and are asked first.
  @Test func onlyCustomersNearTheBreakEvenAreSimulated() async throws {
    func replications(_ calls: Int) async throws -> Int {
      let model = try Models.model(
        """
        name: x
        streams: [{name: a, destination: fr-mobile, calls_per_month: \(calls), duration: {mean_seconds: 100, cv: 1}}]
        """)
      let advice = try await Self.adviser.advise(model, CustomerOutlook(model, ExactTables()), seed: 1)
      #expect(advice.basis == .exact)
      return advice.replications
    }
    #expect(try await replications(45) == 0)
    #expect(try await replications(125) == 50)
    #expect(try await replications(300) == 0)
  }

  @Test func aCustomerIsTheSameInWhateverCompanyHeIs() async throws {
    var numbers = CongruentialNumbers(state: 16)
    let models = try (0..<4).map { try Models.model(Self.text(&numbers, hasRanges: $0 % 2 == 0)) }
    let tables = ExactTables()
    for model in models {
      let alone = try await Self.adviser.advise(model, CustomerOutlook(model, ExactTables()), seed: 3)
      let together = try await Self.adviser.advise(model, CustomerOutlook(model, tables), seed: 3)
      #expect(alone.differences == together.differences && alone.expectedLoss == together.expectedLoss)
      #expect(alone.outlook.breakEvenMinutes == together.outlook.breakEvenMinutes)
    }
  }

  @Test func reasonsSayWhatTheAdviceRestsOn() async throws {
    func reasons(_ calls: String, _ lines: Int = 0) async throws -> [CustomerReason] {
      let model = try Models.model(
        """
        name: x
        subscription: {additional_lines: \(lines)}
        streams:
          - {name: a, destination: fr-mobile, calls_per_month: \(calls), duration: {mean_seconds: 100, cv: 1}}
        """)
      return try await Self.adviser.advise(model, CustomerOutlook(model, ExactTables()), seed: 1).reasons
    }
    #expect(try await reasons("0") == [.noMobileCalls])
    #expect(try await reasons("20") == [.withinAllowance, .belowBreakEven])
    #expect(try await reasons("400", 2) == [.aboveBreakEven, .additionalLines])
    #expect(try await reasons("900").contains(.recipientLimit))
    #expect(try await reasons("{low: 10, likely: 20, high: 30}").contains(.ranges))
  }
}
