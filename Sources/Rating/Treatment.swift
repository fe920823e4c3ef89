import Basics
import Tariffs

/// How calls to one destination are charged under one version, before the month's state is known.
public enum Treatment: Hashable, Sendable {
  /// Free of charge; the clause says why.
  case free(clause: String)
  /// Unlimited, for so many distinct recipients a month.
  case fixedBundle
  /// In the bundle of calls to mobiles: an allowance, or unlimited for so many distinct recipients a month.
  case mobileBundle
  /// Charged at the rate, outside the bundle.
  case billed(clause: String)
  /// No price is printed.
  case unpriced(clause: String)

  /// The treatment of a destination.
  public init(_ destination: ResolvedDestination) {
    self =
      switch destination.kind {
      case .fixedBundle: .fixedBundle
      case .mobileBundle: .mobileBundle
      case .billed: .billed(clause: destination.clause)
      case .free: .free(clause: destination.clause)
      case .unpriced: .unpriced(clause: destination.clause)
      }
  }
}

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
