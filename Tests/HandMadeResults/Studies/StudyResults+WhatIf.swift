import Basics
import Interchange
import Statistics
import Tariffs

@testable import Studies

/// A draft tariff's study written by hand.
extension StudyResults {
  /// What changes for some customers; figures of plans by position, of today's and of those told.
  package static func comparison(
    onPlans: [(Plan, Estimate)], shares: [(Plan, Estimate)], onCheaper: Estimate = estimate(-2.31, 0.07),
    changes: [QuantileEstimate] = [-10, -2.6, 0, 0, 0].map { quantile($0) }, winners: Estimate = estimate(0.274, 0.009),
    losers: Estimate = estimate(0), turned: Estimate = estimate(0.08, 0.006)
  ) -> StudyComparison {
    StudyComparison(
      changeOnPlan: onPlans.map { StudyComparison.OfPlan(plan: $0.0, figure: $0.1) }, changeOnCheaper: onCheaper,
      changes: changes, winners: winners, losers: losers, unchanged: estimate(0.726, 0.009),
      changeOfShare: shares.map { StudyComparison.OfPlan(plan: $0.0, figure: $0.1) }, turned: turned)
  }

  /// What customers pay on the plans they hold; with a share that moves each month where one is stated.
  package static func revenue(_ migration: Double? = nil) throws -> Revenue {
    let plans = try tariff().plans.map(\.plan)
    func drafted(_ amount: Estimate, _ change: Estimate) -> Revenue.Drafted {
      Revenue.Drafted(amount: amount, change: change)
    }
    return Revenue(
      today: estimate(150, 0.5), unmoved: drafted(estimate(147, 0.5), estimate(-3)),
      migrating: migration.map { _ in drafted(estimate(145, 0.5), estimate(-5, 0.1)) },
      migrated: migration.map { _ in drafted(estimate(143, 0.5), estimate(-7, 0.1)) },
      best: drafted(estimate(134.79, 0.28), estimate(-15.21, 0.2)),
      moves: [
        Revenue.Move(from: plans[0], to: plans[1], share: estimate(0.2, 0.01)),
        Revenue.Move(from: plans[1], to: plans[0], share: estimate(0.1, 0.01)),
      ])
  }

  /// The brochure's two plans under both tariffs, *Intense* cheaper by 10 €.
  package static func draftPart(
    _ name: String? = nil, onCheaper: Estimate = estimate(-2.31, 0.07),
    changes: [QuantileEstimate] = [-10, -2.6, 0, 0, 0].map { quantile($0) }, winners: Estimate = estimate(0.274, 0.009),
    losers: Estimate = estimate(0), revenue: Revenue? = nil
  ) throws -> DraftPart {
    let plans = try tariff().plans.map(\.plan)
    return DraftPart(
      name: name, today: summary(),
      draft: summary(
        cheaper: [estimate(0.721, 0.009), estimate(0.27, 0.009)], leastBill: estimate(134.79, 0.28)),
      change: comparison(
        onPlans: [(plans[0], estimate(0)), (plans[1], estimate(-10))],
        shares: [(plans[0], estimate(-0.079, 0.006)), (plans[1], estimate(0.079, 0.006))], onCheaper: onCheaper,
        changes: changes, winners: winners, losers: losers), revenue: revenue)
  }

  /// A draft that adds *Médiane* to the brochure's plans, or, where `isAdded` is false, one that drops it.
  package static func draftPartWithMediane(isAdded: Bool) throws -> DraftPart {
    let (two, three) = (try tariff().plans.map(\.plan), try tariff(plans: 3).plans.map(\.plan))
    let (fewer, more) = (summary(), summaryOfThree())
    let sign = isAdded ? 1.0 : -1
    let shares = [estimate(-0.3 * sign, 0.01), estimate(0.3 * sign, 0.01), estimate(-0.041 * sign, 0.008)]
    // The draft's plans first, then one it lists no more.
    let order = isAdded ? Array(zip(three, shares)) : [(two[0], shares[0]), (two[1], shares[2]), (three[1], shares[1])]
    return DraftPart(
      name: nil, today: isAdded ? fewer : more, draft: isAdded ? more : fewer,
      change: comparison(
        onPlans: (isAdded ? [two[0], two[1]] : [three[0], three[2]]).map { ($0, estimate(0)) }, shares: order,
        winners: isAdded ? estimate(0.3, 0.01) : estimate(0),
        losers: isAdded ? estimate(0) : estimate(0.3, 0.01)), revenue: nil)
  }

  /// Data on drafts of the brochure's tariff.
  package static func whatIf(
    _ parts: [DraftPart]? = nil, today: Tariff? = nil, draft: Tariff? = nil,
    settings: [(path: String, value: String)] = [(price, "109")], solved: SolvedFigure? = nil, elasticity: Double = 0,
    migration: Double? = nil, baseSize: Int? = nil,
    indifference: Double = 0.5
  ) throws -> WhatIfData {
    let (tariff, parts) = (try today ?? tariff(), try parts ?? [draftPart()])
    return WhatIfData(
      population(), parts, tariff, draft ?? tariff, settings: settings, solved: solved, elasticity: elasticity,
      migration: migration, baseSize: baseSize, indifference: indifference, confidence: 0.95, seed: 7,
      command: "optimale what-if entreprises.yaml")
  }

  /// The monthly price of *Intense* at which it costs less for 40 % of customers.
  package static func solved(_ answer: PriceSolver.Answer, share: Double = 0.4, plan: Int = 1) throws -> SolvedFigure {
    SolvedFigure(
      answer, path: price, for: SearchGoal(.share(of: try tariff().plans[plan].plan), share), decimals: 2)
  }
}
