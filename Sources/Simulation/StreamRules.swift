import Basics
import Rating
import Tariffs
import Traffic

/// A stream's prices and habits as plain numbers: nothing in it is counted by reference.
struct StreamRules: Sendable {
  /// How the engine handles a stream.
  enum Handling: Sendable {
    /// No charge whatever happens.
    case none
    /// Counted, never charged.
    case unpriced
    /// Charged at the rate under both versions.
    case billed
    /// In the unlimited fixed bundle.
    case fixed
    /// In the bundle of calls to mobiles.
    case mobile
  }

  let handling: Handling
  let connectionCharge: Int64
  let perSecond: Int64
  let minimumPrice: Int64
  let roundingQuantum: Int64
  /// Whether the charge of a call is its connection charge and seconds, nothing else.
  let isLinear: Bool
  /// Whether a call beyond the recipient limit has no printed price when it leaves from a user line.
  let isUnpricedFromUserLine: Bool
  let fromAnalogueLine: Double
  let concentration: Double
  let discount: Double

  init(_ destination: ResolvedDestination, _ stream: CallStream, _ choices: ReadingChoices) {
    handling =
      switch destination.kind {
      case .free: .none
      case .unpriced: .unpriced
      case .billed: .billed
      case .fixedBundle: .fixed
      case .mobileBundle: .mobile
      }
    connectionCharge = destination.rate?.connectionCharge.units ?? 0
    perSecond = destination.rate?.perSecond.units ?? 0
    minimumPrice = destination.rate?.minimumPrice?.units ?? 0
    roundingQuantum = choices.rounding.callQuantum
    isLinear = minimumPrice == 0 && roundingQuantum == 1
    isUnpricedFromUserLine =
      destination.isPricedFromAnalogueLineOnly && choices.franceFixedUserLine == .unpriced
    fromAnalogueLine = stream.fromAnalogueLine
    concentration = stream.recipients.concentration
    discount = stream.recipients.discount
  }

  /// Charge of a whole call in units of 1/60,000 euro.
  @inline(__always)
  func charge(_ seconds: Int) -> Int64 {
    rounded(max(minimumPrice, connectionCharge &+ perSecond &* Int64(seconds)))
  }

  /// Charge of the seconds by which a call outlasts the allowance.
  @inline(__always)
  func crossingCharge(_ seconds: Int, paysConnection: Bool) -> Int64 {
    paysConnection ? charge(seconds) : rounded(perSecond &* Int64(seconds))
  }

  @inline(__always)
  private func rounded(_ units: Int64) -> Int64 {
    roundingQuantum == 1 ? units : (units &+ roundingQuantum / 2) / roundingQuantum &* roundingQuantum
  }
}
