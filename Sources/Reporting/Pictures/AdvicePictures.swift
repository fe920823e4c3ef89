import Foundation
import Advice
import Interchange
import Basics

/// The pictures of an advice: readable in grey, words in one language.
struct AdviceDrawings {
  let data: AdviceData
  let language: Language

  var advice: Recommendation { data.advice }
  var say: PictureWords { PictureWords(language) }
  func name(_ plan: Plan) -> String { advice.model.tariff[plan].name }
  var plans: [Plan] { advice.model.plans }
  /// The cheapest plan and the runner-up in the tariff's order: of two plans, both.
  var first: Plan { advice.pairPlans.first }
  var second: Plan { advice.pairPlans.second }

  /// A picture; nil where the advice has nothing to draw.
  func drawing(_ name: Picture.Name) -> Drawing? {
    switch name {
    case .difference:
      Drawing(
        name,
        title: say.differenceOfAMonth
          + "\(self.name(first)) − \(self.name(second))", preamble(height: 380) + difference())
    case .bills:
      Drawing(name, title: say.billOfEachMonth, preamble(height: 293 + Int(19.5 * marginOfBills)) + bills())
    case .strategies: advice.deliberation.map { strategies($0.strategies) }
    case .sensitivity:
      advice.deliberation.map(\.sensitivity).flatMap { $0.effects.isEmpty ? nil : sensitivity($0) }
    case .curve, .map, .shares, .changes, .amounts, .sharesByDraft, .revenueByDraft, .savings, .leftOnTheTable,
      .callFirst:
      nil
    }
  }

  func preamble(height: Int) -> GnuplotScript { Drawing.preamble(height: height, language) }

  // MARK: Distribution of the difference

  private func difference() -> GnuplotScript {
    let distribution = advice.distribution
    let rows = zip(distribution.limits, zip(distribution.limits.dropFirst(), distribution.shares))
      .map { low, cell -> GnuplotScript in "\((low + cell.0) / 2) \(cell.1 * 100) \(cell.0 - low)" }
    let interval = advice.difference.interval
    let highest = max(distribution.shares.max() ?? 0, 1e-6) * 100
    let low = min(distribution.limits.first ?? 0, 0, interval.lower)
    let high = max(distribution.limits.last ?? 0, 0, interval.upper)
    let margin = max((high - low) * 0.03, 0.5)
    let cheaper = say.cheaper
    return """
      $cells << EOD
      \(rows.joined(separator: "\n"))
      EOD
      set xlabel \(shown: say.eurosAMonth)
      set ylabel \(shown: say.shareOfMonths)
      set xrange [\(low - margin):\(high + margin)]
      set yrange [0:\(highest * 1.2)]
      set boxwidth 1 relative
      set object 1 rectangle from \(interval.lower), graph 0 to \(interval.upper), graph 0.84 \
      fillcolor '#444444' fillstyle solid 0.25 noborder behind
      set arrow 1 from \(advice.difference.mean), graph 0 to \(advice.difference.mean), graph 0.84 nohead linewidth 2 \
      linecolor '#000000' front
      set arrow 2 from 0, graph 0 to 0, graph 0.84 nohead linewidth 1.5 dashtype 2 linecolor '#000000' front
      set label 1 \(shown: "← \(name(first)) \(cheaper)") at graph 0.02, graph 0.95 left
      set label 2 \(shown: "\(name(second)) \(cheaper) →") at graph 0.98, graph 0.95 right
      plot $cells using 1:2:3 with boxes fillstyle solid 0.55 noborder linecolor '#5b8fb9' \
      title \(shown: say.simulatedMonths), \
      NaN with lines linewidth 2 linecolor '#000000' title \(shown: say.meanAndInterval), \
      NaN with lines linewidth 1.5 dashtype 2 linecolor '#000000' title \(shown: say.zero)
      """
  }

  // MARK: Bills month by month

  /// Lines below the bills: the months, then the key, of which each plan has two entries, all below one another where
  /// they are long.
  private var marginOfBills: Double { 3.4 + 1.15 * Double(2 * plans.count) }

  private func bills() -> GnuplotScript {
    let blocks = plans.map { plan -> GnuplotScript in
      let rows = advice.months.filter { $0.plan == plan }.enumerated().map { index, month -> GnuplotScript in
        "\(index) \(month.p05.value) \(month.p50.value) \(month.p95.value) \(month.mean.mean)"
      }
      return "\(block(plan)) << EOD\n\(rows.joined(separator: "\n"))\nEOD\n"
    }
    let months = advice.months.filter { $0.plan == plans[0] }.map(\.month)
    let step = max(1, (months.count + 7) / 8)
    let tics = stride(from: 0, to: months.count, by: step).map { month -> GnuplotScript in
      "\(shown: "\(months[month])") \(month)"
    }
    let highest = advice.months.map(\.p95.value).max() ?? 1
    let lowest = advice.months.map(\.p05.value).min() ?? 0
    let span = max(highest - lowest, 10)
    return blocks.joined(separator: "") + """
      set ylabel \(shown: say.euros)
      set xrange [-0.5:\(Double(months.count) - 0.5)]
      set bmargin \(marginOfBills)
      set yrange [\(max(0, lowest - span * 0.12)):\(highest + span * 0.08)]
      set xtics (\(tics.joined(separator: ", ")))
      plot \(plans.map(line).joined(separator: ", "))
      """
  }

  /// A plan's months: the band, where there is one, and the median.
  private func line(_ plan: Plan) -> GnuplotScript {
    let title = "\(name(plan)), \(say.median)"
    let colour = PlanColours.line(plan.index, of: plans.count)
    switch plan.index {
    case 0:
      return """
        \(band(plan, "0.25 linecolor '#c8641e'"))\
        \(block(plan)) using 1:3 with linespoints linewidth 2 pointtype 7 pointsize 0.4 linecolor '\(colour)' \
        title \(shown: title)
        """
    case plans.count - 1:
      return """
        \(band(plan, "0.35 linecolor '#2a6f97'"))\
        \(block(plan)) using 1:3 with lines linewidth 2.5 dashtype 2 linecolor '\(colour)' \
        title \(shown: title)
        """
    default:
      return """
        \(band(plan, "0.3 linecolor '\(colour)'"))\
        \(block(plan)) using 1:3 with lines linewidth 2 linecolor '\(colour)' \
        title \(shown: title)
        """
    }
  }

  /// The band from the 5th to the 95th percentile of a plan's months, where they vary at all.
  private func band(_ plan: Plan, _ style: GnuplotScript) -> GnuplotScript {
    let months = advice.months.filter { $0.plan == plan }
    guard months.contains(where: { $0.p95.value - $0.p05.value > 0.5 }) else { return "" }
    let title = "\(name(plan)), \(say.usualBand)"
    return "\(block(plan)) using 1:2:4 with filledcurves fillstyle transparent solid \(style) title \(shown: title), "
  }

  /// The data block of a plan's months.
  private func block(_ plan: Plan) -> GnuplotScript { "$plan\(plan.index)" }
}
