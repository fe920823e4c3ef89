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
    answer() + solution() + [picture(hasPictures)] + segments() + changes() + foundations()
  }

  private var draftText: String {
    report.settings.isEmpty
      ? text("la grille \(report.draft.version)", "tariff \(report.draft.version)")
      : report.settings.map { "\($0.path) = \($0.value)" }.joined(separator: ", ")
  }

  /// The sign of a gain that does not read as nothing.
  private func plus(_ value: Double) -> String { value >= 0.005 ? "+" : "" }

  private func signed(_ estimate: Estimate) -> String {
    plus(estimate.mean) + style.margined(euros: estimate)
  }

  private func answer() -> [Block] {
    let (before, after) = (all.today.cheaper[1], all.draft.cheaper[1])
    let change = all.change.changeOnCheaper
    return [
      .heading(
        1,
        [
          .text(
            text(
              "Avec le projet, \(name(.intense)) coûte moins cher pour \(style.percent(after.mean, decimals: 0)) des clients au lieu de \(style.percent(before.mean, decimals: 0))",
              "With the draft, \(name(.intense)) costs less for \(style.percent(after.mean, decimals: 0)) of customers instead of \(style.percent(before.mean, decimals: 0))"
            ))
        ]),
      .paragraph([
        .text(text("Population : ", "Population: ")), .strong(report.population.name),
        .text(text(" ; projet : ", "; draft: ")), .code(draftText),
        .text(
          text(
            ". \(name(.intense)) coûte moins cher pour \(share(after)) des clients, au lieu de \(share(before)). Chaque client prenant sa version la moins chère, la recette par client passe de \(style.margined(euros: all.today.leastBill)) à "
              + "\(style.margined(euros: all.draft.leastBill)) HT par mois (\(signed(change))). "
              + "\(share(all.change.winners)) des clients paient moins, \(share(all.change.losers)) paient plus ; pour "
              + "\(share(all.change.turned)) la version la moins chère change. \(behaviour)",
            ". \(name(.intense)) costs less for \(share(after)) of customers, instead of \(share(before)). With every customer on his cheaper version, revenue a customer goes from \(style.margined(euros: all.today.leastBill)) to "
              + "\(style.margined(euros: all.draft.leastBill)) a month excluding tax (\(signed(change))). "
              + "\(share(all.change.winners)) of customers pay less, \(share(all.change.losers)) pay more; for "
              + "\(share(all.change.turned)) the cheaper version becomes the other one. \(behaviour)")),
      ]),
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

  private func solution() -> [Block] {
    guard let solved = report.solved else { return [] }
    let target = style.percent(solved.share, decimals: 0)
    let figure = KeyText(profile: nil, tariff: report.tariff, language: language).title(solved.path)
    func number(_ value: Double) -> String { style.number(value, decimals: solved.decimals) }
    switch solved.answer {
    case .price(let price):
      return [
        .paragraph([
          .strong(
            text(
              "Pour que la version \(name(.intense)) coûte moins cher pour \(target) des clients : \(number(price.mean))",
              "For \(name(.intense)) to cost less for \(target) of customers: \(number(price.mean))")),
          .text(
            text(
              " (\(confidence) : \(number(price.interval.lower)) à \(number(price.interval.upper))), \(figure) (",
              " (\(confidence): \(number(price.interval.lower)) to \(number(price.interval.upper))), \(figure) (")),
          .code(solved.path), .text(text("), à comportement inchangé.", "), with behaviour unchanged.")),
        ])
      ]
    case .outOfReach(let low, let shareAtLow, let high, let shareAtHigh):
      return [
        .paragraph([
          .strong(
            text(
              "Aucune valeur de \(number(low)) à \(number(high)) ne donne \(target)",
              "No value from \(number(low)) to \(number(high)) gives \(target)")),
          .text(
            text(
              " : la part de \(name(.intense)) va de \(style.percent(shareAtLow)) à \(style.percent(shareAtHigh)) ; \(figure) (",
              ": the share of \(name(.intense)) goes from \(style.percent(shareAtLow)) to \(style.percent(shareAtHigh)); \(figure) ("
            )),
          .code(solved.path), .text(")."),
        ])
      ]
    }
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
          text("recette par client", "revenue a customer"),
          text("en restant en \(name(.equilibre))", "staying on \(name(.equilibre))"),
          text("en restant en \(name(.intense))", "staying on \(name(.intense))"),
        ], rows: rows, numeric: [1, 2, 3, 4, 5, 6, 7]),
      .text(
        text(
          "Changements en euros HT par client et par mois. ± : intervalle à \(confidence) ; ses deux bouts sont dans le CSV et le JSON.",
          "Changes in euros excluding tax a customer and month. ±: the \(confidence) interval; both its ends are in CSV and JSON."
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

extension WhatIfReport {
  /// Winners and losers, a bar a segment.
  public func pictureScripts(_ language: Language) -> [(name: Picture.Name, script: String)] {
    func text(_ fr: String, _ en: String) -> String { language == .fr ? fr : en }
    let rows = parts.enumerated().map { index, part in
      let (win, lose) = (part.change.winners.mean * 100, part.change.losers.mean * 100)
      return "\(parts.count - index) \(win) \(lose) \"\(Gnuplot.quoted(part.name ?? text("ensemble", "all")))\""
    }
    let script =
      Gnuplot.preamble(height: 150 + 44 * parts.count, language) + """
        $rows << EOD
        \(rows.joined(separator: "\n"))
        EOD
        set title "\(text("Qui paie moins, qui paie plus, part des clients", "Who pays less, who pays more, share of customers"))"
        set xlabel "%"
        set bmargin 6
        set lmargin 3
        unset ytics
        set border 1 linecolor '#666666'
        set grid xtics linecolor '#dddddd' linetype 1
        set xrange [-100:100]
        set yrange [0.5:\(Double(parts.count) + 0.9)]
        set arrow 1 from 0, graph 0 to 0, graph 1 nohead linewidth 1.5 linecolor '#000000' front
        set style textbox opaque noborder fillcolor '#ffffff' margins 0.3, 0.1
        set key at screen 0.5, screen 0.04 center center horizontal Left reverse samplen 2 width 2 textcolor '#222222'
        plot $rows using (-$2/2):1:(-$2):(0):($1-0.34):($1+0.04) with boxxyerror fillstyle solid 0.9 noborder linecolor '#2a6f97' title "\(text("paient moins", "pay less"))", \
        $rows using ($3/2):1:(0):3:($1-0.34):($1+0.04) with boxxyerror fillstyle solid 0.9 noborder linecolor '#f0c9a8' title "\(text("paient plus", "pay more"))", \
        $rows using (-99):($1+0.27):4 with labels left notitle
        """
    return [(.changes, script)]
  }
}
