import Basics
import Foundation
import Probability
import TestSupport
import Testing
import Traffic

@testable import Fitting

/// Draws against an exact posterior, months that stand out, seasons.
struct VolumePosteriorTests {
  /// Where nothing varies but chance, counts are Poisson, and the posterior of λ under a lognormal prior is a sum of
  /// one dimension.
  @Test func withoutVariationThePosteriorIsThatOfAPoissonMean() {
    let tiny = Uncertain(low: 0.001, likely: 0.00101, high: 0.00102)
    var prior = VolumePrior.weak(streams: 1)
    (prior.busynessCV, prior.dispersion) = (tiny, [tiny])
    let counts = [3, 7, 4]
    let weights = [1.0, 1.2, 0.5]
    let posterior = VolumePosterior(counts: [counts], weights: weights, prior: prior)
    let logs = stride(from: -2.0, through: 6, by: 0.005).map { $0 }
    let densities = logs.map { log -> Double in
      let mean = exp(log) * 2.7
      return exp(14 * log - mean + 20 + PriorDensity(VolumePrior.weakCalls).logarithm(atLog: log))
    }
    let exact = GridMarginal(logs, densities).belief(exp)
    let found = VolumePosterior.belief(posterior.callsPerMonth[0])
    for (a, b) in [(found.low, exact.low), (found.likely, exact.likely), (found.high, exact.high)] {
      #expect(abs(a / b - 1) < 0.03)
    }
  }

  /// A month that does not count changes nothing, whatever its calls.
  @Test func aMonthOfNoWeightHasNoSay() {
    func draws(_ last: Int) -> [Double] {
      VolumePosterior(
        counts: [[40, 50, last]], weights: [1, 1, 0], prior: .weak(streams: 1), length: .short
      ).callsPerMonth[0]
    }
    #expect(draws(0) == draws(9999))
  }

  /// What streams share leaves their volumes correlated; one stream has none to share with.
  @Test func sharedMonthsCorrelateVolumes() {
    let counts = [[100, 180, 60], [210, 350, 130], [50, 85, 31]]
    let posterior = VolumePosterior(counts: counts, weights: [1, 1, 1], prior: .weak(streams: 3))
    #expect((0.5...1).contains(posterior.callsCorrelation))
    #expect(
      VolumePosterior(counts: [counts[0]], weights: [1, 1, 1], prior: .weak(streams: 1)).callsCorrelation == 0)
  }

  private func fitted(_ customer: SyntheticCustomer, from calls: [Call]) throws -> FittedProfile {
    var fitter = Fitter()
    fitter.length = .short
    return fitter.fit(try #require(CallHistory(calls)))
  }

  /// Customers whose months are all alike: any month is suggested to be left out in at most one of twenty; of forty,
  /// more than eight once in two thousand.
  @Test func fewMonthsOfACustomerStandOutByChance() throws {
    let count = SlowSuite.isOn ? 200 : 40
    var suggested = 0
    for seed in 0..<count {
      let customer = try SyntheticCustomer(seed: 4000 + UInt64(seed), months: 10, streams: 1)
      guard CallHistory(customer.calls) != nil else { continue }
      if try !fitted(customer, from: customer.calls).untypical.isEmpty { suggested += 1 }
    }
    #expect(suggested <= (SlowSuite.isOn ? 21 : 8))
  }

  @Test func aMonthAlmostWithoutCallsStandsOut() throws {
    let customer = try SyntheticCustomer(seed: 11, months: 12, streams: 1) { profile in
      profile.streams[0].callsPerMonth = Uncertain(known: 200)
      profile.busyness = Profile.Busyness(cv: Uncertain(known: 0.15), autocorrelation: 0.5)
    }
    let august = BillingMonth(year: 2026, month: 8)
    var kept = 0
    let calls = customer.calls.filter { call in
      guard call.startedAt.billingMonth == august else { return true }
      kept += 1
      return kept % 10 == 0
    }
    let found = try fitted(customer, from: calls)
    #expect(found.untypical.map(\.month) == [august])
    #expect(found.untypical[0].foreseen.low > found.untypical[0].calls)
    let text = FittedText(found, .fr).yaml
    #expect(text.contains("--exclude 2026-08"))
    // Left out, nothing is suggested, and less varies.
    let rest = try #require(CallHistory(calls, excluding: [august]))
    let without = Fitter().fit(rest)
    #expect(without.untypical.isEmpty && without.busynessCV.likely < found.busynessCV.likely)
  }

  /// Years of calls with as many a month, but in two months of the year.
  private func seasons(months: Int, factor: Double) throws -> Seasons? {
    let customer = try SyntheticCustomer(seed: 5, months: months, streams: 1) { profile in
      profile.streams[0].callsPerMonth = Uncertain(known: 150)
      profile.streams[0].dispersion = Uncertain(known: 0.05)
      profile.busyness = Profile.Busyness(cv: Uncertain(known: 0.1), autocorrelation: 0)
      profile.seasonality[7] = factor
      profile.seasonality[11] = 2 - factor
    }
    var fitter = Fitter()
    fitter.length = .short
    fitter.looksForUntypicalMonths = false
    return fitter.fit(try #require(CallHistory(customer.calls))).seasons
  }

  @Test func seasonsAreTakenWhereYearsAgreeOnThem() throws {
    let strong = try #require(try seasons(months: 36, factor: 0.3))
    #expect(strong.areTaken)
    // August and December as a share of the other ten, which the calendar's own scale cancels from.
    let others = (strong.factors.reduce(0, +) - strong.factors[7] - strong.factors[11]) / 10
    #expect(abs(strong.factors[7] / others - 0.3) < 0.12 && abs(strong.factors[11] / others - 1.7) < 0.4)
    #expect(abs(strong.factors.reduce(0, +) - 12) < 1e-9)
    let flat = try #require(try seasons(months: 36, factor: 1))
    #expect(!flat.areTaken && flat.factors == Array(repeating: 1, count: 12))
    #expect(try seasons(months: 11, factor: 0.3) == nil)
  }
}
