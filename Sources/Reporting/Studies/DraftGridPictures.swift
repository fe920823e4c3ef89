import Basics
import Interchange
import Statistics
import Studies

extension DraftGridReport {
  /// Shares of customers and change of revenue: along one figure as curves, over two as maps, else as bars; nothing of more
  /// drafts than bars can be told apart.
  public func drawings(_ language: Language) -> [Drawing] {
    let drawings = DraftGridDrawings(data: data, language: language)
    guard data.files.isEmpty, data.axes.allSatisfy({ $0.numbers != nil }) else { return drawings.bars() }
    return switch data.axes.count {
    case 1: drawings.curves()
    case 2: drawings.maps()
    default: drawings.bars()
    }
  }
}

/// The pictures of several drafts.
struct DraftGridDrawings {
  let data: DraftGridData
  let language: Language

  /// A line of a picture: a name, a colour, and its figure under every draft; nil under those without it.
  struct Line {
    let name: String
    let colour: GnuplotScript
    let figures: [Estimate?]
  }

  /// Drafts that bars are drawn of, at most.
  private static let mostBars = 40

  var say: PictureWords { PictureWords(language) }
  var names: DraftNameText { DraftNameText(data: data, language: language) }
  var figures: DraftGridFigures { DraftGridFigures(data: data) }
  var whole: [DraftPart] { data.drafts.map { $0.parts[0] } }
  var changeTitle: String { data.isRevenueKnown ? say.changeFromToday : say.changeOfLeastBill }

  /// For each plan, for whom it is the cheapest, in percent.
  private var shares: [Line] {
    let plans = figures.plans
    return plans.enumerated().map { index, plan in
      Line(
        name: plan.name, colour: PlanColours.line(index, of: max(2, plans.count)),
        figures: data.drafts.indices.map { figures.share(plan.key, whole[$0], $0)?.times(100) })
    }
  }

  /// What becomes of revenue, by what customers do.
  private var changes: [Line] {
    guard data.isRevenueKnown else {
      return [Line(name: say.allOnCheapest, colour: "#14405c", figures: whole.map(\.change.changeOnCheaper))]
    }
    func line(_ name: String, _ colour: GnuplotScript, _ drafted: (Revenue) -> Revenue.Drafted?) -> Line {
      Line(name: name, colour: colour, figures: whole.map { $0.revenue.flatMap(drafted)?.change })
    }
    let lines = [
      line(say.nobodyMoves, "#14405c") { $0.unmoved }, line(say.someMove, "#4c8577") { $0.migrating },
      line(say.allOnCheapest, "#a04a10") { $0.best },
    ]
    return lines.filter { $0.figures.contains { $0 != nil } }
  }

  // MARK: Curves

  func curves() -> [Drawing] {
    let title = say.shares(of: figures.plans.count)
    return [
      Drawing(.sharesByDraft, title: title, curve(shares, say.shareOfCustomers, isChange: false)),
      Drawing(.revenueByDraft, title: changeTitle, curve(changes, say.eurosACustomer, isChange: true)),
    ]
  }

