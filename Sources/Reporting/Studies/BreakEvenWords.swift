import Basics
import Decision
import Statistics
import Tariffs

/// The sentences of a break-even study in one language.
struct BreakEvenWords {
  let report: BreakEvenReport
  let language: Language

  private var style: NumberStyle { NumberStyle(language) }
  private var keys: KeyText { KeyText(profile: report.model.profile, tariff: report.model.tariff, language: language) }
  private func text(_ fr: String, _ en: String) -> String { language == .fr ? fr : en }
  private func name(_ plan: Plan) -> String { report.model.tariff[plan].name }
  private var confidence: String { style.percent(report.confidence, decimals: 0) }

  /// A value of a varied key with the digits its interval leaves known, its unit, and the interval.
  private func amount(_ estimate: Estimate, _ path: String) -> String {
    keys.amount(shown(estimate), path) + reach(estimate)
  }

  /// The same without its unit, for a column that says it.
  private func value(_ estimate: Estimate) -> String { shown(estimate) + reach(estimate) }

  private func shown(_ estimate: Estimate) -> String {
    style.number(estimate.mean, decimals: BreakEvenWords.decimals(estimate))
  }

  private func reach(_ estimate: Estimate) -> String {
    guard estimate.interval.halfWidth > 0 else { return "" }
    let decimals = BreakEvenWords.decimals(estimate)
    return " (\(style.number(estimate.interval.lower, decimals: decimals)) "
      + "\(text("à", "to")) \(style.number(estimate.interval.upper, decimals: decimals)))"
  }

  private static func decimals(_ estimate: Estimate) -> Int {
    let halfWidth = estimate.interval.halfWidth
    guard halfWidth > 0 else { return abs(estimate.mean) < 10 ? 3 : abs(estimate.mean) < 1000 ? 1 : 0 }
    return halfWidth >= 2 ? 0 : halfWidth >= 0.2 ? 1 : halfWidth >= 0.02 ? 2 : halfWidth >= 0.002 ? 3 : 4
  }

  /// A value of the range: all its decimals where it has three at most.
  private func plain(_ value: Double) -> String {
    let whole = (0...3).first { decimals in
      let scaled = value * [1, 10, 100, 1000][decimals]
      return abs(scaled - scaled.rounded()) < 1e-6
    }
    return style.number(value, decimals: whole ?? (abs(value) < 10 ? 3 : 1))
  }

  // MARK: One figure

  func curve(_ curve: BreakEvenCurve, _ hasPictures: Bool) -> [Block] {
    let path = report.paths[0]
    let key = keys.title(path)
    let (first, last) = (curve.points[0], curve.points[curve.points.count - 1])
    let heading = heading(curve, first, last)
    let method =
      curve.isExact
      ? text("Différences exactes.", "Exact differences.")
      : text(
        "Différences simulées, mêmes clients et mêmes tirages aléatoires à chaque valeur ; intervalles à \(confidence) valables où "
          + "que l’on regarde (suites de confiance).",
        "Simulated differences, the same customers and random draws at every value; \(confidence) intervals that hold wherever "
          + "one looks (confidence sequences).")
    let isOpen =
      !curve.isExact
      && curve.crossings.contains { $0.interval.lower <= first.value || $0.interval.upper >= last.value }
    let caution =
      isOpen
      ? text(
        " Un intervalle va jusqu’au bout de la plage : il peut continuer au-delà.",
        " An interval reaches the end of the range: it may go on beyond.") : ""
    let differences = curve.points.map(\.difference)
    let widest = differences.map(\.interval.halfWidth).max() ?? 0
    let digits = NumberStyle.decimals(widest)
    let rows = curve.points.map { point in
      let interval = point.difference.interval
      let ends = [interval.lower, interval.upper].map { style.euros($0, decimals: digits) }
      return [
        self.value(point.value), style.euros(point.difference.mean, decimals: digits),
        curve.isExact ? "" : ends.joined(separator: text(" à ", " to ")), cheaperWord(point.difference),
      ]
    }
    let isDoubtful = differences.contains { !isTold($0) }
    let note: [Block] =
      isDoubtful
      ? [
        .text(
          text(
            "« trop proche » : l’intervalle contient zéro ; le seuil de 0,50 € des avis ne s’applique pas ici.",
            "“too close”: the interval holds zero; the €0.50 below which an advice calls it equal does not apply here.")
        )
      ] : []
    return [
      .heading(1, [.text(heading)]),
      .paragraph([
        .text(text("Pour ", "For ")), .strong(report.model.profile.name),
        .text(
          text(
            ", quand varie : \(key) (", ", as one figure varies: \(key) (")), .code(path),
        .text(
          text(
            "). Seul ce chiffre varie\(report.model.profile.isKnown ? "" : ", les autres restent aussi incertains que dans le profil"). ",
            "). This figure alone varies\(report.model.profile.isKnown ? "" : ", the others stay as uncertain as in the profile"). "
          ) + method + caution),
      ]),
      hasPictures
        ? .picture(
          .curve, alternative: text("Différence mensuelle en fonction de : \(key)", "Monthly difference along \(key)"))
        : report.noPictures(language),
      .table(
        header: [
          key, text("différence par mois", "difference a month"), text("intervalle", "interval"),
          text("moins chère", "cheaper"),
        ], rows: rows, numeric: [0, 1, 2]),
    ] + note
  }

