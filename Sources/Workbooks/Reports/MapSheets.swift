import Basics
import Decision
import Interchange
import Statistics

/// The sheets of a map: a value of the second figure a row, of the first a column, the largest on top as on a map.
struct MapSheets {
  let data: BreakEvenData
  let map: BreakEvenMap
  let titles: [String]
  let words: WorkbookWords

  private var plans: [Plan] { data.plans }
  private var isOfTwo: Bool { plans.count == 2 }
  private func name(_ plan: Plan) -> String { data.model.tariff[plan].name }

  var contents: WorkbookContents {
    WorkbookContents(
      charts: [chart].compactMap { $0 },
      sheets: isOfTwo ? [differences, margins, frontier] : [cheapest, beyond, frontier])
  }

  // MARK: The grid

  /// A grid with the values of both figures at its edges.
  private func grid(_ name: String, scale: ColourScale? = nil, _ cell: (BreakEvenMap.Cell) -> Cell) -> Sheet {
    let rows = map.ys.indices.reversed().map { j in
      [Cell.number(map.ys[j])] + map.xs.indices.map { i in cell(map.cells[i][j]) }
    }
    var sheet = Sheet(
      name, header: [.text(words.corner(across: titles[0], down: titles[1]))] + map.xs.map { Cell.number($0) },
      rows: rows, fixedColumns: 1)
    (sheet.scale, sheet.hasFilter) = (scale, false)
    return sheet
  }

  private var differences: Sheet {
    grid(words.mapOf(words.difference(name(plans[0]), name(plans[1]))), scale: Colours.difference) {
      .euros($0.differences[PlanPair(0, 1)].mean)
    }
  }

  /// How far the interval of each difference reaches; nothing where it was interpolated, which has no error known.
  private var margins: Sheet {
    grid(words.margins) { $0.isEvaluated ? .euros($0.differences[PlanPair(0, 1)].interval.halfWidth) : .missing }
  }

  /// Of several plans, the cheapest on its colour.
  private var cheapest: Sheet {
    grid(words.cheapestPlan) {
      let plan = $0.differences.cheapest
      return .coloured(name(plan), Colours.fill(plan.index, of: plans.count))
    }
  }

  /// By how much the cheapest of several plans costs less than the next, at least as far as is surely known.
  private var beyond: Sheet {
    grid(words.runnerUp) { cell in
      .euros(abs(cell.differences.leading.mean))
    }
  }

  // MARK: The frontier

  /// The points of the frontier from left to right, each with the interval of the figure along which it was looked for.
  private var points: [BreakEvenMap.FrontierPoint] {
    map.frontier.sorted { ($0.x.mean, $0.y.mean) < ($1.x.mean, $1.y.mean) }
  }

  private var frontier: Sheet {
    let rows = points.map { point -> [Cell] in
      [.text(name(plans[point.between.first])), .text(name(plans[point.between.second]))]
        + EstimateColumns.number(point.x) + EstimateColumns.number(point.y)
    }
    return Sheet(
      words.frontier,
      header: [.text(words.betweenFirst), .text(words.betweenSecond)]
        + titles.flatMap { EstimateColumns.headings($0, words) }, rows: rows, fixedColumns: 2)
  }

  private var chart: Chart? {
    guard !points.isEmpty else { return nil }
    let series = Chart.Series(
      name: words.frontier, over: 2, column: 5, rows: 0..<points.count, colour: Colours.dark,
      look: isLine ? .lineWithMarks : .marks)
    return Chart(
      kind: .lines, title: words.frontierOf(plans.map(name)), sheet: words.frontier,
      across: .about(map.xs, titles[0]), up: .about(map.ys, titles[1]), series: [series])
  }

  /// Whether a line from left to right through all points is the frontier: one that only rises or only falls.
  private var isLine: Bool {
    let heights = points.map(\.y.mean)
    let steps = zip(heights, heights.dropFirst())
    let isOfOne = points.allSatisfy { $0.between == points[0].between }
    return isOfOne && (steps.allSatisfy { $0 <= $1 } || steps.allSatisfy { $0 >= $1 })
  }
}
