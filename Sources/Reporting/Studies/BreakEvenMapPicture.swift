import Basics
import Decision
import Foundation

/// The picture over two figures: cells coloured by the difference, the frontier, and where the customer is.
extension BreakEvenDrawings {
  func map(_ map: BreakEvenMap) -> Drawing {
    let commands: GnuplotScript = """
      \(Drawing.preamble(height: 560, language))\(blocks(map))
      set tmargin 6.5
      set title offset 0, 2.9
      set rmargin \(isOfTwo ? "7" : "3")
      set xlabel \(shown: Drawing.fitted(key(0)))
      set label 4 \(shown: Drawing.fitted("↑ \(key(1))")) at graph 0, graph 1 left offset -4, 2.2
      \(axis("x", map.xs, data.paths[0]))
      \(axis("y", map.ys, data.paths[1]))
      \(scale(map))
      \(regions(map))
      \(isOfTwo ? "" : "unset colorbox")
      \(mark(map))
      plot \(layers(map).joined(separator: ", "))
      """
    let title =
      isOfTwo
      ? "\(self.title), \(say.eurosAMonth)"
      : say.cheapestPlan
    return Drawing(.map, title: title, commands)
  }

  // MARK: What is drawn

  /// The data of the picture; gnuplot takes no empty block, even where nothing of it is drawn.
  private func blocks(_ map: BreakEvenMap) -> GnuplotScript {
    func block(_ rows: [GnuplotScript]) -> GnuplotScript { rows.isEmpty ? "0 0" : rows.joined(separator: "\n") }
    let cells = zip(map.xs, map.cells).map { x, column -> GnuplotScript in
      zip(map.ys, column).map { y, cell -> GnuplotScript in "\(x) \(y) \(level(cell))\n" }.joined(separator: "")
    }
    let line = FrontierLine(map)
    let pieces = line.pieces.map { piece -> GnuplotScript in
      "\(piece.from.x) \(piece.from.y)\n\(piece.to.x) \(piece.to.y)\n"
    }
    let bands = line.bands.map { corners -> GnuplotScript in
      corners.map { corner -> GnuplotScript in "\(corner.x) \(corner.y)\n" }.joined(separator: "")
    }
    let points = whole(map.frontier).map { point -> GnuplotScript in
      "\(point.x.mean) \(point.y.mean) \(point.x.interval.lower) \(point.x.interval.upper) "
        + "\(point.y.interval.lower) \(point.y.interval.upper)"
    }
    let customer = customer(map).map { "\($0.x) \($0.y)" as GnuplotScript } ?? "0 0"
    return """
      $cells << EOD
      \(block(cells))
      EOD
      $line << EOD
      \(block(pieces))
      EOD
      $band << EOD
      \(block(bands))
      EOD
      $points << EOD
      \(block(points))
      EOD
      $customer << EOD
      \(customer)
      EOD
      """
  }

  /// The cells, on them the frontier's band, its line and its points of whole numbers, on all the customer.
  private func layers(_ map: BreakEvenMap) -> [GnuplotScript] {
    let line = FrontierLine(map)
    let pixels: GnuplotScript = map.xs.count * map.ys.count <= 1000 ? " pixels" : ""
    var layers: [GnuplotScript] = ["$cells using 1:2:3 with image\(pixels) notitle"]
    if !line.bands.isEmpty {
      layers.append(
        """
        $band using 1:2 with filledcurves closed fillstyle solid 1 noborder linecolor '#8c8c8c' \
        title \(shown: say.itsInterval)
        """)
    }
    if !line.pieces.isEmpty {
      let title = isOfTwo ? say.frontier : say.frontiers
      layers.append("$line using 1:2 with lines linewidth 2 linecolor '#000000' title \(shown: title)")
    }
    if !whole(map.frontier).isEmpty {
      layers.append(
        "$points using 1:2:3:4:5:6 with xyerrorbars pointtype 7 pointsize 0.5 linewidth 1.5 linecolor '#000000' notitle"
      )
    }
    if customer(map) != nil {
      layers += [
        "$customer using 1:2 with points pointtype 7 pointsize 1.5 linecolor '#000000' notitle",
        "$customer using 1:2 with points pointtype 7 pointsize 1 linecolor '#ffffff' notitle",
      ]
    }
    return layers
  }

