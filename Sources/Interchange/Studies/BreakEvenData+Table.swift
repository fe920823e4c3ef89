import Basics
import Decision
import Statistics

extension BreakEvenData {
  /// One row a point of the curve or a cell of the map, then one a crossing or a point of the frontier.
  public func table(_: ChargeTitles?) -> [[String]] {
    let header = ["kind"] + paths + ["unit"] + EstimateCells.columns
    let rows =
      switch result {
      case .curve(let curve): curve.points.flatMap(rows) + curve.crossings.map(row)
      case .map(let map): cellRows(map) + map.frontier.map(row)
      }
    return [header] + rows
  }

  private func rows(of point: BreakEvenCurve.Point) -> [[String]] {
    pairs.map { row("difference", $0, [point.value], "EUR/month", point.differences[$0]) }
  }

  private func row(of crossing: BreakEvenCurve.Crossing) -> [String] {
    let pair = PlanPair(crossing.below.index, crossing.above.index)
    return row("crossing", pair, [crossing.value.mean], paths[0], crossing.value)
  }

  private func cellRows(_ map: BreakEvenMap) -> [[String]] {
    zip(map.xs, map.cells).flatMap { x, column in
      zip(map.ys, column).flatMap { y, cell in pairs.map { row(of: cell, [x, y], $0) } }
    }
  }

  private func row(of cell: BreakEvenMap.Cell, _ place: [Double], _ pair: PlanPair) -> [String] {
    let difference = cell.differences[pair]
    guard !cell.isEvaluated else { return row("difference", pair, place, "EUR/month", difference) }
    // An interpolated difference has no error that is known.
    return [name("difference", pair) + ", interpolated"] + place.map(CSVText.number) + ["EUR/month"]
      + EstimateCells.of(difference.mean)
  }

  /// A point of the frontier, with the interval of the figure along which it was looked for.
  private func row(of point: BreakEvenMap.FrontierPoint) -> [String] {
    let isAlongSecond = point.x.standardError == 0 && point.x.interval.halfWidth == 0
    return row(
      "frontier", point.between, [point.x.mean, point.y.mean], isAlongSecond ? paths[1] : paths[0],
      isAlongSecond ? point.y : point.x)
  }

  private func row(_ kind: String, _ pair: PlanPair, _ place: [Double], _ unit: String, _ estimate: Estimate)
    -> [String]
  {
    [name(kind, pair)] + place.map(CSVText.number) + [unit] + EstimateCells.of(estimate, confidence)
  }

  /// What a row is, with the plans it is about where there are several pairs.
  private func name(_ kind: String, _ pair: PlanPair) -> String { onlyPair == nil ? "\(kind) \(key(pair))" : kind }
}
