import Basics

/// A row of the brochure's table of prices outside or beyond the bundle (clause T9).
public struct Rate: Hashable, Sendable {
  /// Identifier, such as `france-mobile`.
  public let id: String
  /// The clause that prints it.
  public let clause: String
  /// The heading it stands under in the brochure, in French.
  public let section: String
  /// Whether the brochure prints it for calls from the analogue line only (clause T15).
  public let isForAnalogueLineOnly: Bool
  /// What it prices.
  public let title: Bilingual
  /// Connection charge of a call.
  public internal(set) var connectionCharge: Money
  /// Price of a second: the price of a minute is sixty times that, exactly.
  public internal(set) var perSecond: Money
  /// Least a call costs; nil when none is printed.
  public internal(set) var minimumPrice: Money?

  /// Price of a minute: whole thousandths of a euro.
  public internal(set) var perMinute: Money {
    get { perSecond * 60 }
    set { perSecond = Money(units: newValue.units / 60) }
  }

  /// The least a call costs, nothing where none is printed.
  var leastPrice: Money {
    get { minimumPrice ?? .zero }
    set { minimumPrice = newValue == .zero ? nil : newValue }
  }
}
