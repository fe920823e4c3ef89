import Advice
import Basics
import Foundation
import Interchange
import Portfolio
import Statistics

/// The sentences of a portfolio's summary in one language.
struct PortfolioWords {
  let data: PortfolioSummaryData
  let language: Language

  var style: NumberStyle { NumberStyle(language) }
  var summary: PortfolioSummary { data.summary }
  var sampling: Sampling { data.summary.sampling }
  var plans: [Plan] { data.plans }
  var confidence: String { style.percent(sampling.confidence, decimals: 0) }
  func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
  func name(_ plan: Plan) -> String { data.tariff[plan].name }

  func blocks(_ hasPictures: Bool) -> [Block] {
    answer() + who(hasPictures) + savings(hasPictures) + calls(hasPictures) + reasons() + risks() + foundations()
      + reproduction()
  }

  // MARK: Numbers of customers

  /// So many customers.
  func customers(_ count: Int) -> String {
    let plural = language.text(count > 1, count != 1)
    return "\(style.whole(count)) \(text("client", "customer"))\(plural ? "s" : "")"
  }

  /// A number of customers that may have decimals or an error.
  func about(_ count: Estimate) -> String {
    count.standardError == 0 && count.mean == count.mean.rounded()
      ? style.number(count.mean, decimals: 0) : style.margined(count: count.toKnownDigits)
  }

  /// A share of the customers advised, with its interval where they are a sample.
  func share(_ count: Int) -> String { style.margined(percent: sampling.share(count, of: summary.advised)) }

  func euros(_ sum: CustomerSum) -> String { euros(sum.total(sampling)) }

  /// Euros with their error, where that is not less than what is shown.
  func euros(_ estimate: Estimate) -> String {
    if estimate.mean == 0, estimate.interval.halfWidth == 0 { return style.euros(0, decimals: 0) }
    guard estimate.interval.halfWidth >= 0.005 else { return style.euros(estimate.mean, decimals: 2) }
    return style.margined(euros: estimate.toKnownDigits)
  }

  /// Customers on average, with a decimal where they are few.
  func turned(_ sum: CustomerSum) -> String {
    let total = sum.total(sampling)
    let decimals = min(1, NumberStyle.decimals(total.interval.halfWidth))
    guard decimals > 0 else { return style.margined(count: total.toKnownDigits) }
    let margin = (total.interval.halfWidth * 10).rounded(.up) / 10
    return "\(style.number(total.mean, decimals: 1)) ± \(style.number(margin, decimals: 1))"
  }

  /// What is said where customers are a sample: how many of all that would be.
  private func ofAll(_ count: Int) -> String {
    guard data.isSample else { return "" }
    let all = about(sampling.count(count))
    return text(", soit \(all) en tout", ", that is \(all) of all")
  }

  /// So many customers, and of a sample how many of all that would be.
  private func sampled(_ count: Int) -> String {
    guard data.isSample else { return customers(count) }
    let all = about(sampling.count(count))
    return customers(count) + text(" (soit \(all) en tout)", " (that is \(all) of all)")
  }

  // MARK: The answer

  /// The answer in a line, then what a manager reads aloud.
  private func answer() -> [Block] {
    [.heading(1, [.text(heading)]), .list([rows, bests] + money + unknownMoney + first)]
  }

  private var heading: String {
    let (count, known) = (summary.moves.count, summary.knownHolders)
    guard known > 0 else {
      let shares = plans.reversed().map { plan in
        let share = share(summary.best(on: plan))
        return plan == plans.last
          ? text(
            "\(name(plan)) est la bonne version pour \(share) des clients",
            "\(name(plan)) is right for \(share) of customers")
          : text("\(name(plan)) pour \(share)", "\(name(plan)) for \(share)")
      }
      return shares.joined(separator: ", ")
    }
    guard count > 0 else {
      return text(
        "Aucun client n’est connu pour payer trop, sur \(style.whole(known))",
        "No customer is known to pay too much, of \(style.whole(known))")
    }
    let left = style.euros(data.leftOnTheTable.toKnownDigits)
    guard !data.isSample else {
      let all = about(sampling.count(count))
      return text(
        "Environ \(all) clients à appeler : \(left) par mois payés de trop",
        "About \(all) customers to call: \(left) a month left on the table")
    }
    return text(
      "\(customers(count)) sur \(style.whole(known)) à appeler : \(left) par mois payés de trop",
      "\(customers(count)) of \(style.whole(known)) to call: \(left) a month left on the table")
  }

