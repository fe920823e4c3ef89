import Basics
import Interchange
import Statistics
import Studies

/// What is said of a figure that was looked for: its value, or that there is none.
struct SolutionWords {
  let solved: SolvedFigure
  /// Name of the plan that is to cost less for a share of the customers; nil where an amount was looked for.
  let name: String?
  let keys: KeyText
  /// Whether only two plans are compared.
  let isOfTwo: Bool
  let confidence: String
  /// Which customers count for the plan, or what the amount is.
  let counted: String
  /// What is said of an amount that was looked for; nil where a share was.
  let wanted: WantedAmountText?

  private var style: NumberStyle { NumberStyle(keys.language) }
  private func text(_ fr: String, _ en: String) -> String { keys.language.text(fr, en) }
  private func share(_ estimate: Estimate) -> String { style.margined(percent: estimate) }
  private var plan: String { name ?? "" }
  private func number(_ value: Double) -> String { style.number(value, decimals: solved.decimals) }
  private func amount(_ value: Double) -> String { keys.amount(number(value), solved.path) }
  private var figure: String { keys.name(solved.path) }
  private var costsLess: String {
    isOfTwo ? text("coûte moins cher", "costs less") : text("est la moins chère", "costs least")
  }
  /// The share of customers it was looked for.
  private var target: String {
    let percent = solved.goal.target * 100
    return style.percent(solved.goal.target, decimals: abs(percent - percent.rounded()) < 1e-9 ? 0 : 1)
  }

  /// The answer in a line, and what it means.
  var blocks: [Block] {
    let (heading, sentence) =
      switch solved.answer {
      case .price(let price): (found(price), meaning)
      case .outOfReach(let low, let atLow, let high, let atHigh):
        wanted.map { missed($0, from: low, atLow, to: high, atHigh) }
          ?? (notFound(from: low, to: high, atLow, atHigh), shares(at: low, atLow, at: high, atHigh))
      }
    return [
      .heading(1, [.text(heading)]),
      .paragraph([
        .text(text("Chiffre cherché : ", "Figure looked for: ")), .code(solved.path), .text("\(sentence) \(counted)"),
      ]),
    ]
  }

  private func found(_ price: Estimate) -> String {
    let range = "\(number(price.interval.lower)) \(text("à", "to")) \(number(price.interval.upper))"
    if let wanted {
      return text(
        "Pour \(wanted.phrase) : \(figure) à \(amount(price.mean)) (\(range))",
        "For \(wanted.phrase): \(figure) \(amount(price.mean)) (\(range))")
    }
    return text(
      "Pour que la version \(plan) \(isOfTwo ? "coûte moins cher" : "soit la moins chère") pour \(target) des clients : \(figure) à "
        + "\(amount(price.mean)) (\(range))",
      "For \(plan) to cost \(isOfTwo ? "less" : "least") for \(target) of customers: \(figure) "
        + "\(amount(price.mean)) (\(range))")
  }

  /// That an amount is the wanted one at no value of the range, and what it is at both its ends.
  private func missed(
    _ wanted: WantedAmountText, from low: Double, _ atLow: Estimate, to high: Double, _ atHigh: Estimate
  ) -> (String, String) {
    let range = text("de \(amount(low)) à \(amount(high))", "from \(amount(low)) to \(amount(high))")
    let ends = [(low, atLow), (high, atHigh)].map { value, figure in
      text("\(wanted.margined(figure)) à \(amount(value))", "\(wanted.margined(figure)) at \(amount(value))")
    }.joined(separator: text(" et de ", " and "))
    return (
      text(
        "Aucune valeur \(range) ne convient : \(wanted.name) y est de \(ends), pas de \(wanted.target)",
        "No value \(range) will do: \(wanted.name) is \(ends), not \(wanted.target)"),
      text(", \(figure), à comportement inchangé.", ", \(figure), with behaviour unchanged.")
    )
  }

  private var meaning: String {
    text(
      ", à comportement inchangé ; entre parenthèses, l’intervalle à \(confidence).",
      ", with behaviour unchanged; in brackets the \(confidence) interval.")
  }

  /// That no value of the range will do: the share is too small everywhere, or too large.
  private func notFound(from low: Double, to high: Double, _ shareAtLow: Estimate, _ shareAtHigh: Estimate) -> String {
    let range = text("de \(amount(low)) à \(amount(high))", "from \(amount(low)) to \(amount(high))")
    let (least, most) = shareAtLow.mean < shareAtHigh.mean ? (shareAtLow, shareAtHigh) : (shareAtHigh, shareAtLow)
    return most.mean < solved.goal.target
      ? text(
        "Aucune valeur \(range) ne convient : \(plan) n’y \(costsLess) que pour \(share(most)) des clients"
          + "\(isBound(most) ? "" : " au plus"), pas pour \(target)",
        "No value \(range) will do: \(plan) \(costsLess) for \(share(most)) of customers\(isBound(most) ? "" : " at most"), "
          + "not for \(target)"
      )
      : text(
        "Aucune valeur \(range) ne convient : \(plan) y \(costsLess) pour \(share(least)) des clients"
          + "\(isBound(least) ? "" : " au moins"), pas pour \(target)",
        "No value \(range) will do: \(plan) \(costsLess) for \(share(least)) of customers\(isBound(least) ? "" : " at least"), "
          + "not for \(target)"
      )
  }

  /// The shares at both ends of the range.
  private func shares(at low: Double, _ shareAtLow: Estimate, at high: Double, _ shareAtHigh: Estimate) -> String {
    text(
      ", \(figure). Part des clients pour qui \(plan) \(costsLess) : \(share(shareAtLow)) à "
        + "\(amount(low)), \(share(shareAtHigh)) à \(amount(high)).",
      ", \(figure). Share of customers for whom \(plan) \(costsLess): \(share(shareAtLow)) at "
        + "\(amount(low)), \(share(shareAtHigh)) at \(amount(high)).")
  }

  /// Whether a share is written as a bound, such as less than 0.1 %, which says by itself that it is one.
  private func isBound(_ estimate: Estimate) -> Bool {
    let isSure = estimate.interval.halfWidth == 0 && (estimate.mean == 0 || estimate.mean == 1)
    return !isSure && (estimate.mean < 0.0005 || estimate.mean > 0.9995)
  }
}
