import Basics
import Documents
import Foundation
import Tariffs

/// A figure of a draft tariff that the marketing corner has a slider and a field for.
public struct DraftFigure: Hashable, Sendable {
  /// Its name in forms and in the tariff's file, such as `equilibre.monthly_price`.
  public let name: String
  /// The figure.
  let figure: TariffFigure
  /// What the slider goes over, in the unit shown.
  let slider: ClosedRange<Double>
  /// What a step of the slider is.
  let step: Double
  /// What the field takes, in the unit shown.
  let allowed: ClosedRange<Double>
  /// How many of the file's unit one of the unit shown is: 60 minutes for an hour.
  let scale: Double
  /// What it is worth as long as nobody changes it, in the unit shown: today's value.
  let usual: Double
  /// The plan whose figure it is; nil of what all share.
  let plan: String?

  /// Whether it stands in view, not behind a summary.
  var isMain: Bool {
    switch figure {
    case .plan(_, .monthlyPrice), .plan(_, .mobileAllowance), .rate(_, .perMinute): true
    case .plan, .common, .rate: false
    }
  }

  /// The key of the plan that a draft may add.
  static let third = "third"
  /// What the third plan is like but for its own figures: the first of the tariff.
  static func model(of tariff: Tariff) -> Plan { tariff.plans[0].plan }

  /// The figures of a tariff, plan by plan, then those of calls to mobiles beyond what is included.
  static func all(of tariff: Tariff) -> [DraftFigure] {
    tariff.plans.flatMap { terms in figures(of: terms.plan.key) { number($0, terms.plan.key, tariff) } }
      + [RateFigure.perMinute, .connectionCharge].compactMap { figure in
        let of = TariffFigure.rate("france-mobile", figure)
        return tariff.number(of: of).map {
          DraftFigure("rates.france-mobile.\(figure.rawValue)", of, 0...0.5, step: 0.001, allowed: 0...10, usual: $0)
        }
      }
  }

  /// The figures of a third plan: half way between the first plan of a tariff and the last, and three times what the first
  /// includes.
  static func third(of tariff: Tariff) -> [DraftFigure] {
    let (first, last) = (tariff.plans[0].plan.key, tariff.plans[tariff.plans.count - 1].plan.key)
    return figures(of: third) { figure in
      guard let low = number(figure, first, tariff) else { return nil }
      if figure == .mobileAllowance { return 3 * low }
      return number(figure, last, tariff).map { ((low + $0) / 2 * 100).rounded() / 100 }
    }
  }

  private static func number(_ figure: PlanFigure, _ plan: String, _ tariff: Tariff) -> Double? {
    tariff.number(of: .plan(plan, figure))
  }

  /// The figures of a plan that have a value.
  private static func figures(of plan: String, _ usual: (PlanFigure) -> Double?) -> [DraftFigure] {
    let kinds: [(figure: PlanFigure, slider: ClosedRange<Double>, step: Double, allowed: ClosedRange<Double>, Double)] =
      [
        (.monthlyPrice, 50...200, 1, 0...1000, 1), (.mobileAllowance, 0...20, 0.5, 0...744, 60),
        (.additionalLineAccess, 0...60, 1, 0...1000, 1),
      ]
    return kinds.compactMap { figure, slider, step, allowed, scale in
      usual(figure).map {
        DraftFigure(
          "\(plan).\(figure.rawValue)", .plan(plan, figure), slider, step: step, allowed: allowed, scale: scale,
          usual: $0 / scale, plan: plan)
      }
    }
  }

  private init(
    _ name: String, _ figure: TariffFigure, _ slider: ClosedRange<Double>, step: Double,
    allowed: ClosedRange<Double>, scale: Double = 1, usual: Double, plan: String? = nil
  ) {
    (self.name, self.figure, self.slider, self.step, self.allowed) = (name, figure, slider, step, allowed)
    (self.scale, self.usual, self.plan) = (scale, usual, plan)
  }

  /// The value that a text stands for, as the file writes it; nil where the figure does not take it.
  func written(_ text: String) -> String? {
    guard let shown = DraftFigure.number(text), allowed.contains(shown) else { return nil }
    // To the least that money and minutes are told apart by, so that hours come to whole minutes.
    let value = (shown * scale * 1e5).rounded() / 1e5
    return TariffChange(figure, to: value) == nil ? nil : DraftFigure.text(value)
  }

  /// The usual value as the file writes it.
  var usualWritten: String { DraftFigure.text((usual * scale * 1e5).rounded() / 1e5) }

  /// A number as a form has it: a comma is a point.
  static func number(_ text: String) -> Double? { PlainNumber.decimal(text.trimmed.replacing(",", with: ".")) }

  /// A number as files and fields of forms write it.
  static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
  }
}
