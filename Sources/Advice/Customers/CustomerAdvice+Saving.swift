import Basics
import Simulation
import Statistics

extension CustomerAdvice {
  /// What a customer who holds a plan saves a month on average by doing as advised: nothing where that plan is the one
  /// to keep, or one of those of which any will do.
  public func saving(from held: Plan) -> Estimate {
    switch action {
    case .keep(let plan) where plan != held: differences[held, plan]
    case .either(let plans) where !plans.contains(held): differences[held, differences.cheapest]
    default: Estimate(exact: 0)
    }
  }
}