  /// Lines over the values of the one key, each with the band of its intervals.
  private func curve(_ lines: [Line], _ unit: String, isChange: Bool) -> GnuplotScript {
    let values = data.axes[0].numbers ?? []
    let rows = values.enumerated().map { draft, value -> GnuplotScript in
      let cells = lines.map { line -> GnuplotScript in
        guard let figure = line.figures[draft] else { return " NaN NaN NaN" }
        return " \(figure.mean) \(figure.interval.lower) \(figure.interval.upper)"
      }
      return "\(value)\(cells.joined(separator: ""))"
    }
    let bands = lines.enumerated().map { index, line -> GnuplotScript in
      """
      $points using 1:\(3 * index + 3):\(3 * index + 4) with filledcurves fillstyle solid 0.25 \
      linecolor '\(line.colour)' notitle
      """
    }
    let means = lines.enumerated().map { index, line -> GnuplotScript in
      """
      $points using 1:\(3 * index + 2) with linespoints pointtype 7 pointsize 0.4 linewidth 2 \
      linecolor '\(line.colour)' title \(shown: line.name)
      """
    }
    return """
      \(Drawing.preamble(height: 430 + 20 * lines.count, language))$points << EOD
      \(rows.joined(separator: "\n"))
      EOD
      set key vertical maxrows \(lines.count + 1)
      set bmargin \(5.8 + 1.3 * Double(lines.count))
      set tmargin 4.5
      set title offset 0, 1.1
      set xlabel \(shown: Drawing.fitted(names.keys.title(data.axes[0].path)))
      set ylabel \(shown: unit)
      set xrange [\(values.first ?? 0):\(values.last ?? 1)]
      set offsets 0, 0, graph 0.05, graph 0.05
      \(isChange ? zero : "set yrange [0:100]")
      \(todaysMark(from: values.first ?? 0, to: values.last ?? 0))
      plot \((bands + means + [key]).joined(separator: ", "))
      """
  }

  private var zero: GnuplotScript {
    "set arrow 1 from graph 0, first 0 to graph 1, first 0 nohead linewidth 1.5 dashtype 2 linecolor '#000000' back"
  }

  /// What the bands are, in the key.
  private var key: GnuplotScript {
    "keyentry with boxes fillstyle solid 0.25 linecolor '#666666' title \(shown: say.interval)"
  }

  /// A line at today's value, where it lies between others.
  private func todaysMark(from least: Double, to most: Double) -> GnuplotScript {
    let today = data.axes[0].figure.flatMap { data.common.tariff.number(of: $0) }
    guard let today, least < today, today < most else { return "" }
    return """
      set arrow 2 from \(today), graph 0 to \(today), graph 1 nohead linewidth 1 dashtype 3 linecolor '#444444' back
      set label 2 \(shown: say.todaysTariff) at \(today), graph 1 center offset 0, 0.6 textcolor '#444444'
      """
  }

  // MARK: Bars

  func bars() -> [Drawing] {
    guard data.drafts.count <= DraftGridDrawings.mostBars else { return [] }
    let (shares, changes) = (shares, changes)
    let known = changes.flatMap { line in line.figures.compactMap { $0 } }
    let ends: [Double] = known.map(\.mean) + [0]
    let (least, most): (Double, Double) = (ends.min() ?? 0, ends.max() ?? 0)
    let reach = max(most - least, 0.01) * 0.05
    return [
      Drawing(
        .sharesByDraft, title: say.shares(of: figures.plans.count),
        bars(shares, unit: say.shareOfCustomers, from: 0, to: 100)),
      Drawing(
        .revenueByDraft, title: changeTitle,
        bars(changes, unit: say.eurosACustomer, from: least - reach, to: most + reach)),
    ]
  }

  /// A group of bars a draft, its name above.
  private func bars(_ lines: [Line], unit: String, from least: Double, to most: Double) -> GnuplotScript {
    let rows = data.drafts.indices.map { draft in lines.map { $0.figures[draft]?.mean ?? 0 } }
    let bars = SegmentBars(
      language: language, segments: data.drafts.indices.map { names.name($0) }, rows: rows,
      height: 30 + 16 * lines.count, keyRows: lines.count)
    let step = 0.5 / Double(max(1, lines.count))
    let plots = lines.enumerated().map { index, line -> GnuplotScript in
      let top = 0.1 - step * Double(index)
      return bars.bar(
        "0", "$\(index + 2)", line.colour, line.name, heights: (low: top - step * 0.9, high: top))
    }
    return bars.preamble(unit: unit) + """
      set key vertical maxrows \(lines.count)
      set xrange [\(least):\(most)]
      set arrow 1 from 0, graph 0 to 0, graph 1 nohead linewidth 1 linecolor '#666666' back
      plot \(plots.joined(separator: ", ")), \(bars.names(at: least + (most - least) * 0.005))
      """
  }
}
