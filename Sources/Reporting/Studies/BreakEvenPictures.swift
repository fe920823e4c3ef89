import Basics
import Interchange
import Foundation
import Decision
import Statistics

extension BreakEvenReport {
  /// The curve with its band, or the map with its frontier.
  public func drawings(_ language: Language) -> [Drawing] {
    let drawings = BreakEvenDrawings(data: data, language: language)
    switch data.result {
    case .curve(let curve): return [drawings.curve(curve)]
    case .map(let map): return [drawings.map(map)]
    }
  }
}

/// The pictures of a break-even study.
private struct BreakEvenDrawings {
  let data: BreakEvenData
  let language: Language

  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
  private func name(_ plan: Plan) -> String { data.model.tariff[plan].name }
  private var keys: KeyText { KeyText(profile: data.model.profile, tariff: data.model.tariff, language: language) }
  private func key(_ index: Int) -> String { keys.title(data.paths[index]) }
  private var plans: [Plan] { data.plans }
  private var isOfTwo: Bool { plans.count == 2 }
  private var title: String {
    isOfTwo
      ? "\(text("Différence mensuelle", "Monthly difference")) \(name(plans[0])) − \(name(plans[1]))"
      : text("Ce que chaque version coûte de plus que la moins chère", "What each plan costs beyond the cheapest")
  }
  private var cheaper: String { text("moins chère", isOfTwo ? "cheaper" : "cheapest") }

  func curve(_ curve: BreakEvenCurve) -> Drawing {
    guard isOfTwo else { return excesses(curve) }
    let rows: [GnuplotScript] = curve.points.map {
      let difference = $0.differences.leading
      return "\($0.value) \(difference.mean) \(difference.interval.lower) \(difference.interval.upper)"
    }
    let commands: GnuplotScript = """
      \(frame(curve, rows))
      set arrow 1 from graph 0, first 0 to graph 1, first 0 nohead linewidth 1.5 dashtype 2 linecolor '#000000' back
      set label 1 \(shown: "\(name(plans[1])) \(cheaper) ↑") at graph 0.02, graph 0.95 left
      set label 2 \(shown: "\(name(plans[0])) \(cheaper) ↓") at graph 0.98, graph 0.05 right
      plot \(band(curve))$points using 1:2 with linespoints pointtype 7 pointsize 0.4 linewidth 2 linecolor '#14405c' \
      title \(shown: text("différence", "difference"))\(marks(curve, text("point d’équilibre", "break-even")))
      """
    return Drawing(.curve, title: title, commands)
  }

  /// What a picture along one figure begins with: its points, its crossings, its axes.
  private func frame(_ curve: BreakEvenCurve, _ rows: [GnuplotScript]) -> GnuplotScript {
    let crossings: [GnuplotScript] = curve.crossings.map {
      "\($0.value.mean) 0 \($0.value.interval.lower) \($0.value.interval.upper)"
    }
    // gnuplot takes no empty block, even where nothing of it is drawn.
    let marks: GnuplotScript = crossings.isEmpty ? "0 0 0 0" : crossings.joined(separator: "\n")
    return """
      \(Drawing.preamble(height: 420, language))$points << EOD
      \(rows.joined(separator: "\n"))
      EOD
      $crossings << EOD
      \(marks)
      EOD
      set xlabel \(shown: key(0))
      set ylabel \(shown: text("euros HT par mois", "euros a month, excluding tax"))
      set xrange [\(curve.points[0].value):\(curve.points[curve.points.count - 1].value)]
      set offsets 0, 0, graph 0.05, graph 0.05
      """
  }

  /// The crossings in a plot, called by a name; nothing where there are none.
  private func marks(_ curve: BreakEvenCurve, _ name: String) -> GnuplotScript {
    guard !curve.crossings.isEmpty else { return "" }
    return """
      , $crossings using 1:2:3:4 with xerrorbars pointtype 7 pointsize 0.9 linewidth 2 linecolor '#000000' \
      title \(shown: name)
      """
  }

  /// Of several plans, what each costs beyond the cheapest along the figure: a line a plan, at zero where it is that
  /// one.
  private func excesses(_ curve: BreakEvenCurve) -> Drawing {
    let rows: [GnuplotScript] = curve.points.map { point in
      let excesses = plans.map { plan -> GnuplotScript in
        let cheapest = point.differences.cheapest
        return " \(plan == cheapest ? 0 : point.differences[plan, cheapest].mean)"
      }
      return "\(point.value)\(excesses.joined(separator: ""))"
    }
    let lines = plans.map { plan -> GnuplotScript in
      """
      $points using 1:\(plan.index + 2) with linespoints pointtype 7 pointsize 0.4 linewidth 2 \
      linecolor '\(PlanColours.line(plan.index, of: plans.count))' title \(shown: name(plan))
      """
    }
    let commands: GnuplotScript = """
      \(frame(curve, rows))
      plot \(lines.joined(separator: ", "))\(marks(curve, text("points d’équilibre", "break-evens")))
      """
    return Drawing(.curve, title: title, commands)
  }

  /// The band of the intervals, where it is wide enough to be seen.
  private func band(_ curve: BreakEvenCurve) -> GnuplotScript {
    let differences = curve.points.map(\.differences.leading)
    let height = (differences.map(\.mean).max() ?? 0) - (differences.map(\.mean).min() ?? 0)
    guard let widest = differences.map(\.interval.halfWidth).max(), widest > 0.004 * height else { return "" }
    return """
      $points using 1:3:4 with filledcurves fillstyle solid 0.3 linecolor '#5b8fb9' \
      title \(shown: text("intervalle", "interval")), \

      """
  }

