import Advice
import Contracts
import Statistics

/// The amounts of an advice: bills side by side, their difference, what has no price, and what a bill is made of.
extension AdviceWords {
  /// The bills of the first screen, rounded to what is known of them.
  func plainFigures() -> [Block] { [table(plainRows)] + unpricedNote() }

  /// The figures with their errors.
  func figures() -> [Block] {
    [table(billRows + chanceRows), .text(isOfTwo ? differenceSentence() : differenceSentences())]
  }

  func table(_ rows: [[String]]) -> Block {
    .table(
      header: [text("euros HT par mois", "euros a month, excluding tax")] + plans.map(name), rows: rows,
      numeric: Set(1...plans.count))
  }

  /// A mean bill, light and heavy months, how often a plan is the cheapest.
  var plainRows: [[String]] {
    [
      row(text("facture moyenne", "mean bill")) { style.known(euros: $0.monthlyBill) },
      data.tax.map { tax in
        row(text("facture moyenne TTC (TVA \(style.percent(tax)))", "mean bill including \(style.percent(tax)) VAT")) {
          style.known(euros: $0.monthlyBill.including(tax))
        }
      },
      row(text("mois léger (au plus un mois sur vingt coûte moins)", "light month (at most one in twenty costs less)"))
      {
        style.known(euros: $0.p05)
      },
      row(text("mois courant (un mois sur deux coûte moins)", "ordinary month (one in two costs less)")) {
        style.known(euros: $0.p50)
      },
      row(text("mois chargé (au plus un mois sur vingt coûte plus)", "heavy month (at most one in twenty costs more)"))
      {
        style.known(euros: $0.p95)
      },
      row(
        text(
          "chances d’être la moins chère, gardée \(throughout)", "chance of being the \(cheaper), kept \(throughout)")
      ) { style.known(percent: $0.probabilityCheaper) },
    ].compactMap { $0 }
  }

  private func row(_ title: String, _ value: (PlanFigures) -> String) -> [String] {
    [title] + plans.map { value(advice[$0]) }
  }

  /// What a month comes to: on average, with tax, in light and heavy months.
  private var billRows: [[String]] {
    let withTax = data.tax.map { tax in
      let rate = style.percent(tax)
      return row(text("facture mensuelle moyenne TTC (TVA \(rate))", "mean monthly bill including \(rate) VAT")) {
        style.euros($0.monthlyBill.including(tax))
      }
    }
    return [
      row(text("facture mensuelle moyenne", "mean monthly bill")) { style.euros($0.monthlyBill) },
      row(text("  intervalle à \(confidence)", "  \(confidence) interval")) { interval($0.monthlyBill) }, withTax,
      row(text("mois léger (au plus 5 % des mois sont au-dessous)", "light month (at most 5% of months are below)")) {
        style.euros($0.p05)
      },
      row(text("mois courant (un mois sur deux est au-dessous)", "ordinary month (one in two is below)")) {
        style.euros($0.p50)
      },
      row(text("mois chargé (au plus 5 % des mois sont au-dessus)", "heavy month (at most 5% of months are above)")) {
        style.euros($0.p95)
      },
    ].compactMap { $0 }
  }

  /// How often a plan is the cheapest, what choosing it loses, how often its allowance does not suffice.
  private var chanceRows: [[String]] {
    [
      row(
        text("chances d’être la moins chère sur \(months) mois", "chance of being the \(cheaper) over \(monthCount)")
      ) { "\(style.percent($0.probabilityCheaper)) (\(style.percent($0.probabilityCheaper.interval)))" },
      row(text("surcoût moyen par mois si on la choisit", "mean loss a month if chosen")) {
        style.euros($0.expectedLoss)
      },
      row(text("mois qui dépassent les appels vers mobiles inclus", "months beyond the included calls to mobiles")) {
        $0.shareBeyondAllowance.map { style.percent($0) } ?? text("sans objet", "not applicable")
      },
    ]
  }

  /// The difference of two plans.
  func differenceSentence() -> String {
    let difference = advice.difference
    let limits = interval(difference)
    let (fr, en) =
      difference.interval.halfWidth > 0
      ? ("intervalle à \(confidence) : \(limits)", "\(confidence) interval \(limits)") : (limits, limits)
    let sentence = text(
      "Différence moyenne \(name(first)) − \(name(second)) : \(style.euros(difference)) HT par mois (\(fr)).",
      "Mean difference \(name(first)) − \(name(second)): \(style.euros(difference)) a month excluding tax (\(en)).")
    return sentence + withTax(difference)
  }

  /// What each of several plans costs beyond the cheapest.
  func differenceSentences() -> String {
    let cheapest = advice.lowerMean
    let others = advice.differences.others(than: cheapest).map { other -> String in
      let difference = advice.differences[other, cheapest]
      let amount = "\(style.euros(difference)) (\(interval(difference)))"
      return "\(name(other)) \(amount)\(amountWithTax(difference))"
    }.joined(separator: text(" ; ", "; "))
    return text(
      "En moyenne par mois HT, de plus \(french(than: cheapest)) (intervalles à \(confidence), valables ensemble) : \(others).",
      "On average a month excluding tax, beyond \(name(cheapest)) (\(confidence) intervals that hold together): \(others)."
    )
  }

  func interval(_ estimate: Estimate) -> String {
    if advice.basis.method == .exact, estimate.standardError == 0 { return text("calcul exact", "exact") }
    return estimate.standardError == 0
      ? text("montant fixe", "fixed amount") : style.euros(estimate.interval)
  }

  private func withTax(_ difference: Estimate) -> String {
    guard let tax = data.tax else { return "" }
    let amount = style.euros(difference.including(tax))
    return text(" TTC : \(amount).", " Including tax: \(amount).")
  }

  /// The same after an amount in a list.
  private func amountWithTax(_ difference: Estimate) -> String {
    guard let tax = data.tax else { return "" }
    let amount = style.euros(difference.including(tax))
    return text(", \(amount) TTC", ", \(amount) including tax")
  }

  func unpricedNote() -> [Block] {
    let most = advice.plans.max { $0.unpricedCalls.mean < $1.unpricedCalls.mean }?.unpricedCalls
    guard let most, most.mean > 0 else { return [] }
    let decimals = min(most.mean < 10 ? 1 : 0, NumberStyle.decimals(most.interval.halfWidth))
    let calls =
      most.mean < 0.05
      ? text("Moins de 0,1 appel", "Fewer than 0.1 calls")
      : text("Environ ", "About ") + CountText.calls(most.mean, decimals: decimals, language)
    let (have, are) = calls.hasSuffix("appel") ? ("n’a", "il n’est") : ("n’ont", "ils ne sont")
    return [
      .paragraph([
        .strong(
          text(
            "\(calls) par mois \(have) pas de prix imprimé (T14, T15) : \(are) pas dans ces montants.",
            "\(calls) a month have no printed price (T14, T15): they are not in these amounts."))
      ])
    ]
  }
}
