import Basics
import Interchange
import Decision
import Simulation
import Statistics
import Tariffs

/// The sentences of a break-even study in one language.
struct BreakEvenWords {
  let data: BreakEvenData
  let language: Language

  var style: NumberStyle { NumberStyle(language) }
  var keys: KeyText { KeyText(profile: data.model.profile, tariff: data.model.tariff, language: language) }
  func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
  func name(_ plan: Plan) -> String { data.model.tariff[plan].name }
  var plans: [Plan] { data.plans }
  var isOfTwo: Bool { plans.count == 2 }
  var confidence: String { style.percent(data.confidence, decimals: 0) }
  /// What is said of the cheaper of two plans, or of the cheapest.
  var costsLess: String {
    isOfTwo ? text("coûte moins cher", "costs less") : text("est la moins chère", "costs least")
  }

  private func amount(_ estimate: Estimate, _ path: String) -> String { keys.amount(estimate, path) }

  /// A value of the range: all its decimals where it has three at most.
  func plain(_ value: Double) -> String { keys.plain(value) }

  // MARK: One figure

  func curve(_ curve: BreakEvenCurve, _ hasPictures: Bool) -> [Block] {
    let key = keys.title(data.paths[0])
    let picture = Block.picture(
      .curve, alternative: text("Différence mensuelle en fonction de : \(key)", "Monthly difference along \(key)"))
    return [
      .heading(1, [.text(heading(curve, curve.points[0], curve.points[curve.points.count - 1]))]),
      .paragraph(introduction(key) + [.text(onlyThisVaries + method(curve) + caution(curve))]),
      hasPictures ? picture : Block.noPictures(language), table(curve, key),
    ] + doubt(curve)
  }

  /// Whom the curve is about, and along which figure it runs.
  private func introduction(_ key: String) -> [Inline] {
    [
      .text(text("Pour ", "For ")), .strong(data.model.profile.name),
      .text(text(", quand varie : \(key) (", ", as one figure varies: \(key) (")), .code(data.paths[0]),
    ]
  }

  private var onlyThisVaries: String {
    let isKnown = data.model.profile.isKnown
    return text(
      "). Seul ce chiffre varie\(isKnown ? "" : ", les autres restent aussi incertains que dans le profil"). ",
      "). This figure alone varies\(isKnown ? "" : ", the others stay as uncertain as in the profile"). ")
  }

  /// How the differences were found, and what their intervals hold for.
  private func method(_ curve: BreakEvenCurve) -> String {
    curve.isExact
      ? text("Différences exactes.", "Exact differences.")
      : text(
        "Différences simulées, mêmes clients et mêmes tirages aléatoires à chaque valeur ; intervalles à \(confidence) valables où "
          + "que l’on regarde (suites de confiance).",
        "Simulated differences, the same customers and random draws at every value; \(confidence) intervals that hold wherever "
          + "one looks (confidence sequences).")
  }

  /// Said where the interval of a crossing was cut by the range.
  private func caution(_ curve: BreakEvenCurve) -> String {
    let (first, last) = (curve.points[0].value, curve.points[curve.points.count - 1].value)
    let isOpen =
      !curve.isExact
      && curve.crossings.contains { $0.value.interval.lower <= first || $0.value.interval.upper >= last }
    guard isOpen else { return "" }
    return text(
      " Un intervalle va jusqu’au bout de la plage : il peut continuer au-delà.",
      " An interval reaches the end of the range: it may go on beyond.")
  }

  /// A row a point, with as many digits as the widest interval leaves known.
  private func table(_ curve: BreakEvenCurve, _ key: String) -> Block {
    let widest = curve.points.map { shown($0).interval.halfWidth }.max() ?? 0
    let digits = NumberStyle.decimals(widest)
    let rows = curve.points.map { point in
      let difference = shown(point)
      let ends = [difference.interval.lower, difference.interval.upper].map { style.euros($0, decimals: digits) }
      return [
        keys.value(point.value, data.paths[0]), style.euros(difference.mean, decimals: digits),
        curve.isExact ? "" : ends.joined(separator: text(" à ", " to ")), cheaperWord(point.differences),
      ]
    }
    let difference =
      isOfTwo
      ? text("différence par mois", "difference a month")
      : text("écart avec la suivante, par mois", "gap to the next, a month")
    let header = [
      key, difference, text("intervalle", "interval"), text("moins chère", isOfTwo ? "cheaper" : "cheapest"),
    ]
    return .table(header: header, rows: rows, numeric: [0, 1, 2])
  }

  /// What "too close" means in the table, where it says so.
  private func doubt(_ curve: BreakEvenCurve) -> [Block] {
    guard curve.points.contains(where: { !isTold($0.differences) }) else { return [] }
    return [
      .text(
        text(
          "« trop proche » : l’intervalle contient zéro ; le seuil de 0,50 € des avis ne s’applique pas ici.",
          "“too close”: the interval holds zero; the €0.50 below which an advice calls it equal does not apply here."))
    ]
  }

