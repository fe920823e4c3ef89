import Advice
import Basics
import Statistics

/// The first annex: the figures of the first screen with their errors.
extension AdviceWords {
  func precision(_ hasPictures: Bool) -> [Block] {
    let title = text("Annexe : les chiffres et leur précision", "Annex: the figures and how well they are known")
    let introduction = text(
      "Avant les annexes, chaque chiffre est arrondi à ce que le calcul en connaît : le pas de l’arrondi (0,10 €, 1 €, 2 €, "
        + "5 €…) est au moins aussi large que l’erreur. Voici les mêmes avec leur précision, à \(confidence) de confiance : elle dit "
        + "l’erreur du calcul sur ses \(style.whole(advice.replications)) réplications, non ce qui arrivera à un client.",
      "Before the annexes each figure is rounded to what the run knows of it: the step it is rounded to (€0.10, 1, 2, 5…) is at "
        + "least as wide as the error. Here are the same with how well they are known, at \(confidence) confidence: that is the "
        + "error of the run’s \(style.whole(advice.replications)) replications, not what will happen to a customer.")
    return [.heading(2, [.text(title)]), .text(introduction)] + annex.figures() + [.text(savingFigures)]
      + annex.card() + annex.comparison() + differencePicture(hasPictures)
  }

  /// What the action saves: the mean with its error, and the ends of the range with theirs.
  private var savingFigures: String {
    let saving = advice.saving
    let (mean, beside) = (style.margined(euros: saving.mean), kept(saving.beside))
    let (low, high) = (style.margined(euros: saving.range.low), style.margined(euros: saving.range.high))
    let what =
      switch advice.action {
      case .either: text("Économie avec \(name(advice.lowerMean))", "Saving with \(name(advice.lowerMean))")
      case .keep, .follow, .byCalendar: text("Économie de ce qui est conseillé", "Saving of what is advised")
      }
    return text(
      "\(what), par rapport à \(beside) : \(mean) HT par mois en moyenne ; sur les clients possibles et leurs mois, le "
        + "10ᵉ centile est de \(low) et le 90ᵉ de \(high).",
      "\(what), beside \(beside): \(mean) a month on average, excluding tax; over possible customers and their months the "
        + "10th percentile is \(low) and the 90th \(high).")
  }
}
