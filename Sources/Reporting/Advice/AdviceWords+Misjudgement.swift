import Foundation
import Statistics

/// How far what was typed may be off before both versions cost the same.
extension AdviceWords {
  /// A sentence from the shares of the likely calls and of their likely length at the break-even.
  func misjudgement(_ calls: Estimate, _ length: Estimate?) -> String {
    let number = misjudged(
      calls, more: text("plus nombreux", "more numerous"), less: text("moins nombreux", "fewer"))
    let lasting = length.map {
      text(" ou ", " or ") + misjudged($0, more: text("plus longs", "longer"), less: text("plus courts", "shorter"))
    }
    return text(
      " Aux valeurs probables du profil, l’écart s’annule si ces appels sont en réalité \(number)\(lasting ?? "") "
        + "que ne le dit le profil.",
      " At the profile’s likely figures the gap vanishes if those calls are really \(number)\(lasting ?? "") "
        + "than it says.")
  }

  /// `5 ± 2 % moins nombreux`, or how near both are where the interval holds the profile's own figures.
  private func misjudged(_ share: Estimate, more: String, less: String) -> String {
    let interval = share.interval
    guard interval.lower > 1 || interval.upper < 1 else {
      let most = style.percent((max(1 - interval.lower, interval.upper - 1) * 100).rounded(.up) / 100, decimals: 0)
      return text("\(most) \(less) ou \(more) tout au plus", "\(most) \(less) or \(more) at most")
    }
    let gap = abs(share.mean - 1) * 100
    let reach = interval.halfWidth * 100
    let decimals = reach < 0.95 ? 1 : 0
    let margin = reach > 0 ? " ± " + style.number(max(reach, 0.1), decimals: decimals) : ""
    let unit = text("\u{202F}%", "%")
    return "\(style.number(gap, decimals: decimals))\(margin)\(unit) \(share.mean < 1 ? less : more)"
  }
}
