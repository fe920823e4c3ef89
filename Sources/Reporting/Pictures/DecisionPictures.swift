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

  private var style: NumberStyle { NumberStyle(language) }

  // MARK: Strategies

  func strategies(_ comparison: StrategyComparison) -> Drawing {
    let costs = ways(comparison)
    let lowest = costs.map(\.cost.interval.lower).min() ?? 0
    let highest = costs.map(\.cost.interval.upper).max() ?? 1
    let span = max(highest - lowest, 1)
    let rows = costs.enumerated().map { row, item -> GnuplotScript in
      "\(item.cost.mean) \(costs.count - row) \(item.cost.interval.lower) \(item.cost.interval.upper)"
    }
    let amounts = costs.enumerated().map { row, item -> GnuplotScript in
      let x = item.cost.interval.upper
      return "set label \(100 + row) \(shown: style.euros(item.cost)) at \(x), \(costs.count - row) left offset 0.9, 0"
    }
    let commands: GnuplotScript = """
      \(Drawing.rowPreamble(costs.count, keyRows: 0, language))$costs << EOD
      \(rows.joined(separator: "\n"))
      EOD
      set xlabel \(shown: say.eurosAMonth)
      set xrange [\(lowest - span * 0.06):\(highest + span * 0.16)]
      \(labels(costs.map(\.title)))
      \(amounts.joined(separator: "\n"))
      plot $costs using 1:2 with points pointtype 7 pointsize 1 linecolor '#14405c' notitle, \
      $costs using 1:2:3:4 with xerrorbars pointtype 0 linewidth 2 linecolor '#14405c' notitle
      """
    let title = say.meanCosts
    return Drawing(.strategies, title: title, commands)
  }

  /// The ways of choosing in the order of the table: plans throughout, what the calendar alone tells, those that look.
  private func ways(_ comparison: StrategyComparison) -> [(title: String, cost: Estimate)] {
    let words = AdviceWords(data: data, language: language)
    func ways(_ strategies: [Strategy]) -> [(title: String, cost: Estimate)] {
      strategies.compactMap { strategy in
        comparison.costs[strategy].map { (words.title(strategy, comparison), $0) }
      }
    }
    let calendar = comparison.followingCalendar.map { (title: words.calendarTitle, cost: $0.cost) }
    return ways(plans.map(Strategy.always)) + [calendar].compactMap { $0 }
      + ways([.simpleRule, .learnThenSwitch, .rateKnown, .hindsightHorizon, .hindsightMonthly])
  }

  // MARK: Uncertain figures

  func sensitivity(_ analysis: SensitivityAnalysis) -> Drawing {
    let effects = Array(analysis.effects.prefix(AdviceDrawings.rows))
    let pair = advice.pair
    let likely = analysis.likely[pair].mean
    let ends: [Double] = effects.map { $0.low[pair].mean } + effects.map { $0.high[pair].mean } + [likely, 0]
    let (lowest, highest) = (ends.min() ?? 0, ends.max() ?? 1)
    let span = max(highest - lowest, 1)
    let unit = say.rightOfZero
    let axis =
      "\(name(first)) − \(name(second)), \(unit) \(name(second)) \(say.isCheaper)"
    let commands: GnuplotScript = """
      \(Drawing.rowPreamble(effects.count, keyRows: 2, language))$low << EOD
      \(bars(effects, \.low, from: likely))
      EOD
      $high << EOD
      \(bars(effects, \.high, from: likely))
      EOD
      set xlabel \(shown: axis)
      set xrange [\(lowest - span * 0.16):\(highest + span * 0.16)]
      set arrow 1 from 0, graph 0 to 0, graph 1 nohead linewidth 1.5 dashtype 2 linecolor '#000000' back
      set arrow 2 from \(likely), graph 0 to \(likely), graph 1 nohead linewidth 1 linecolor '#000000' back
      \(labels(effects.map(label)))
      \(amounts(effects, from: likely))
      plot $low using 1:2:3:4:5:6 with boxxyerror fillstyle solid 0.9 noborder linecolor '#a9c4d8' \
      title \(shown: say.lowValue), \
      $high using 1:2:3:4:5:6 with boxxyerror fillstyle solid 0.9 noborder linecolor '#2a6f97' \
      title \(shown: say.highValue), \
      NaN with lines linewidth 1 linecolor '#000000' title \(shown: say.likelyValues), \
      NaN with lines linewidth 1.5 dashtype 2 linecolor '#000000' title \(shown: say.zero)
      """
    let title = say.movedDifference
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

  /// Both ends of every effect in euros, outside its bar: one too short to be seen is told too.
  private func amounts(_ effects: [SensitivityAnalysis.Effect], from likely: Double) -> GnuplotScript {
    effects.enumerated().map { row, effect -> GnuplotScript in
      let y = Double(effects.count - row) - 0.08
      let ends = [effect.low, effect.high].map { $0[advice.pair] }.sorted { $0.mean < $1.mean }
      let (left, right) = (min(ends[0].mean, likely), max(ends[1].mean, likely))
      return """
        set label \(100 + row) \(shown: style.euros(ends[0])) at \(left), \(y) right offset -0.5, 0 front
        set label \(200 + row) \(shown: style.euros(ends[1])) at \(right), \(y) left offset 0.5, 0 front
        """
    }.joined(separator: "\n")
  }

  /// A figure with its low and its high value.
  private func label(_ effect: SensitivityAnalysis.Effect) -> String {
    let figures = FigureText(profile: advice.model.profile, language: language)
    return "\(figures.title(effect.figure)) (\(figures.value(effect.belief.low, effect.figure)) – "
      + "\(figures.value(effect.belief.high, effect.figure)))"
  }

  private func labels(_ titles: [String]) -> GnuplotScript {
    titles.enumerated().map { row, title -> GnuplotScript in
      Drawing.rowName(row + 1, title, at: Double(titles.count - row) + 0.4)
    }.joined(separator: "\n")
  }
}
