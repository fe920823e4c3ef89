import Basics
import Interchange
import Portfolio
import Reporting
import Statistics

extension PortfolioSummaryReport: WorkbookReport {
  func origin(_ words: WorkbookWords) -> [[Cell]] {
    let sampling = data.summary.sampling
    return Origin.tariff(data.tariff, words.tariff, words)
      + [[.text(words.confidence), .share(sampling.confidence)]]
      + (data.isSample ? [[.text(words.sample), .share(sampling.share)]] : [])
      + [[.text(words.command), .text(data.command)]]
  }

  /// Who is best on which plan; where some customer is to be called, what they save and who is first; why; every figure.
  func contents(_ words: WorkbookWords) -> WorkbookContents {
    let sheets = PortfolioSheets(data: data, words: words)
    let tidy = TidyTable(data, words.language, plans: Origin.names(data.tariff))
    let last = [sheets.reasons, sheets.risks, tidy.sheet(words.allFigures)]
    guard data.summary.moves.count > 0 else {
      return WorkbookContents(charts: [sheets.sharesChart], sheets: [sheets.plans] + last)
    }
    let hasCalls = !data.summary.calls.isEmpty
    return WorkbookContents(
      charts: [sheets.sharesChart, sheets.savingsChart, sheets.curveChart] + (hasCalls ? [sheets.callsChart] : []),
      sheets: [sheets.plans] + (hasCalls ? [sheets.calls] : []) + [sheets.bands, sheets.savings, sheets.curve] + last)
  }
}

/// The sheets and charts of a portfolio's summary.
private struct PortfolioSheets {
  let data: PortfolioSummaryData
  let words: WorkbookWords

  private var summary: PortfolioSummary { data.summary }
  private var sampling: Sampling { data.summary.sampling }
  private func name(_ plan: Plan?) -> String { plan.map { data.tariff[$0].name } ?? words.unknownPlan }
  private func count(_ count: Int) -> Cell { .number(Double(count), decimals: 0) }
  private func euros(_ sum: CustomerSum) -> [Cell] { EstimateColumns.euros(sum.total(sampling)) }
  private var moneyHeadings: [Cell] { EstimateColumns.headings(words.leftAMonth, words) }

  // MARK: Plans

  /// A row a plan held, the last for all customers: shares first, which the chart draws.
  var plans: Sheet {
    let holders = summary.holders.filter { $0.count > 0 }
    func row(_ title: String, _ best: [Int], _ tooClose: Int, _ moves: CustomerSum) -> [Cell] {
      let all = best.reduce(tooClose, +)
      let parts = [best[0], tooClose] + best.dropFirst()
      return [.text(title)] + parts.map { .share(Double($0) / Double(max(all, 1))) } + [count(all)]
        + parts.map(count) + [count(moves.count)] + euros(moves)
    }
    let all = row(words.allSegments, data.plans.map(summary.best), summary.tooClose, summary.moves)
    return Sheet(
      words.planForWhom,
      header: [.text(words.heldPlan)] + parts.map { .text(words.share($0)) } + [.text(words.customers)]
        + parts.map(Cell.text) + [.text(words.toCall)] + moneyHeadings,
      rows: [all] + holders.map { row(name($0.held), $0.best, $0.tooClose, $0.moves) }, fixedColumns: 1)
  }

  /// The first plan, those too close to call, the other plans.
  private var parts: [String] {
    let best = data.plans.map { words.best(name($0)) }
    return [best[0], words.tooClose] + best.dropFirst()
  }

  var sharesChart: Chart {
    let rows = plans.rows.count
    let count = data.plans.count
    let colours = [Colours.fill(0, of: count), Colours.grey] + (1..<count).map { Colours.fill($0, of: count) }
    return Chart(
      kind: .stackedBars, title: words.cheapestPlan, sheet: words.planForWhom,
      across: Chart.Axis(title: words.shareOfCustomers, format: .share, least: 0, most: 1),
      up: Chart.Axis(title: "", format: .names),
      series: zip(parts, colours).enumerated().map { place, part in
        Chart.Series(name: part.0, over: 0, column: place + 1, rows: 0..<rows, colour: part.1)
      }, height: Bars.height(rows))
  }

  // MARK: Savings

  var bands: Sheet {
    let rows = summary.bands.map { band in
      [.text(PortfolioText.band(band)[words.language]), count(band.savings.count)] + euros(band.savings)
    }
    return Sheet(
      words.savingBands, header: [.text(words.savingBand), .text(words.customers)] + moneyHeadings, rows: rows,
      fixedColumns: 1)
  }