  /// A value of the range in a column: prices with their cents.
  private func value(_ value: Double) -> String {
    let text = plain(value)
    guard keys.isPrice(report.paths[0]), abs(value - value.rounded()) > 1e-9, (value * 10).rounded() == value * 10
    else {
      return text
    }
    return style.number(value, decimals: 2)
  }

  /// The answer in a line.
  private func heading(_ curve: BreakEvenCurve, _ first: BreakEvenCurve.Point, _ last: BreakEvenCurve.Point) -> String {
    let path = report.paths[0]
    let range = text(
      "de \(plain(first.value)) à \(keys.amount(plain(last.value), path))",
      "from \(plain(first.value)) to \(keys.amount(plain(last.value), path))")
    let below = cheaper(first.difference.mean)
    let means = curve.points.map(\.difference.mean)
    if let least = means.min(), let most = means.max(), most - least < 1e-9 {
      return text(
        "Sans effet sur la différence \(range)\(keys.ofWhat(path))",
        "No effect on the difference \(range)\(keys.ofWhat(path))")
    }
    let isClear = curve.points.contains { isTold($0.difference) }
    guard isClear else {
      return text("Trop proche pour trancher \(range)", "Too close to call \(range)")
    }
    switch curve.crossings.count {
    case 0:
      guard curve.points.allSatisfy({ isTold($0.difference) }) else {
        return text(
          "Pas de point d’équilibre \(range) : \(name(below)) coûte moins cher, mais par endroits c’est trop proche pour trancher",
          "No break-even \(range): \(name(below)) costs less, but in places it is too close to call")
      }
      return text(
        "Pas de point d’équilibre \(range) : \(name(below)) coûte toujours moins cher",
        "No break-even \(range): \(name(below)) costs less throughout")
    case 1:
      return text(
        "\(name(below.other)) coûte moins cher à partir de \(start(curve, path))\(keys.ofWhat(path))",
        "\(name(below.other)) costs less from \(start(curve, path))\(keys.ofWhat(path))")
    default:
      let list = curve.crossings.map { amount($0, path) }.joined(separator: text(" ; ", "; "))
      return text("Plusieurs points d’équilibre : \(list)", "Several break-evens: \(list)")
    }
  }

  /// From where on the other version costs less: of whole things, the first whole number beyond the crossing.
  private func start(_ curve: BreakEvenCurve, _ path: String) -> String {
    let crossing = curve.crossings[0]
    guard keys.isWhole(path) else { return amount(crossing, path) }
    let first = crossing.mean.rounded(.up)
    let ends = [crossing.interval.lower, crossing.interval.upper].map { $0.rounded(.up) }
    let reach = ends[0] < ends[1] ? " (\(plain(ends[0])) \(text("à", "to")) \(plain(ends[1])))" : ""
    let shown = keys.amount(plain(first), path) + reach
    guard let before = curve.points.first(where: { $0.value == first - 1 }),
      let after = curve.points.first(where: { $0.value == first })
    else { return shown }
    func difference(_ point: BreakEvenCurve.Point) -> String {
      "\(style.margined(euros: point.difference)) \(text("pour", "for")) \(plain(point.value))"
    }
    return shown
      + text(
        " (différence : \(difference(before)), \(difference(after)))",
        " (difference: \(difference(before)), \(difference(after)))")
  }

  /// Whether a difference is told from zero.
  private func isTold(_ difference: Estimate) -> Bool { !difference.interval.contains(0) }

  private func cheaperWord(_ difference: Estimate) -> String {
    isTold(difference) ? name(cheaper(difference.mean)) : text("trop proche", "too close")
  }

  private func cheaper(_ difference: Double) -> Plan { difference > 0 ? .intense : .equilibre }

  // MARK: Two figures

