import Basics
import Interchange
import Statistics
import Studies
import Tariffs

/// The sentences and tables of a draft tariff's study in one language.
struct WhatIfWords {
  let data: WhatIfData
  let language: Language

  private var style: NumberStyle { NumberStyle(language) }
  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
  private var confidence: String { style.percent(data.confidence, decimals: 0) }
  private var told: [WhatIfData.ToldPlan] { data.told }
  /// Whether both tariffs list the same two plans.
  private var isOfTwo: Bool { told.count == 1 }
  private var all: DraftPart { data.parts[0] }
  /// What is said of the cheaper of two plans, or of the cheapest.
  private var costsLess: String {
    isOfTwo ? text("coûte moins cher", "costs less") : text("est la moins chère", "costs least")
  }

  func blocks(_ hasPictures: Bool) -> [Block] {
    // Where nothing was found and nothing else changes, there is no draft to tell of.
    guard data.drafted != nil else { return answer() + foundations() }
    return answer() + pictures(hasPictures) + RevenueWords(data: data, language: language).blocks() + segments()
      + changes() + foundations()
  }

  private func answer() -> [Block] {
    guard let draft = data.drafted else { return solution() }
    let (least, drafted) = (all.today.leastBill, all.draft.leastBill)
    let (winners, losers) = (share(all.change.winners), share(all.change.losers))
    let heading = Block.heading(
      1, [.text(text("Avec le tarif envisagé, ", "With the draft, ") + shares(isHeading: true))])
    let found = solution()
    // The heading says it where nothing was looked for.
    let shares = found.isEmpty ? "" : shares(isHeading: false) + ". "
    let revenue = RevenueWords(data: data, language: language).sentence
    return (found.isEmpty ? [heading] : found) + [
      .paragraph([
        .text(text("Population : ", "Population: ")), .strong(data.population.name),
        .text(text(" ; tarif envisagé : ", "; draft: ")), .code(draft),
        .text(
          text(
            ". \(shares)La facture d’un client sur sa version la moins chère passe de \(style.margined(euros: least)) à "
              + "\(style.margined(euros: drafted)) HT par mois (\(style.signed(euros: all.change.changeOnCheaper))).\(revenue) Clients qui paient "
              + "moins : \(winners) ; plus : \(losers) ; dont la version la moins chère change : \(share(all.change.turned)). "
              + behaviour,
            ". \(shares)A customer’s bill on the \(isOfTwo ? "cheaper" : "cheapest") plan goes from \(style.margined(euros: least)) to "
              + "\(style.margined(euros: drafted)) a month excluding tax (\(style.signed(euros: all.change.changeOnCheaper))).\(revenue) Customers who "
              + "pay less: \(winners); more: \(losers); whose \(turned): "
              + "\(share(all.change.turned)). \(behaviour)")),
      ])
    ]
  }

  private var turned: String {
    isOfTwo ? "cheaper plan becomes the other one" : "cheapest plan becomes another one"
  }

  /// For how many customers each plan costs less under the draft, beside today.
  private func shares(isHeading: Bool) -> String {
    let parts = told.map { plan -> (name: String, after: String?, before: String?) in
      (
        plan.name, plan.draft.map { share(all.draft.cheaper[$0.index]) },
        plan.today.map { share(all.today.cheaper[$0.index]) }
      )
    }
    if let only = parts.first, parts.count == 1, let after = only.after, let before = only.before {
      let comma = isHeading ? "" : ","
      return text(
        "\(only.name) \(costsLess) pour \(after) des clients\(comma) au lieu de \(before)",
        "\(only.name) \(costsLess) for \(after) of customers\(comma) instead of \(before)")
    }
    let listed = parts.filter { $0.after != nil }.reversed().enumerated().map { index, part in
      let after = part.after ?? ""
      let now =
        part.before.map { text(" (au lieu de \($0))", " (instead of \($0))") } ?? text(" (nouvelle)", " (new)")
      let costs =
        index == 0
        ? text("\(costsLess) pour \(after) des clients", "\(costsLess) for \(after) of customers")
        : text("pour \(after)", "for \(after)")
      return "\(part.name) \(costs)\(now)"
    }
    let gone = parts.filter { $0.after == nil }.map { part in
      let before = part.before ?? ""
      return text(
        "\(part.name) n’existe plus (\(before) aujourd’hui)", "\(part.name) is gone (\(before) today)")
    }
    return (listed + gone).joined(separator: ", ")
  }

