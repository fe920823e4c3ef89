import Basics
import Interchange
import Statistics
import Studies

/// The tables of several drafts: a line a draft.
extension DraftGridWords {
  /// Segments whose figures stand beside one another, at most.
  private static let mostSegments = 12

  private var whole: [DraftPart] { data.drafts.map { $0.parts[0] } }
  private var revenue: RevenueWords { RevenueWords(data: data.common, language: language) }
  private var confidence: String { style.percent(data.common.confidence, decimals: 0) }

  func tables() -> [Block] { shares() + revenues() + segments() }

  /// A table whose rows begin with what a draft is called.
  private func table(_ header: [String], today: [String], _ row: (Int) -> [String]) -> Block {
    let header = names.header + header
    let rows = [names.todaysCells + today] + data.drafts.indices.map { names.cells($0) + row($0) }
    // Names of files are no numbers.
    return .table(header: header, rows: rows, numeric: Set((data.files.isEmpty ? 0 : 1)..<header.count))
  }

  // MARK: Who

  private func shares() -> [Block] {
    let plans = figures.plans
    let header =
      plans.map { text("\($0.name) la moins chère", "\($0.name) cheapest") } + [
        text("changent de moins chère", "cheapest changes"), text("paient moins", "pay less"),
        text("paient plus", "pay more"), text("facture la moins chère", "cheapest bill"),
        text("changement", "change"),
      ]
    let first = whole[0].today
    let today =
      plans.map { figures.shareToday($0.key, whole[0]).map(percent) ?? "—" } + ["—", "—", "—"] + [
        style.margined(euros: first.leastBill), "—",
      ]
    let block = table(header, today: today) { draft in
      let (part, change) = (whole[draft], whole[draft].change)
      return plans.map { figures.share($0.key, part, draft).map(percent) ?? "—" } + [
        percent(change.turned), percent(change.winners), percent(change.losers),
        style.margined(euros: part.draft.leastBill), style.signed(euros: change.changeOnCheaper),
      ]
    }
    return [
      .heading(2, [.text(text("Qui gagne, qui perd", "Who wins, who loses"))]), block,
      .text(
        WhatIfWords(data: data.common, language: language).countedForEach
          + text(
            " Factures en euros HT par client et par mois, sur la version la moins chère de chacun ; changements par rapport à "
              + "aujourd’hui, pour les mêmes clients et les mêmes appels. ± : intervalle à \(confidence).",
            " Bills in euros excluding tax per customer per month, each customer on the cheapest plan; changes from today, of "
              + "the same customers and calls. ±: the \(confidence) interval.")),
    ]
  }

  // MARK: Revenue

  private func revenues() -> [Block] {
    guard data.isRevenueKnown else { return [] }
    let heading = Block.heading(2, [.text(text("Recette", "Revenue"))])
    return [heading, revenues(times: 1)] + totals() + [.text(revenue.explanation)]
  }

  private func totals() -> [Block] {
    guard let size = data.common.baseSize else { return [] }
    return [
      .text(
        text(
          "Les mêmes recettes d’un mois, pour \(style.whole(size)) clients en tout :",
          "The same revenue of a month, of \(style.whole(size)) customers in all:")), revenues(times: Double(size)),
    ]
  }

  private func revenues(times factor: Double) -> Block {
    let cases = revenue.cases
    let today = whole[0].revenue.map { revenue.amount($0.today, factor) } ?? "—"
    return table(cases, today: [today] + cases.dropFirst().map { _ in "—" }) { draft in
      whole[draft].revenue.map { revenue.cases($0, times: factor) } ?? cases.map { _ in "—" }
    }
  }

  // MARK: Segments

  private func segments() -> [Block] {
    let segments = data.common.parts.dropFirst().map { $0.name ?? "" }
    guard !segments.isEmpty else { return [] }
    let heading = Block.heading(2, [.text(text("Par segment", "By segment"))])
    guard segments.count <= DraftGridWords.mostSegments else {
      return [
        heading,
        .text(
          text(
            "Les chiffres des \(segments.count) segments sont dans les données (--format csv, json ou xlsx).",
            "The figures of the \(segments.count) segments are in the data (--format csv, json or xlsx).")),
      ]
    }
    let positions = 1...segments.count
    let shares = table(
      segments, today: positions.map { figures.mainShareToday(data.common.parts[$0]).map(percent) ?? "—" }
    ) { draft in
      positions.map { figures.mainShare(data.drafts[draft].parts[$0], draft).map(percent) ?? "—" }
    }
    let changes = table(segments, today: positions.map { _ in "—" }) { draft in
      positions.map { style.signed(euros: figures.change(data.drafts[draft].parts[$0])) }
    }
    return [
      heading,
      .text(
        text(
          "Part des clients pour qui \(mainPlan) est la moins chère :",
          "Share of customers for whom \(mainPlan) is the cheapest:"
        )), shares,
      .text(
        text(
          "Changement de \(measured) par client et par mois\(movement) :",
          "Change of \(measured) a customer and month\(movement):")), changes,
    ]
  }
}