  /// Amounts of a sample are those of all.
  private var inAll: String { data.isSample ? text(" en tout", " by all") : "" }

  private var rows: [Inline] {
    var parts = [text("conseillées : \(style.whole(summary.advised))", "advised: \(style.whole(summary.advised))")]
    if let refused = data.refused {
      let reasons = data.rows.refused.sorted { $0.key.rawValue < $1.key.rawValue }.map { reason, count in
        "\(PortfolioText.refusal(reason)[language]) \(style.whole(count))"
      }
      let told = reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))"
      parts.append(text("refusées : \(style.whole(refused))\(told)", "refused: \(style.whole(refused))\(told)"))
    }
    if let left = data.leftOut, data.isSample {
      parts.append(text("hors de l’échantillon : \(style.whole(left))", "not in the sample: \(style.whole(left))"))
    } else if let total = data.rows.total, data.refused == nil {
      let others = style.whole(total - summary.advised)
      parts.append(text("refusées ou hors de l’échantillon : \(others)", "refused or not in the sample: \(others)"))
    }
    if data.rows.failedRuns > 0 {
      let runs = style.whole(data.rows.failedRuns)
      parts.append(
        text(
          "calculs échoués, dont les clients manquent ici : \(runs)",
          "failed runs, whose customers are missing here: \(runs)"))
    }
    let all =
      data.rows.total.map {
        text("Lignes de la table : \(style.whole($0)) ; ", "Rows of the table: \(style.whole($0)); ")
      }
      ?? ""
    let sample =
      data.isSample
      ? text(
        " Un échantillon de \(style.percent(sampling.share)) des clients : environ \(about(sampling.count(summary.advised))) en tout.",
        " A sample of \(style.percent(sampling.share)) of the customers: about \(about(sampling.count(summary.advised))) in all."
      )
      : ""
    return [.text(all + parts.joined(separator: text(" ; ", "; ")) + "." + sample)]
  }

  private var bests: [Inline] {
    let parts = plans.map { plan in
      let count = summary.best(on: plan)
      return "\(name(plan)) \(text("pour", "for")) \(customers(count)) (\(share(count))\(ofAll(count)))"
    }
    let close = "\(customers(summary.tooClose)) (\(share(summary.tooClose))\(ofAll(summary.tooClose)))"
    return [
      .strong(text("La bonne version", "The right plan")),
      .text(
        text(
          " : \(parts.joined(separator: ", ")) ; trop proche pour trancher : \(close).",
          ": \(parts.joined(separator: ", ")); too close to call: \(close).")),
    ]
  }

  /// What those who hold another plan pay too much, and how sure that is.
  private var money: [[Inline]] {
    guard summary.knownHolders > 0 else { return [] }
    let (count, total) = (summary.moves.count, data.leftOnTheTable)
    guard count > 0 else {
      return [
        [
          .strong(text("Payé de trop", "Left on the table")),
          .text(
            text(
              " : rien de connu : aucun des \(customers(summary.knownHolders)) dont on sait la version n’a une autre que la bonne.",
              ": nothing known: none of the \(customers(summary.knownHolders)) whose plan is known holds another than the right one."
            )),
        ]
      ]
    }
    let (month, year) = (euros(total), euros(PortfolioSummaryData.yearly(total)))
    let left: [Inline] = [
      .strong(text("Payé de trop", "Left on the table")),
      .text(
        text(
          " : \(month) HT par mois, \(year) par an\(inAll), par \(sampled(count)) sur les "
            + "\(style.whole(summary.knownHolders)) dont on sait la version.",
          ": \(month) a month excluding tax, \(year) a year\(inAll), by \(sampled(count)) of the "
            + "\(style.whole(summary.knownHolders)) whose plan is known.") + least(total)),
    ]
    guard summary.movesOfRanges.count > 0, let risk = summary.risks.first(where: { $0.group == .moving }) else {
      return [left]
    }
    return [left, ranges(risk)]
  }

  /// What it comes to in the worst case of every customer, as well known as the whole; nothing of a sample, where that is
  /// no bound.
  private func least(_ total: Estimate) -> String {
    guard !data.isSample else { return "" }
    let interval = Interval(around: summary.moves.lowerEnds, halfWidth: total.interval.halfWidth)
    let ends = Estimate(mean: summary.moves.lowerEnds, standardError: total.standardError, interval: interval)
    let least = style.euros(ends.toKnownDigits)
    return text(
      " Si chacun n’économisait que la borne basse de son intervalle : \(least) par mois.",
      " If each saved no more than the lower end of his interval: \(least) a month.")
  }

  /// What not knowing the customers leaves open, which is no error of the computation.
  private func ranges(_ risk: PortfolioSummary.Risk) -> [Inline] {
    let ranges = summary.movesOfRanges
    return [
      .strong(text("Clients mal connus", "Customers not well known")),
      .text(
        text(
          " : \(euros(ranges)) par mois de cette somme viennent de \(sampled(ranges.count)) dont des chiffres sont des "
            + "fourchettes : c’est la moyenne de ce qu’on en croit. Parmi tous ceux à appeler, le conseil se révélera "
            + "mauvais pour \(turned(risk.turned)) environ.",
          ": \(euros(ranges)) a month of that sum is of \(sampled(ranges.count)) some of whose figures are ranges: it is "
            + "the mean of what is believed of them. Of all to be called, the advice will turn out wrong for about "
            + "\(turned(risk.turned)).")),
    ]
  }

  /// What would be left on the table by those of whom it is not known what they hold.
  private var unknownMoney: [[Inline]] {
    let unknown = summary.unknownHolders.count
    guard unknown > 0 else { return [] }
    let parts = plans.map { plan in
      let sum = summary.ifAllHeld[plan.index]
      guard sum.count > 0 else { return text("tous en \(name(plan)), rien", "all on \(name(plan)), nothing") }
      return text(
        "tous en \(name(plan)), \(euros(sum)) par mois par \(sampled(sum.count))",
        "all on \(name(plan)), \(euros(sum)) a month by \(sampled(sum.count))")
    }
    return [
      [
        .strong(text("Version d’aujourd’hui inconnue", "Plan held today unknown")),
        .text(
          text(
            " pour \(customers(unknown)) ; ce qu’ils paieraient de trop\(inAll) : \(parts.joined(separator: " ; ")). La colonne "
              + "held_plan de la table, ou --held-plan, le dirait de chacun.",
            " for \(customers(unknown)); what they would leave on the table\(inAll): \(parts.joined(separator: "; ")). The column "
              + "held_plan of the table, or --held-plan, would tell it of each.")),
      ]
    ]
  }

  private var first: [[Inline]] {
    guard let call = summary.calls.first, let saving = call.saving else { return [] }
    return [
      [
        .strong(text("À appeler d’abord", "To be called first")), .text(text(" : ", ": ")), .code(call.id),
        .text(
          text(
            " (\(move(call)), \(euros(saving)) par mois).",
            " (\(move(call)), \(euros(saving)) a month).")),
      ]
    ]
  }

  /// From the plan held to the plan advised.
  func move(_ customer: AdvisedCustomer) -> String {
    let held = customer.held.map(name) ?? text("inconnue", "unknown")
    let best = customer.best.map(name) ?? text("une des moins chères", "one of the cheapest")
    return "\(held) → \(best)"
  }
}

extension Estimate {
  /// The figure of thousands and millions rounded to the digits that its interval leaves known, the ends outwards; styles
  /// round to hundreds at most.
  fileprivate var toKnownDigits: Estimate {
    guard interval.halfWidth >= 3000, interval.halfWidth.isFinite else { return self }
    let unit = pow(10, log10(interval.halfWidth / 3).rounded(.up) - 1)
    return Estimate(
      mean: (mean / unit).rounded() * unit, standardError: standardError,
      interval: Interval(
        lower: (interval.lower / unit).rounded(.down) * unit, upper: (interval.upper / unit).rounded(.up) * unit))
  }
}