  var behaviour: String {
    guard data.elasticity != 0 else {
      return text(
        "Le comportement est tenu fixe : mêmes appels, mêmes clients sous les deux grilles.",
        "Behaviour is held fixed: the same calls, the same customers under both tariffs.")
    }
    let elasticity = style.number(data.elasticity, decimals: 2)
    return text(
      "Le comportement répond au prix : les appels changent de \(elasticity) fois le changement relatif de la facture moyenne "
        + "du groupe ; gains et pertes comparent donc des appels différents.",
      "Behaviour responds to price: calls change by \(elasticity) times the relative change of the group's mean bill; gains and "
        + "losses therefore compare different calls.")
  }

  private func share(_ estimate: Estimate) -> String { style.margined(percent: estimate) }

  /// What was looked for: the figure, or that there is none.
  private func solution() -> [Block] {
    guard let solved = data.solved else { return [] }
    let keys = KeyText(profile: nil, tariff: data.draft, language: language)
    let wanted = WantedAmountText(goal: solved.goal, migration: data.migration, language: language)
    var name: String?
    if case .share(let plan) = solved.goal.measure { name = data.draft[plan].name }
    return SolutionWords(
      solved: solved, name: name, keys: keys, isOfTwo: isOfTwo, confidence: confidence,
      counted: name.map(counted) ?? wanted.meaning, wanted: name == nil ? wanted : nil
    ).blocks
  }

  /// Which customers count for a plan: the share looked for depends on it.
  private func counted(_ name: String) -> String {
    let others = isOfTwo ? "" : text(" que toute autre", " than every other")
    guard data.indifference > 0 else {
      return text(
        "Compte pour \(name) tout client à qui elle coûte moins cher\(others), de si peu que ce soit (--indifference 0).",
        "Every customer for whom \(name) costs less\(others) counts, by however little (--indifference 0).")
    }
    let gap = style.euros(data.indifference, decimals: 2)
    let comma = isOfTwo ? "" : ","
    return text(
      "Compte pour \(name) un client à qui elle coûte moins cher\(others)\(comma) de plus de \(gap) par mois (--indifference).",
      "A customer counts for \(name) where it costs less\(others) by more than \(gap) a month (--indifference).")
  }

  /// Which customers count for the plans that are told.
  private var counted: String {
    isOfTwo && !told.isEmpty ? counted(told[0].name) : countedForEach
  }

  /// Which customers count for each plan.
  var countedForEach: String {
    let gap = style.euros(data.indifference, decimals: 2)
    return data.indifference > 0
      ? text(
        "Compte pour une version un client à qui elle coûte moins cher que toute autre, de plus de \(gap) par mois (--indifference).",
        "A customer counts for a plan where it costs less than every other by more than \(gap) a month (--indifference)."
      )
      : text(
        "Compte pour une version tout client à qui elle coûte moins cher que toute autre, de si peu que ce soit (--indifference 0).",
        "Every customer for whom a plan costs less than every other counts, by however little (--indifference 0).")
  }

  private func pictures(_ hasPictures: Bool) -> [Block] {
    guard hasPictures else { return [Block.noPictures(language)] }
    return [
      .picture(
        .changes,
        alternative: text(
          "Qui paie moins, qui paie plus et qui change de version, par segment",
          "Who pays less, who pays more and who changes plan, by segment")),
      .picture(
        .amounts,
        alternative: text(
          "Changement de la facture en euros, par segment", "Change of the bill in euros, by segment")),
    ]
  }

