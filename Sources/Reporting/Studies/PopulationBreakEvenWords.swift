import Basics
import Interchange
import Statistics
import Studies
import Tariffs

/// The sentences and tables of a population's break-even in one language.
struct PopulationBreakEvenWords {
  let data: PopulationBreakEvenData
  let language: Language

  private var curve: PopulationCurve { data.curve }
  private var style: NumberStyle { NumberStyle(language) }
  private var keys: KeyText { KeyText(profile: nil, tariff: data.tariff, language: language) }
  private var path: String { data.path }
  private var plans: [Plan] { data.plans }
  private var isOfTwo: Bool { plans.count == 2 }
  private var confidence: String { style.percent(data.confidence, decimals: 0) }
  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
  private func name(_ plan: Plan) -> String { data.tariff[plan].name }
  private func at(_ value: Estimate) -> String { keys.amount(value, path) }
  private var range: String { keys.range(curve.points[0].value, curve.points[curve.points.count - 1].value, path) }
  private var costsLess: String {
    isOfTwo ? text("coûte moins cher", "costs less") : text("est la moins chère", "costs least")
  }

  func blocks(_ hasPictures: Bool) -> [Block] {
    let pictures =
      hasPictures
      ? [
        Block.picture(.shares, alternative: say.sharesAlong(keys.name(path))),
        .picture(.curve, alternative: say.meansAlong(keys.name(path))),
      ] : [Block.noPictures(language)]
    return [.heading(1, [.text(heading)]), .paragraph(introduction)] + pictures + values() + segments() + reproduction()
  }

  private var say: PictureWords { PictureWords(language) }

  // MARK: The answer

  /// The answer in a line: whom the mean bill favours, then whom half of the customers.
  private var heading: String {
    let last = curve.crossings.last
    let mean: String
    switch curve.crossings.count {
    case 0:
      let first = name(plans[curve.points[0].cheapest])
      mean = text(
        "En moyenne sur les clients, \(first) \(costsLess) \(range)",
        "On average over customers, \(first) \(costsLess) \(range)")
    case 1:
      let (above, value) = (name(curve.crossings[0].above), at(curve.crossings[0].value))
      mean = text(
        "En moyenne sur les clients, \(above) \(costsLess) à partir de \(value)",
        "On average over customers, \(above) \(costsLess) from \(value)")
    default: mean = stretches
    }
    let plan = last?.above ?? plans[curve.points[0].cheapest]
    let half = curve.halves.first { $0.plan == plan }.map { half in
      half.isRising
        ? text(
          ", et pour la moitié d’entre eux à partir de \(at(half.value))",
          ", and for half of them from \(at(half.value))")
        : text(
          ", et pour la moitié d’entre eux jusqu’à \(at(half.value))", ", and for half of them up to \(at(half.value))")
    }
    return mean + (half ?? "") + keys.ofWhat(path)
  }

  /// Which plan costs least on average between the crossings, from the least value on.
  private var stretches: String {
    let parts = curve.crossings.enumerated().map { index, crossing in
      let (plan, value) = (name(crossing.below), at(crossing.value))
      return index == 0
        ? text(
          "En moyenne sur les clients, \(plan) \(costsLess) jusqu’à \(value)",
          "On average over customers, \(plan) \(costsLess) up to \(value)")
        : text("puis \(plan) jusqu’à \(value)", "then \(plan) up to \(value)")
    }
    let last = curve.crossings.last.map { text("puis \(name($0.above))", "then \(name($0.above))") }
    return (parts + [last].compactMap { $0 }).joined(separator: ", ")
  }

  private var introduction: [Inline] {
    [
      .text(text("Population : ", "Population: ")), .strong(data.population.name),
      .text(text(", quand varie : \(keys.title(path)) (", ", as one figure varies: \(keys.title(path)) (")),
      .code(path),
      .text("). " + ([sameCustomers] + shares).joined(separator: " ")),
    ]
  }

  private var sameCustomers: String {
    let count = style.whole(curve.customers)
    let between = text(
      "entre deux valeurs, leurs factures sont prises en ligne droite",
      "between two values their bills are taken along a straight line")
    guard path != PopulationBreakEvenData.callsFactor else {
      return text(
        "Les mêmes \(count) clients simulés à chaque valeur ; les appels d’un facteur sont parmi ceux des plus grands, et \(between).",
        "The same \(count) simulated customers at every value; the calls of a factor are among those of larger ones, and \(between)."
      )
    }
    let isLinear = TariffFigure(path: String(path.dropFirst("tariff.".count)))?.rule.isWhole == false
    return text(
      "Les mêmes \(count) clients simulés et les mêmes appels à chaque valeur\(isLinear ? "" : " ; \(between)").",
      "The same \(count) simulated customers and the same calls at every value\(isLinear ? "" : "; \(between)").")
  }