  func map(_ map: BreakEvenMap, _ hasPictures: Bool) -> [Block] {
    let titles = report.paths.map(keys.title)
    let cells = map.xs.count * map.ys.count
    let shares = Plan.allCases.map { plan in
      Double(map.cells.flatMap { $0 }.count { cheaper($0.difference.mean) == plan }) / Double(cells)
    }
    let heading =
      map.frontier.isEmpty
      ? text(
        "Pas de frontière : \(name(shares[0] > 0.5 ? .equilibre : .intense)) coûte partout moins cher",
        "No frontier: \(name(shares[0] > 0.5 ? .equilibre : .intense)) costs less everywhere")
      : text(
        "La frontière entre \(name(.equilibre)) et \(name(.intense)) va de \(ends(map.frontier).joined(separator: " à "))",
        "The frontier between \(name(.equilibre)) and \(name(.intense)) runs from \(ends(map.frontier).joined(separator: " to "))"
      )
    let rows = map.xs.map { x in
      let points = map.frontier.filter { $0.x.mean == x && $0.x.interval.halfWidth == 0 }
      return [plain(x), points.isEmpty ? "—" : points.map { value($0.y) }.joined(separator: " ; ")]
    }
    return [
      .heading(1, [.text(heading)]),
      .paragraph([
        .text(text("Pour ", "For ")), .strong(report.model.profile.name),
        .text(text(", en fonction de deux chiffres : ", ", over two figures: ") + titles[0] + " ("),
        .code(report.paths[0]), .text(text(") et ", ") and ") + titles[1] + " ("), .code(report.paths[1]),
        .text(
          text(
            "). \(name(.equilibre)) coûte moins cher sur \(style.percent(shares[0], decimals: 0)) de la carte, \(name(.intense)) sur "
              + "\(style.percent(shares[1], decimals: 0)). Différences simulées, intervalles à \(confidence) ; "
              + "\(style.whole(map.evaluations)) points simulés sur \(style.whole(cells)), les autres, loin de la frontière, interpolés.",
            "). \(name(.equilibre)) costs less on \(style.percent(shares[0], decimals: 0)) of the map, \(name(.intense)) on "
              + "\(style.percent(shares[1], decimals: 0)). Simulated differences, \(confidence) intervals; "
              + "\(style.whole(map.evaluations)) points simulated of \(style.whole(cells)), the others, far from the frontier, "
              + "interpolated.")),
      ]),
      hasPictures
        ? .picture(
          .map,
          alternative: text(
            "Carte de la différence mensuelle et frontière", "Map of the monthly difference with its frontier"))
        : report.noPictures(language),
      .table(
        header: [titles[0], text("frontière : \(titles[1])", "frontier: \(titles[1])")], rows: rows, numeric: [0, 1]),
    ]
  }

  /// The points whose figures that count whole things are whole numbers; all where there are none.
  private func onWhole(_ frontier: [BreakEvenMap.FrontierPoint]) -> [BreakEvenMap.FrontierPoint] {
    let points = frontier.filter { point in
      zip([point.x, point.y], report.paths).allSatisfy { !keys.isWhole($1) || $0.interval.halfWidth == 0 }
    }
    return points.isEmpty ? frontier : points
  }

  /// The points of a frontier with the least and the most of the first figure, both figures with their units.
  private func ends(_ frontier: [BreakEvenMap.FrontierPoint]) -> [String] {
    let points = onWhole(frontier).sorted { ($0.x.mean, $0.y.mean) < ($1.x.mean, $1.y.mean) }
    return [points.first, points.last].compactMap { $0 }.map { point in
      zip([point.x, point.y], report.paths).map { estimate, path in
        let isKnown = estimate.interval.halfWidth == 0
        let decimals = min(1, BreakEvenWords.decimals(estimate))
        let digits = isKnown ? plain(estimate.mean) : style.number(estimate.mean, decimals: decimals)
        return keys.amount(digits, path)
      }.joined(separator: text(" ; ", "; "))
    }.map { "(\($0))" }
  }

  // MARK: To make it again

  func reproduction() -> [Block] {
    let tariff = report.model.tariff
    return [
      .heading(2, [.text(text("Pour refaire ce calcul", "To make this again"))]),
      .verbatim(report.command),
      .text(
        text(
          "optimale \(Version.current) ; \(tariff.name), grille \(tariff.version), SHA-256 \(tariff.sha256) ; graine \(report.seed). "
            + "Différence : facture mensuelle moyenne \(name(.equilibre)) − \(name(.intense)), HT, frais uniques répartis sur l’horizon.",
          "optimale \(Version.current); \(tariff.name), tariff \(tariff.version), SHA-256 \(tariff.sha256); seed \(report.seed). "
            + "Difference: mean monthly bill \(name(.equilibre)) − \(name(.intense)), excluding tax, one-off charges spread over "
            + "the horizon.")),
    ]
  }
}
