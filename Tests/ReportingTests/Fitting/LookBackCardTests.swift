import Basics
import Statistics
import Tariffs
import TestSupport
import Testing

@testable import Advice
@testable import Reporting

/// The card on months kept apart: what was said, what came, in either language.
struct LookBackCardTests {
  private static func quantile(_ value: Double) -> QuantileEstimate {
    QuantileEstimate(value: value, interval: Interval(lower: value - 0.4, upper: value + 0.4))
  }

  /// Three months: Équilibre 400 € where 300 to 380 were foreseen, Intense 357 €, exactly known.
  private static func lookBack(_ verdict: Verdict, months: Int = 3) -> LookBack {
    LookBack(
      months: (0..<months).map { BillingMonth(year: 2026, month: 10).adding(months: $0) }, calls: 321, unpricedCalls: 2,
      fittedMonths: 9, fittedCalls: 1234,
      plans: [
        LookBack.PlanScore(
          plan: .equilibre, cost: Money(euros: 400), foreseen: (quantile(300), quantile(340), quantile(380))),
        LookBack.PlanScore(
          plan: .intense, cost: Money(euros: 357),
          foreseen: (QuantileEstimate(exact: 357), QuantileEstimate(exact: 357), QuantileEstimate(exact: 357))),
      ], verdict: verdict, lowerMean: .equilibre)
  }

  private func text(_ lookBack: LookBack, _ language: Language) throws -> String {
    MarkdownRenderer().render(LookBackWords(language).card(lookBack, try Tariff.bundled()))
  }

  @Test func whatWasAdvisedStandsBesideWhatCostLess() throws {
    let wrong = Self.lookBack(.cheaper(.equilibre))
    #expect(wrong.cheapest == .intense && wrong.regret == Money(euros: 43))
    let english = try text(wrong, .en)
    #expect(english.contains("Had the advice been asked for 3 months ago"))
    #expect(english.contains("The advice would have been Équilibre; Intense cost €43.00 less."))
    #expect(english.contains("1,234 calls") && english.contains("October 2026 to December 2026"))
    #expect(english.contains("2 calls without a printed price"))
    let french = try text(wrong, .fr)
    #expect(french.contains("Intense a coûté 43,00") && french.contains("| non |") && french.contains("| oui |"))
  }

  @Test func whatWasRightIsSaidToBe() throws {
    let right = try text(Self.lookBack(.cheaper(.intense)), .en)
    #expect(right.contains("The advice would have been Intense, and that cost least."))
  }

  @Test func whatWasTooCloseNamesTheLowerMean() throws {
    let open = try text(Self.lookBack(.tooClose, months: 1), .en)
    #expect(open.contains("too close to call, with a slight lead of Équilibre; Intense cost"))
    #expect(open.contains("a month ago") && open.contains("judged on October 2026 ("))
  }

  @Test func aCostAtAnEndOfTheRangeIsWithinIt() {
    let range = (Self.quantile(300), Self.quantile(340), Self.quantile(380))
    for (euros, isCovered) in [(299, false), (300, true), (380, true), (381, false)] {
      let score = LookBack.PlanScore(plan: .equilibre, cost: Money(euros: Int64(euros)), foreseen: range)
      #expect(score.isCovered == isCovered)
    }
  }
}