  /// For how many each plan is the cheapest: where it is for half of the customers, else for how many at most.
  private var shares: [String] {
    let halves = plans.map { plan -> String in
      let own = curve.halves.filter { $0.plan == plan }
      guard own.isEmpty else {
        let ends = own.map { half in
          half.isRising
            ? text("à partir de \(at(half.value))", "from \(at(half.value))")
            : text("jusqu’à \(at(half.value))", "up to \(at(half.value))")
        }.joined(separator: text(", puis ", ", then "))
        return text(
          "\(name(plan)) \(costsLess) pour la moitié des clients \(ends).",
          "\(name(plan)) \(costsLess) for half of the customers \(ends).")
      }
      return always(plan)
    }
    guard !isOfTwo, !curve.leads.isEmpty else { return halves }
    let leads = curve.leads.map { lead in
      text(
        "\(ElisionText.of(name(lead.below))) à \(name(lead.above)) à \(at(lead.value))",
        "from \(name(lead.below)) to \(name(lead.above)) at \(at(lead.value))")
    }.joined(separator: ", ")
    return halves + [
      text("La plus grande part des clients passe \(leads).", "The largest share of customers goes \(leads).")
    ]
  }

  /// Said of a plan whose share never crosses one half.
  private func always(_ plan: Plan) -> String {
    let shares = curve.points.map { $0.cheaper[plan.index] }
    let isMost = shares.allSatisfy { $0.mean >= 0.5 }
    let ordered = shares.sorted { $0.mean < $1.mean }
    guard let bound = isMost ? ordered.first : ordered.last else { return "" }
    let share = style.margined(percent: bound)
    return isMost
      ? text(
        "\(name(plan)) \(costsLess) pour plus de la moitié des clients à toutes les valeurs : \(share) au moins.",
        "\(name(plan)) \(costsLess) for more than half of the customers at every value: \(share) at least.")
      : text(
        "\(name(plan)) \(costsLess) pour moins de la moitié des clients à toutes les valeurs : \(share) au plus.",
        "\(name(plan)) \(costsLess) for fewer than half of the customers at every value: \(share) at most.")
  }

  // MARK: Tables

  private func values() -> [Block] {
    let rows = curve.points.map { point in
      [keys.value(point.value, path)] + point.cheaper.map { style.margined(percent: $0) }
        + [style.margined(percent: point.tooClose)]
        + (isOfTwo ? point.differences : point.meanBill).map { style.margined(euros: $0) }
        + [name(plans[point.cheapest])]
    }
    let shares = plans.map { text("\(name($0)) moins chère", "\(name($0)) \(say.cheaper(of: plans.count))") }
    let amounts =
      isOfTwo
      ? ["\(name(plans[0])) − \(name(plans[1]))"] : plans.map { text("facture \(name($0))", "bill on \(name($0))") }
    let header =
      [keys.title(path)] + shares + [say.tooClose] + amounts
      + [text("moins chère en moyenne", "\(say.cheaper(of: plans.count)) on average")]
    let gap = style.euros(data.indifference, decimals: 2)
    return [
      .heading(2, [.text(text("Valeur par valeur", "Value by value"))]),
      .table(header: header, rows: rows, numeric: Set(0..<header.count - 1)),
      .text(
        text(
          "Parts des clients à qui une version coûte moins cher que toute autre, de plus de \(gap) par mois (--indifference). Factures moyennes en euros HT par client et par mois, frais uniques répartis sur l’horizon. ± : intervalle à \(confidence) ; ses deux bouts entre parenthèses quand l’un est bien plus loin que l’autre.",
          "Shares of customers whom a plan costs less than any other, by more than \(gap) a month (--indifference). Mean bills in euros a customer and month excluding tax, one-off charges spread over the horizon. ±: the \(confidence) interval; both its ends in brackets where one is much farther than the other."
        )),
    ]
  }

  private func segments() -> [Block] {
    let rows = curve.segments.map { part in
      [part.name, style.percent(part.weight, decimals: 0), crossings(part)]
    }
    return [
      .heading(2, [.text(text("Segment par segment", "Segment by segment"))]),
      .table(
        header: [
          text("segment", "segment"), text("poids", "weight"),
          text("moins chère en moyenne", "\(say.cheaper(of: plans.count)) on average"),
        ], rows: rows, numeric: [1]),
      .text(
        text(
          "Seuils de la facture moyenne de chaque segment, avec leur intervalle à \(confidence) ; un intervalle qui va jusqu’au bout de la plage peut continuer au-delà.",
          "Crossings of each segment’s mean bill, with their \(confidence) intervals; one that reaches the end of the range may go on beyond."
        )),
    ]
  }

  private func crossings(_ part: PopulationCurve.Part) -> String {
    guard let last = part.crossings.last else {
      return text("\(name(part.cheapest)) à toutes les valeurs", "\(name(part.cheapest)) at every value")
    }
    let stretches = part.crossings.map { crossing in
      text(
        "\(name(crossing.below)) jusqu’à \(at(crossing.value))", "\(name(crossing.below)) up to \(at(crossing.value))")
    }
    return (stretches + [text("puis \(name(last.above))", "then \(name(last.above))")]).joined(separator: ", ")
  }

  private func reproduction() -> [Block] {
    let source = data.population.source?[language] ?? "—"
    let tariff = data.tariff
    return [
      .heading(2, [.text(text("Pour refaire ce calcul", "To make this again"))]), .verbatim(data.command),
      .text(
        text(
          "optimale \(Version.current) ; \(tariff.name), grille \(tariff.version), SHA-256 \(tariff.sha256) ; graine \(data.seed). Source de la population : \(source)",
          "optimale \(Version.current); \(tariff.name), tariff \(tariff.version), SHA-256 \(tariff.sha256); seed \(data.seed). Source of the population: \(source)"
        )),
    ]
  }
}