  func map(_ map: BreakEvenMap) -> Drawing {
    var rows: [GnuplotScript] = []
    for (x, column) in zip(map.xs, map.cells) {
      for (y, cell) in zip(map.ys, column) { rows.append("\(x) \(y) \(level(cell))") }
      rows.append("")
    }
    let points: [GnuplotScript] = shown(map.frontier).map {
      "\($0.x.mean) \($0.y.mean) \($0.x.interval.lower) \($0.x.interval.upper) \($0.y.interval.lower) \($0.y.interval.upper)"
    }
    let frontier: GnuplotScript =
      points.isEmpty
      ? ""
      : """
      , $frontier using 1:2:3:4:5:6 with xyerrorbars pointtype 7 pointsize 0.35 linewidth 1.5 linecolor '#000000' \
      title \(shown: text("frontière et son intervalle", "frontier with its interval"))
      """
    let marks: GnuplotScript = points.isEmpty ? "0 0 0 0 0 0" : points.joined(separator: "\n")
    let pixels: GnuplotScript = map.xs.count * map.ys.count <= 1000 ? " pixels" : ""
    let commands: GnuplotScript = """
      \(Drawing.preamble(height: 520, language))$cells << EOD
      \(rows.joined(separator: "\n"))
      EOD
      $frontier << EOD
      \(marks)
      EOD
      set xlabel \(shown: key(0))
      set ylabel \(shown: key(1))
      \(axis("x", map.xs, data.paths[0]))
      \(axis("y", map.ys, data.paths[1]))
      \(scale(map))
      set style textbox opaque noborder fillcolor '#ffffff' margins 0.5, 0.3
      \(regions(map))
      \(isOfTwo ? "set cblabel \(shown: text("euros HT par mois", "euros a month, excluding tax")) offset 1.5" : "unset colorbox")
      plot $cells using 1:2:3 with image\(pixels) notitle\(frontier)
      """
    let title = isOfTwo ? title : text("Version la moins chère", "Cheapest plan")
    return Drawing(.map, title: title, commands)
  }

  /// What a cell is coloured by: of two plans their difference, of several the position of the cheapest.
  private func level(_ cell: BreakEvenMap.Cell) -> Double {
    isOfTwo ? cell.differences.leading.mean : Double(cell.differences.cheapest.index)
  }

  /// The colours of the cells.
  private func scale(_ map: BreakEvenMap) -> GnuplotScript {
    guard isOfTwo else {
      let colours = plans.map { plan -> GnuplotScript in
        "\(plan.index) '\(PlanColours.fill(plan.index, of: plans.count))'"
      }
      return """
        set palette maxcolors \(plans.count) defined (\(colours.joined(separator: ", ")))
        set cbrange [-0.5:\(Double(plans.count) - 0.5)]
        """
    }
    let differences = map.cells.flatMap { $0 }.map(level)
    let (least, most) = (min(differences.min() ?? -1, -1e-3), max(differences.max() ?? 1, 1e-3))
    // Ever darker from the first plan to the second, so that it reads in grey too; the hue turns at zero.
    let palette: GnuplotScript = "\(least) '#ffdcae', -1e-9 '#e3d3c3', 0 '#c3d3dd', \(most) '#123a55'"
    return """
      set palette defined (\(palette))
      set cbrange [\(least):\(most)]
      set colorbox
      """
  }

  /// The range of an axis, to the outer edges of the cells; whole numbers for what is counted.
  private func axis(_ name: GnuplotScript, _ values: [Double], _ path: String) -> GnuplotScript {
    let (first, last) = (values[0], values[values.count - 1])
    let half = (last - first) / Double(values.count - 1) / 2
    let range: GnuplotScript = "set \(name)range [\(first - half):\(last + half)]"
    return keys.isWhole(path) && last - first <= 12 ? "\(range)\nset \(name)tics \(first), 1" : range
  }

  /// Of what is counted, the frontier at whole numbers only.
  private func shown(_ frontier: [BreakEvenMap.FrontierPoint]) -> [BreakEvenMap.FrontierPoint] {
    frontier.filter { point in
      zip([point.x, point.y], data.paths).allSatisfy { !keys.isWhole($1) || $0.interval.halfWidth == 0 }
    }
  }

  /// The name of the cheapest plan in the middle of each region: where the frontier and the edges are farthest.
  private func regions(_ map: BreakEvenMap) -> GnuplotScript {
    let (width, height) = (map.xs[map.xs.count - 1] - map.xs[0], map.ys[map.ys.count - 1] - map.ys[0])
    func place(_ plan: Plan) -> (x: Double, y: Double)? {
      var best: (x: Double, y: Double, distance: Double)?
      for (x, column) in zip(map.xs, map.cells) {
        for (y, cell) in zip(map.ys, column) where cell.differences.cheapest == plan {
          let (u, v) = ((x - map.xs[0]) / width, (y - map.ys[0]) / height)
          // A label is wide: its sides need more room.
          var distance = min(u / 2, (1 - u) / 2, v, 1 - v)
          for point in map.frontier {
            distance = min(distance, hypot((x - point.x.mean) / width / 2, (y - point.y.mean) / height))
          }
          if distance > best?.distance ?? 0.03 { best = (x, y, distance) }
        }
      }
      return best.map { ($0.x, $0.y) }
    }
    return plans.enumerated().compactMap { index, plan -> GnuplotScript? in
      place(plan).map {
        "set label \(index + 1) \(shown: "\(name(plan)) \(cheaper)") at \($0.x), \($0.y) center front boxed"
      }
    }.joined(separator: "\n")
  }
}
