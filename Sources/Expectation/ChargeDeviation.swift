import Basics
import Contracts
import Foundation
import Probability

/// What a minimum price and rounding add to the connection charge and seconds of a call, on average, exactly.
///
/// A sum over billed seconds, and for the calls that cross the end of an allowance a correlation, by Fourier transform.
/// The sums end where what is left cannot come to a thousand-millionth of a euro.
struct ChargeDeviation {
  /// Euros that the tail left out can come to, at most.
  private static let negligible = 1e-9
  /// Longest transform.
  private static let maximumLength = 1 << 22

  /// Mean over whole calls, in euros.
  let whole: Double
  /// By seconds r included of a call, from 0 to the allowance: the mean over all calls, those of r seconds or fewer
  /// counting 0.
  ///
  /// Empty where crossing calls pay their seconds and at most a connection, nothing else.
  let crossing: [Double]

  /// Nothing beyond connection charge and seconds.
  static let none = ChargeDeviation()

  private init() { (whole, crossing) = (0, []) }

  /// The deviation of a price for calls of a distribution of length, up to an allowance; nil where it would take too
  /// much memory.
  init?(_ price: CallPrice, _ distribution: BilledDuration, allowance: Int) {
    guard !price.isLinear else {
      self = .none
      return
    }
    let most = Money(units: price.mostBeyondLinear).euros
    var reach = 64
    while distribution.upperTail(reach) * most > ChargeDeviation.negligible, reach < Int(BilledDuration.maximumSeconds)
    {
      reach *= 2
    }
    var length = 1024
    while length < reach + allowance + 1 { length *= 2 }
    guard length <= ChargeDeviation.maximumLength else { return nil }
    var tail = 1.0
    var probabilities = [0.0]
    for seconds in 1...reach + allowance {
      let next = distribution.upperTail(seconds)
      probabilities.append(tail - next)
      tail = next
    }
    whole = (1...reach).reduce(0.0) { $0 + probabilities[$1] * ChargeDeviation.ofWhole(price, $1) }
    let beyond: [Double] = [0] + (1...reach).map { ChargeDeviation.ofCrossing(price, $0) }
    guard allowance > 0, beyond.contains(where: { $0 != 0 }) else {
      crossing = []
      return
    }
    guard let circle = RealTransform(length: length) else { return nil }
    var product = circle.spectrum(of: probabilities)
    let charges = circle.spectrum(of: beyond)
    for j in product.re.indices {
      let (re, im) = (product.re[j], product.im[j])
      // Times the conjugate: a correlation.
      product.re[j] = re * charges.re[j] + im * charges.im[j]
      product.im[j] = im * charges.re[j] - re * charges.im[j]
    }
    crossing = Array(circle.sequence(of: product)[0...allowance])
  }

  private static func ofWhole(_ price: CallPrice, _ seconds: Int) -> Double {
    Money(units: price.charge(seconds: seconds) - price.connectionCharge - price.perSecond * Int64(seconds)).euros
  }

  private static func ofCrossing(_ price: CallPrice, _ seconds: Int) -> Double {
    let connection = price.crossingPaysConnection ? price.connectionCharge : 0
    return Money(units: price.crossingCharge(secondsBeyond: seconds) - connection - price.perSecond * Int64(seconds))
      .euros
  }
}
