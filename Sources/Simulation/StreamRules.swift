import Contracts
import Traffic

/// A stream's prices and habits as plain numbers: nothing in it is counted by reference.
struct StreamRules: Sendable {
  /// How the engine handles a stream.
  enum Handling: Sendable {
    /// No charge whatever happens.
    case none
    /// Counted, never charged.
    case unpriced
    /// Charged at the rate under every plan.
    case billed
    /// In the unlimited fixed bundle.
    case fixed
    /// In the bundle of calls to mobiles.
    case mobile
  }

  let handling: Handling
  let price: CallPrice
  /// Whether plans in which calls to mobiles are unlimited charge these whole, as calls outside the bundle.
  let isBilledWhereUnlimited: Bool
  /// Whether a call that is charged whole has no printed price when it leaves from a user line.
  let isUnpricedFromUserLine: Bool
  let fromAnalogueLine: Double
  let concentration: Double
  let discount: Double

  init(_ terms: CallTerms, _ stream: CallStream) {
    handling =
      switch terms.handling {
      case .free: .none
      case .unpriced: .unpriced
      case .outsideBundle: .billed
      case .fixedBundle: .fixed
      case .mobileBundle, .limitedMobileBundle: .mobile
      }
    isBilledWhereUnlimited = terms.handling == .limitedMobileBundle
    price = terms.price ?? .nothing
    isUnpricedFromUserLine = terms.isUnpricedFromUserLine
    fromAnalogueLine = stream.fromAnalogueLine
    concentration = stream.recipients.concentration
    discount = stream.recipients.discount
  }
}