  /// A row a bar of the picture, as many of all customers as those of a sample stand for.
  var savings: Sheet {
    let (width, counts) = summary.bars
    let rows = counts.enumerated().map { place, count -> [Cell] in
      let isLast = place == counts.count - 1
      return [
        .number(Double(place) * width), isLast ? .missing : .number(Double(place + 1) * width),
        .number((Double(count) / sampling.share).rounded(), decimals: 0),
      ]
    }
    return Sheet(
      words.savingsOfCustomers, header: [.text(words.fromAmount), .text(words.belowAmount), .text(words.customers)],
      rows: rows)
  }

  var savingsChart: Chart {
    let rows = summary.bars.counts.count
    return Chart(
      kind: .bars, title: words.savingsOfCustomers, sheet: words.savingsOfCustomers,
      across: Chart.Axis(title: words.customers, least: 0), up: Chart.Axis(title: words.saving, format: .names),
      series: [Chart.Series(name: words.customers, over: 0, column: 2, rows: 0..<rows, colour: Colours.interval)],
      height: Bars.height(rows / 2))
  }

  var curve: Sheet {
    let rows = summary.curve.map { point -> [Cell] in
      [
        .number((Double(point.count) / sampling.share).rounded(), decimals: 0), .euros(point.euros / sampling.share),
      ]
    }
    return Sheet(words.moneyByCalls, header: [.text(words.called), .text(words.savedTogether)], rows: rows)
  }

  var curveChart: Chart {
    Chart(
      kind: .lines, title: words.moneyByCalls, sheet: words.moneyByCalls,
      across: Chart.Axis(title: words.called, least: 0),
      up: Chart.Axis(title: words.savedTogether, format: .euros, least: 0),
      series: [
        Chart.Series(
          name: words.savedTogether, over: 0, column: 1, rows: 0..<summary.curve.count, colour: Colours.dark)
      ])
  }

  // MARK: Calls

  var calls: Sheet {
    let rows = summary.calls.enumerated().map { place, customer -> [Cell] in
      let advised = customer.best.map(name) ?? words.tooClose
      let reasons = customer.reasons.map { PortfolioText.reason($0)[words.language] }.joined(separator: ", ")
      return [count(place + 1), .text(customer.id), .text(name(customer.held)), .text(advised)]
        + EstimateColumns.euros(customer.saving ?? Estimate(exact: 0))
        + [
          .number(customer.minutes, decimals: 0),
          customer.breakEvenMinutes.map { .number($0, decimals: 0) } ?? .missing, .text(reasons),
        ]
    }
    return Sheet(
      words.callFirst,
      header: [words.rank, words.customer, words.heldPlan, words.advisedPlan].map(Cell.text)
        + EstimateColumns.headings(words.saving, words)
        + [words.minutesToMobiles, words.breakEvenMinutes, words.reasons].map(Cell.text),
      rows: rows, fixedColumns: 2)
  }

  var callsChart: Chart {
    let rows = min(summary.calls.count, 20)
    return Chart(
      kind: .bars, title: words.callFirst, sheet: words.callFirst,
      across: Chart.Axis(title: words.saving, format: .euros, least: 0), up: Chart.Axis(title: "", format: .names),
      series: [
        Chart.Series(name: words.saving, over: 1, column: 4, rows: 0..<rows, colour: Colours.interval),
        Chart.Series(
          name: words.part(words.lower, of: words.saving), over: 1, column: 5, rows: 0..<rows, colour: Colours.dark),
      ], height: Bars.height(rows))
  }

  // MARK: Why, and what a wrong advice costs

  var reasons: Sheet {
    let rows = summary.reasons.map { reasoned in
      [
        .text(PortfolioText.reason(reasoned.reason)[words.language]), count(reasoned.count),
        .share(Double(reasoned.count) / Double(max(summary.advised, 1))), count(reasoned.moves.count),
      ] + euros(reasoned.moves)
    }
    return Sheet(
      words.why,
      header: [words.reason, words.customers, words.shareOfCustomers, words.toCall].map(Cell.text) + moneyHeadings,
      rows: rows, fixedColumns: 1)
  }

  var risks: Sheet {
    let rows = summary.risks.map { risk in
      [.text(PortfolioText.group(risk.group)[words.language]), count(risk.loss.count)]
        + EstimateColumns.number(risk.turned.total(sampling)) + euros(risk.loss)
    }
    return Sheet(
      words.ifWrong,
      header: [words.customers, words.customers].map(Cell.text) + EstimateColumns.headings(words.turnedOut, words)
        + EstimateColumns.headings(words.meanLoss, words), rows: rows, fixedColumns: 1)
  }
}
