import Basics
import Tariffs

/// What a contract says of calls to one destination: how they are handled, and what they cost where they cost
/// something.
public struct CallTerms: Hashable, Sendable {
  /// How calls are handled, before allowance and limits.
  public enum Handling: Hashable, Sendable {
    /// Free of charge.
    case free
    /// Without a printed price (T14): counted and shown apart, never charged.
    case unpriced
    /// Outside the bundle: charged at the price under every plan.
    case outsideBundle
    /// In the unlimited fixed bundle (T6).
    case fixedBundle
    /// In the bundle of calls to mobiles (T7).
    case mobileBundle
    /// In the bundle of calls to mobiles of plans that have an allowance, outside the bundle of plans in which these calls
    /// are unlimited (T11): ``PlanContract/handling(of:)`` says which.
    case limitedMobileBundle
  }

  /// A row of the tariff's table of prices, by the name a bill shows.
  public struct Row: Hashable, Sendable {
    /// Identifier, such as `france-mobile`.
    public let id: String
    /// What it prices.
    public let title: Bilingual
  }

  /// Key as call records write it.
  public let key: String
  /// How calls are handled.
  public let handling: Handling
  /// Price outside or beyond the bundle; nil where calls are free or have no printed price.
  public let price: CallPrice?
  /// The row of the table the price comes from; nil where there is none.
  public let row: Row?
  /// The clause that a charge, or its absence, rests on.
  public let clause: String
  /// Whether a call that no bundle includes, or whose recipient is beyond those included, has no printed price when it
  /// leaves from a user line (T15).
  public let isUnpricedFromUserLine: Bool

  /// Whether calls draw on the allowance of plans that have one.
  public var usesAllowance: Bool { handling == .mobileBundle || handling == .limitedMobileBundle }

  init(_ destination: ResolvedDestination, _ choices: ReadingChoices) {
    key = destination.key
    handling =
      switch destination.kind {
      case .free: .free
      case .unpriced: .unpriced
      case .billed: .outsideBundle
      case .fixedBundle: .fixedBundle
      case .mobileBundle: .mobileBundle
      case .limitedMobileBundle: .limitedMobileBundle
      }
    price = destination.rate.map { CallPrice($0, choices) }
    row = destination.rate.map { Row(id: $0.id, title: $0.title) }
    clause = destination.clause
    isUnpricedFromUserLine = destination.isPricedFromAnalogueLineOnly && choices.franceFixedUserLine == .unpriced
  }
}
