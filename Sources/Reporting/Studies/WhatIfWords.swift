import Basics
import Statistics
import Studies
import Tariffs

/// The sentences and tables of a draft tariff's study in one language.
struct WhatIfWords {
  let report: WhatIfReport
  let language: Language

  private var style: NumberStyle { NumberStyle(language) }
  private func text(_ fr: String, _ en: String) -> String { language == .fr ? fr : en }
  private var confidence: String { style.percent(report.confidence, decimals: 0) }
  private func name(_ plan: Plan) -> String { report.tariff[plan].name }
  private var all: WhatIfReport.Part { report.parts[0] }

  func blocks(_ hasPictures: Bool) -> [Block] {
    // Where nothing was found and nothing else changes, there is no draft to tell of.
    guard report.drafted != nil else { return answer() + foundations() }
    return answer() + [picture(hasPictures)] + segments() + changes() + foundations()
  }

  /// The sign of a gain that does not read as nothing.
  private func plus(_ value: Double) -> String { value >= 0.005 ? "+" : "" }

  private func signed(_ estimate: Estimate) -> String {
    plus(estimate.mean) + style.margined(euros: estimate)
  }

  private func answer() -> [Block] {
    guard let draft = report.drafted else { return solution() }
    let (before, after) = (all.today.cheaper[1], all.draft.cheaper[1])
    let (least, drafted) = (all.today.leastBill, all.draft.leastBill)
    let (winners, losers) = (share(all.change.winners), share(all.change.losers))
    let heading = Block.heading(
      1,
      [
        .text(
          text(
            "Avec le projet, \(name(.intense)) coûte moins cher pour \(share(after)) des clients au lieu de \(share(before))",
            "With the draft, \(name(.intense)) costs less for \(share(after)) of customers instead of \(share(before))"
          ))
      ])
    let found = solution()
    // The heading says it where nothing was looked for.
    let shares =
      found.isEmpty
      ? ""
      : text(
        "\(name(.intense)) coûte moins cher pour \(share(after)) des clients, au lieu de \(share(before)). ",
        "\(name(.intense)) costs less for \(share(after)) of customers, instead of \(share(before)). ")
    return (found.isEmpty ? [heading] : found) + [
      .paragraph([
        .text(text("Population : ", "Population: ")), .strong(report.population.name),
        .text(text(" ; projet : ", "; draft: ")), .code(draft),
        .text(
          text(
            ". \(shares)Chaque client prenant sa version la moins chère, la recette par client passe de \(style.margined(euros: least)) à "
              + "\(style.margined(euros: drafted)) HT par mois (\(signed(all.change.changeOnCheaper))). Clients qui paient "
              + "moins : \(winners) ; plus : \(losers) ; dont la version la moins chère change : \(share(all.change.turned)). "
              + behaviour,
            ". \(shares)With every customer on the cheaper version, revenue per customer goes from \(style.margined(euros: least)) to "
              + "\(style.margined(euros: drafted)) a month excluding tax (\(signed(all.change.changeOnCheaper))). Customers who "
              + "pay less: \(winners); more: \(losers); whose cheaper version becomes the other one: "
              + "\(share(all.change.turned)). \(behaviour)")),
      ])
    ]
  }

  private var behaviour: String {
    guard report.elasticity != 0 else {
      return text(
        "Le comportement est tenu fixe : mêmes appels, mêmes clients sous les deux grilles.",
        "Behaviour is held fixed: the same calls, the same customers under both tariffs.")
    }
    let elasticity = style.number(report.elasticity, decimals: 2)
    return text(
      "Le comportement répond au prix : les appels changent de \(elasticity) fois le changement relatif de la facture moyenne "
        + "du groupe ; gains et pertes comparent donc des appels différents.",
      "Behaviour responds to price: calls change by \(elasticity) times the relative change of the group's mean bill; gains and "
        + "losses therefore compare different calls.")
  }

  private func share(_ estimate: Estimate) -> String { style.margined(percent: estimate) }

