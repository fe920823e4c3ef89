import Basics
import Foundation
import Reporting
import Traffic

/// Answers in the words in which they are typed.
struct CallAnswerWords {
  let language: Language

  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
  private var style: NumberStyle { NumberStyle(language) }

  var none: String { text("aucun", "none") }

  /// `140:180:240`, the 10th, 50th and 90th percentiles; the one figure where they are written alike.
  func calls(_ belief: Uncertain) -> String {
    let parts = [belief.low, belief.likely, belief.high].map(number)
    return Set(parts).count == 1 ? parts[0] : parts.joined(separator: ":")
  }

  /// `entre 95 et 120 s`.
  func length(_ belief: Uncertain) -> String {
    let (low, high) = (Int(belief.low.rounded()), Int(belief.high.rounded()))
    return low == high ? "\(low) s" : text("entre \(low) et \(high) s", "between \(low) and \(high) s")
  }

  func share(_ share: Double) -> String { "\(Int((100 * share).rounded())) %" }

  /// `Maroc, mobiles et fixes ; Espagne, fixes`.
  func places(_ places: [(name: Bilingual, hasMobile: Bool, hasFixed: Bool)]) -> String {
    places.map { place -> String in
      let kinds =
        switch (place.hasMobile, place.hasFixed) {
        case (true, false): text("mobiles", "mobiles")
        case (false, true): text("fixes", "fixed lines")
        default: text("mobiles et fixes", "mobiles and fixed lines")
        }
      return "\(place.name[language]), \(kinds)"
    }.joined(separator: " ; ")
  }

  /// `40 % de moins en août, 20 % de plus en mai`.
  func seasons(_ months: [(month: Int, factor: Double)]) -> String {
    months.map { month, factor -> String in
      let percent = Int((100 * abs(factor - 1)).rounded())
      let name = FigureWords(language).month(month - 1)
      return factor < 1
        ? text("\(percent) % de moins en \(name)", "\(percent)% less in \(name)")
        : text("\(percent) % de plus en \(name)", "\(percent)% more in \(name)")
    }.joined(separator: ", ")
  }

  private func number(_ value: Double) -> String {
    value >= 10 ? "\(Int(value.rounded()))" : String(format: "%.1f", value)
  }
}
