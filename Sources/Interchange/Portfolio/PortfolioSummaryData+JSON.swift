import Advice
import Basics
import Portfolio
import Statistics

extension PortfolioSummaryData {
  /// The figures as JSON.
  public func json() throws -> String {
    try JSONText.encode(
      Together(WhoJSON(self), MoneyJSON(self), OriginJSON(tariff: TariffJSON(tariff), command: command)))
  }

  private struct OriginJSON: Encodable {
    let tariff: TariffJSON
    let command: String
  }

  /// Rows, and customers by their best plan.
  private struct WhoJSON: Encodable {
    struct Rows: Encodable {
      @OrNull var total: Int?
      let advised: Int
      @OrNull var refused: Int?
      let refused_by_reason: [String: Int]
      @OrNull var not_in_sample: Int?
      let failed_runs: Int
    }

    struct Best: Encodable {
      let customers: Int
      let share: FigureJSON
      let of_all: FigureJSON
    }

    struct Holders: Encodable {
      let customers: Int
      let best: [String: Int]
      let too_close: Int
      let to_move: Int
      let left_on_the_table: FigureJSON
    }

    let rows: Rows
    let sample: Double
    let confidence: Double
    let best: [String: Best]
    let too_close: Best
    let by_held_plan: [String: Holders]
    let reasons: [String: Int]

    init(_ data: PortfolioSummaryData) {
      let (summary, rows) = (data.summary, data.rows)
      func best(_ count: Int) -> Best {
        Best(
          customers: count, share: FigureJSON(summary.sampling.share(count, of: summary.advised)),
          of_all: FigureJSON(summary.sampling.count(count)))
      }
      self.rows = Rows(
        total: rows.total, advised: summary.advised, refused: data.refused,
        refused_by_reason: Dictionary(uniqueKeysWithValues: rows.refused.map { ($0.key.rawValue, $0.value) }),
        not_in_sample: data.leftOut, failed_runs: rows.failedRuns)
      (sample, confidence) = (summary.sampling.share, summary.sampling.confidence)
      self.best = byPlan(data.plans) { best(summary.best(on: $0)) }
      too_close = best(summary.tooClose)
      let holders = summary.holders.map { holders in
        (
          holders.held?.key ?? PortfolioSummaryData.unknown,
          Holders(
            customers: holders.count, best: byPlan(data.plans) { holders.best[$0.index] },
            too_close: holders.tooClose, to_move: holders.moves.count,
            left_on_the_table: FigureJSON(holders.moves.total(summary.sampling)))
        )
      }
      by_held_plan = Dictionary(holders) { first, _ in first }
      reasons = Dictionary(uniqueKeysWithValues: summary.reasons.map { ($0.reason.rawValue, $0.count) })
    }
  }

  /// What is left on the table, by whom, and what is lost where an advice is wrong.
  private struct MoneyJSON: Encodable {
    struct Money: Encodable {
      let customers: Int
      let monthly: FigureJSON
      let yearly: FigureJSON

      init(_ sum: CustomerSum, _ sampling: Sampling) {
        customers = sum.count
        let total = sum.total(sampling)
        (monthly, yearly) = (FigureJSON(total), FigureJSON(PortfolioSummaryData.yearly(total)))
      }
    }

    struct Band: Encodable {
      let from: Double
      @OrNull var to: Double?
      let savings: Money
    }

    struct Risk: Encodable {
      let customers: Int
      let expected_loss: FigureJSON
      let turned: FigureJSON
    }

    let left_on_the_table: Money
    let left_by_customers_with_ranges: Money
    let sum_of_lower_ends: Double
    let if_all_held: [String: Money]
    let mean_saving: FigureJSON
    let savings: [String: Double]
    let largest_saving: Double
    let bands: [Band]
    let call_first: [CallJSON]
    let if_wrong: [String: Risk]

    init(_ data: PortfolioSummaryData) {
      let (summary, sampling) = (data.summary, data.summary.sampling)
      left_on_the_table = Money(summary.moves, sampling)
      left_by_customers_with_ranges = Money(summary.movesOfRanges, sampling)
      sum_of_lower_ends = JSONText.rounded(summary.moves.lowerEnds / sampling.share)
      if_all_held = byPlan(data.plans) { Money(summary.ifAllHeld[$0.index], sampling) }
      mean_saving = FigureJSON(summary.moves.mean(sampling))
      savings = Dictionary(
        uniqueKeysWithValues: summary.quantiles.map { (percentileKey($0.share), JSONText.rounded($0.euros)) })
      largest_saving = JSONText.rounded(summary.largest)
      bands = summary.bands.map { Band(from: $0.from, to: $0.to, savings: Money($0.savings, sampling)) }
      call_first = summary.calls.map(CallJSON.init)
      if_wrong = Dictionary(
        uniqueKeysWithValues: summary.risks.map {
          (
            $0.group.rawValue,
            Risk(
              customers: $0.loss.count, expected_loss: FigureJSON($0.loss.total(sampling)),
              turned: FigureJSON($0.turned.total(sampling)))
          )
        })
    }
  }

  /// A customer to be called.
  private struct CallJSON: Encodable {
    let id: String
    @OrNull var held_plan: String?
    let plan: String
    let saving: FigureJSON
    let minutes_to_mobiles: Double
    @OrNull var break_even_minutes: Double?
    let reasons: [String]
    let basis: String

    init(_ customer: AdvisedCustomer) {
      (id, held_plan) = (customer.id, customer.held?.key)
      plan = customer.best?.key ?? Verdict.tooClose.key
      saving = FigureJSON(customer.saving ?? Estimate(exact: 0))
      (minutes_to_mobiles, break_even_minutes) = (customer.minutes, customer.breakEvenMinutes)
      (reasons, basis) = (customer.reasons.map(\.rawValue), customer.basis.rawValue)
    }
  }
}
