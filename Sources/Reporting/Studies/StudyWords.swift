import Basics
import Statistics
import Studies
import Tariffs

/// The sentences and tables of a study in one language.
struct StudyWords {
  let report: StudyReport
  let language: Language

  private var style: NumberStyle { NumberStyle(language) }
  private func text(_ fr: String, _ en: String) -> String { language == .fr ? fr : en }
  private func name(_ plan: Plan) -> String { report.tariff[plan].name }
  private var confidence: String { style.percent(report.confidence, decimals: 0) }
  private var all: StudySummary { report.summaries[0].summary }

  func blocks(_ hasPictures: Bool) -> [Block] {
    answer() + [picture(hasPictures)] + segments() + bills() + foundations() + reproduction()
  }

  private func answer() -> [Block] {
    let shares = Plan.allCases.map { all.cheaper[$0.index] }
    let left = Plan.allCases.map { style.margined(euros: all.leftOnTheTable[$0.index]) }
    var sentences = text(
      "Sur \(style.whole(all.customers)) clients simulés, \(name(.equilibre)) coûte moins cher pour \(share(shares[0])), "
        + "\(name(.intense)) pour \(share(shares[1])), et l’écart est de moins de \(style.euros(report.indifference, decimals: 2)) "
        + "par mois pour \(share(all.tooClose)) (chacun sur les factures de tout son horizon). Si tous prenaient "
        + "\(name(.equilibre)), ils paieraient en moyenne \(left[0]) de trop par client et par mois ; tous \(name(.intense)), \(left[1]).",
      "Of \(style.whole(all.customers)) simulated customers, \(name(.equilibre)) costs less for \(share(shares[0])), "
        + "\(name(.intense)) for \(share(shares[1])), and the gap is below \(style.euros(report.indifference, decimals: 2)) a month "
        + "for \(share(all.tooClose)) (each on the bills of the whole horizon). If all took \(name(.equilibre)), they "
        + "would overpay by \(left[0]) per customer per month on average; all \(name(.intense)), \(left[1]).")
    if let today = all.leftToday {
      sentences += text(
        " Avec les versions supposées aujourd’hui, \(style.margined(euros: today)).",
        " With the versions assumed today, \(style.margined(euros: today)).")
    }
    return [
      .heading(
        1,
        [
          .text(
            text(
              "\(name(.intense)) coûte moins cher pour \(style.margined(percent: shares[1])) des clients, "
                + "\(name(.equilibre)) pour \(style.margined(percent: shares[0]))",
              "\(name(.intense)) costs less for \(style.margined(percent: shares[1])) of customers, "
                + "\(name(.equilibre)) for \(style.margined(percent: shares[0]))"))
        ]),
      .paragraph([
        .text(text("Population : ", "Population: ")), .strong(report.population.name), .text(". " + sentences),
      ]),
    ]
  }

  private func share(_ estimate: Estimate) -> String {
    "\(style.percent(estimate.mean, decimals: 1)) (\(style.percent(estimate.interval)))"
  }

  private func picture(_ hasPictures: Bool) -> Block {
    hasPictures
      ? .picture(
        .shares,
        alternative: text(
          "Part des clients par version la moins chère, par segment",
          "Share of customers by cheaper version, by segment"))
      : report.noPictures(language)
  }

  private func segmentName(_ name: String?) -> String { name ?? text("ensemble", "all") }

  private func segments() -> [Block] {
    let rows = report.summaries.map { name, summary in
      [
        segmentName(name), style.percent(summary.weight, decimals: 0), style.whole(summary.customers),
        style.margined(percent: summary.cheaper[0]), style.margined(percent: summary.cheaper[1]),
        style.margined(percent: summary.tooClose), style.margined(euros: summary.leftOnTheTable[0]),
        style.margined(euros: summary.leftOnTheTable[1]),
      ]
    }
    return [
      .heading(2, [.text(text("Par segment", "By segment"))]),
      .table(
        header: [
          text("segment", "segment"), text("poids", "weight"), text("clients", "customers"),
          text("\(name(.equilibre)) moins chère", "\(name(.equilibre)) cheaper"),
          text("\(name(.intense)) moins chère", "\(name(.intense)) cheaper"), text("trop proche", "too close"),
          text("perte à être en \(name(.equilibre))", "lost on \(name(.equilibre))"),
          text("perte à être en \(name(.intense))", "lost on \(name(.intense))"),
        ], rows: rows, numeric: [1, 2, 3, 4, 5, 6, 7]),
      .text(
        text(
          "Pertes en euros HT par client et par mois, par rapport à la version la moins chère pour lui. ± : intervalle à \(confidence) ; ses deux bouts entre parenthèses quand l’un est bien plus loin que l’autre.",
          "Losses in euros excluding tax per customer per month, beside the version that is cheaper for that customer. ±: the \(confidence) interval; both its ends in brackets where one is much farther than the other."
        )),
    ]
  }

