import Interchange
import Reporting

extension WhatIfReport: WorkbookReport {
  func origin(_ words: WorkbookWords) -> [[Cell]] {
    Origin.tariff(data.tariff, words.tariff, words)
      + data.settings.map { [.text(words.setting), .text("\($0.path) = \($0.value)")] }
      + Origin.tariff(data.draft, words.draft, words)
      + Origin.run(seed: data.seed, confidence: data.confidence, command: data.command, words)
  }

  /// A row a segment; percentiles of the change of bills apart.
  func contents(_ words: WorkbookWords) -> WorkbookContents {
    let names = Origin.names(data.tariff).merging(Origin.names(data.draft)) { $1 }
    let tidy = TidyTable(data, words.language, plans: names)
    func measure(_ row: Int) -> String { tidy.text(row, "measure") }
    func isPercentile(_ row: Int) -> Bool { measure(row).hasPrefix("change of bill p") }
    // What was looked for is of the whole population and of no segment.
    func isSolution(_ row: Int) -> Bool { measure(row).hasPrefix("solved") || measure(row).hasPrefix("share ") }
    let segments = WideTable(tidy, down: ["segment"], across: ["measure"], words.language) {
      !isPercentile($0) && !isSolution($0)
    }
    let changes = WideTable(tidy, down: ["segment"], across: ["measure"], words.language, where: isPercentile)
    return WorkbookContents(
      charts: data.drafted == nil ? [] : [who(segments, words), revenue(segments, words)].compactMap { $0 },
      sheets: [
        segments.sheet(words.bySegment), changes.sheet(words.changesOfSegments), tidy.sheet(words.allFigures),
      ])
  }

  /// Who pays less, who more, whose cheapest plan becomes another one.
  private func who(_ table: WideTable, _ words: WorkbookWords) -> Chart? {
    let parts = [
      ("winners", words.winners, Colours.dark), ("losers", words.losers, Colours.light),
      ("turned", words.turned, Colours.grey),
    ]
    var across = Chart.Axis(title: words.shareOfCustomers, format: .share, least: 0)
    // Where all of a segment do, a spreadsheet would go on beyond them.
    if let largest = table.largestShare(parts.map { [$0.0] }), largest > 0.8 { across.most = 1 }
    return chart(table, parts, words.whoChanges, across, words)
  }

  /// By how much revenue changes, by what becomes of the plans customers hold.
  private func revenue(_ table: WideTable, _ words: WorkbookWords) -> Chart? {
    let parts = [
      ("change of revenue: nobody moves", words.nobodyMoves, Colours.dark),
      ("change of revenue: some move", words.someMove, Colours.interval),
      ("change of revenue: all on their cheapest", words.allOnCheapest, Colours.light),
    ]
    return chart(
      table, parts, words.changeOfRevenue, Chart.Axis(title: words.eurosACustomer, format: .euros), words)
  }

  private func chart(
    _ table: WideTable, _ parts: [(key: String, name: String, colour: Int)], _ title: String, _ across: Chart.Axis,
    _ words: WorkbookWords
  ) -> Chart? {
    let series = parts.compactMap { part in
      table.column([part.key]).map {
        Chart.Series(name: part.name, over: 0, column: $0, rows: 0..<table.count, colour: part.colour)
      }
    }
    guard !series.isEmpty else { return nil }
    return Chart(
      kind: .bars, title: title, sheet: words.bySegment, across: across, up: Chart.Axis(title: "", format: .names),
      series: series, height: Bars.height(table.count))
  }
}
