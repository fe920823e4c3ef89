import Basics
import ModelSupport
import Simulation
import Statistics
import Studies
import Tariffs
import TestSupport
import Testing
import Traffic

/// From which price, or how many calls, on another plan costs a population less.
struct PopulationCurveTests {
  /// Customers whose bills are certain: calls to fixed lines, which no plan charges.
  ///
  /// Those with personalised messages pay 149 € over 24 months for them in Équilibre, nothing in Intense.
  private func certain() throws -> Study {
    let text = ProfileText.stream(to: "fr-fixed", calls: "20", rest: "calendar: flat")
    let messages = text.replacing("calendar: flat", with: "calendar: flat\nsubscription: {custom_messages: true}")
    let population = try Population.decode(
      Array(
        """
        name: p
        segments:
          - {name: plain, weight: 3, profile: a.yaml}
          - {name: messages, weight: 2, profile: b.yaml}
        """.utf8))
    return Study(
      population, try [text, messages].map { try Models.profile($0) }, customers: 300, seed: 1, threads: 2)
  }

  private func uncertain(customers: Int = 400) throws -> Study {
    let population = try Population.decode(
      Array(
        """
        name: p
        segments:
          - {name: light, weight: 2, profile: a.yaml}
          - {name: heavy, weight: 1, profile: b.yaml}
        """.utf8))
    let profiles = try ["{low: 30, likely: 90, high: 200}", "{low: 100, likely: 220, high: 500}"].map {
      try Models.profile(ProfileText.stream(calls: $0, cv: "1"))
    }
    return Study(population, profiles, customers: customers, seed: 5, threads: 2)
  }

  /// The bills along prices of Intense.
  private func along(_ study: Study, prices: [Double], _ tariff: Tariff) async throws -> BillsAlong {
    let choices = tariff.defaultChoices
    let usage = try await study.usage(tariff, choices)
    let bills = try prices.map {
      study.bills(usage, try tariff.with(["intense.monthly_price": "\($0)"]), choices)
    }
    return try #require(BillsAlong(prices, bills))
  }

  private func curve(_ study: Study, _ along: BillsAlong) -> PopulationCurve {
    PopulationCurve.of(along, study.population, indifference: 0.5, confidence: 0.95)
  }

