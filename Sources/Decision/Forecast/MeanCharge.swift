import Basics
import Contracts
import Probability

/// What calls cost on average at a price, in euros, from the mean and variation of their seconds.
///
/// Exact for a connection charge and seconds. A minimum price adds its mean shortfall for seconds of a shape, rounding
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

  /// What the distribution of a whole call's seconds looks like.
  private let shape: DurationShape

  init(_ price: CallPrice, lengths shape: DurationShape) {
    self.shape = shape
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
    rounding.whole + shortfall(BilledDuration(mean: seconds, cv: variation.squareRoot(), shape: shape))
  }

  /// What the call that crosses the end of an allowance costs beyond its linear charge, with the mean and squared
  /// coefficient of variation of its seconds beyond.
  func crossingBeyondLinear(seconds: Double, variation: Double) -> Double {
    // What is left of a call has no shape of its own.
    crossingPaysConnection
      ? rounding.whole + shortfall(BilledDuration(mean: seconds, cv: variation.squareRoot())) : rounding.seconds
  }

  /// A whole call.
  func whole(seconds: Double, variation: Double) -> Double {
    connection + perSecond * seconds + beyondLinear(seconds: seconds, variation: variation)
  }

  /// How far the charge of seconds falls short of the least that a call pays for them, on average.
  private func shortfall(_ seconds: @autoclosure () -> BilledDuration) -> Double {
    let room = leastBeyondConnection
    guard room > 0 else { return 0 }
    let seconds = seconds()
    guard perSecond > 0, seconds.mean > 0 else { return room }
    return perSecond * seconds.meanShortfall(below: room / perSecond)
  }
}