  /// The answer in a line.
  private func heading(_ curve: BreakEvenCurve, _ first: BreakEvenCurve.Point, _ last: BreakEvenCurve.Point) -> String {
    let path = data.paths[0]
    let range = keys.range(first.value, last.value, path)
    let below = first.differences.cheapest
    let isLevel = PlanPair.all(plans.count).allSatisfy { pair in
      let means = curve.points.map { $0.differences[pair].mean }
      return (means.max() ?? 0) - (means.min() ?? 0) < 1e-9
    }
    if isLevel {
      return text(
        "Sans effet sur \(isOfTwo ? "la différence" : "les écarts") \(range)\(keys.ofWhat(path))",
        "No effect on the \(isOfTwo ? "difference" : "gaps") \(range)\(keys.ofWhat(path))")
    }
    let isClear = curve.points.contains { isTold($0.differences) }
    guard isClear else {
      return text("Trop proche pour trancher \(range)", "Too close to call \(range)")
    }
    switch curve.crossings.count {
    case 0:
      guard curve.points.allSatisfy({ isTold($0.differences) }) else {
        return text(
          "Pas de point d’équilibre \(range) : \(name(below)) \(costsLess), mais par endroits c’est trop proche pour trancher",
          "No break-even \(range): \(name(below)) \(costsLess), but in places it is too close to call")
      }
      return text(
        "Pas de point d’équilibre \(range) : \(name(below)) \(isOfTwo ? "coûte toujours moins cher" : "est toujours la moins chère")",
        "No break-even \(range): \(name(below)) \(costsLess) throughout")
    case 1:
      return text(
        "\(name(curve.crossings[0].above)) \(costsLess) à partir de \(start(curve, path))\(keys.ofWhat(path))",
        "\(name(curve.crossings[0].above)) \(costsLess) from \(start(curve, path))\(keys.ofWhat(path))")
    default:
      return stretches(curve.crossings, path) + keys.ofWhat(path)
    }
  }

  /// Which plan costs less between the crossings, from the least value on.
  private func stretches(_ crossings: [BreakEvenCurve.Crossing], _ path: String) -> String {
    let first = text(
      "\(name(crossings[0].below)) \(costsLess) jusqu’à \(amount(crossings[0].value, path))",
      "\(name(crossings[0].below)) \(costsLess) up to \(amount(crossings[0].value, path))")
    let next = zip(crossings, crossings.dropFirst()).map { _, end in
      text(
        "puis \(name(end.below)) jusqu’à \(amount(end.value, path))",
        "then \(name(end.below)) up to \(amount(end.value, path))")
    }
    let last = crossings[crossings.count - 1]
    return ([first] + next + [text("puis \(name(last.above))", "then \(name(last.above))")]).joined(separator: ", ")
  }

  /// The difference that stands for a point: of two plans theirs, of several what the cheapest saves beside the next.
  private func shown(_ point: BreakEvenCurve.Point) -> Estimate {
    isOfTwo ? point.differences.leading : point.differences[point.differences.runnerUp, point.differences.cheapest]
  }

  /// From where on another plan costs less: of whole things, the first whole number beyond the crossing.
  private func start(_ curve: BreakEvenCurve, _ path: String) -> String {
    let crossing = curve.crossings[0].value
    guard keys.isWhole(path) else { return amount(crossing, path) }
    let first = crossing.mean.rounded(.up)
    let ends = [crossing.interval.lower, crossing.interval.upper].map { $0.rounded(.up) }
    let reach = ends[0] < ends[1] ? " (\(plain(ends[0])) \(text("à", "to")) \(plain(ends[1])))" : ""
    let whole = keys.amount(plain(first), path) + reach
    guard let before = curve.points.first(where: { $0.value == first - 1 }),
      let after = curve.points.first(where: { $0.value == first })
    else { return whole }
    func difference(_ point: BreakEvenCurve.Point) -> String {
      "\(style.margined(euros: shown(point))) \(text("pour", "for")) \(plain(point.value))"
    }
    return whole
      + text(
        " (différence : \(difference(before)), \(difference(after)))",
        " (difference: \(difference(before)), \(difference(after)))")
  }

  /// Whether a difference is told from zero.
  private func isTold(_ difference: Estimate) -> Bool { !difference.interval.contains(0) }

  /// Whether the cheapest plan is told from all others.
  private func isTold(_ differences: PlanDifferences) -> Bool {
    differences.others(than: differences.cheapest).allSatisfy { isTold(differences[$0, differences.cheapest]) }
  }

  private func cheaperWord(_ differences: PlanDifferences) -> String {
    isTold(differences) ? name(differences.cheapest) : text("trop proche", "too close")
  }

  // MARK: To make it again

  func reproduction() -> [Block] {
    let tariff = data.model.tariff
    let difference =
      isOfTwo
      ? text(
        "Différence : facture mensuelle moyenne \(name(plans[0])) − \(name(plans[1])), HT, frais uniques répartis sur l’horizon.",
        "Difference: mean monthly bill \(name(plans[0])) − \(name(plans[1])), excluding tax, one-off charges spread over "
          + "the horizon.")
      : text(
        "Écart : facture mensuelle moyenne de la version suivante moins celle de la moins chère, HT, frais uniques répartis sur "
          + "l’horizon ; les intervalles des écarts de chaque version valent ensemble.",
        "Gap: mean monthly bill of the next plan less that of the cheapest, excluding tax, one-off charges spread over the "
          + "horizon; the intervals of each plan’s gaps hold together.")
    return [
      .heading(2, [.text(text("Pour refaire ce calcul", "To make this again"))]),
      .verbatim(data.command),
      .text(
        text(
          "optimale \(Version.current) ; \(tariff.name), grille \(tariff.version), SHA-256 \(tariff.sha256) ; graine \(data.seed). "
            + difference,
          "optimale \(Version.current); \(tariff.name), tariff \(tariff.version), SHA-256 \(tariff.sha256); seed \(data.seed). "
            + difference)),
    ]
  }
}
