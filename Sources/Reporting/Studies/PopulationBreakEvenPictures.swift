import Basics
import Interchange
import Statistics
import Studies

/// The pictures of a population's break-even: values of the figure to the right.
struct PopulationBreakEvenDrawings {
  let data: PopulationBreakEvenData
  let language: Language

  private var say: PictureWords { PictureWords(language) }
  private var plans: [Plan] { data.plans }
  private var curve: PopulationCurve { data.curve }
  private func name(_ plan: Plan) -> String { data.tariff[plan].name }
  private var keys: KeyText { KeyText(profile: nil, tariff: data.tariff, language: language) }

  /// A line a plan with the band of its interval, in percent of the customers, and where a plan has half of them.
  func shares() -> Drawing {
    let rows = curve.points.map { point -> GnuplotScript in
      let columns = point.cheaper.map { share -> GnuplotScript in
        "\(percent(share.mean)) \(percent(share.interval.lower)) \(percent(share.interval.upper))"
      }
      return "\(point.value) \(columns.joined(separator: " "))"
    }
    let halves = curve.halves.map { half -> GnuplotScript in
      "\(half.value.mean) 50 \(half.value.interval.lower) \(half.value.interval.upper)"
    }
    let bands = plans.map { plan -> GnuplotScript in
      let column = 3 * plan.index + 2
      return """
        $points using 1:\(column + 1):\(column + 2) with filledcurves fillstyle solid 0.2 \
        linecolor '\(PlanColours.line(plan.index, of: plans.count))' notitle
        """
    }
    let commands: GnuplotScript = """
      \(frame(rows, marks: halves, say.shareOfCustomers))
      set yrange [0:100]
      set arrow 1 from graph 0, first 50 to graph 1, first 50 nohead linewidth 1.5 dashtype 2 linecolor '#000000' back
      plot \((bands + plans.map { line($0, column: 3 * $0.index + 2) }).joined(separator: ", "))\
      \(marks(halves, say.halfOfCustomers))
      """
    return Drawing(.shares, title: say.sharesAlong(keys.name(data.path)), commands)
  }

  /// Of two plans the difference of their mean bills with its band, of several what each costs beyond the cheapest.
  func means() -> Drawing {
    let isOfTwo = plans.count == 2
    let rows = curve.points.map { point -> GnuplotScript in
      if isOfTwo {
        let difference = point.differences[0]
        return "\(point.value) \(difference.mean) \(difference.interval.lower) \(difference.interval.upper)"
      }
      let least = point.meanBill[point.cheapest].mean
      let columns = point.meanBill.map { bill -> GnuplotScript in "\(bill.mean - least)" }
      return "\(point.value) \(columns.joined(separator: " "))"
    }
    let crossings = curve.crossings.map { crossing -> GnuplotScript in
      "\(crossing.value.mean) 0 \(crossing.value.interval.lower) \(crossing.value.interval.upper)"
    }
    let plots: GnuplotScript =
      isOfTwo
      ? """
      $points using 1:3:4 with filledcurves fillstyle solid 0.3 linecolor '#5b8fb9' title \(shown: say.interval), \
      $points using 1:2 with linespoints pointtype 7 pointsize 0.4 linewidth 2 linecolor '#14405c' \
      title \(shown: "\(name(plans[0])) − \(name(plans[1]))")
      """ : plans.map { line($0, column: $0.index + 2) }.joined(separator: ", ")
    let commands: GnuplotScript = """
      \(frame(rows, marks: crossings, say.eurosACustomer))
      set offsets 0, 0, graph 0.05, graph 0.05
      set arrow 1 from graph 0, first 0 to graph 1, first 0 nohead linewidth 1.5 dashtype 2 linecolor '#000000' back
      plot \(plots)\(marks(crossings, crossings.count > 1 ? say.breakEvens : say.breakEven))
      """
    return Drawing(.curve, title: say.meansAlong(keys.name(data.path)), commands)
  }

  /// A share in percent, without the last digits of a product.
  private func percent(_ share: Double) -> Double { (share * 1e8).rounded() / 1e6 }

  private func line(_ plan: Plan, column: Int) -> GnuplotScript {
    """
    $points using 1:\(column) with linespoints pointtype 7 pointsize 0.4 linewidth 2 dashtype \(plan.index + 1) \
    linecolor '\(PlanColours.line(plan.index, of: plans.count))' title \(shown: name(plan))
    """
  }

  /// What a picture begins with: its points, its marks, its axes.
  private func frame(_ rows: [GnuplotScript], marks: [GnuplotScript], _ unit: String) -> GnuplotScript {
    let (first, last) = (curve.points[0].value, curve.points[curve.points.count - 1].value)
    // gnuplot takes no empty block, even where nothing of it is drawn.
    return """
      \(Drawing.preamble(height: 430, language))$points << EOD
      \(rows.joined(separator: "\n"))
      EOD
      $marks << EOD
      \(marks.isEmpty ? "0 0 0 0" : marks.joined(separator: "\n"))
      EOD
      set xlabel \(shown: Drawing.fitted(keys.title(data.path)))
      set ylabel \(shown: unit)
      set xrange [\(first):\(last)]

      """
  }

  private func marks(_ marks: [GnuplotScript], _ name: String) -> GnuplotScript {
    guard !marks.isEmpty else { return "" }
    return """
      , $marks using 1:2:3:4 with xerrorbars pointtype 7 pointsize 0.9 linewidth 2 linecolor '#000000' \
      title \(shown: name)
      """
  }
}
