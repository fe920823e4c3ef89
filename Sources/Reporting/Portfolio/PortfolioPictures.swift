import Basics
import Interchange
import Portfolio
import Statistics

/// The pictures of a portfolio's summary.
struct PortfolioDrawings {
  let data: PortfolioSummaryData
  let language: Language

  /// Customers drawn one by one, at most.
  private static let rows = 20

  private var say: PictureWords { PictureWords(language) }
  private var style: NumberStyle { NumberStyle(language) }
  private var summary: PortfolioSummary { data.summary }

  var all: [Drawing] {
    guard summary.moves.count > 0 else { return [shares] }
    return [shares, savings, money] + (summary.calls.isEmpty ? [] : [calls])
  }

  // MARK: Shares

  /// All customers, then those who hold each plan.
  private var shares: Drawing {
    let holders = summary.holders.filter { $0.count > 0 }
    func shares(_ best: [Int], _ tooClose: Int, _ count: Int) -> ([Double], Double) {
      let count = Double(max(count, 1))
      return (best.map { Double($0) / count }, Double(tooClose) / count)
    }
    let whole = shares(data.plans.map(summary.best), summary.tooClose, summary.advised)
    let known = holders.contains { $0.held != nil } ? holders : []
    return PlanShareBars(
      plans: data.tariff.plans.map(\.name),
      segments: [nil] + known.map { $0.held.map { say.holding(data.tariff[$0].name) } ?? say.unknownHolding },
      shares: [whole] + known.map { shares($0.best, $0.tooClose, $0.count) }
    ).drawing(language)
  }

  // MARK: Savings

  /// How many customers save how much.
  private var savings: Drawing {
    let (width, counts) = summary.bars
    let rows = counts.enumerated().map { index, count -> GnuplotScript in
      "\((Double(index) + 0.5) * width) \(Double(count) / summary.sampling.share)"
    }
    let end = Double(counts.count) * width
    let last = counts.last ?? 0
    let more = end - width
    let label: GnuplotScript =
      last == 0
      ? ""
      : "set label 1 \(shown: say.andMore(style.euros(more, decimals: more == more.rounded() ? 0 : 1))) "
        + "at \(end - width / 2), \(Double(last) / summary.sampling.share) right offset 1, 0.6"
    let commands: GnuplotScript = """
      \(Drawing.preamble(height: 360, language))$bars << EOD
      \(rows.joined(separator: "\n"))
      EOD
      unset key
      set bmargin 4
      set xlabel \(shown: say.savedAMonth)
      set ylabel \(shown: say.customers)
      set xrange [0:\(end)]
      set yrange [0:*]
      set offsets 0, 0, graph 0.12, 0
      set boxwidth \(width * 0.92)
      \(label)
      plot $bars using 1:2 with boxes fillstyle solid 0.9 noborder linecolor '#5b8fb9' notitle
      """
    return Drawing(.savings, title: say.savingsOfCustomers, commands)
  }

  // MARK: Money

  /// What so many customers save together, those who save most first, and how many save half.
  private var money: Drawing {
    let scale = 1 / summary.sampling.share
    let rows = summary.curve.map { "\(Double($0.count) * scale) \($0.euros * scale)" as GnuplotScript }
    let (count, euros) = (Double(summary.moves.count) * scale, summary.moves.sum * scale)
    let half = summary.curve.first { $0.euros * 2 >= summary.moves.sum }.map { Double($0.count) * scale } ?? count
    let commands: GnuplotScript = """
      \(Drawing.preamble(height: 360, language))$points << EOD
      \(rows.joined(separator: "\n"))
      EOD
      unset key
      set bmargin 4
      set xlabel \(shown: say.customersCalled)
      set ylabel \(shown: say.eurosAMonth)
      set xrange [0:\(count)]
      set yrange [0:\(euros * 1.08)]
      set arrow 1 from \(half), 0 to \(half), \(euros / 2) nohead linewidth 1.5 dashtype 2 linecolor '#000000' front
      set arrow 2 from 0, \(euros / 2) to \(half), \(euros / 2) nohead linewidth 1.5 dashtype 2 linecolor '#000000' front
      set label 1 \(shown: say.half(style.number(half, decimals: 0))) at \(half), \(euros / 2) left offset 1, -0.8 front
      plot $points using 1:2 with filledcurves y1=0 fillstyle solid 0.35 noborder linecolor '#5b8fb9' notitle, \
      $points using 1:2 with lines linewidth 2 linecolor '#14405c' notitle
      """
    return Drawing(.leftOnTheTable, title: say.moneyByCalls, commands)
  }

  // MARK: Calls

  /// Who surely saves most, with the interval of each.
  private var calls: Drawing {
    let calls = Array(summary.calls.prefix(PortfolioDrawings.rows))
    let savings = calls.map { $0.saving ?? Estimate(exact: 0) }
    let highest = max(savings.map { max($0.interval.upper, $0.mean) }.max() ?? 1, 0.01)
    let rows = savings.enumerated().map { row, saving -> GnuplotScript in
      let y = Double(calls.count - row)
      return
        "\(saving.mean / 2) \(y) 0 \(saving.mean) \(y - 0.34) \(y + 0.02) \(saving.interval.lower) \(saving.interval.upper)"
    }
    let words = PortfolioWords(data: data, language: language)
    let names = calls.enumerated().map { row, customer -> GnuplotScript in
      Drawing.rowName(row + 1, "\(words.move(customer)), \(customer.id)", at: Double(calls.count - row) + 0.26)
    }
    let amounts = savings.enumerated().map { row, saving -> GnuplotScript in
      let (x, y) = (max(saving.interval.upper, saving.mean), Double(calls.count - row) - 0.16)
      return "set label \(100 + row) \(shown: style.euros(saving)) at \(x), \(y) left offset 0.9, 0"
    }
    let commands: GnuplotScript = """
      \(Drawing.rowPreamble(calls.count, height: 40, keyRows: 0, language))$calls << EOD
      \(rows.joined(separator: "\n"))
      EOD
      set xlabel \(shown: say.savedAMonth)
      set xrange [0:\(highest * 1.18)]
      \(names.joined(separator: "\n"))
      \(amounts.joined(separator: "\n"))
      plot $calls using 1:2:3:4:5:6 with boxxyerror fillstyle solid 0.9 noborder linecolor '#a9c4d8' notitle, \
      $calls using 4:($2-0.16):7:8 with xerrorbars pointtype 0 linewidth 2 linecolor '#14405c' notitle
      """
    return Drawing(.callFirst, title: say.callFirst, commands)
  }
}
