import Basics
import Foundation
import Reporting
import Runs
import Tariffs
import Traffic

/// A figure that may stand on an axis of the map: of the customer's calls or of the tariff.
struct MapAxis: Hashable {
  /// Its key, as `--vary` takes it.
  let path: String
  /// The values it goes over.
  let range: ClosedRange<Double>
  /// What it stands for, with its unit.
  let title: String
  /// Where the customer, or the tariff as it is, stands on it.
  let place: Double

  /// Steps from the first value to the last of a whole map.
  private static let steps = 24.0

  /// The axes of a customer under a tariff: calls and lengths of each stream, then prices and what is included.
  static func all(of profile: Profile, under tariff: Tariff, _ language: Language) -> [MapAxis] {
    let calls = profile.streams.indices.flatMap { stream -> [MapAxis] in
      [ProfileFigure.callsPerMonth(stream: stream), .meanSeconds(stream: stream)].compactMap { figure in
        let likely = profile[figure].likely
        guard likely > 0, !isSpecial(profile.streams[stream]) else { return nil }
        // From a tenth of what is likely to some two and a half times it, in round steps.
        let step = round(likely / 10)
        return MapAxis(
          path: figure.path, range: step...(MapAxis.steps + 1) * step,
          title: KeyTitle.of(figure.path, profile, tariff, language), place: likely)
      }
    }
    return calls + prices(of: tariff, language)
  }

  private static func prices(of tariff: Tariff, _ language: Language) -> [MapAxis] {
    let plans = tariff.plans.flatMap { terms in
      [PlanFigure.monthlyPrice, .mobileAllowance].map { figure in
        ("\(terms.plan.key).\(figure.rawValue)", TariffFigure.plan(terms.plan.key, figure))
      }
    }
    let rate = ("rates.france-mobile.per_minute", TariffFigure.rate("france-mobile", .perMinute))
    return (plans + [rate]).compactMap { name, figure in
      guard let now = tariff.number(of: figure) else { return nil }
      let path = "tariff.\(name)"
      return MapAxis(
        path: path, range: range(of: figure, about: now), title: KeyTitle.of(path, tariff, language), place: now)
    }
  }

  /// Prices a month of a tariff's plans, which no call changes.
  static func fixedPrices(of tariff: Tariff, _ language: Language) -> [MapAxis] {
    prices(of: tariff, language).filter { axis in TariffPath.figure(axis.path)?.isFixedCharge ?? false }
  }

  private static func range(of figure: TariffFigure, about now: Double) -> ClosedRange<Double> {
    switch figure {
    case .plan(_, .mobileAllowance): return 0...720
    case .rate: return 0.02...0.5
    case .plan, .common:
      let low = max(0, ((now - 60) / 5).rounded() * 5)
      return low...low + 5 * steps
    }
  }

  /// Calls that no price is printed for move nothing.
  private static func isSpecial(_ stream: CallStream) -> Bool {
    ["special", "emergency", "service-1016"].contains(stream.destination)
  }

  /// The nearest of 1, 2, 2.5, 4, 5 times a power of ten.
  private static func round(_ value: Double) -> Double {
    let unit = pow(10, floor(log10(value)))
    let steps = [1, 2, 2.5, 4, 5, 10].map { $0 * unit }
    return steps.min { abs(log($0 / value)) < abs(log($1 / value)) } ?? unit
  }

  /// The axis as `--vary` takes it.
  var varied: String { "\(path)=\(DraftFigure.text(range.lowerBound)):\(DraftFigure.text(range.upperBound))" }
}
