import Basics
import Decision
import Interchange
import Reporting
import Statistics
import Studies

/// A map or a curve, as the page shows it.
public struct FoundView: Sendable {
  /// How much was worked out.
  public let stage: String
  /// Whether it is what the command works out.
  public let isWhole: Bool
  /// The first sentence of the report.
  public let title: String
  /// The first paragraph of the report.
  public let lead: [AnswerView.Piece]
  /// Where the customer stands; empty where there is none.
  public let here: String
  /// The chart.
  public let charts: [ChartView]
  /// The figures.
  public let blocks: [BlockView]

  private init(
    _ stage: String, _ size: MarketingSize, _ report: ReportParts, here: String, _ chart: (String) -> ChartView
  ) {
    let first = report.parts[0]
    (self.stage, isWhole, title, self.here) = (stage, size == .whole, first.title, here)
    lead = first.views.first?.paragraph ?? []
    // All tables but the last part, which says how to make it again.
    blocks = Array(first.views.dropFirst()) + report.parts.dropFirst().dropLast().flatMap(\.views)
    charts = [chart("\(first.title). \(here)")]
  }

  /// The view of a map; nil for a result that is none.
  init?(_ data: BreakEvenData, _ axes: [MapAxis], _ size: MarketingSize, _ language: Language) {
    guard case .map(let map) = data.result, axes.count == 2 else { return nil }
    let words = MarketingWords(language)
    let places = axes.map { "\($0.title) : \(NumberStyle(language).plain($0.place, decimals: 3))" }
    self.init(
      words.stage(points: map.evaluations, of: map.xs.count * map.ys.count, size), size,
      ReportParts(BreakEvenReport(data).blocks(language, hasPictures: true)), here: words.here(places)
    ) { spoken in
      ChartView("map", title: words.mapTitle, spoken: spoken, MapChart(data, map, axes, words))
    }
  }

  /// The view of a population along a price.
  init(_ data: PopulationBreakEvenData, _ price: MapAxis, _ size: MarketingSize, _ language: Language) {
    let words = MarketingWords(language)
    let points = data.curve.points
    let lines = data.plans.map { plan -> LineChart.Line in
      let shares = points.map { $0.cheaper[plan.index] }
      return LineChart.Line(
        label: data.tariff[plan].name, colour: PlanColours.cssOfLine(plan.index, of: data.plans.count),
        values: shares.map { $0.mean * 100 }, low: shares.map { $0.interval.lower * 100 },
        high: shares.map { $0.interval.upper * 100 }, told: shares.map { NumberStyle(language).margined(percent: $0) })
    }
    let chart = LineChart(
      xs: points.map(\.value), lines: lines, here: price.place, hereLabel: words.draftIsHere, xTitle: price.title,
      unit: words.percentUnit)
    self.init(
      words.stage(customers: data.curve.customers, data.confidence, size), size,
      ReportParts(PopulationBreakEvenReport(data).blocks(language, hasPictures: true)), here: ""
    ) { spoken in
      ChartView("curve", title: words.curveTitle(price.title), spoken: spoken, chart)
    }
  }
}

extension MapChart {
  /// What is drawn of a map with a customer at a place on its axes.
  init(_ data: BreakEvenData, _ map: BreakEvenMap, _ axes: [MapAxis], _ words: MarketingWords) {
    let line = FrontierLine(map)
    let plans = data.plans
    func cents(_ cell: BreakEvenMap.Cell, _ plan: Plan) -> Int {
      plan.index == 0 ? 0 : Int((cell.differences[plan, plans[0]].mean * 100).rounded())
    }
    self.init(
      xs: map.xs, ys: map.ys, cheapest: map.cells.map { $0.map(\.differences.cheapest.index) },
      costs: plans.map { plan in map.cells.map { $0.map { cents($0, plan) } } },
      plans: plans.map {
        Region(label: data.model.tariff[$0].name, colour: PlanColours.css($0.index, of: plans.count))
      },
      line: line.pieces.map { [$0.from.x, $0.from.y, $0.to.x, $0.to.y] },
      bands: line.bands.map { $0.flatMap { [$0.x, $0.y] } }, here: axes.map(\.place),
      hereLabel: words.customerIsHere, xTitle: axes[0].title, yTitle: axes[1].title)
  }
}
