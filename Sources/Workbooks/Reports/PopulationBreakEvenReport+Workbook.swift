import Basics
import Interchange
import Reporting
import Studies

extension PopulationBreakEvenReport: WorkbookReport {
  func origin(_ words: WorkbookWords) -> [[Cell]] {
    Origin.tariff(data.tariff, words.tariff, words)
      + Origin.run(seed: data.seed, confidence: data.confidence, command: data.command, words)
  }

  /// A row a value; then where plans cross, of all customers and of each segment; then every figure.
  func contents(_ words: WorkbookWords) -> WorkbookContents {
    let title = KeyTitle.of(data.path, data.tariff, words.language)
    let tidy = TidyTable(data, words.language, plans: Origin.names(data.tariff), titles: [data.path: title])
    return WorkbookContents(
      charts: [shares(title, words), means(title, words)],
      sheets: [values(title, words), crossings(title, words), tidy.sheet(words.allFigures)])
  }

  private func name(_ plan: Plan) -> String { data.tariff[plan].name }
  private var isOfTwo: Bool { data.plans.count == 2 }

  /// Titles of the columns of amounts: of two plans their difference, of several the bills.
  private var amounts: [String] {
    let names = data.plans.map(name)
    return isOfTwo ? ["\(names[0]) − \(names[1])"] : names
  }

  private func values(_ title: String, _ words: WorkbookWords) -> Sheet {
    let shares = data.plans.map { words.part(words.shareOfCustomers, of: name($0)) }
    let euros = amounts.map { words.part(words.eurosACustomer, of: $0) }
    let titles = shares + [words.part(words.shareOfCustomers, of: words.tooClose)] + euros
    let rows = data.curve.points.map { point -> [Cell] in
      let shares = (point.cheaper + [point.tooClose]).flatMap { share -> [Cell] in
        [.share(share.mean), .share(share.interval.lower), .share(share.interval.upper)]
      }
      let amounts = isOfTwo ? point.differences : point.meanBill
      return [.number(point.value)] + shares + amounts.flatMap(EstimateColumns.euros)
    }
    return Sheet(
      words.curve, header: [.text(title)] + titles.flatMap { EstimateColumns.headings($0, words) }, rows: rows,
      fixedColumns: 1)
  }

  private func crossings(_ title: String, _ words: WorkbookWords) -> Sheet {
    func rows(_ what: String, _ segment: String, _ crossings: [PopulationCurve.Crossing]) -> [[Cell]] {
      crossings.map { crossing in
        [.text(what), .text(segment), .text(name(crossing.below)), .text(name(crossing.above))]
          + EstimateColumns.number(crossing.value)
      }
    }
    let halves = data.curve.halves.map { half -> [Cell] in
      let plan = Cell.text(name(half.plan))
      return [
        .text(words.halfOfCustomers), .text(words.allSegments), half.isRising ? .missing : plan,
        half.isRising ? plan : .missing,
      ] + EstimateColumns.number(half.value)
    }
    return Sheet(
      words.breakEvens,
      header: [.text(words.whatCrosses), .text(words.heading("segment")), .text(words.below), .text(words.above)]
        + EstimateColumns.headings(title, words),
      rows: rows(words.meanBill, words.allSegments, data.curve.crossings)
        + rows(words.largestShare, words.allSegments, data.curve.leads) + halves
        + data.curve.segments.flatMap { rows(words.meanBill, $0.name, $0.crossings) },
      fixedColumns: 2)
  }

  private func shares(_ title: String, _ words: WorkbookWords) -> Chart {
    Chart(
      kind: .lines, title: words.cheapestPlan, sheet: words.curve, across: axis(title),
      up: Chart.Axis(title: words.shareOfCustomers, format: .share, least: 0, most: 1),
      series: data.plans.map {
        series(name($0), column: 1 + 3 * $0.index, Colours.line($0.index, of: data.plans.count))
      })
  }

  private func means(_ title: String, _ words: WorkbookWords) -> Chart {
    let first = 1 + 3 * (data.plans.count + 1)
    let colours = isOfTwo ? [Colours.dark] : data.plans.map { Colours.line($0.index, of: data.plans.count) }
    return Chart(
      kind: .lines, title: isOfTwo ? amounts[0] : words.meanBill, sheet: words.curve, across: axis(title),
      up: Chart.Axis(title: words.eurosACustomer, format: .euros),
      series: zip(amounts, colours).enumerated().map { series($1.0, column: first + 3 * $0, $1.1) })
  }

  private func axis(_ title: String) -> Chart.Axis { .about(data.curve.points.map(\.value), title) }

  private func series(_ name: String, column: Int, _ colour: Int) -> Chart.Series {
    Chart.Series(
      name: name, over: 0, column: column, rows: 0..<data.curve.points.count, colour: colour, look: .lineWithMarks)
  }
}
