import Advice
import Basics
import Interchange

/// The words and the table of several advices side by side.
struct ComparisonWords {
  let data: ComparisonData
  let language: Language

  private var style: NumberStyle { NumberStyle(language) }
  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }

  func blocks() -> [Block] {
    [
      .heading(1, [.text(heading)]),
      .table(
        header: [
          text("profil", "profile"), text("que faire", "what to do"),
          text("économie par mois, hors taxes", "saving a month, excluding tax"),
          text("chance que ce soit la moins chère", "chance of its being the cheapest"),
          text("seuil, vers mobiles", "break-even, to mobiles"),
        ], rows: data.advices.map(row), numeric: [2, 3]),
      .text(
        text(
          "L’économie est celle de ce qui est conseillé, en moyenne, à côté de la meilleure autre version gardée ; le seuil, la durée d’appels "
            + "par mois où une autre devient la moins chère. Les chiffres sont arrondis à ce qui en est connu ; "
            + "--format csv donne leurs intervalles, et « optimale advise » sur un seul profil le rapport entier.",
          "The saving is that of what is advised, on average, beside the best other plan kept; the break-even is the time of calls a "
            + "month at which another one becomes the cheapest. Figures are rounded to what is known of them; "
            + "--format csv gives their intervals, and “optimale advise” on one profile the whole report.")),
      .heading(2, [.text(text("Pour refaire ce calcul", "To make this again"))]), .verbatim(data.command),
    ]
  }

  /// How many profiles each plan is to be signed for.
  private var heading: String {
    var counts: [(name: String, count: Int)] = []
    for name in data.advices.map({ advised($0.advice) }) {
      if let index = counts.firstIndex(where: { $0.name == name }) {
        counts[index].count += 1
      } else {
        counts.append((name, 1))
      }
    }
    let listed = counts.map { text("\($0.name) pour \($0.count)", "\($0.name) for \($0.count)") }
    return text("\(data.advices.count) profils : ", "\(data.advices.count) profiles: ")
      + listed.joined(separator: ", ")
  }

  private func row(_ data: AdviceData) -> [String] {
    let advice = data.advice
    let saving = advice.saving.mean
    let toDo = ActionText(tariff: advice.model.tariff, firstMonth: advice.model.profile.firstMonth, language: language)
    return [
      advice.model.profile.name, toDo.sentence(advice.action),
      style.euros(saving.mean, decimals: NumberStyle.decimals(saving.interval.halfWidth)),
      style.percent(advice[advice.lowerMean].probabilityCheaper.mean, decimals: 0),
      advice.deliberation?.breakEven?.crossing.map { style.duration(minutes: $0.minutes.mean) } ?? "—",
    ]
  }

  private func advised(_ advice: Recommendation) -> String {
    advice.action.start.map { advice.model.tariff[$0].name } ?? text("au choix", "either")
  }
}
