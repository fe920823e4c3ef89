import Basics

/// A zone of the rate table: the rows that price its fixed lines and its mobiles.
public struct Zone: Hashable, Sendable {
  /// Identifier, such as `near-europe`.
  public let id: String
  /// The brochure's name of the zone, in French.
  public let title: String
  /// Id of the rate for fixed lines; nil when the table has none.
  public let fixedRate: String?
  /// Id of the rate for mobiles; nil when the table has none.
  public let mobileRate: String?
}

/// How sure a statement about a destination is.
public enum Confidence: String, CaseIterable, Hashable, Sendable {
  /// Printed in the brochure or by the operator's own list.
  case high
  /// Follows from neighbours in such a list.
  case medium
  /// A guess.
  case low
  /// Nothing to be sure of: the table has no row.
  case none
}

/// Whether a mobile agreement makes the mobile rate apply (clause T10).
public enum MobileAgreement: String, CaseIterable, Hashable, Sendable {
  /// The mobile rate applies.
  case yes
  /// The fixed rate of the country applies.
  case no
  /// Not known: a reading decides.
  case unknown
  /// Mobiles cannot be told from fixed lines: a reading decides what they are.
  case indistinguishable
}

/// A kind of line calls go to: the ending of a destination key.
public enum LineKind: String, CaseIterable, Hashable, Sendable {
  /// A fixed line: `-fixed`.
  case fixed
  /// A mobile: `-mobile`.
  case mobile
}

/// A rule of clause T11 that sets a range of numbers apart.
public enum SpecialRule: String, CaseIterable, Hashable, Sendable {
  /// Morocco's reduced-mobility ranges: outside the unlimited calls, priced as mobile.
  case reducedMobility = "reduced-mobility"
  /// England's premium ranges: outside the bundle.
  case excludedPremium = "excluded-premium"
}

/// A place calls go to: prefixes, zone, bundle membership and how sure they are.
public struct Destination: Hashable, Sendable {
  /// Key of the row, such as `DE` or `US-AK`.
  public let key: String
  /// Name.
  public let name: Bilingual
  /// International prefixes without `+`.
  public let prefixes: [String]
  /// The kind of line all its numbers belong to; nil where it has both, or where the kind changes nothing.
  public let only: LineKind?
  /// Id of the zone.
  public let zone: String
  /// Id of the other plausible zone, where the zone is a judgement; nil where it is not, or where another place decides.
  public let otherZone: String?
  /// Key of the place it is part of, whose zone it has whatever that is taken to be; nil for a place of its own.
  public let zoneWith: String?
  /// Whether the bundle includes it (note 2).
  public let isInBundle: Bool
  /// The name in the brochure's note 2 it answers to; nil when it has none.
  public let brochureName: String?
  /// Whether the mobile rate applies.
  public let mobileAgreement: MobileAgreement
  /// Where the agreement is known from; nil when it is unknown.
  public let agreementSource: String?
  /// A special rule of clause T11; nil for an ordinary destination.
  public let rule: SpecialRule?
  /// How sure the zone is.
  public let confidence: Confidence
  /// Where the zone is known from.
  public let source: String
  /// Remarks; nil when there are none.
  public let note: String?

  /// The key of calls to its lines of a kind, such as `de-mobile`.
  public func key(of kind: LineKind) -> String { "\(key.lowercased())-\(kind.rawValue)" }
}

/// A destination that is no place: special IP numbers, emergency, services.
public struct Service: Hashable, Sendable {
  /// How its calls are charged.
  public enum Treatment: String, CaseIterable, Hashable, Sendable {
    /// In the unlimited fixed bundle.
    case fixedBundle = "fixed-bundle"
    /// Outside the bundle, at its rate.
    case billed
    /// Free of charge.
    case free
    /// No price is printed.
    case unpriced
  }

  /// Key as call records write it, such as `service-3901`.
  public let key: String
  /// Name.
  public let name: Bilingual
  /// How its calls are charged.
  public let treatment: Treatment
  /// Id of its rate; nil when free or unpriced.
  public let rate: String?
  /// The clause that says so.
  public let clause: String
}
