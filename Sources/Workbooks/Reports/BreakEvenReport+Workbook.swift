import Basics
import Decision
import Interchange
import Reporting
import Statistics

extension BreakEvenReport: WorkbookReport {
  func origin(_ words: WorkbookWords) -> [[Cell]] {
    [[.text(words.profile), .text(data.model.profile.name)]]
      + Origin.tariff(data.model.tariff, words.tariff, words)
      + Origin.run(seed: data.seed, confidence: data.confidence, command: data.command, words)
  }

  /// The curve with its crossings, or the map with its frontier; then every figure.
  func contents(_ words: WorkbookWords) -> WorkbookContents {
    let (profile, tariff) = (data.model.profile, data.model.tariff)
    let titles = data.paths.map { KeyTitle.of($0, profile, tariff, words.language) }
    let tidy = TidyTable(
      data, words.language, plans: Origin.names(tariff),
      titles: Dictionary(zip(data.paths, titles)) { first, _ in first })
    var contents =
      switch data.result {
      case .curve(let curve): CurveSheets(data: data, curve: curve, title: titles[0], words: words).contents
      case .map(let map): MapSheets(data: data, map: map, titles: titles, words: words).contents
      }
    contents.sheets.append(tidy.sheet(words.allFigures))
    return contents
  }
}

/// Cells of an estimate.
enum EstimateColumns {
  /// A figure in euros with the ends of its interval.
  static func euros(_ estimate: Estimate) -> [Cell] {
    [.euros(estimate.mean), .euros(estimate.interval.lower), .euros(estimate.interval.upper)]
  }

  /// A value of a figure that was varied.
  static func number(_ estimate: Estimate) -> [Cell] {
    [.number(estimate.mean), .number(estimate.interval.lower), .number(estimate.interval.upper)]
  }

  /// Headings of the three.
  static func headings(_ title: String, _ words: WorkbookWords) -> [Cell] {
    [.text(title), .text(words.part(words.lower, of: title)), .text(words.part(words.upper, of: title))]
  }
}

/// The sheets of a curve: a value a row.
private struct CurveSheets {
  let data: BreakEvenData
  let curve: BreakEvenCurve
  let title: String
  let words: WorkbookWords

  private var plans: [Plan] { data.plans }
  private var isOfTwo: Bool { plans.count == 2 }
  private func name(_ plan: Plan) -> String { data.model.tariff[plan].name }
  private var difference: String { words.difference(name(plans[0]), name(plans[1])) }

  var contents: WorkbookContents {
    WorkbookContents(charts: [chart], sheets: [points, crossings].compactMap { $0 })
  }

  /// Of two plans their difference at each value, of several what each costs beyond the cheapest.
  private var points: Sheet {
    let titles = isOfTwo ? [difference] : plans.map { words.beyondCheapest(name($0)) }
    let rows = curve.points.map { point -> [Cell] in
      let differences = point.differences
      let figures =
        isOfTwo
        ? [differences[PlanPair(0, 1)]]
        : plans.map { $0 == differences.cheapest ? Estimate(exact: 0) : differences[$0, differences.cheapest] }
      return [.number(point.value)] + figures.flatMap(EstimateColumns.euros)
    }
    return Sheet(
      words.curve, header: [.text(title)] + titles.flatMap { EstimateColumns.headings($0, words) }, rows: rows,
      fixedColumns: 1)
  }

  /// Where the cheapest plan changes; nil where it does not.
  private var crossings: Sheet? {
    guard !curve.crossings.isEmpty else { return nil }
    let rows = curve.crossings.map { crossing -> [Cell] in
      [.text(name(crossing.below)), .text(name(crossing.above))] + EstimateColumns.number(crossing.value) + [.euros(0)]
    }
    return Sheet(
      words.breakEvens,
      header: [.text(words.cheapestBelow), .text(words.cheapestAbove)] + EstimateColumns.headings(title, words)
        + [.text(words.differenceThere)], rows: rows, fixedColumns: 2)
  }

  private var chart: Chart {
    let rows = 0..<curve.points.count
    let marks: [Chart.Series] =
      curve.crossings.isEmpty
      ? []
      : [
        Chart.Series(
          name: words.breakEven, over: 2, column: 5, rows: 0..<curve.crossings.count, colour: Colours.black,
          look: .marks, sheet: words.breakEvens)
      ]
    return Chart(
      kind: .lines, title: isOfTwo ? difference : words.costBeyondCheapest, sheet: words.curve,
      across: .about(curve.points.map(\.value), title),
      up: Chart.Axis(title: words.euros, format: .euros), series: (isOfTwo ? interval(rows) : lines(rows)) + marks)
  }

  /// The difference between the two lines of its interval.
  private func interval(_ rows: Range<Int>) -> [Chart.Series] {
    let ends = [(2, words.lower), (3, words.upper)].map { column, name in
      Chart.Series(
        name: name, over: 0, column: column, rows: rows, colour: Colours.interval, look: .thinDashes)
    }
    return ends + [
      Chart.Series(
        name: words.differenceAlone, over: 0, column: 1, rows: rows, colour: Colours.dark, look: .lineWithMarks)
    ]
  }

  private func lines(_ rows: Range<Int>) -> [Chart.Series] {
    plans.map { plan in
      Chart.Series(
        name: name(plan), over: 0, column: 1 + 3 * plan.index, rows: rows,
        colour: Colours.line(plan.index, of: plans.count), look: .lineWithMarks)
    }
  }
}
