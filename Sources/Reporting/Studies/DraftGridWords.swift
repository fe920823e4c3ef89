import Basics
import Interchange
import Statistics
import Studies
import Tariffs

/// The sentences and tables of several drafts in one language.
struct DraftGridWords {
  let data: DraftGridData
  let language: Language

  var style: NumberStyle { NumberStyle(language) }
  func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
  var names: DraftNameText { DraftNameText(data: data, language: language) }
  var figures: DraftGridFigures { DraftGridFigures(data: data) }
  private var common: WhatIfData { data.common }
  private var one: WhatIfWords { WhatIfWords(data: common, language: language) }
  func percent(_ estimate: Estimate) -> String { style.margined(percent: estimate) }

  func blocks(_ hasPictures: Bool) -> [Block] {
    [.heading(1, [.text(heading)]), .paragraph(introduction)] + pictures(hasPictures) + tables() + foundations()
  }

  // MARK: The answer

  /// Along one figure what becomes of shares and revenue from its least value to its greatest; else which draft brings
  /// the most, and which suits the most customers.
  private var heading: String {
    guard data.files.isEmpty, data.axes.count == 1, data.axes[0].numbers != nil else { return winners }
    let ends = [0, data.drafts.count - 1]
    let (name, values) = (capital(names.keys.name(data.axes[0].path)), ends.map(names.value))
    let shares = ends.compactMap { figures.mainShare(data.drafts[$0].parts[0], $0) }.map(percent)
    let costs =
      shares.count < 2
      ? ""
      : text(
        "\(mainPlan) \(costsLess) pour \(shares[0]) à \(shares[1]) des clients ; ",
        "\(mainPlan) \(costsLess) for \(shares[0]) to \(shares[1]) of customers; ")
    let changes = ends.map { style.signed(euros: figures.change(data.drafts[$0].parts[0])) }
    return text(
      "\(name) de \(values[0]) à \(values[1]) : \(costs)\(measured) de \(changes[0]) à \(changes[1]) par client et par "
        + "mois par rapport à aujourd’hui\(movement)",
      "\(name) from \(values[0]) to \(values[1]): \(costs)\(measured) \(changes[0]) to \(changes[1]) a customer and "
        + "month against today\(movement)")
  }

  private var winners: String {
    let most = leadSentence(isHeading: true)
    guard let widest = figures.widest else { return most }
    let (share, draft) = (percent(widest.share), names.with(widest.draft))
    return most
      + text(
        " ; \(mainPlan) \(costsLess) pour le plus de clients \(draft) : \(share)",
        "; \(mainPlan) \(costsLess) for the most customers \(draft): \(share)")
  }

  /// Which draft brings the most, and whether that is sure.
  private func leadSentence(isHeading: Bool) -> String {
    let lead = data.lead
    let (first, amount) = (
      names.with(lead.first), style.margined(euros: figures.amount(data.drafts[lead.first].parts[0]))
    )
    let measured = capital(measured)
    guard lead.isSure else {
      let second = names.with(lead.second)
      return text(
        "\(measured) la plus haute \(first) (\(amount) par client et par mois\(movement)), sans différence sûre \(second)",
        "\(measured) highest \(first) (\(amount) a customer and month\(movement)), with no sure difference from it \(second)"
      )
    }
    let (gap, second) = (style.margined(euros: lead.gap), names.thanWith(lead.second))
    let beyond = isHeading ? "" : text(", \(gap) de plus \(second)", ", \(gap) more \(second)")
    return text(
      "\(measured) la plus haute \(first) : \(amount) par client et par mois\(movement)\(beyond)",
      "\(measured) highest \(first): \(amount) a customer and month\(movement)\(beyond)")
  }

  private var introduction: [Inline] {
    let count = style.whole(data.drafts.count)
    var parts: [Inline] = [
      .text(text("Population : ", "Population: ")), .strong(common.population.name),
      .text(text(" ; \(count) tarifs envisagés : ", "; \(count) drafts: ")),
    ]
    if !data.files.isEmpty {
      parts += [
        .text(text("fichiers ", "files ") + data.files.joined(separator: ", ") + (data.axes.isEmpty ? "" : " × "))
      ]
    }
    for (index, axis) in data.axes.enumerated() {
      let listed = axis.values.map { names.written($0, of: index) }.joined(separator: text(" ; ", "; "))
      parts += [.text(index > 0 ? " × " : ""), .code(axis.path), .text(" (\(listed))")]
    }
    let fixed = common.settings.filter { setting in !data.axes.contains { $0.path == setting.path } }
    if !fixed.isEmpty {
      parts +=
        [.text(text(", avec ", ", with "))]
        + [.code(fixed.map { "\($0.path) = \($0.value)" }.joined(separator: ", "))]
    }
    return parts + [.text(". " + today + " " + leadSentence(isHeading: false) + ". " + monotony + behaviour)]
  }

