import Advice
import Basics
import Dossiers
import Foundation
import Reporting
import Statistics

/// Sentences of the pages of dossiers.
struct DossierWords {
  let language: Language
  private var style: NumberStyle { NumberStyle(language) }

  init(_ language: Language) { self.language = language }

  private func text(_ fr: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language.text(fr(), en())
  }

  /// The day and time of a moment on this machine: `29 novembre 2026 à 11 h 45`.
  func moment(_ moment: Moment) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    let (year, month, day) = (parts.year ?? 0, parts.month ?? 1, parts.day ?? 1)
    let (hour, minute) = (parts.hour ?? 0, String(format: "%02d", parts.minute ?? 0))
    let name = FigureWords(language).month(month - 1)
    return text(
      "\(day == 1 ? "1er" : "\(day)") \(name) \(year) à \(hour)\u{00A0}h\u{00A0}\(minute)",
      "\(day) \(name) \(year) at \(hour):\(minute)")
  }

  func changed(_ moment: Moment) -> String {
    text("Modifié le \(self.moment(moment))", "Changed on \(self.moment(moment))")
  }

  func month(_ month: BillingMonth) -> String { "\(FigureWords(language).month(month.month - 1)) \(month.year)" }

  func found(_ count: Int, search: String) -> String {
    if count == 0 {
      return search.isEmpty
        ? text("Aucun dossier n’est encore gardé.", "No dossier is kept yet.")
        : text("Aucun dossier ne correspond.", "No dossier matches.")
    }
    return text(
      "\(style.whole(count)) dossier\(count > 1 ? "s" : "")", "\(style.whole(count)) dossier\(count == 1 ? "" : "s")")
  }

  func page(_ page: Int, of pages: Int) -> String { text("Page \(page) sur \(pages)", "Page \(page) of \(pages)") }

  /// What tick boxes of dossiers are called by, for those who cannot see the row.
  func compare(_ name: String) -> String { text("Comparer \(name)", "Compare \(name)") }

  func saving(_ figure: AdviceGiven.Figure, beside plan: String?) -> String {
    let amount = style.known(euros: figure.estimate)
    guard let plan else { return text("\(amount) d’économie par mois", "\(amount) a month saved") }
    return text("\(amount) d’économie par mois par rapport à \(plan)", "\(amount) a month saved beside \(plan)")
  }

  func given(_ advice: AdviceGiven, _ settings: DossierSettings) -> String {
    let (when, seed) = (moment(advice.given), settings.seed)
    let tariff = settings.tariff.prefix(8)
    return text(
      "Donné le \(when) ; tarif \(tariff), graine \(seed), Optimale \(settings.program).",
      "Given on \(when); tariff \(tariff), seed \(seed), Optimale \(settings.program).")
  }

  /// An amount as somebody types it: `123,45`.
  func typed(_ amount: Money) -> String { amount.centsText.replacing(".", with: text(",", ".")) }

  func range(_ low: String, _ high: String) -> String { text("de \(low) à \(high)", "\(low) to \(high)") }

  func named(_ copyOf: String) -> String { text("\(copyOf) (copie)", "\(copyOf) (copy)") }

  var nameless: String { text("Client sans nom", "Customer without a name") }

  func deletes(_ name: String, hasBills: Bool) -> String {
    text(
      "Le dossier de \(name)\(hasBills ? ", avec ses factures," : "") sera effacé du fichier. Il n’y a pas de retour.",
      "The dossier of \(name)\(hasBills ? ", with its bills," : "") will be erased from the file. There is no way back."
    )
  }
}

extension AdviceGiven.Figure {
  /// The figure as an estimate.
  var estimate: Estimate {
    let ends = interval.count == 2 ? interval : [mean, mean]
    return Estimate(mean: mean, standardError: standardError, interval: Interval(lower: ends[0], upper: ends[1]))
  }
}
