import Foundation
import Advice
import Basics
import Decision
import Simulation
import Statistics

/// Strategies and uncertain figures as rows, each with its words above it: names are too long for an axis.
extension AdviceDrawings {
  /// Rows drawn, at most.
  private static let rows = 8

  func strategies(_ comparison: StrategyComparison) -> Drawing {
    let words = AdviceWords(data: data, language: language)
    let order =
      plans.map(Strategy.always)
      + [.simpleRule, .learnThenSwitch, .rateKnown, .hindsightHorizon, .hindsightMonthly]
    var costs = order.compactMap { strategy in
      comparison.costs[strategy].map { (title: words.title(strategy, comparison), cost: $0) }
    }
    if let calendar = comparison.followingCalendar {
      costs.insert((words.calendarTitle, calendar.cost), at: plans.count)
    }
    let lowest = costs.map(\.1.interval.lower).min() ?? 0
    let highest = costs.map(\.1.interval.upper).max() ?? 1
    let span = max(highest - lowest, 1)
    let costRows = costs.enumerated().map { row, item -> GnuplotScript in
      "\(item.1.mean) \(costs.count - row) \(item.1.interval.lower) \(item.1.interval.upper)"
    }
    let commands: GnuplotScript = """
      \(rowPreamble(costs.count))$costs << EOD
      \(costRows.joined(separator: "\n"))
      EOD
      set xlabel \(shown: text("euros HT par mois", "euros a month, excluding tax"))
      set xrange [\(lowest - span * 0.06):\(highest + span * 0.06)]
      \(labels(costs.map(\.title)))
      plot $costs using 1:2 with points pointtype 7 pointsize 1 linecolor '#14405c' notitle, \
      $costs using 1:2:3:4 with xerrorbars pointtype 0 linewidth 2 linecolor '#14405c' notitle
      """
    let title = text(
      "Coût mensuel moyen de chaque façon de choisir, et son intervalle",
      "Mean monthly cost of each way of choosing, with its interval")
    return Drawing(.strategies, title: title, commands)
  }

  func sensitivity(_ analysis: SensitivityAnalysis) -> Drawing {
    let effects = Array(analysis.effects.prefix(AdviceDrawings.rows))
    let pair = advice.pair
    let likely = analysis.likely[pair].mean
    let ends: [Double] = effects.map { $0.low[pair].mean } + effects.map { $0.high[pair].mean } + [likely, 0]
    let (lowest, highest) = (ends.min() ?? 0, ends.max() ?? 1)
    let span = max(highest - lowest, 1)
    let unit = text("euros HT par mois ; à droite de zéro", "euros a month, excluding tax; right of zero")
    let axis =
      "\(name(first)) − \(name(second)), \(unit) \(name(second)) \(text("est moins chère", "is cheaper"))"
    let commands: GnuplotScript = """
      \(rowPreamble(effects.count))$low << EOD
      \(bars(effects, \.low, from: likely))
      EOD
      $high << EOD
      \(bars(effects, \.high, from: likely))
      EOD
      set xlabel \(shown: axis)
      set xrange [\(lowest - span * 0.06):\(highest + span * 0.06)]
      set arrow 1 from 0, graph 0 to 0, graph 1 nohead linewidth 1.5 dashtype 2 linecolor '#000000' back
      set arrow 2 from \(likely), graph 0 to \(likely), graph 1 nohead linewidth 1 linecolor '#000000' back
      set key at screen 0.5, screen 0.03 center center horizontal Left reverse samplen 2 width 2 textcolor '#222222'
      \(labels(effects.map(label)))
      plot $low using 1:2:3:4:5:6 with boxxyerror fillstyle solid 0.9 noborder linecolor '#a9c4d8' \
      title \(shown: text("valeur basse", "low value")), \
      $high using 1:2:3:4:5:6 with boxxyerror fillstyle solid 0.9 noborder linecolor '#2a6f97' \
      title \(shown: text("valeur haute", "high value"))
      """
    let title = text(
      "De combien chaque chiffre incertain déplace la différence", "How far each uncertain figure moves the difference")
    return Drawing(.sensitivity, title: title, commands)
  }

  /// One end of every effect as a bar from the difference at likely values.
  private func bars(
    _ effects: [SensitivityAnalysis.Effect], _ end: (SensitivityAnalysis.Effect) -> PlanDifferences, from likely: Double
  ) -> GnuplotScript {
    effects.enumerated().map { row, effect -> GnuplotScript in
      let y = Double(effects.count - row)
      let x = end(effect)[advice.pair].mean
      return "\((likely + x) / 2) \(y) \(min(likely, x)) \(max(likely, x)) \(y - 0.26) \(y + 0.1)"
    }.joined(separator: "\n")
  }

  /// A figure with its low and its high value.
  private func label(_ effect: SensitivityAnalysis.Effect) -> String {
    let figures = FigureText(profile: advice.model.profile, language: language)
    return "\(figures.title(effect.figure)) (\(figures.value(effect.belief.low, effect.figure)) – "
      + "\(figures.value(effect.belief.high, effect.figure)))"
  }

  private func rowPreamble(_ rows: Int) -> GnuplotScript {
    preamble(height: 110 + 46 * rows) + """
      set bmargin 5
      set lmargin 3
      set style textbox opaque noborder fillcolor '#ffffff' margins 0.3, 0.1
      set border 1 linecolor '#666666'
      unset ytics
      set grid xtics linecolor '#dddddd' linetype 1
      set yrange [0.5:\(Double(rows) + 0.8)]

      """
  }

  private func labels(_ titles: [String]) -> GnuplotScript {
    titles.enumerated().map { row, title -> GnuplotScript in
      "set label \(row + 1) \(shown: title) at graph 0.005, first \(Double(titles.count - row) + 0.4) left boxed front"
    }.joined(separator: "\n")
  }
}
