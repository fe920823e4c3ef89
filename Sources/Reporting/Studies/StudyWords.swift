import Basics
import Interchange
import Statistics
import Studies
import Tariffs

/// The sentences and tables of a study in one language.
struct StudyWords {
  let data: StudyData
  let language: Language

  private var style: NumberStyle { NumberStyle(language) }
  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
  private func name(_ plan: Plan) -> String { data.tariff[plan].name }
  private var confidence: String { style.percent(data.confidence, decimals: 0) }
  private var all: StudySummary { data.summaries[0].summary }
  private var plans: [Plan] { data.plans }
  private var isOfTwo: Bool { plans.count == 2 }

  func blocks(_ hasPictures: Bool) -> [Block] {
    answer() + [picture(hasPictures)] + segments() + readings + bills() + foundations() + reproduction()
  }

  private var readings: [Block] {
    data.readings.map { ReadingEffectWords(readings: $0, data: data, language: language).blocks() } ?? []
  }

  private func answer() -> [Block] {
    let shares = plans.map {
      "\(name($0))\($0.index == 0 ? " \(costsLess)" : "") "
        + "\(text("pour", "for")) \(share(all.cheaper[$0.index]))"
    }
    let left = plans.dropFirst().map { plan in
      let amount = style.margined(euros: all.leftOnTheTable[plan.index])
      return text("tous \(name(plan)), \(amount)", "all \(name(plan)), \(amount)")
    }
    let first = style.margined(euros: all.leftOnTheTable[0])
    var sentences = text(
      "Sur \(style.whole(all.customers)) clients simulés, \(shares.joined(separator: ", ")), et l’écart"
        + "\(isOfTwo ? "" : " entre les deux moins chères") est \(tooClose) pour \(share(all.tooClose)) (chacun sur les factures de tout son horizon). Si tous prenaient "
        + "\(name(plans[0])), ils paieraient en moyenne \(first) de trop par client et par mois ; \(left.joined(separator: " ; ")).",
      "Of \(style.whole(all.customers)) simulated customers, \(shares.joined(separator: ", ")), and the gap"
        + "\(isOfTwo ? "" : " between the two cheapest") is \(tooClose) for \(share(all.tooClose)) (each on the bills of the whole horizon). If all took \(name(plans[0])), they "
        + "would overpay by \(first) per customer per month on average; \(left.joined(separator: "; ")).")
    if let today = all.billToday {
      sentences += text(
        " Avec les versions supposées aujourd’hui, un client rapporte \(style.margined(euros: today)) HT par mois.",
        " On the plans assumed today, a customer brings \(style.margined(euros: today)) a month excluding tax.")
    }
    if let today = all.leftToday {
      sentences += text(
        " Sur ces versions, \(style.margined(euros: today)) de trop par client et par mois.",
        " On those plans, \(style.margined(euros: today)) too much per customer per month.")
    }
    return [
      .heading(
        1,
        [
          .text(heading)
        ]),
      .paragraph([
        .text(text("Population : ", "Population: ")), .strong(data.population.name), .text(". " + sentences),
      ]),
    ]
  }

  /// What is said of the cheaper of two plans, or of the cheapest.
  private var costsLess: String {
    isOfTwo ? text("coûte moins cher", "costs less") : text("est la moins chère", "costs least")
  }

  /// How small a gap is where no plan is named: none, where every other gap counts.
  private var tooClose: String {
    guard data.indifference > 0 else { return text("nul", "nil") }
    let gap = style.euros(data.indifference, decimals: 2)
    return text("de moins de \(gap) par mois", "below \(gap) a month")
  }

