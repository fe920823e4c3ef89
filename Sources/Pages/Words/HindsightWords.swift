import Advice
import Basics
import Reporting
import Statistics

/// How an advice did, and how all did, in sentences.
struct HindsightWords {
  let language: Language
  private var style: NumberStyle { NumberStyle(language) }

  init(_ language: Language) { self.language = language }

  private func text(_ fr: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language.text(fr(), en())
  }

  private func euros(_ value: Double) -> String { style.euros(abs(value), decimals: 2) }

  /// What bills say of one advice.
  func score(_ score: BillScore, beside plan: String?) -> [String] {
    let (open, covered) = (score.openMonths, score.coveredMonths)
    var lines: [String] = []
    if !open.isEmpty {
      let expected = open.reduce(0) { $0 + ($1.foreseen?.share ?? 0) }
      let wanted = style.number(expected, decimals: expected == expected.rounded() ? 0 : 1)
      lines.append(
        text(
          "\(covered) facture\(covered > 1 ? "s" : "") sur \(open.count) dans la bande prévue ; il en était attendu \(wanted).",
          "\(covered) of \(open.count) bill\(open.count == 1 ? "" : "s") within the band foreseen; \(wanted) were expected."
        ))
    }
    let certain = score.foreseenMonths.count - open.count
    if certain > 0 {
      lines.append(
        text(
          "\(certain) mois où rien n’était incertain.",
          "\(certain) month\(certain == 1 ? "" : "s") in which nothing was uncertain."))
    }
    let beyond = score.months.count - score.foreseenMonths.count
    if beyond > 0 {
      lines.append(
        text(
          "\(beyond) mois hors de la période prévue.",
          "\(beyond) month\(beyond == 1 ? "" : "s") outside the period foreseen."))
    }
    if let error = score.meanError { lines.append(meanError(error)) }
    lines.append(score.meanSaving.map { saving($0, beside: plan) } ?? savingUnknown)
    return lines
  }

  private func meanError(_ error: Double) -> String {
    if abs(error) < 0.005 {
      return text("En moyenne, la facture a été celle prévue.", "On average the bill was as foreseen.")
    }
    return error > 0
      ? text(
        "En moyenne, la facture a dépassé de \(euros(error)) ce qui était prévu.",
        "On average the bill was \(euros(error)) more than foreseen.")
      : text(
        "En moyenne, la facture est restée de \(euros(error)) sous ce qui était prévu.",
        "On average the bill was \(euros(error)) less than foreseen.")
  }

  private func saving(_ amount: Double, beside plan: String?) -> String {
    let other = plan ?? text("l’autre version", "the other plan")
    if abs(amount) < 0.005 {
      return text(
        "Le conseil a coûté autant que \(other).", "The advice cost as much as \(other).")
    }
    return amount > 0
      ? text(
        "Le conseil a fait économiser \(euros(amount)) par mois par rapport à \(other).",
        "The advice saved \(euros(amount)) a month beside \(other).")
      : text(
        "Le conseil a coûté \(euros(amount)) par mois de plus que \(other).",
        "The advice cost \(euros(amount)) a month more than \(other).")
  }

  private var savingUnknown: String {
    text(
      "L’économie réelle n’est pas connue : une facture ne dit pas ce que l’autre version aurait coûté. Le relevé des "
        + "appels le dit.",
      "What was really saved is not known: a bill does not tell what the other plan would have cost. The record of calls "
        + "does.")
  }

  func isCovered(_ covered: Bool?) -> String {
    switch covered {
    case true?: text("dans la bande", "within the band")
    case false?: text("hors de la bande", "outside the band")
    case nil: ""
    }
  }

  // MARK: All dossiers

  /// How the advices of all dossiers did.
  func calibration(_ found: AdviceCalibration) -> [String] {
    guard found.dossiers > 0 else { return [none] }
    var lines = [
      text(
        "\(dossiers(found.dossiers)) avec au moins \(AdviceCalibration.leastMonths) mois de vraies factures, "
          + "\(found.months) mois en tout.",
        "\(dossiers(found.dossiers)) with at least \(AdviceCalibration.leastMonths) months of real bills, "
          + "\(found.months) months in all.")
    ]
    if let coverage = found.coverage { lines += self.coverage(coverage, isFew: found.isFew) }
    if let error = found.error {
      lines.append(
        text(
          "Une facture moins ce qui était prévu : \(signed(error)) en moyenne sur les dossiers.",
          "A bill less what was foreseen: \(signed(error)) on average over dossiers."))
    }
    lines.append(
      found.saving.map {
        text(
          "Économie réelle : \(signed($0)) par mois, sur \(dossiers(found.savingDossiers)) dont les appels sont connus.",
          "Really saved: \(signed($0)) a month, over \(dossiers(found.savingDossiers)) whose calls are known.")
      }
        ?? text(
          "Économie réelle inconnue : il faut le relevé des appels d’au moins deux dossiers.",
          "What was really saved is not known: the records of calls of two dossiers at least are needed."))
    if found.isFew { lines.append(few) }
    return lines
  }

  private var none: String {
    text(
      "Aucun dossier n’a encore \(AdviceCalibration.leastMonths) mois de vraies factures.",
      "No dossier has \(AdviceCalibration.leastMonths) months of real bills yet.")
  }

  private var few: String {
    text(
      "Trop peu de dossiers pour conclure : il en faut \(AdviceCalibration.enoughDossiers). Les marges comptent les mois "
        + "d’un même client comme un seul.",
      "Too few dossiers to conclude: it takes \(AdviceCalibration.enoughDossiers). The margins count months of one customer "
        + "as one.")
  }

  private func coverage(_ coverage: AdviceCalibration.Coverage, isFew: Bool) -> [String] {
    let (share, interval) = (style.percent(coverage.share, decimals: 0), style.percent(coverage.interval))
    let expected = style.percent(coverage.expected, decimals: 0)
    let told = text(
      "\(coverage.covered) factures sur \(coverage.months) dans leur bande : \(share) (\(interval)), attendu \(expected).",
      "\(coverage.covered) of \(coverage.months) bills within their band: \(share) (\(interval)), \(expected) expected."
    )
    guard !isFew else { return [told] }
    let verdict =
      coverage.isOff
      ? text("Les bandes ne tiennent pas ce qu’elles disent.", "The bands do not hold what they say.")
      : text("Rien ne dit que les bandes soient fausses.", "Nothing tells that the bands are wrong.")
    return [told, verdict]
  }

  private func dossiers(_ count: Int) -> String {
    text("\(count) dossier\(count > 1 ? "s" : "")", "\(count) dossier\(count == 1 ? "" : "s")")
  }

  private func signed(_ estimate: Estimate) -> String { style.margined(euros: estimate) }
}
