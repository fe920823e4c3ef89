import Advice
import Basics
import Decision
import Interchange
import Reporting

extension AdviceReport: WorkbookReport {
  func origin(_ words: WorkbookWords) -> [[Cell]] { AdviceSheets(data: data, words: words).origin }

  /// The plans side by side, every month, what is uncertain, and all figures.
  func contents(_ words: WorkbookWords) -> WorkbookContents { AdviceSheets(data: data, words: words).contents }
}

extension RecordedAdviceReport: WorkbookReport {
  func origin(_ words: WorkbookWords) -> [[Cell]] { AdviceSheets(data: data.advice, words: words).origin }

  /// The advice's, then what the calls say of the customer.
  func contents(_ words: WorkbookWords) -> WorkbookContents {
    var contents = AdviceSheets(data: data.advice, words: words).contents
    contents.sheets.append(TidyTable(data.fit, words.language).sheet(words.records))
    return contents
  }
}

/// The sheets of one advice.
struct AdviceSheets {
  let data: AdviceData
  let words: WorkbookWords
  private let tidy: TidyTable

  init(data: AdviceData, words: WorkbookWords) {
    (self.data, self.words) = (data, words)
    tidy = TidyTable(data, words.language, plans: Origin.names(data.advice.model.tariff))
  }

  private var advice: Recommendation { data.advice }
  private func name(_ plan: Plan) -> String { advice.model.tariff[plan].name }

  var origin: [[Cell]] {
    [[.text(words.profile), .text(advice.model.profile.name)]]
      + Origin.tariff(advice.model.tariff, words.tariff, words)
      + (advice.replications > 0
        ? [[.text(words.replications), .number(Double(advice.replications), decimals: 0)]] : [])
      + Origin.run(seed: advice.seed, confidence: advice.confidence, command: data.command, words)
  }

  var contents: WorkbookContents {
    let (months, figures) = (months, uncertain)
    return WorkbookContents(
      charts: [bills(months), figures.flatMap(swings)].compactMap { $0 },
      sheets: [plans, months.count > 0 ? months.sheet(words.byMonth) : nil, figures, all].compactMap { $0 })
  }

  /// Every figure, as programs read them.
  var all: Sheet { tidy.sheet(words.allFigures) }

  private func isOfPlan(_ row: Int) -> Bool { advice.model.plans.contains { $0.key == tidy.text(row, "plan") } }
  private func isWhole(_ row: Int) -> Bool { tidy.text(row, "month") == "all" }

  /// A measure a row, the plans as columns.
  var plans: Sheet {
    WideTable(tidy, down: ["measure", "unit"], across: ["plan"], words.language) { isOfPlan($0) && isWhole($0) }
      .sheet(words.plansBeside)
  }

  /// A month a row: mean and percentiles of its bill under each plan.
  var months: WideTable {
    WideTable(tidy, down: ["month"], across: ["plan", "measure"], words.language) { row in
      isOfPlan(row) && !isWhole(row) && ["mean", "p05", "p50", "p95"].contains(tidy.text(row, "measure"))
    }
  }

  /// Bills of each month: the ordinary one, and from light to heavy.
  func bills(_ table: WideTable) -> Chart? {
    guard table.count > 1 else { return nil }
    let plans = advice.model.plans
    let series = plans.flatMap { plan -> [Chart.Series] in
      [("p50", Chart.Look.lineWithMarks), ("p05", .thinDashes), ("p95", .thinDashes)].compactMap { measure, look in
        table.column([plan.key, measure]).map {
          Chart.Series(
            name: words.bill(name(plan), measure), over: 0, column: $0, rows: 0..<table.count,
            colour: Colours.line(plan.index, of: plans.count), look: look)
        }
      }
    }
    return Chart(
      kind: .steps, title: words.billOfEachMonth, sheet: words.byMonth,
      across: Chart.Axis(title: "", format: .month), up: Chart.Axis(title: words.euros, format: .euros),
      series: series)
  }

  // MARK: What is uncertain

  /// An uncertain figure a row: what is believed, and the difference at both ends; nil where none is.
  var uncertain: Sheet? {
    guard let effects = advice.deliberation?.sensitivity.effects, !effects.isEmpty else { return nil }
    let (profile, pair) = (advice.model.profile, advice.pair)
    let rows = effects.map { effect -> [Cell] in
      let title = KeyTitle.of(effect.figure.path, profile, advice.model.tariff, words.language)
      let believed = [effect.belief.low, effect.belief.likely, effect.belief.high].map(effect.figure.written)
      return [.text(title)] + believed.map { Cell.number($0) } + EstimateColumns.euros(effect.low[pair])
        + EstimateColumns.euros(effect.high[pair]) + EstimateColumns.euros(effect.value)
    }
    let titles = [words.differenceAtLow, words.differenceAtHigh, words.worthKnowing]
    let header = [words.figure, words.low, words.likely, words.high].map(Cell.text)
    return Sheet(
      words.uncertainFigures, header: header + titles.flatMap { EstimateColumns.headings($0, words) }, rows: rows,
      fixedColumns: 1)
  }

  /// The difference at both ends of each figure.
  func swings(_ sheet: Sheet) -> Chart? {
    let ends = [(4, words.lowValue, Colours.light), (7, words.highValue, Colours.dark)]
    let (first, second) = advice.pairPlans
    // Bars begin where all figures are at their likely values.
    var across = Chart.Axis(title: words.euros)
    across.origin = advice.deliberation?.sensitivity.likely[advice.pair].mean
    return Chart(
      kind: .swings, title: words.swing(name(first), name(second)), sheet: words.uncertainFigures, across: across,
      up: Chart.Axis(title: "", format: .names),
      series: ends.map { column, name, colour in
        Chart.Series(name: name, over: 0, column: column, rows: 0..<sheet.rows.count, colour: colour)
      }, height: Bars.height(sheet.rows.count))
  }
}

extension ComparisonReport: WorkbookReport {
  func origin(_ words: WorkbookWords) -> [[Cell]] {
    guard let first = data.advices.first?.advice else { return [] }
    return Origin.tariff(first.model.tariff, words.tariff, words)
      + Origin.run(seed: first.seed, confidence: first.confidence, command: data.command, words)
  }

  /// A profile a row, every figure of the comparison, then every figure of each advice on a sheet of its own.
  func contents(_ words: WorkbookWords) -> WorkbookContents {
    let names = data.advices.first.map { Origin.names($0.advice.model.tariff) } ?? [:]
    let tidy = TidyTable(data, words.language, plans: names)
    let wide = WideTable(tidy, down: ["profile", "recommendation"], across: ["measure", "unit"], words.language)
    return WorkbookContents(
      sheets: [wide.sheet(words.byProfile), tidy.sheet(words.allFigures)]
        + data.advices.map {
          var sheet = AdviceSheets(data: $0, words: words).all
          sheet.name = $0.advice.model.profile.name
          return sheet
        })
  }
}
