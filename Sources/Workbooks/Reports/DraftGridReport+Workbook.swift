import Interchange
import Reporting

extension DraftGridReport: WorkbookReport {
  func origin(_ words: WorkbookWords) -> [[Cell]] {
    let common = data.common
    let fixed = common.settings.filter { setting in !data.axes.contains { $0.path == setting.path } }
    let files = data.files.isEmpty ? [words.draft] : data.files.map { "\(words.draft) \($0)" }
    let step = data.drafts.count / files.count
    return Origin.tariff(common.tariff, words.tariff, words)
      + data.axes.map { [.text(words.setting), .text("\($0.path) = \($0.values.joined(separator: "; "))")] }
      + fixed.map { [.text(words.setting), .text("\($0.path) = \($0.value)")] }
      + files.enumerated().flatMap { Origin.tariff(data.drafts[$0 * step].draft, $1, words) }
      + Origin.run(seed: common.seed, confidence: common.confidence, command: common.command, words)
  }

  /// A row a draft, a row a draft and segment; over two figures also the main figures as maps.
  func contents(_ words: WorkbookWords) -> WorkbookContents {
    GridSheets(data: data, words: words).contents
  }
}

/// The sheets of several drafts.
private struct GridSheets {
  let data: DraftGridData
  let words: WorkbookWords

  /// The columns that say which draft a row is of.
  private var keys: [String] { (data.files.isEmpty ? [] : [DraftGridData.fileColumn]) + data.axes.map(\.path) }
  /// Whether a draft is one of the values of one figure, or of each of two.
  private var areNumbers: Bool { data.files.isEmpty && data.axes.allSatisfy { $0.numbers != nil } }

  private func title(_ axis: Int) -> String {
    KeyTitle.of(data.axes[axis].path, nil, data.common.draft, words.language)
  }

  private var tidy: TidyTable {
    let names = data.drafts.reduce(Origin.names(data.common.tariff)) { names, draft in
      names.merging(Origin.names(draft.draft)) { first, _ in first }
    }
    let titles = data.axes.indices.map { (data.axes[$0].path, title($0)) }
    return TidyTable(data, words.language, plans: names, titles: Dictionary(titles) { first, _ in first })
  }

  var contents: WorkbookContents {
    let tidy = tidy
    func isWhole(_ row: Int) -> Bool { tidy.text(row, "segment") == "all" }
    func isPercentile(_ row: Int) -> Bool { tidy.text(row, "measure").hasPrefix("change of bill p") }
    let drafts = WideTable(tidy, down: keys, across: ["measure", "unit"], words.language) {
      isWhole($0) && !isPercentile($0)
    }
    let segments = WideTable(tidy, down: keys + ["segment"], across: ["measure", "unit"], words.language) {
      !isPercentile($0)
    }
    let maps = areNumbers && data.axes.count == 2 ? maps(tidy) : []
    return WorkbookContents(
      charts: charts(drafts) + maps.map(\.chart),
      sheets: [drafts.sheet(words.byDraft)] + maps.map(\.sheet)
        + [segments.sheet(words.byDraftAndSegment), tidy.sheet(words.allFigures)])
  }

  // MARK: One figure, or names

  /// Lines over the values of one figure; bars of names or of words.
  private func charts(_ table: WideTable) -> [Chart] {
    guard keys.count == 1 else { return [] }
    let plans = data.plans.enumerated().map { index, plan in
      (["cheaper in the draft: \(plan.key)", "share"], plan.name, Colours.line(index, of: data.plans.count))
    }
    let changes = [
      ("change of revenue: nobody moves", words.nobodyMoves, Colours.dark),
      ("change of revenue: some move", words.someMove, Colours.interval),
      ("change of revenue: all on their cheapest", words.allOnCheapest, Colours.light),
      ("change of least bill", words.changeOfLeastBill, Colours.grey),
    ].map { (["\($0.0)", "EUR/month"], $0.1, $0.2) }
    return [
      chart(
        table, plans, words.cheapestPlan, Chart.Axis(title: words.shareOfCustomers, format: .share, least: 0, most: 1)),
      chart(
        table, data.isRevenueKnown ? changes.dropLast() : changes.suffix(1),
        data.isRevenueKnown ? words.changeOfRevenue : words.changeOfLeastBill,
        Chart.Axis(title: words.eurosACustomer, format: .euros)),
    ]
  }