  @Test func crossingsOfCertainBillsAreThoseOfAHand() async throws {
    let study = try certain()
    // No value of the range is one at which anything changes.
    let curve = curve(study, try await along(study, prices: [90, 96.3, 102.7, 110], Tariff.bundled()))
    func isNear(_ estimate: Estimate?, _ value: Double) -> Bool {
      guard let estimate else { return false }
      return abs(estimate.mean - value) < 1e-6 && estimate.interval.halfWidth < 1e-6
    }
    // 0.6 × 99 + 0.4 × (99 + 149 / 24).
    #expect(curve.crossings.count == 1 && isNear(curve.crossings.first?.value, 99 + 0.4 * 149 / 24))
    #expect(curve.crossings.first?.below.key == "intense" && curve.crossings.first?.above.key == "equilibre")
    // Three customers in five have Équilibre once Intense costs 0.50 € more, two in five Intense up to another price.
    #expect(curve.halves.map(\.plan.key) == ["equilibre", "intense"] && curve.halves.map(\.isRising) == [true, false])
    #expect(isNear(curve.halves.first?.value, 99.5) && isNear(curve.halves.last?.value, 98.5))
    #expect(curve.leads.count == 1 && isNear(curve.leads.first?.value, 99.5))
    #expect(
      curve.segments.map(\.name) == ["plain", "messages"]
        && curve.segments.map(\.cheapest.key) == ["intense", "intense"])
    #expect(isNear(curve.segments[0].crossings.first?.value, 99))
    #expect(isNear(curve.segments[1].crossings.first?.value, 99 + 149.0 / 24))
    #expect(zip(curve.points, [0, 0, 0.6, 1]).allSatisfy { abs($0.cheaper[0].mean - $1) < 1e-9 })
    #expect(abs(curve.points[0].differences[0].mean - (9 + 0.4 * 149 / 24)) < 1e-9)
  }

  @Test func halfOfTheCustomersIsWhereAPriceSearchFindsIt() async throws {
    let study = try uncertain()
    let tariff = try Tariff.bundled()
    let curve = curve(study, try await along(study, prices: [100, 110, 120, 130, 140], tariff))
    let half = try #require(curve.halves.first { $0.plan.key == "intense" })
    let plan = try #require(tariff.plan("intense"))
    let search = PriceSearch(
      .plan("intense", .monthlyPrice), for: SearchGoal(.share(of: plan), 0.5), over: 100...140)
    let choices = tariff.defaultChoices
    let today = study.bills(try await study.usage(tariff, choices), tariff, choices)
    let answer = try await search.solve(study, today: today, tariff, choices, indifference: 0.5, confidence: 0.95) {
      try await study.usage($0, choices)
    }
    guard case .price(let price) = answer else {
      Issue.record("no price is found")
      return
    }
    // To the cents that a search looks at; the ends of its interval are those of the share at the price found.
    #expect(abs(price.mean - half.value.mean) < 0.02)
    #expect(abs(price.interval.lower - half.value.interval.lower) < 1)
    #expect(abs(price.interval.upper - half.value.interval.upper) < 1)
    #expect(!half.isRising)
  }

  @Test func aPlanThatLeadsBetweenTwoValuesIsFound() async throws {
    let study = try certain()
    let tariff = try DraftTariffs.threePlans().with(["mediane.monthly_price": "97", "equilibre.monthly_price": "110"])
    // Intense leads below 97 €, Médiane above: Équilibre, dearer, never does.
    let curve = curve(study, try await along(study, prices: [80, 120], tariff))
    #expect(curve.crossings.map(\.below.key) == ["intense"] && curve.crossings.map(\.above.key) == ["mediane"])
    #expect(curve.points.map(\.cheapest) == [2, 1])
  }

  @Test func whoMakesMoreCallsMakesThoseOfFewerToo() async throws {
    let study = try uncertain(customers: 100)
    let tariff = try Tariff.bundled()
    var bills: [CustomerBills] = []
    for factor in [0.5, 1, 2] {
      let own = study.multiplyingCalls(by: factor, ofAtMost: 2)
      bills.append(own.bills(try await own.usage(tariff, tariff.defaultChoices), tariff, tariff.defaultChoices))
    }
    for (fewer, more) in zip(bills, bills.dropFirst()) {
      for (a, b) in zip(fewer.groups, more.groups) {
        #expect(zip(a.bills[0], b.bills[0]).allSatisfy { $0 <= $1 + 1e-9 })
      }
    }
    let along = try #require(BillsAlong([0.5, 1, 2], bills))
    let curve = curve(study, along)
    #expect(curve.points[0].meanBill[0].mean < curve.points[2].meanBill[0].mean - 10)
    #expect(curve.crossings.map(\.above.key) == ["intense"])
  }

  @Test func theMeanAtAFactorIsThatOfAPopulationWithIt() async throws {
    let study = try uncertain()
    let tariff = try Tariff.bundled()
    func mean(_ study: Study) async throws -> Estimate {
      let bills = study.bills(try await study.usage(tariff, tariff.defaultChoices), tariff, tariff.defaultChoices)
      return StudySummary.of(bills, indifference: 0.5, confidence: 0.95, today: [nil, nil]).meanBill[0]
    }
    let factored = try Population.decode(
      Array(
        """
        name: p
        segments:
          - {name: light, weight: 2, profile: a.yaml, calls_factor: 1.5}
          - {name: heavy, weight: 1, profile: b.yaml, calls_factor: 1.5}
        """.utf8))
    let own = try await mean(Study(factored, study.profiles, customers: 400, seed: 6, threads: 2))
    let thinned = try await mean(study.multiplyingCalls(by: 1.5, ofAtMost: 3))
    let error = (own.standardError * own.standardError + thinned.standardError * thinned.standardError).squareRoot()
    // Fails once in 15,000 seeds where nothing is wrong.
    #expect(abs(own.mean - thinned.mean) < 4 * error)
  }

  @Test func billsOfOtherCustomersAreRefused() async throws {
    let (one, other) = (try certain(), try uncertain())
    let tariff = try Tariff.bundled()
    func bills(_ study: Study) async throws -> CustomerBills {
      study.bills(try await study.usage(tariff, tariff.defaultChoices), tariff, tariff.defaultChoices)
    }
    let (a, b) = (try await bills(one), try await bills(other))
    #expect(BillsAlong([1, 2], [a, b]) == nil && BillsAlong([1], [a]) == nil && BillsAlong([2, 1], [a, a]) == nil)
    #expect(BillsAlong([1, 2], [a, a]) != nil)
  }
}
