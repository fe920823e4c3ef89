import Advice
import Basics
import Interchange
import Portfolio
import Statistics

/// Who is best on which plan, who saves how much, and whom to call.
extension PortfolioWords {
  // MARK: Plans

  func who(_ hasPictures: Bool) -> [Block] {
    let holders = summary.holders.filter { $0.count > 0 }
    func row(_ title: String, _ best: [Int], _ tooClose: Int, _ moves: CustomerSum) -> [String] {
      [title, style.whole(best.reduce(tooClose, +))] + best.map(style.whole)
        + [style.whole(tooClose), style.whole(moves.count), euros(moves)]
    }
    let counts = plans.map(summary.best)
    let all = row(text("ensemble", "all"), counts, summary.tooClose, summary.moves)
    let rows =
      holders.map { row($0.held.map(name) ?? text("inconnue", "unknown"), $0.best, $0.tooClose, $0.moves) } + [all]
      + [[text("part", "share"), ""] + (counts + [summary.tooClose]).map(share) + ["", ""]]
    let picture = hasPictures ? Block.picture(.shares, alternative: sharesTitle) : Block.noPictures(language)
    return [
      .heading(2, [.text(text("Quelle version pour qui", "Which plan for whom"))]), picture,
      .table(
        header: [text("version d’aujourd’hui", "plan held today"), text("clients", "customers")]
          + plans.map { text("\(name($0)) moins chère", "\(name($0)) best") }
          + [
            text("trop proche", "too close"), text("à appeler", "to call"),
            text("payé de trop par mois", "left a month"),
          ],
        rows: rows, numeric: Set(1..<plans.count + 5)),
    ]
  }

  private var sharesTitle: String {
    text("Part des clients par version la moins chère", "Share of customers by their cheapest plan")
  }

  // MARK: Savings

  func savings(_ hasPictures: Bool) -> [Block] {
    guard summary.moves.count > 0 else { return [] }
    let pictures: [Block] =
      hasPictures
      ? [
        .picture(
          .savings,
          alternative: text("Combien les clients à appeler économiseraient", "What customers to be called would save")),
        .picture(
          .leftOnTheTable,
          alternative: text("Ce que rapporte d’appeler tant de clients", "What calling so many customers saves")),
      ] : []
    return [
      .heading(2, [.text(text("Ce qu’économisent ceux à appeler", "What those to be called save"))]),
      .text(spread),
    ] + pictures.prefix(1) + [bands] + pictures.dropFirst()
  }

  /// Customers of whom it makes sense to say what one in ten does.
  private static let many = 10

  /// The mean saving, its quantiles where there are customers enough, and the largest.
  private var spread: String {
    let mean = euros(summary.moves.mean(sampling))
    let whole = text(
      "En moyenne \(mean) HT par mois et par client", "On average \(mean) a month and customer, excluding tax")
    let most = style.euros(summary.largest, decimals: 2)
    let last = text("le plus, \(most).", "the most, \(most).")
    guard summary.moves.count >= PortfolioWords.many else { return whole + text(" ; ", "; ") + last }
    let quantiles = summary.quantiles.map { style.euros($0.euros, decimals: 2) }
    return whole
      + text(
        ". Un sur dix économise au plus \(quantiles[0]), un sur quatre au plus \(quantiles[1]), la moitié au moins "
          + "\(quantiles[2]), un sur quatre au moins \(quantiles[3]), un sur dix au moins \(quantiles[4]) ; ",
        ". One in ten saves at most \(quantiles[0]), one in four at most \(quantiles[1]), half at least \(quantiles[2]), "
          + "one in four at least \(quantiles[3]), one in ten at least \(quantiles[4]); ") + last
  }

  private var bands: Block {
    let (count, sum) = (Double(summary.moves.count), summary.moves.sum)
    let rows = summary.bands.filter { $0.savings.count > 0 }.map { band in
      [
        PortfolioText.band(band)[language], style.whole(band.savings.count),
        style.percent(Double(band.savings.count) / count, decimals: 0), euros(band.savings),
        style.percent(band.savings.sum / sum, decimals: 0),
      ]
    }
    return .table(
      header: [
        text("économie par mois", "saving a month"), text("clients", "customers"), text("part", "share"),
        text("ensemble, par mois", "together, a month"), text("part des euros", "share of euros"),
      ], rows: rows, numeric: [1, 2, 3, 4])
  }

  // MARK: Calls

  func calls(_ hasPictures: Bool) -> [Block] {
    guard !summary.calls.isEmpty else { return [] }
    let rows = summary.calls.enumerated().map { place, customer in
      [
        style.whole(place + 1), customer.id, move(customer),
        euros(customer.saving ?? Estimate(exact: 0)), minutes(customer),
        customer.reasons.map { PortfolioText.reason($0)[language] }.joined(separator: ", "),
      ]
    }
    let picture: [Block] =
      hasPictures ? [.picture(.callFirst, alternative: text("Qui appeler d’abord", "Who to call first"))] : []
    return [
      .heading(2, [.text(text("Qui appeler d’abord", "Who to call first"))]),
      .text(
        text(
          "\(customers(summary.calls.count)) dont l’économie sûre (borne basse de l’intervalle à \(confidence)) est la plus grande.",
          "\(customers(summary.calls.count)) whose sure saving (the lower end of the \(confidence) interval) is the largest."
        )),
    ] + picture + [
      .table(
        header: [
          text("rang", "rank"), text("client", "customer"), text("d’aujourd’hui à conseillée", "held to advised"),
          text("économie par mois", "saving a month"), text("vers mobiles / seuil", "to mobiles / break-even"),
          text("pourquoi", "why"),
        ], rows: rows, numeric: [0, 3, 4])
    ]
  }

  /// Minutes of calls to mobiles a month, and where the plans cost the same.
  private func minutes(_ customer: AdvisedCustomer) -> String {
    let even = customer.breakEvenMinutes.map(style.duration) ?? "—"
    return "\(style.duration(minutes: customer.minutes)) / \(even)"
  }
}
