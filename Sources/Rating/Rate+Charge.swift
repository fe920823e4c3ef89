import Basics
import Tariffs

extension Rate {
  /// The charge of a call outside the bundle: the connection charge and every second, at least the minimum price.
  public func charge(seconds: Int) -> Money {
    let charge = connectionCharge + perSecond * seconds
    return minimumPrice.map { max($0, charge) } ?? charge
  }

  /// The charge of the seconds by which a call outlasts the allowance.
  public func crossingCharge(secondsBeyond: Int, _ reading: ReadingChoices.CrossingCall) -> Money {
    switch reading {
    case .noConnectionCharge: perSecond * secondsBeyond
    case .connectionCharge: charge(seconds: secondsBeyond)
    }
  }
}
