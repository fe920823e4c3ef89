import Interchange
import Reporting
import Studies

extension StudyReport: WorkbookReport {
  func origin(_ words: WorkbookWords) -> [[Cell]] {
    Origin.tariff(data.tariff, words.tariff, words)
      + Origin.run(seed: data.seed, confidence: data.confidence, command: data.command, words)
  }

  /// A row a segment; percentiles of bills apart, a row a segment and plan.
  func contents(_ words: WorkbookWords) -> WorkbookContents {
    let tidy = TidyTable(data, words.language, plans: Origin.names(data.tariff))
    func isBill(_ row: Int) -> Bool { tidy.text(row, "measure").hasPrefix("bill_") }
    func isOfReading(_ row: Int) -> Bool { tidy.text(row, "measure").hasPrefix("reading: ") }
    let segments = WideTable(tidy, down: ["segment"], across: ["measure", "plan"], words.language) {
      !isBill($0) && !isOfReading($0)
    }
    let bills = WideTable(tidy, down: ["segment", "plan"], across: ["measure"], words.language, where: isBill)
    return WorkbookContents(
      charts: [shares(segments, words), left(segments, words)].compactMap { $0 },
      sheets: [
        segments.sheet(words.bySegment), bills.sheet(words.billsOfSegments),
      ] + (data.readings.map { [readings($0, words)] } ?? []) + [tidy.sheet(words.allFigures)])
  }

  /// A row an answer to an open question that changes something, then those that change nothing.
  private func readings(_ readings: ReadingEffects, _ words: WorkbookWords) -> Sheet {
    func row(_ answer: OtherAnswer, _ figures: [Cell]) -> [Cell] {
      [.text(answer.reading.name[words.language]), .text(answer.option.label[words.language])] + figures
    }
    let (plans, hasRevenue) = (data.plans, readings.effects.contains { $0.revenue != nil })
    let effects = readings.effects.map { effect in
      let shares = (effect.change.changeOfShare.map(\.figure) + [effect.change.turned]).flatMap { share -> [Cell] in
        [.share(share.mean), .share(share.interval.lower), .share(share.interval.upper)]
      }
      let euros = effect.change.changeOnPlan.map(\.figure) + [effect.revenue].compactMap { $0 }
      return row(effect.answer, shares + euros.flatMap(EstimateColumns.euros))
    }
    let nothing =
      Array(repeating: Cell.share(0), count: 3 * (plans.count + 1))
      + Array(repeating: Cell.euros(0), count: 3 * (plans.count + (hasRevenue ? 1 : 0)))
    let titles =
      plans.map { words.changeOfShare(data.tariff[$0].name) } + [words.turned]
      + plans.map { words.changeOfBill(data.tariff[$0].name) } + (hasRevenue ? [words.changeOfRevenue] : [])
    return Sheet(
      words.readings,
      header: [.text(words.question), .text(words.otherAnswer)]
        + titles.flatMap { EstimateColumns.headings($0, words) },
      rows: effects + readings.unchanged.map { row($0, nothing) }, fixedColumns: 2)
  }

  /// Shares of customers by cheapest plan, those for whom it is too close after the first plan's.
  private func shares(_ table: WideTable, _ words: WorkbookWords) -> Chart? {
    let plans = data.plans
    func series(_ name: String, _ keys: [String], _ colour: Int) -> Chart.Series? {
      table.column(keys).map {
        Chart.Series(name: name, over: 0, column: $0, rows: 0..<table.count, colour: colour)
      }
    }
    let ofPlans = plans.map {
      series(data.tariff[$0].name, ["cheaper", $0.key], Colours.fill($0.index, of: plans.count))
    }
    let tooClose = series(words.tooClose, ["too_close", ""], Colours.grey)
    return Chart(
      kind: .stackedBars, title: words.cheapestPlan, sheet: words.bySegment,
      across: Chart.Axis(title: words.shareOfCustomers, format: .share, least: 0, most: 1),
      up: Chart.Axis(title: "", format: .names),
      series: ([ofPlans[0], tooClose] + ofPlans.dropFirst()).compactMap { $0 }, height: Bars.height(table.count))
  }

  /// What is left on the table if all are on a plan.
  private func left(_ table: WideTable, _ words: WorkbookWords) -> Chart? {
    let series = data.plans.compactMap { plan in
      table.column(["left_on_the_table", plan.key]).map {
        Chart.Series(
          name: words.allOn(data.tariff[plan].name), over: 0, column: $0, rows: 0..<table.count,
          colour: Colours.fill(plan.index, of: data.plans.count))
      }
    }
    guard !series.isEmpty else { return nil }
    return Chart(
      kind: .bars, title: words.leftOnTheTable, sheet: words.bySegment,
      across: Chart.Axis(title: words.eurosACustomer, format: .euros, least: 0),
      up: Chart.Axis(title: "", format: .names), series: series, height: Bars.height(table.count))
  }
}

/// Charts of bars, a group of bars a row.
enum Bars {
  /// Rows of a sheet that a chart of so many groups takes.
  static func height(_ groups: Int) -> Int { min(12 + 3 * groups, 60) }
}
