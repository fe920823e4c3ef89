import Advice
import Decision
import Foundation
import Statistics

/// How far what was typed may be off before the cheapest plan changes.
extension AdviceWords {
  func roomSentence(_ room: RoomForError) -> String {
    let parts = [
      room.calls.map {
        share($0, more: text("plus nombreux", "more numerous"), less: text("moins nombreux", "fewer"))
      },
      room.lengths.map { share($0, more: text("plus longs", "longer"), less: text("plus courts", "shorter")) },
    ].compactMap { $0 }
    guard !parts.isEmpty else {
      return text(
        "des appels trois fois plus ou moins nombreux, trois fois plus longs ou plus courts ne changent pas l’avis.",
        "three times as many calls or a third of them, three times as long or a third, do not change the advice.")
    }
    let off = parts.joined(separator: text(" ou ", " or "))
    return text(
      "\(outcome) si les appels, tous ensemble, sont en réalité \(off) que ne le dit le profil.",
      "\(outcome) if the calls, all together, are really \(off) than the profile says.")
  }

  /// What becomes of the advice, or of the plans kept throughout where it changes on the way or names none.
  private var outcome: String {
    switch advice.action {
    case .keep: return text("l’avis se retourne", "the advice turns")
    case .either where isOfTwo: return text("les deux versions coûtent autant", "both plans cost the same")
    case .either: return text("la moins chère change", "the cheapest plan changes")
    case .follow, .byCalendar:
      return text(
        "une autre version, gardée \(throughout), serait la moins chère",
        "another plan, kept \(throughout), would cost least")
    }
  }

  /// `5 ± 2 % moins nombreux`, or between what and what where the interval holds the profile's own figures.
  private func share(_ factor: Estimate, more: String, less: String) -> String {
    let unit = text("\u{202F}%", "%")
    let interval = factor.interval
    guard interval.lower > 1 || interval.upper < 1 else {
      func most(_ share: Double) -> String { style.number((100 * share - 1e-6).rounded(.up), decimals: 0) + unit }
      let (below, above) = (most(1 - interval.lower), most(interval.upper - 1))
      return text("entre \(below) \(less) et \(above) \(more)", "between \(below) \(less) and \(above) \(more)")
    }
    let gap = abs(factor.mean - 1) * 100
    guard isAnnex else {
      let known = Estimate(
        mean: gap / 100, standardError: factor.standardError,
        interval: Interval(around: gap / 100, halfWidth: interval.halfWidth))
      return "\(style.known(change: known)) \(factor.mean < 1 ? less : more)"
    }
    let decimals = min(1, NumberStyle.decimals(interval.halfWidth * 100))
    // To the longer side and rounded up: never less than the interval.
    let reach = max(factor.mean - interval.lower, interval.upper - factor.mean) * 100
    let step = pow(10, Double(-decimals))
    let margin =
      reach > 0 ? " ± " + style.number((reach / step - 1e-6).rounded(.up) * step, decimals: decimals) : ""
    return "\(style.number(gap, decimals: decimals))\(margin)\(unit) \(factor.mean < 1 ? less : more)"
  }
}