  private func chart(
    _ table: WideTable, _ parts: some Collection<(keys: [String], name: String, colour: Int)>, _ title: String,
    _ amounts: Chart.Axis
  ) -> Chart {
    let rows = 0..<table.count
    let series = parts.flatMap { part -> [Chart.Series] in
      guard let column = table.column(part.keys) else { return [] }
      let line = Chart.Series(
        name: part.name, over: 0, column: column, rows: rows, colour: part.colour, look: .lineWithMarks)
      return [line]
    }
    guard areNumbers else {
      return Chart(
        kind: .bars, title: title, sheet: words.byDraft, across: amounts, up: Chart.Axis(title: "", format: .names),
        series: series, height: Bars.height(table.count))
    }
    return Chart(
      kind: .lines, title: title, sheet: words.byDraft, across: .about(data.axes[0].numbers ?? [], self.title(0)),
      up: amounts, series: series)
  }

  // MARK: Two figures

  /// The share of the main plan and the change of revenue, a value of the first figure a row, of the second a column, each
  /// with its chart: a line a value of the second.
  private func maps(_ tidy: TidyTable) -> [(sheet: Sheet, chart: Chart)] {
    let change =
      !data.isRevenueKnown
      ? "change of least bill"
      : data.common.migration == nil ? "change of revenue: nobody moves" : "change of revenue: some move"
    let plan = data.mainPlan
    return [
      map(
        tidy, "cheaper in the draft: \(plan.key)", words.sharesOnMap, words.cheapestFor(plan.name),
        Chart.Axis(title: words.shareOfCustomers, format: .share, least: 0)),
      map(
        tidy, change, data.isRevenueKnown ? words.changesOnMap : words.leastBillsOnMap,
        data.isRevenueKnown ? words.changeOfRevenue : words.changeOfLeastBill,
        Chart.Axis(title: words.eurosACustomer, format: .euros)),
    ]
  }

  private func map(
    _ tidy: TidyTable, _ measure: String, _ name: String, _ title: String, _ amounts: Chart.Axis
  ) -> (sheet: Sheet, chart: Chart) {
    let (rows, columns) = (data.axes[0], data.axes[1])
    let table = WideTable(tidy, down: [rows.path], across: [columns.path], figures: ["value"], words.language) {
      tidy.text($0, "segment") == "all" && tidy.text($0, "measure") == measure
        && ["share", "EUR/month"].contains(tidy.text($0, "unit"))
    }
    var sheet = table.sheet(name)
    sheet.header[0] = .text(words.corner(across: self.title(1), down: self.title(0)))
    sheet.header = sheet.header.prefix(1) + columns.numbersAsCells
    (sheet.scale, sheet.hasFilter) = (amounts.format == .euros ? Colours.difference : nil, false)
    let series = columns.values.indices.map { column in
      Chart.Series(
        name: "\(self.title(1)) : \(columns.values[column])", over: 0, column: column + 1, rows: 0..<rows.values.count,
        colour: Colours.line(column * 7 / max(1, columns.values.count - 1), of: 8), look: .lineWithMarks)
    }
    let chart = Chart(
      kind: .lines, title: title, sheet: name, across: .about(rows.numbers ?? [], self.title(0)), up: amounts,
      series: series)
    return (sheet, chart)
  }
}

extension DraftGridData.Axis {
  fileprivate var numbersAsCells: [Cell] { values.map { Cell.number($0) } }
}