  /// The answer in a line, the last plan first.
  private var heading: String {
    let shares = plans.reversed().map { plan in
      let share = style.margined(percent: all.cheaper[plan.index])
      let isFirst = plan == plans.last
      return text(
        isFirst ? "\(name(plan)) \(costsLess) pour \(share) des clients" : "\(name(plan)) pour \(share)",
        isFirst ? "\(name(plan)) \(costsLess) for \(share) of customers" : "\(name(plan)) for \(share)")
    }
    return shares.joined(separator: ", ")
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
          "Share of customers by \(isOfTwo ? "cheaper" : "cheapest") plan, by segment"))
      : Block.noPictures(language)
  }

  private func segmentName(_ name: String?) -> String { name ?? text("ensemble", "all") }

  private func segments() -> [Block] {
    let rows = data.summaries.map { ($0.name, $0.summary) }.map { name, summary in
      [
        segmentName(name), style.percent(summary.weight, decimals: 0), style.whole(summary.customers),
      ] + summary.cheaper.map { style.margined(percent: $0) } + [style.margined(percent: summary.tooClose)]
        + summary.leftOnTheTable.map { style.margined(euros: $0) }
    }
    return [
      .heading(2, [.text(text("Par segment", "By segment"))]),
      .table(
        header: [
          text("segment", "segment"), text("poids", "weight"), text("clients", "customers"),
        ] + plans.map { text("\(name($0)) moins chère", "\(name($0)) \(isOfTwo ? "cheaper" : "cheapest")") }
          + [text("trop proche", "too close")]
          + plans.map { text("surcoût avec \(name($0))", "lost on \(name($0))") },
        rows: rows, numeric: Set(1..<4 + 2 * plans.count)),
      .text(
        text(
          "Surcoûts en euros HT par client et par mois, par rapport à la version la moins chère pour lui. ± : intervalle à \(confidence) ; ses deux bouts entre parenthèses quand l’un est bien plus loin que l’autre.",
          "Losses in euros excluding tax per customer per month, beside the plan that is \(isOfTwo ? "cheaper" : "cheapest") for that customer. ±: the \(confidence) interval; both its ends in brackets where one is much farther than the other."
        )),
    ]
  }

  private func bills() -> [Block] {
    let rows = data.summaries.map { ($0.name, $0.summary) }.flatMap { name, summary in
      plans.map { plan in
        [segmentName(name), self.name(plan), style.margined(euros: summary.meanBill[plan.index])]
          + summary.bills[plan.index].map { style.margined(euros: $0) }
      }
    }
    return [
      .heading(2, [.text(text("Factures mensuelles des clients", "Customers' monthly bills"))]),
      .table(
        header: [text("segment", "segment"), text("version", "plan"), text("moyenne", "mean")]
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
    let spreads = data.population.segments.map { segment -> [Inline] in
      var parts = [text("profil \(segment.profilePath)", "profile \(segment.profilePath)")]
      if segment.callsFactor != 1 {
        parts.append(text("appels × ", "calls × ") + style.number(segment.callsFactor, decimals: 2))
      }
      if segment.mobileCallsFactor != 1 {
        parts.append(
          text("appels vers des mobiles × ", "calls to mobiles × ")
            + style.number(segment.mobileCallsFactor, decimals: 2))
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
          [
            .text(
              text("Source de la population : ", "Source of the population: ")
                + (data.population.source?[language] ?? "—"))
          ],
          [
            .text(
              text(
                "Chaque client appelle de la même façon avec les \(CountText.plans(plans.count, language)) versions ; son comportement ne répond pas au prix.",
                "Each customer calls alike under \(CountText.allPlans(plans.count)); behaviour does not respond to price."
              ))
          ],
        ] + spreads),
    ]
  }

  private func cv(_ value: Double) -> String {
    text("(coefficient de variation ", "(coefficient of variation ") + style.percent(value, decimals: 0) + ")"
  }

  private func reproduction() -> [Block] {
    [
      .heading(2, [.text(text("Pour refaire ce calcul", "To make this again"))]), .verbatim(data.command),
      .text(
        text(
          "optimale \(Version.current) ; \(data.tariff.name), grille \(data.tariff.version), SHA-256 \(data.tariff.sha256) ; graine \(data.seed).",
          "optimale \(Version.current); \(data.tariff.name), tariff \(data.tariff.version), SHA-256 \(data.tariff.sha256); seed \(data.seed)."
        )),
    ]
  }
}
