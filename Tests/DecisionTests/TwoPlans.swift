import Basics
import Decision
import Simulation
import Statistics
import TestSupport
import Traffic

/// What there is one of between the brochure's two plans.
extension DifferenceEvaluator {
  /// The exact difference of *Équilibre* and *Intense*.
  func exactDifference(_ model: Model) throws -> Double { try exact(model)[.brochure].mean }
}

extension BreakEvenCurve.Point {
  var difference: Estimate { differences[.brochure] }
}

extension BreakEvenMap.Cell {
  var difference: Estimate { differences[.brochure] }
}

extension ReadingComparison.Case {
  var difference: Estimate { differences[.brochure] }
}

extension ReadingComparison.Effect {
  var difference: Estimate { differences[.brochure] }
  var change: Estimate { changes[.brochure] }
}

extension Forecast {
  /// What a month costs more under *Équilibre*.
  func difference(_ customer: Customer, factor: Double) -> Double { beyondLast(customer, factor: factor)[0] }
}

extension Strategy {
  static let alwaysEquilibre = Strategy.always(.equilibre)
  static let alwaysIntense = Strategy.always(.intense)
}
