import Basics
import Interchange
import Decision
import Statistics

/// The sentences of a map over two figures.
extension BreakEvenWords {
  func map(_ map: BreakEvenMap, _ hasPictures: Bool) -> [Block] {
    let titles = data.paths.map(keys.title)
    let shares = shares(of: map)
    return [
      .heading(1, [.text(mapHeading(map, shares))]),
      .paragraph([
        .text(text("Pour ", "For ")), .strong(data.model.profile.name),
        .text(text(", en fonction de deux chiffres : ", ", over two figures: ") + titles[0] + " ("),
        .code(data.paths[0]), .text(text(") et ", ") and ") + titles[1] + " ("), .code(data.paths[1]),
        .text(
          // Of several plans, the heading says it where there is a frontier.
          text("). ", "). ") + (isOfTwo || map.frontier.isEmpty ? areas(shares) + ". " : "")
            + text(
              "Différences simulées, intervalles à \(confidence) ; ", "Simulated differences, \(confidence) intervals; "
            )
            + points(map.evaluations, of: map.xs.count * map.ys.count)),
      ]),
      hasPictures ? .picture(.map, alternative: alternative) : Block.noPictures(language),
      .table(
        header: [titles[0], text("frontière : \(titles[1])", "frontier: \(titles[1])")],
        rows: map.xs.map { [plain($0), frontier(of: map, at: $0)] }, numeric: [0, 1]),
    ]
  }

  /// The share of the map's cells where each plan is the cheapest.
  private func shares(of map: BreakEvenMap) -> [Double] {
    let all = map.cells.flatMap { $0 }
    return plans.map { plan in
      Double(all.count { $0.differences.cheapest == plan }) / Double(map.xs.count * map.ys.count)
    }
  }

  /// Where the frontier lies at a value of the first figure; where it does not pass, which plan costs less everywhere.
  private func frontier(of map: BreakEvenMap, at x: Double) -> String {
    let points = map.frontier.filter { $0.x.mean == x && $0.x.interval.halfWidth == 0 }
    guard !points.isEmpty else { return "—" + everywhere(on: map, at: x) }
    return points.map { keys.value($0.y, data.paths[1]) + sides($0) }.joined(separator: text(" ; ", "; "))
  }

  /// The plan that is the cheapest at every value of the second figure; nothing where there is no such plan.
  private func everywhere(on map: BreakEvenMap, at x: Double) -> String {
    guard let column = map.xs.firstIndex(of: x) else { return "" }
    let cheapest = Set(map.cells[column].map(\.differences.cheapest))
    guard let plan = cheapest.first, cheapest.count == 1 else { return "" }
    return text(" (partout \(name(plan)))", " (\(name(plan)) everywhere)")
  }

  private var alternative: String {
    isOfTwo
      ? text("Carte de la différence mensuelle et frontière", "Map of the monthly difference with its frontier")
      : text("Carte de la version la moins chère et frontières", "Map of the cheapest plan with its frontiers")
  }

  /// How many points of a map were simulated.
  private func points(_ evaluations: Int, of cells: Int) -> String {
    guard evaluations < cells else {
      return text("les \(style.whole(cells)) points sont tous simulés.", "all \(style.whole(cells)) points simulated.")
    }
    return text(
      "\(style.whole(evaluations)) points simulés sur \(style.whole(cells)), les autres, loin de la frontière, interpolés.",
      "\(style.whole(evaluations)) points simulated of \(style.whole(cells)), the others, far from the frontier, interpolated."
    )
  }

  /// The answer of a map in a line.
  private func mapHeading(_ map: BreakEvenMap, _ shares: [Double]) -> String {
    guard !map.frontier.isEmpty else {
      let everywhere = name(plans.first { shares[$0.index] > 0.5 } ?? plans[plans.count - 1])
      return text(
        "Pas de frontière : \(everywhere) \(isOfTwo ? "coûte partout moins cher" : "est partout la moins chère")",
        "No frontier: \(everywhere) \(costsLess) everywhere")
    }
    guard isOfTwo else { return areas(shares) }
    let ends = ends(map.frontier)
    let frontier = text(
      "La frontière entre \(name(plans[0])) et \(name(plans[1]))",
      "The frontier between \(name(plans[0])) and \(name(plans[1]))")
    guard Set(ends).count > 1 else { return frontier + text(" passe par ", " passes through ") + ends[0] }
    return frontier + text(" va de ", " runs from ") + ends.joined(separator: text(" à ", " to "))
  }

  /// The part of a map on which each plan costs less.
  private func areas(_ shares: [Double]) -> String {
    plans.map { plan in
      let share = part(shares[plan.index])
      return plan.index == 0
        ? text(
          "\(name(plan)) \(costsLess) sur \(share) de la carte", "\(name(plan)) \(costsLess) on \(share) of the map")
        : text("\(name(plan)) sur \(share)", "\(name(plan)) on \(share)")
    }.joined(separator: ", ")
  }

  /// A part of a map in whole percent: one that is not nothing or all does not read as that.
  private func part(_ share: Double) -> String {
    if share > 0, share < 0.005 { return text("moins de ", "less than ") + style.percent(0.01, decimals: 0) }
    if share < 1, share >= 0.995 { return text("plus de ", "more than ") + style.percent(0.99, decimals: 0) }
    return style.percent(share, decimals: 0)
  }

  /// The plans on the two sides of a point of the frontier, where there are several.
  private func sides(_ point: BreakEvenMap.FrontierPoint) -> String {
    isOfTwo ? "" : " [\(name(plans[point.between.first])) – \(name(plans[point.between.second]))]"
  }

  /// The points whose figures that count whole things are whole numbers; all where there are none.
  private func onWhole(_ frontier: [BreakEvenMap.FrontierPoint]) -> [BreakEvenMap.FrontierPoint] {
    let points = frontier.filter { point in
      zip([point.x, point.y], data.paths).allSatisfy { !keys.isWhole($1) || $0.interval.halfWidth == 0 }
    }
    return points.isEmpty ? frontier : points
  }

  /// The points of a frontier with the least and the most of the first figure, both figures with their units.
  private func ends(_ frontier: [BreakEvenMap.FrontierPoint]) -> [String] {
    let points = onWhole(frontier).sorted { ($0.x.mean, $0.y.mean) < ($1.x.mean, $1.y.mean) }
    return [points.first, points.last].compactMap { $0 }.map { point in
      zip([point.x, point.y], data.paths).map { estimate, path in
        let isKnown = estimate.interval.halfWidth == 0
        let decimals = min(keys.isPrice(path) ? 2 : 1, keys.decimals(estimate, path))
        let digits = isKnown ? plain(estimate.mean) : style.number(estimate.mean, decimals: decimals)
        return keys.amount(digits, path)
      }.joined(separator: text(" ; ", "; "))
    }.map { "(\($0))" }
  }
}
