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
struct BreakEvenDrawings {
  let data: BreakEvenData
  let language: Language

  var say: PictureWords { PictureWords(language) }
  func name(_ plan: Plan) -> String { data.model.tariff[plan].name }
  var keys: KeyText { KeyText(profile: data.model.profile, tariff: data.model.tariff, language: language) }
  func key(_ index: Int) -> String { keys.title(data.paths[index]) }
  var plans: [Plan] { data.plans }
  var isOfTwo: Bool { plans.count == 2 }
  var title: String {
    isOfTwo
      ? "\(say.monthlyDifference) \(name(plans[0])) − \(name(plans[1]))"
      : say.beyondCheapest
  }

  var place: CustomerPlace { CustomerPlace(data: data, language: language) }
  var cheaper: String { say.cheaper(of: plans.count) }

  func curve(_ curve: BreakEvenCurve) -> Drawing {
    guard isOfTwo else { return excesses(curve) }
    let rows: [GnuplotScript] = curve.points.map {
      let difference = $0.differences.leading
      return "\($0.value) \(difference.mean) \(difference.interval.lower) \(difference.interval.upper)"
    }
    let commands: GnuplotScript = """
      \(frame(curve, rows))
      set arrow 1 from graph 0, first 0 to graph 1, first 0 nohead linewidth 1.5 dashtype 2 linecolor '#000000' back
      \(sides(curve))
      plot \(band(curve))$points using 1:2 with linespoints pointtype 7 pointsize 0.4 linewidth 2 linecolor '#14405c' \
      title \(shown: say.difference)\(marks(curve, say.breakEven))
      """
    return Drawing(.curve, title: title, commands)
  }

  /// Which plan is cheaper above and below zero, in the corners that the curve leaves free, on white.
  private func sides(_ curve: BreakEvenCurve) -> GnuplotScript {
    let ends = [curve.points[0], curve.points[curve.points.count - 1]].map { $0.differences.leading.mean }
    let names = ["\(name(plans[1])) \(cheaper) ↑", "\(name(plans[0])) \(cheaper) ↓"]
    let isLeft = [ends[0] <= ends[1], ends[0] > ends[1]]
    let heights = [0.94, 0.06]
    return zip(names, zip(isLeft, heights)).enumerated().map { index, item -> GnuplotScript in
      let (name, (isLeft, height)) = item
      // Pixels of the picture and of a letter, about.
      let width = (10 + 7.3 * Double(name.unicodeScalars.count)) / 530
      let (start, end) = isLeft ? (0.01, 0.01 + width) : (0.99 - width, 0.99)
      let anchor: GnuplotScript = isLeft ? "graph 0.02, graph \(height) left" : "graph 0.98, graph \(height) right"
      return """
        set object \(index + 1) rectangle from graph \(start), graph \(height - 0.045) to graph \(end), \
        graph \(height + 0.045) fillcolor '#ffffff' fillstyle solid noborder front
        set label \(index + 1) \(shown: name) at \(anchor) front
        """
    }.joined(separator: "\n")
  }

  /// What a picture along one figure begins with: its points, its crossings, its axes.
  private func frame(_ curve: BreakEvenCurve, _ rows: [GnuplotScript]) -> GnuplotScript {
    let crossings: [GnuplotScript] = curve.crossings.map {
      "\($0.value.mean) 0 \($0.value.interval.lower) \($0.value.interval.upper)"
    }
    let (first, last) = (curve.points[0].value, curve.points[curve.points.count - 1].value)
    // gnuplot takes no empty block, even where nothing of it is drawn.
    let marks: GnuplotScript = crossings.isEmpty ? "0 0 0 0" : crossings.joined(separator: "\n")
    return """
      \(Drawing.preamble(height: 430, language))$points << EOD
      \(rows.joined(separator: "\n"))
      EOD
      $crossings << EOD
      \(marks)
      EOD
      set xlabel \(shown: Drawing.fitted(key(0)))
      set ylabel \(shown: say.eurosAMonth)
      set xrange [\(first):\(last)]
      set tmargin 4.5
      set title offset 0, 1.1
      \(place.value(data.paths[0]).map { place.mark(at: $0, from: first, to: last, downTo: "graph 0", "back") } ?? "")
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
      dashtype \(plan.index + 1) linecolor '\(PlanColours.line(plan.index, of: plans.count))' title \(shown: name(plan))
      """
    }
    let commands: GnuplotScript = """
      \(frame(curve, rows))
      plot \(lines.joined(separator: ", "))\(marks(curve, say.breakEvens))
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
      title \(shown: say.interval), \

      """
  }
}
