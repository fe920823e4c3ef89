import Basics
import Foundation
import Traffic

/// What each figure of a fit rests on.
extension FittedWords {
  func calls(_ stream: FittedProfile.Stream, _ history: CallHistory) -> String {
    let before = prior(stream.prior, isBelieved: stream.believedName != nil && stream.prior != VolumePrior.weakCalls)
    guard let kind = stream.kind else {
      return language.text(
        "aucun appel en \(months(history.usedMonths.count)) ; \(before)",
        "no call in \(months(history.usedMonths.count)); \(before)")
    }
    let used = zip(kind.callsByMonth, history.isExcluded).filter { !$0.1 }.map(\.0)
    let (least, most) = (used.min() ?? 0, used.max() ?? 0)
    let span = language.text("de \(least) à \(most) par mois", "\(least) to \(most) a month")
    return language.text(
      "\(calls(kind.calls)) en \(months(used.count)), \(span) ; \(before)",
      "\(calls(kind.calls)) in \(months(used.count)), \(span); \(before)")
  }

  func duration(_ stream: FittedProfile.Stream) -> String {
    guard let fit = stream.duration else {
      return language.text("durées comme crues : aucun appel", "lengths as believed: no call")
    }
    let kinds = DurationFit.Kind.allCases.compactMap { kind in
      fit.logEvidence[kind].map { "\(name(kind)) \(String(format: "%.1f", $0).replacing("-", with: "−"))" }
    }.joined(separator: ", ")
    let chosen = name(fit.kind)
    let why =
      fit.kind == .lognormal
      ? language.text(
        "\(chosen), aucune autre loi n’étant sept fois plus probable",
        "\(chosen), no other distribution being seven times as probable")
      : language.text("\(chosen), la plus probable", "\(chosen), the most probable")
    return language.text(
      "durées de \(calls(fit.calls)), log de la vraisemblance marginale : \(kinds) ; \(why)",
      "lengths of \(calls(fit.calls)), log evidence: \(kinds); \(why)")
  }

  func name(_ kind: DurationFit.Kind) -> String {
    switch kind {
    case .lognormal: language.text("lognormale", "lognormal")
    case .logLogistic: language.text("log-logistique", "log-logistic")
    case .mixture: language.text("mélange de deux lognormales", "mixture of two lognormals")
    case .empirical: language.text("durées comptées", "lengths as counted")
    }
  }

  func recipients(_ stream: FittedProfile.Stream, areMasked: Bool) -> String {
    guard let fit = stream.recipients else {
      return areMasked
        ? language.text(
          "numéros masqués : le relevé ne borne les destinataires que par en bas ; comme cru d’abord",
          "numbers hide their end: the records bound recipients from below alone; as believed before")
        : language.text("comme cru : aucun appel", "as believed: no call")
    }
    let spread = range(fit.concentration) { number($0) }
    let discount = range(fit.discount) { number($0) }
    let mean = number(Double(fit.counts.recipients) / Double(max(1, fit.counts.months)))
    return language.text(
      "\(mean) destinataires différents par mois en moyenne ; concentration \(spread), discount \(discount)",
      "\(mean) distinct recipients a month on average; concentration \(spread), discount \(discount)")
  }

  func busyness(_ fitted: FittedProfile) -> String {
    let before = prior(fitted.busynessPrior, isBelieved: fitted.busynessPrior != VolumePrior.weakBusyness)
    return isMostlyPrior(fitted)
      ? language.text("\(before) ; le relevé n’y ajoute guère", "\(before); the records add little")
      : before
  }

  /// Whether the records leave the belief about as wide as it was.
  func isMostlyPrior(_ fitted: FittedProfile) -> Bool {
    func width(_ belief: Uncertain) -> Double { log(belief.high / belief.low) }
    return width(fitted.busynessCV) > 0.8 * width(fitted.busynessPrior)
  }

  func autocorrelation(_ fitted: FittedProfile) -> String {
    language.text(
      "moyenne de ce qu’on croit après \(months(fitted.history.usedMonths.count)) ; cru d’abord : 0,5, de 0,2 à 0,8",
      "mean of what is believed after \(months(fitted.history.usedMonths.count)); believed before: 0.5, 0.2 to 0.8")
  }

  func seasons(_ fitted: FittedProfile) -> String {
    guard fitted.beliefs == nil else { return believedOrNone(true) }
    guard let seasons = fitted.seasons else {
      return language.text(
        "aucune : il faut \(Seasons.fewestMonths) mois entiers pour en chercher",
        "none: looking for them takes \(Seasons.fewestMonths) whole months")
    }
    let ratio = String(format: "%.1f", seasons.logEvidenceRatio).replacing("-", with: "−")
    return seasons.areTaken
      ? language.text(
        "log de la vraisemblance marginale pour des saisons : \(ratio)", "log evidence for seasons: \(ratio)")
      : language.text(
        "aucune : log de la vraisemblance marginale pour des saisons \(ratio), il en faut 2,3",
        "none: log evidence for seasons \(ratio), 2.3 are asked for")
  }
}