  /// What was looked for: the figure, or that there is none.
  private func solution() -> [Block] {
    guard let solved = report.solved else { return [] }
    let percent = solved.share * 100
    let target = style.percent(solved.share, decimals: abs(percent - percent.rounded()) < 1e-9 ? 0 : 1)
    let keys = KeyText(profile: nil, tariff: report.tariff, language: language)
    func number(_ value: Double) -> String { style.number(value, decimals: solved.decimals) }
    let heading: String
    var sentence: [Inline] = [.text(text("Chiffre cherché : ", "Figure looked for: "))]
    switch solved.answer {
    case .price(let price):
      let range = "\(number(price.interval.lower)) \(text("à", "to")) \(number(price.interval.upper))"
      heading = text(
        "Pour que la version \(name(.intense)) coûte moins cher pour \(target) des clients : \(keys.name(solved.path)) à "
          + "\(keys.amount(number(price.mean), solved.path)) (\(range))",
        "For \(name(.intense)) to cost less for \(target) of customers: \(keys.name(solved.path)) "
          + "\(keys.amount(number(price.mean), solved.path)) (\(range))")
      sentence += [
        .code(solved.path),
        .text(
          text(
            ", à comportement inchangé ; entre parenthèses, l’intervalle à \(confidence). \(counted)",
            ", with behaviour unchanged; in brackets the \(confidence) interval. \(counted)")),
      ]
    case .outOfReach(let low, let shareAtLow, let high, let shareAtHigh):
      let range = text(
        "de \(keys.amount(number(low), solved.path)) à \(keys.amount(number(high), solved.path))",
        "from \(keys.amount(number(low), solved.path)) to \(keys.amount(number(high), solved.path))")
      let (least, most) = shareAtLow.mean < shareAtHigh.mean ? (shareAtLow, shareAtHigh) : (shareAtHigh, shareAtLow)
      heading =
        most.mean < solved.share
        ? text(
          "Aucune valeur \(range) ne convient : \(name(.intense)) n’y coûte moins cher que pour \(share(most)) des clients au plus, "
            + "pas pour \(target)",
          "No value \(range) will do: \(name(.intense)) costs less for \(share(most)) of customers at most, not for \(target)"
        )
        : text(
          "Aucune valeur \(range) ne convient : \(name(.intense)) y coûte moins cher pour \(share(least)) des clients au moins, plus "
            + "que \(target)",
          "No value \(range) will do: \(name(.intense)) costs less for \(share(least)) of customers at least, more than \(target)"
        )
      sentence += [
        .code(solved.path),
        .text(
          text(
            ", \(keys.name(solved.path)). Part des clients pour qui \(name(.intense)) coûte moins cher : \(share(shareAtLow)) à "
              + "\(keys.amount(number(low), solved.path)), \(share(shareAtHigh)) à \(keys.amount(number(high), solved.path)). \(counted)",
            ", \(keys.name(solved.path)). Share of customers for whom \(name(.intense)) costs less: \(share(shareAtLow)) at "
              + "\(number(low)), \(share(shareAtHigh)) at \(number(high)). \(counted)")),
      ]
    }
    return [.heading(1, [.text(heading)]), .paragraph(sentence)]
  }

  /// For whom *Intense* counts as the cheaper: the share looked for depends on it.
  private var counted: String {
    guard report.indifference > 0 else {
      return text(
        "Compte pour \(name(.intense)) tout client à qui elle coûte moins cher, de si peu que ce soit (--indifference 0).",
        "Every customer for whom \(name(.intense)) costs less counts, by however little (--indifference 0).")
    }
    let gap = style.euros(report.indifference, decimals: 2)
    return text(
      "Compte pour \(name(.intense)) un client à qui elle coûte moins cher de plus de \(gap) par mois (--indifference).",
      "A customer counts for \(name(.intense)) where it costs less by more than \(gap) a month (--indifference).")
  }

  private func picture(_ hasPictures: Bool) -> Block {
    hasPictures
      ? .picture(
        .changes,
        alternative: text("Qui gagne et qui perd, par segment", "Who wins and who loses, by segment"))
      : report.noPictures(language)
  }

  private func segmentName(_ name: String?) -> String { name ?? text("ensemble", "all") }

  private func segments() -> [Block] {
    let rows = report.parts.map { part in
      [
        segmentName(part.name), share(part.today.cheaper[1]), share(part.draft.cheaper[1]), share(part.change.winners),
        share(part.change.losers), signed(part.change.changeOnCheaper), signed(part.change.changeOnVersion[0]),
        signed(part.change.changeOnVersion[1]),
      ]
    }
    return [
      .heading(2, [.text(text("Qui gagne, qui perd", "Who wins, who loses"))]),
      .table(
        header: [
          text("segment", "segment"),
          text("\(name(.intense)) moins chère, aujourd’hui", "\(name(.intense)) cheaper, today"),
          text("dans le projet", "in the draft"), text("paient moins", "pay less"), text("paient plus", "pay more"),
          text("changement de recette par client", "change of revenue per customer"),
          text("en restant en \(name(.equilibre))", "staying on \(name(.equilibre))"),
          text("en restant en \(name(.intense))", "staying on \(name(.intense))"),
        ], rows: rows, numeric: [1, 2, 3, 4, 5, 6, 7]),
      .text(
        text(
          "\(counted) Changements en euros HT par client et par mois. ± : intervalle à \(confidence) ; ses deux bouts entre parenthèses quand l’un est bien plus loin que l’autre.",
          "\(counted) Changes in euros excluding tax per customer per month. ±: the \(confidence) interval; both its ends in brackets where one is much farther than the other."
        )),
    ]
  }

  private func changes() -> [Block] {
    let rows = report.parts.map { part in
      [segmentName(part.name)] + part.change.changes.map { plus($0.value) + style.margined(euros: $0) }
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
    [
      .heading(2, [.text(text("Pour refaire ce calcul", "To make this again"))]), .verbatim(report.command),
      .text(
        text(
          "optimale \(Version.current) ; grille \(report.tariff.version), SHA-256 \(report.tariff.sha256) ; projet : grille "
            + "\(report.draft.version), SHA-256 \(report.draft.sha256) avant les valeurs changées ; graine \(report.seed). "
            + "Source de la population : \(report.population.source ?? "—")",
          "optimale \(Version.current); tariff \(report.tariff.version), SHA-256 \(report.tariff.sha256); draft: tariff "
            + "\(report.draft.version), SHA-256 \(report.draft.sha256) before the changed values; seed \(report.seed). "
            + "Source of the population: \(report.population.source ?? "—")")),
    ]
  }
}