  private func bills() -> [Block] {
    let rows = report.summaries.flatMap { name, summary in
      Plan.allCases.map { plan in
        [segmentName(name), self.name(plan), style.margined(euros: summary.meanBill[plan.index])]
          + summary.bills[plan.index].map { style.margined(euros: $0) }
      }
    }
    return [
      .heading(2, [.text(text("Factures mensuelles des clients", "Customers' monthly bills"))]),
      .table(
        header: [text("segment", "segment"), text("version", "version"), text("moyenne", "mean")]
          + StudySummary.percentiles.map { style.percent($0, decimals: 0) },
        rows: rows, numeric: [2, 3, 4, 5, 6, 7]),
      .text(
        text(
          "Facture moyenne d’un client sur son horizon, en euros HT par mois, en dessous de laquelle se trouve la part de clients en tête de colonne.",
          "A customer’s mean bill over the horizon, euros a month excluding tax, below which lies the share of customers at the column's head."
        )),
    ]
  }

  private func foundations() -> [Block] {
    let spreads = report.population.segments.map { segment -> [Inline] in
      var parts = [text("profil \(segment.profilePath)", "profile \(segment.profilePath)")]
      if segment.callsFactor != 1 {
        parts.append(text("appels × ", "calls × ") + style.number(segment.callsFactor, decimals: 2))
      }
      if segment.callsSpread > 0 { parts.append(text("appels ", "calls ") + cv(segment.callsSpread)) }
      if segment.durationSpread > 0 { parts.append(text("durées ", "durations ") + cv(segment.durationSpread)) }
      if segment.dispersionSpread > 0 { parts.append(text("variations ", "variation ") + cv(segment.dispersionSpread)) }
      if segment.linesWithCalls != 0 {
        parts.append(
          text("corrélation lignes-appels ", "correlation of lines and calls ")
            + style.number(segment.linesWithCalls, decimals: 2))
      }
      if segment.callsWithDuration != 0 {
        parts.append(
          text("corrélation appels-durées ", "correlation of calls and durations ")
            + style.number(segment.callsWithDuration, decimals: 2))
      }
      return [.strong(segment.name), .text(text(" : ", ": ") + parts.joined(separator: ", ") + ".")]
    }
    return [
      .heading(2, [.text(text("Ce que cette étude tient pour acquis", "What this study takes for granted"))]),
      .list(
        [
          [.text(text("Source de la population : ", "Source of the population: ") + (report.population.source ?? "—"))],
          [
            .text(
              text(
                "Chaque client appelle de la même façon avec les deux versions ; son comportement ne répond pas au prix.",
                "Each customer calls alike under both versions; behaviour does not respond to price."))
          ],
        ] + spreads),
    ]
  }

  private func cv(_ value: Double) -> String {
    text("(coefficient de variation ", "(coefficient of variation ") + style.percent(value, decimals: 0) + ")"
  }

  private func reproduction() -> [Block] {
    [
      .heading(2, [.text(text("Pour refaire ce calcul", "To make this again"))]), .verbatim(report.command),
      .text(
        text(
          "optimale \(Version.current) ; \(report.tariff.name), grille \(report.tariff.version), SHA-256 \(report.tariff.sha256) ; graine \(report.seed).",
          "optimale \(Version.current); \(report.tariff.name), tariff \(report.tariff.version), SHA-256 \(report.tariff.sha256); seed \(report.seed)."
        )),
    ]
  }
}
