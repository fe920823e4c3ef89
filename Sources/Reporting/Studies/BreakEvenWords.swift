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

  /// A value with the digits its interval leaves known.
  private func value(_ estimate: Estimate) -> String {
    let halfWidth = estimate.interval.halfWidth
    let size = max(abs(estimate.mean), 1e-9)
    let decimals = halfWidth == 0 ? (size < 10 ? 3 : size < 1000 ? 1 : 0) : decimals(halfWidth)
    let shown = style.number(estimate.mean, decimals: decimals)
    guard halfWidth > 0 else { return shown }
    return "\(shown) (\(style.number(estimate.interval.lower, decimals: decimals)) "
      + "\(text("à", "to")) \(style.number(estimate.interval.upper, decimals: decimals)))"
  }

  private func decimals(_ halfWidth: Double) -> Int {
    halfWidth >= 2 ? 0 : halfWidth >= 0.2 ? 1 : halfWidth >= 0.02 ? 2 : halfWidth >= 0.002 ? 3 : 4
  }

  private func plain(_ value: Double) -> String {
    style.number(value, decimals: value == value.rounded() ? 0 : abs(value) < 10 ? 3 : 1)
  }

  // MARK: One figure

  func curve(_ curve: BreakEvenCurve, _ hasPictures: Bool) -> [Block] {
    let key = keys.title(report.paths[0])
    let (first, last) = (curve.points[0], curve.points[curve.points.count - 1])
    let below = cheaper(first.difference.mean)
    let heading: String
    switch curve.crossings.count {
    case 0:
      heading = text(
        "Pas de point d’équilibre de \(plain(first.value)) à \(plain(last.value)) : \(name(below)) coûte toujours moins cher",
        "No break-even from \(plain(first.value)) to \(plain(last.value)): \(name(below)) costs less throughout")
    case 1:
      heading = text(
        "\(name(below.other)) coûte moins cher à partir de \(value(curve.crossings[0]))",
        "\(name(below.other)) costs less from \(value(curve.crossings[0]))")
    default:
      heading = text(
        "Plusieurs points d’équilibre : \(curve.crossings.map(value).joined(separator: " ; "))",
        "Several break-evens: \(curve.crossings.map(value).joined(separator: "; "))")
    }
    let method =
      curve.isExact
      ? text("Différences exactes.", "Exact differences.")
      : text(
        "Différences simulées, mêmes clients et même hasard d’une valeur à l’autre ; intervalles à \(confidence) valables où que l’on "
          + "regarde (séquences de confiance).",
        "Simulated differences, the same customers and fortune at every value; \(confidence) intervals that hold wherever one "
          + "looks (confidence sequences).")
    let isOpen =
      !curve.isExact
      && curve.crossings.contains { $0.interval.lower <= first.value || $0.interval.upper >= last.value }
    let caution =
      isOpen
      ? text(
        " Un intervalle va jusqu’au bout de la plage : il peut continuer au-delà.",
        " An interval reaches the end of the range: it may go on beyond.") : ""
    let rows = curve.points.map { point in
      [
        plain(point.value), style.euros(point.difference),
        curve.isExact ? "" : style.euros(point.difference.interval), name(cheaper(point.difference.mean)),
      ]
    }
    return [
      .heading(1, [.text(heading)]),
      .paragraph([
        .text(text("Pour ", "For ")), .strong(report.model.profile.name),
        .text(
          text(
            ", selon ce qui varie : \(key) (", ", as one thing varies: \(key) (")), .code(report.paths[0]),
        .text("). \(method)\(caution)"),
      ]),
      hasPictures
        ? .picture(
          .curve, alternative: text("Différence mensuelle selon \(key)", "Monthly difference along \(key)"))
        : report.noPictures(language),
      .table(
        header: [
          key, text("différence par mois", "difference a month"), text("intervalle", "interval"),
          text("moins chère", "cheaper"),
        ], rows: rows, numeric: [0, 1, 2]),
    ]
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
        .text(text(", selon ", ", over ") + titles[0] + " ("),
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

  /// The points of a frontier with the least and the most of the first figure, as `68 × 236`.
  private func ends(_ frontier: [BreakEvenMap.FrontierPoint]) -> [String] {
    let points = frontier.sorted { ($0.x.mean, $0.y.mean) < ($1.x.mean, $1.y.mean) }
    return [points.first, points.last].compactMap { $0 }.map { point in
      [point.x, point.y].map {
        style.number($0.mean, decimals: $0.interval.halfWidth > 0.2 || abs($0.mean) >= 10 ? 0 : 2)
      }
      .joined(separator: " × ")
    }
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