  /// What holds today.
  private var today: String {
    let part = common.parts[0]
    let share = figures.mainShareToday(part).map { percent($0) }
    let costs = share.map {
      text(
        "\(mainPlan) \(costsLess) aujourd’hui pour \($0) des clients",
        "\(mainPlan) \(costsLess) for \($0) of customers today")
    }
    let brings = part.revenue.map { revenue in
      let amount = style.margined(euros: revenue.today)
      return text(
        "un client rapporte \(amount) HT par mois sur la version qu’il a",
        "a customer brings \(amount) a month excluding tax on the plan held")
    }
    let sentence = [costs, brings].compactMap { $0 }.joined(separator: text(" ; ", "; "))
    let unknown =
      part.revenue == nil
      ? text(
        " La population ne dit pas quelles versions ses clients ont aujourd’hui : leur recette n’est pas connue.",
        " The population does not say which plans its customers hold today: their revenue is not known.") : ""
    return (sentence.isEmpty ? "" : capital(sentence) + ".") + unknown
  }

  /// Where prices alone differ and calls do not respond, revenue can only rise with them.
  private var monotony: String {
    let arePrices = data.files.isEmpty && data.axes.allSatisfy { names.keys.isPrice($0.path) }
    guard arePrices, common.elasticity == 0 else { return "" }
    return text(
      "À comportement inchangé, une recette ne peut que monter avec un prix : ce qu’il coûte se lit dans les parts des clients. ",
      "With behaviour unchanged revenue can only rise with a price: what it costs is read in the shares of customers. ")
  }

  /// Whether calls respond to the bill.
  private var behaviour: String {
    common.elasticity == 0
      ? text(
        "Le comportement est tenu fixe : mêmes appels, mêmes clients sous toutes les grilles.",
        "Behaviour is held fixed: the same calls, the same customers under every tariff.") : one.behaviour
  }

  var mainPlan: String { figures.mainPlan.name }
  private var costsLess: String {
    figures.plans.count == 2 ? text("coûte moins cher", "costs less") : text("est la moins chère", "costs least")
  }

  /// What changes: revenue, or where it is not known the bill on the cheapest plan.
  var measured: String {
    data.isRevenueKnown
      ? text("recette", "revenue") : text("facture de la version la moins chère", "bill on the cheapest plan")
  }

  /// What customers do meanwhile.
  var movement: String {
    guard data.isRevenueKnown else { return "" }
    guard let migration = common.migration else {
      return text(" si personne ne change de version", " if nobody changes plan")
    }
    let share = style.plain(migration * 100, decimals: 1) + text("\u{202F}%", "%")
    return text(
      " si \(share) de ceux qui y gagneraient changent chaque mois",
      " if \(share) of those who would gain move each month")
  }

  func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  // MARK: Pictures and foundations

  private func pictures(_ hasPictures: Bool) -> [Block] {
    guard !DraftGridReport(data).drawings(language).isEmpty else { return [] }
    guard hasPictures else { return [Block.noPictures(language)] }
    return [
      .picture(
        .sharesByDraft,
        alternative: text(
          "Part des clients pour qui chaque version est la moins chère, par tarif envisagé",
          "Share of customers for whom each plan is the cheapest, by draft")),
      .picture(
        .revenueByDraft,
        alternative: text(
          "Changement de \(measured) par tarif envisagé", "Change of \(measured) by draft")),
    ]
  }

  private func foundations() -> [Block] {
    let drafts = (data.files.isEmpty ? [0] : data.files.indices.map { $0 * data.drafts.count / data.files.count }).map {
      let (name, draft) = (data.place($0).file.map { " " + data.files[$0] } ?? "", data.drafts[$0].draft)
      return text(
        "tarif envisagé\(name) : grille \(draft.version), SHA-256 \(draft.sha256) avant les valeurs changées",
        "draft\(name): tariff \(draft.version), SHA-256 \(draft.sha256) before the changed values")
    }.joined(separator: text(" ; ", "; "))
    return [
      .heading(2, [.text(text("Pour refaire ce calcul", "To make this again"))]), .verbatim(common.command),
      .text(
        text(
          "optimale \(Version.current) ; grille \(common.tariff.version), SHA-256 \(common.tariff.sha256) ; \(drafts) ; graine "
            + "\(common.seed). Source de la population : \(common.population.source?[language] ?? "—")",
          "optimale \(Version.current); tariff \(common.tariff.version), SHA-256 \(common.tariff.sha256); \(drafts); seed "
            + "\(common.seed). Source of the population: \(common.population.source?[language] ?? "—")")),
    ]
  }
}
