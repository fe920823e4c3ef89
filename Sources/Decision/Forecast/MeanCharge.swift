import Basics
import Contracts
import Foundation
import Probability

/// What calls cost on average at a price, in euros, from the mean and variation of their seconds.
///
/// Exact for a connection charge and seconds. A minimum price adds its mean shortfall for lognormal seconds, rounding
/// its mean over the remainders that whole seconds leave, each as likely as the others: enough to decide by, never for
/// a bill.
struct MeanCharge: Sendable {
  /// Connection charge, in euros.
  let connection: Double
  /// Price of a second, in euros.
  let perSecond: Double
  /// Whether the call that crosses the end of an allowance pays as a call of its seconds beyond.
  let crossingPaysConnection: Bool
  /// The least that a whole call pays beyond its connection charge, in euros.
  private let leastBeyondConnection: Double
  /// What rounding adds to a whole call and to seconds without a connection charge, on average, in euros.
  private let rounding: (whole: Double, seconds: Double)

  init(_ price: CallPrice) {
    connection = price.connectionInEuros
    perSecond = price.perSecondInEuros
    leastBeyondConnection = Money(units: price.leastBeyondConnection).euros
    crossingPaysConnection = price.crossingPaysConnection
    rounding = (
      MeanCharge.rounding(price, from: price.connectionCharge), MeanCharge.rounding(price, from: 0)
    )
  }

  /// The mean of what rounding adds to `first` and whole seconds: remainders repeat after as many seconds as the
  /// quantum has units.
  private static func rounding(_ price: CallPrice, from first: Int64) -> Double {
    guard price.roundingQuantum > 1 else { return 0 }
    let sum = (0..<price.roundingQuantum).reduce(Int64(0)) { sum, seconds in
      let exact = first + price.perSecond * seconds
      return sum + Money(units: exact).rounded(to: price.roundingQuantum).units - exact
    }
    return Money(units: sum).euros / Double(price.roundingQuantum)
  }

  /// What a whole call costs beyond its connection charge and seconds, of which mean and squared coefficient of
  /// variation are given.
  func beyondLinear(seconds: Double, variation: Double) -> Double {
    rounding.whole + shortfall(seconds: seconds, variation: variation)
  }

  /// What the call that crosses the end of an allowance costs beyond its linear charge, with the mean and squared
  /// coefficient of variation of its seconds beyond.
  func crossingBeyondLinear(seconds: Double, variation: Double) -> Double {
    crossingPaysConnection ? beyondLinear(seconds: seconds, variation: variation) : rounding.seconds
  }

  /// A whole call.
  func whole(seconds: Double, variation: Double) -> Double {
    connection + perSecond * seconds + beyondLinear(seconds: seconds, variation: variation)
  }

  /// How far the charge of lognormal seconds falls short of the least that a call pays for them, on average.
  private func shortfall(seconds: Double, variation: Double) -> Double {
    let room = leastBeyondConnection
    guard room > 0 else { return 0 }
    guard perSecond > 0, seconds > 0 else { return room }
    let limit = room / perSecond
    let sigma = log1p(variation).squareRoot()
    guard sigma > 0 else { return max(0, room - perSecond * seconds) }
    let deviation = (log(limit / seconds) + sigma * sigma / 2) / sigma
    return perSecond * (limit * Normal.cumulative(deviation) - seconds * Normal.cumulative(deviation - sigma))
  }
}
