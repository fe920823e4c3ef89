import Basics
import Interchange
import Tariffs

/// Where the customer, or today's tariff, stands along the keys that a break-even study varies.
struct CustomerPlace {
  let data: BreakEvenData
  let language: Language

  private var say: PictureWords { PictureWords(language) }

  /// The likely value of a key as the file writes it; nil where it has none, as what is unlimited has not.
  func value(_ path: String) -> Double? {
    let profile = data.model.profile
    if let figure = profile.figures.first(where: { $0.path == path }) {
      return figure.written(profile[figure].likely)
    }
    if path.hasPrefix("tariff.") {
      return TariffFigure(path: String(path.dropFirst("tariff.".count))).flatMap(data.model.tariff.number)
    }
    switch path {
    case "subscription.additional_lines": return Double(profile.subscription.additionalLines)
    case "subscription.number_packs": return Double(profile.subscription.numberPacks)
    case "subscription.forwardings_per_month": return profile.subscription.forwardingsPerMonth
    case "busyness.autocorrelation": return profile.busyness.autocorrelation
    case "horizon_months": return Double(profile.horizonMonths)
    default: return nil
    }
  }

  /// What stands there: the customer, or a tariff where nothing of the customer varies.
  var title: String {
    data.paths.allSatisfy { $0.hasPrefix("tariff.") }
      ? say.todaysTariff : say.customerIsHere
  }

  /// The title above a picture at a value, with a line from it down to a height, before or behind what is plotted;
  /// nothing where the value is beyond the range.
  func mark(
    at value: Double, from first: Double, to last: Double, downTo end: GnuplotScript, _ layer: GnuplotScript
  ) -> GnuplotScript {
    guard (first...last).contains(value) else { return "" }
    let share = (value - first) / (last - first)
    let side: GnuplotScript = share < 0.12 ? "left" : share > 0.88 ? "right" : "center"
    return """
      set arrow 3 from first \(value), graph 1.02 to first \(value), \(end) nohead linewidth 1.5 dashtype 3 \
      linecolor '#000000' \(layer)
      set label 3 \(shown: title) at first \(value), graph 1 \(side) offset 0, 0.9
      """
  }
}