  private func segmentName(_ name: String?) -> String { name ?? text("ensemble", "all") }

  private func segments() -> [Block] {
    let header =
      [text("segment", "segment")] + told.flatMap(shareColumns) + [
        text("paient moins", "pay less"), text("paient plus", "pay more"),
        text("facture la moins chère", "cheapest bill"),
      ]
      + all.change.changeOnPlan.map { change in
        let name = data.tariff[change.plan].name
        return text("en restant en \(name)", "staying on \(name)")
      }
    return [
      .heading(2, [.text(text("Qui gagne, qui perd", "Who wins, who loses"))]),
      .table(header: header, rows: data.parts.map(row), numeric: Set(1..<header.count)),
      .text(
        text(
          "\(counted) Changements en euros HT par client et par mois. ± : intervalle à \(confidence) ; ses deux bouts entre parenthèses quand l’un est bien plus loin que l’autre.",
          "\(counted) Changes in euros excluding tax per customer per month. ±: the \(confidence) interval; both its ends in brackets where one is much farther than the other."
        )),
    ]
  }

  /// A segment: the shares of the plans told, who pays less and more, what it changes.
  private func row(of part: DraftPart) -> [String] {
    let shares = told.flatMap { plan in
      [
        plan.today.map { share(part.today.cheaper[$0.index]) } ?? "—",
        plan.draft.map { share(part.draft.cheaper[$0.index]) } ?? "—",
      ]
    }
    return [segmentName(part.name)] + shares
      + [share(part.change.winners), share(part.change.losers), style.signed(euros: part.change.changeOnCheaper)]
      + part.change.changeOnPlan.map { style.signed(euros: $0.figure) }
  }

  /// The columns of a plan's shares, today and in the draft.
  private func shareColumns(_ plan: WhatIfData.ToldPlan) -> [String] {
    isOfTwo
      ? [
        text("\(plan.name) moins chère, aujourd’hui", "\(plan.name) cheaper, today"),
        text("avec le tarif envisagé", "in the draft"),
      ]
      : [
        text("\(plan.name) moins chère, aujourd’hui", "\(plan.name) cheapest, today"),
        text("\(plan.name), avec le tarif envisagé", "\(plan.name), in the draft"),
      ]
  }

  private func changes() -> [Block] {
    let rows = data.parts.map { part in
      [segmentName(part.name)] + part.change.changes.map { style.signed(euros: $0) }
    }
    return [
      .heading(
        2,
        [
          .text(
            text(
              "Changement de facture, du plus favorable au moins favorable",
              "Change of the bill, from the most favourable on"))
        ]),
      .table(
        header: [text("segment", "segment")] + StudySummary.percentiles.map { style.percent($0, decimals: 0) },
        rows: rows, numeric: [1, 2, 3, 4, 5]),
    ]
  }

  private func foundations() -> [Block] {
    // The digest is the file's, whatever was set besides.
    let before = data.settings.isEmpty ? "" : text(" avant les valeurs changées", " before the changed values")
    return [
      .heading(2, [.text(text("Pour refaire ce calcul", "To make this again"))]), .verbatim(data.command),
      .text(
        text(
          "optimale \(Version.current) ; grille \(data.tariff.version), SHA-256 \(data.tariff.sha256) ; tarif envisagé : grille "
            + "\(data.draft.version), SHA-256 \(data.draft.sha256)\(before) ; graine \(data.seed). "
            + "Source de la population : \(data.population.source?[language] ?? "—")",
          "optimale \(Version.current); tariff \(data.tariff.version), SHA-256 \(data.tariff.sha256); draft: tariff "
            + "\(data.draft.version), SHA-256 \(data.draft.sha256)\(before); seed \(data.seed). "
            + "Source of the population: \(data.population.source?[language] ?? "—")")),
    ]
  }
}