  /// The mark above the customer's place.
  private func mark(_ map: BreakEvenMap) -> GnuplotScript {
    guard let customer = customer(map) else { return "" }
    let (first, last) = (ends(map.xs).lowerBound, ends(map.xs).upperBound)
    return place.mark(at: customer.x, from: first, to: last, downTo: "first \(customer.y)", "front")
  }

  /// Where the customer is; nil where that is beyond the map.
  private func customer(_ map: BreakEvenMap) -> FrontierLine.Place? {
    guard let x = place.value(data.paths[0]), let y = place.value(data.paths[1]),
      ends(map.xs).contains(x), ends(map.ys).contains(y)
    else { return nil }
    return FrontierLine.Place(x: x, y: y)
  }

  // MARK: Colours and axes

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

  /// The outer edges of the cells along one figure.
  private func ends(_ values: [Double]) -> ClosedRange<Double> {
    let (first, last) = (values[0], values[values.count - 1])
    let half = (last - first) / Double(values.count - 1) / 2
    return (first - half)...(last + half)
  }

  /// The range of an axis, to the outer edges of the cells; whole numbers for what is counted.
  private func axis(_ name: GnuplotScript, _ values: [Double], _ path: String) -> GnuplotScript {
    let ends = ends(values)
    let range: GnuplotScript = "set \(name)range [\(ends.lowerBound):\(ends.upperBound)]"
    return keys.isWhole(path) && values[values.count - 1] - values[0] <= 12
      ? "\(range)\nset \(name)tics \(values[0]), 1" : range
  }

  /// Of what is counted, the points of the frontier at whole numbers; none where nothing is counted.
  private func whole(_ frontier: [BreakEvenMap.FrontierPoint]) -> [BreakEvenMap.FrontierPoint] {
    guard data.paths.contains(where: keys.isWhole) else { return [] }
    return frontier.filter { point in
      zip([point.x, point.y], data.paths).allSatisfy { !keys.isWhole($1) || $0.interval.halfWidth == 0 }
    }
  }

  // MARK: Names

  /// The name of the cheapest plan in the middle of each region: where the frontier, the edges and the customer's mark
  /// are farthest.
  private func regions(_ map: BreakEvenMap) -> GnuplotScript {
    let marked = map.frontier.map { FrontierLine.Place(x: $0.x.mean, y: $0.y.mean) } + markPlaces(map)
    let (width, height) = (map.xs[map.xs.count - 1] - map.xs[0], map.ys[map.ys.count - 1] - map.ys[0])
    func place(_ plan: Plan) -> FrontierLine.Place? {
      var best: (place: FrontierLine.Place, distance: Double)?
      for (x, column) in zip(map.xs, map.cells) {
        for (y, cell) in zip(map.ys, column) where cell.differences.cheapest == plan {
          let (u, v) = ((x - map.xs[0]) / width, (y - map.ys[0]) / height)
          // A label is wide: its sides need more room.
          let edge = min(u / 2, (1 - u) / 2, v, 1 - v)
          let distance = marked.map { hypot((x - $0.x) / width / 2, (y - $0.y) / height) }.reduce(edge, min)
          if distance > best?.distance ?? 0.03 { best = (FrontierLine.Place(x: x, y: y), distance) }
        }
      }
      return best?.place
    }
    return plans.enumerated().compactMap { index, plan -> GnuplotScript? in
      place(plan).map {
        Drawing.boxedName(index + 10, "\(name(plan)) \(cheaper)", x: $0.x, y: $0.y)
      }
    }.joined(separator: "\n")
  }

  /// Places along the line from the upper edge to where the customer is.
  private func markPlaces(_ map: BreakEvenMap) -> [FrontierLine.Place] {
    guard let customer = customer(map) else { return [] }
    return map.ys.filter { $0 >= customer.y }.map { FrontierLine.Place(x: customer.x, y: $0) } + [customer]
  }
}
