import Advice
import Basics
import Portfolio
import Statistics

extension PortfolioSummaryData {
  /// The word for a plan that is not known.
  static let unknown = "unknown"

  /// What a row of the table is about.
  private struct Row {
    var kind: String
    var customer = ""
    var item = ""
    var plan = ""
  }

  /// A row a figure: `kind` says what it is about, `customer` and `item` whom and which part of it, `plan` which plan.
  public func table(_: ChargeTitles?) -> [[String]] {
    let header = ["kind", "customer", "item", "plan", "measure", "unit"] + EstimateCells.columns
    return [header] + whole + bestRows + heldRows + bandRows + reasonRows + riskRows + callRows
  }

  private func row(_ about: Row, _ measure: String, _ unit: String, _ cells: [String]) -> [String] {
    [about.kind, about.customer, about.item, about.plan, measure, unit] + cells
  }

  private func count(_ about: Row, _ measure: String, _ count: Int) -> [String] {
    row(about, measure, "customers", ["\(count)"] + EstimateCells.empty.dropFirst())
  }

  private func figure(_ about: Row, _ measure: String, _ unit: String, _ estimate: Estimate) -> [String] {
    row(about, measure, unit, EstimateCells.of(estimate, summary.sampling.confidence))
  }

  private func money(_ about: Row, _ sum: CustomerSum) -> [[String]] {
    [count(about, "to move", sum.count), left(about, sum)]
  }

  private func left(_ about: Row, _ sum: CustomerSum) -> [String] {
    figure(about, "left_on_the_table", PortfolioSummaryData.euros, sum.total(summary.sampling))
  }

  private static let euros = "EUR/month of all customers"

  private var whole: [[String]] {
    let about = Row(kind: "portfolio")
    let counts: [(String, Int?)] = [
      ("rows", rows.total), ("advised", summary.advised), ("refused", refused), ("not in the sample", leftOut),
    ]
    return counts.compactMap { name, number in number.map { count(about, name, $0) } }
      + money(about, summary.moves)
      + [
        row(
          about, "sum of lower ends", PortfolioSummaryData.euros,
          EstimateCells.of(summary.moves.lowerEnds / summary.sampling.share)),
        figure(
          about, "left by customers with ranges", PortfolioSummaryData.euros,
          summary.movesOfRanges.total(summary.sampling)),
        figure(about, "saving", "EUR/month", summary.moves.mean(summary.sampling)),
      ]
      + summary.quantiles.map { share, euros in
        row(about, "saving \(percentileKey(share))", "EUR/month", EstimateCells.of(euros))
      } + [row(about, "largest saving", "EUR/month", EstimateCells.of(summary.largest))]
  }

  private var bestRows: [[String]] {
    let bests = plans.map { ($0.key, summary.best(on: $0)) } + [(Verdict.tooClose.key, summary.tooClose)]
    return bests.flatMap { plan, number in
      let about = Row(kind: "best", plan: plan)
      return [
        count(about, "customers", number),
        figure(about, "share", "share", summary.sampling.share(number, of: summary.advised)),
      ]
    }
      + plans.map { left(Row(kind: "if all held", plan: $0.key), summary.ifAllHeld[$0.index]) }
  }

  private var heldRows: [[String]] {
    summary.holders.flatMap { holders in
      let about = Row(kind: "held", plan: holders.held?.key ?? PortfolioSummaryData.unknown)
      let bests = plans.map { plan in
        count(Row(kind: about.kind, item: plan.key, plan: about.plan), "best", holders.best[plan.index])
      }
      let tooClose = count(
        Row(kind: about.kind, item: Verdict.tooClose.key, plan: about.plan), "best", holders.tooClose)
      return [count(about, "customers", holders.count)] + bests + [tooClose] + money(about, holders.moves)
    }
  }

  private var bandRows: [[String]] {
    summary.bands.flatMap { band in
      let ends = [band.from, band.to].map { $0.map(CSVText.number) ?? "" }
      return money(Row(kind: "band", item: ends.joined(separator: "..")), band.savings)
    }
  }

  private var reasonRows: [[String]] {
    summary.reasons.flatMap { reasoned in
      let about = Row(kind: "reason", item: reasoned.reason.rawValue)
      return [count(about, "customers", reasoned.count)] + money(about, reasoned.moves)
    }
  }

  private var riskRows: [[String]] {
    summary.risks.flatMap { risk in
      let about = Row(kind: "if wrong", item: risk.group.rawValue)
      return [
        count(about, "customers", risk.loss.count),
        figure(about, "turned", "customers", risk.turned.total(summary.sampling)),
        figure(about, "expected_loss", PortfolioSummaryData.euros, risk.loss.total(summary.sampling)),
      ]
    }
  }

  private var callRows: [[String]] {
    summary.calls.flatMap { customer in
      let held = customer.held?.key ?? PortfolioSummaryData.unknown
      let about = Row(
        kind: "call first", customer: customer.id, item: customer.best?.key ?? Verdict.tooClose.key, plan: held)
      let minutes = [("minutes_to_mobiles", customer.minutes), ("break_even", customer.breakEvenMinutes)]
      return [figure(about, "saving", "EUR/month", customer.saving ?? Estimate(exact: 0))]
        + minutes.compactMap { name, value in
          value.map { row(about, name, "minutes/month", EstimateCells.of($0)) }
        }
    }
  }
}
