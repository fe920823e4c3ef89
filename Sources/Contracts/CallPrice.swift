import Basics
import Tariffs

/// What a call costs where nothing includes it: connection charge, price of a second, minimum price, rounding.
///
/// The one place where a call is priced (T9 and its readings). All amounts are whole units of 1/60,000 euro. It holds
/// plain numbers only and its functions can be inlined, so that the engine uses it in its hot loop as it stands.
@frozen
public struct CallPrice: Hashable, Sendable {
  /// Connection charge of a call, in units.
  public let connectionCharge: Int64
  /// Price of a second, in units.
  public let perSecond: Int64
  /// Least that a whole call costs, in units; 0 where no minimum is printed.
  public let minimumPrice: Int64
  /// What the charge of one call is rounded to, in units; 1 leaves it exact.
  public let roundingQuantum: Int64
  /// Whether the call that crosses the end of an allowance pays as a call of its seconds beyond, not for these seconds
  /// alone.
  public let crossingPaysConnection: Bool

  /// The price of calls at a rate, with the tariff's open questions answered.
  init(_ rate: Rate, _ choices: ReadingChoices) {
    connectionCharge = rate.connectionCharge.units
    perSecond = rate.perSecond.units
    minimumPrice = rate.minimumPrice?.units ?? 0
    roundingQuantum = choices.rounding.callQuantum
    crossingPaysConnection = choices.crossingCall == .connectionCharge
  }

  /// The price of calls that are never charged.
  public static let nothing = CallPrice()

  private init() {
    connectionCharge = 0
    perSecond = 0
    minimumPrice = 0
    roundingQuantum = 1
    crossingPaysConnection = false
  }

  /// Whether the charge of a call is its connection charge and seconds, nothing else.
  @inlinable public var isLinear: Bool { minimumPrice == 0 && roundingQuantum == 1 }

  /// The least that a whole call pays beyond its connection charge, in units: its seconds pay more or are raised to it.
  public var leastBeyondConnection: Int64 { max(0, minimumPrice - connectionCharge) }
  /// No call costs more than this beyond its connection charge and seconds, in units.
  public var mostBeyondLinear: Int64 { minimumPrice + roundingQuantum }

  /// Connection charge in euros: for expectations, never for a bill.
  public var connectionInEuros: Double { Money(units: connectionCharge).euros }
  /// Price of a second in euros: for expectations, never for a bill.
  public var perSecondInEuros: Double { Money(units: perSecond).euros }

  /// The charge of a whole call, in units: connection charge and every second, at least the minimum price, rounded half
  /// up.
  @inlinable @inline(__always)
  public func charge(seconds: Int) -> Int64 {
    rounded(max(minimumPrice, connectionCharge &+ perSecond &* Int64(seconds)))
  }

  /// The charge of the seconds by which a call outlasts the allowance it began in, in units.
  @inlinable @inline(__always)
  public func crossingCharge(secondsBeyond seconds: Int) -> Int64 {
    crossingPaysConnection ? charge(seconds: seconds) : rounded(perSecond &* Int64(seconds))
  }

  @inlinable @inline(__always)
  func rounded(_ units: Int64) -> Int64 {
    roundingQuantum == 1 ? units : (units &+ roundingQuantum / 2) / roundingQuantum &* roundingQuantum
  }
}
