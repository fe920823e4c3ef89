/// A dialled number, read: where it goes and whom it reaches.
public struct ReadNumber: Hashable, Sendable {
  /// Destination key of the tariff, such as `fr-mobile`.
  public let destination: String
  /// The same text for the same recipient, however it was dialled: `+33612345678`, `3901`, or `+336123456…` where the end
  /// is hidden.
  public let recipient: String
  /// Whether the end of the number is hidden, so that several recipients may share it.
  public let isMasked: Bool
  /// What can't be told of it; nil where nothing is in doubt.
  public let doubt: NumberDoubt?

  /// The recipient without the last four digits of its number, `…` in their place, as bills shown to employers have it
  /// (CNIL, simplified norm 47); whole where it has no more than six, as services do; nil where it is a name.
  public var maskedRecipient: String? {
    let digits = recipient.utf8.count { (48...57).contains($0) }
    guard digits > 0, recipient.utf8.first.map({ $0 == 43 || (48...57).contains($0) }) ?? false else { return nil }
    // Without the plus, which a spreadsheet would take for a formula's.
    let plain = recipient.utf8.first == 43 ? "00" + recipient.dropFirst() : recipient
    return isMasked || digits <= 6 ? plain : plain.dropLast(4) + "\u{2026}"
  }
}

/// What a number can't tell.
public struct NumberDoubt: Hashable, Sendable {
  /// Why.
  public enum Cause: String, CaseIterable, Hashable, Sendable {
    /// No prefix is known that it begins with: no price.
    case unknownPrefix = "unknown-prefix"
    /// Its hidden end decides.
    case masked
    /// It begins with the digit of a carrier that is not known to be one.
    case carrierPrefix = "carrier-prefix"
    /// Its first zero is missing, as spreadsheets leave it out.
    case missingZero = "missing-zero"
    /// A number over the internet, whose operator may charge more (note 4).
    case internetOperator = "internet-operator"
    /// Charged as a call to a fixed line by the numbering plan, but special by the brochure.
    case ordinaryRate = "ordinary-rate"
    /// Mobiles cannot be told from fixed lines by their number.
    case eitherKind = "either-kind"
  }

  /// Why.
  public let cause: Cause
  /// The destinations it may have instead, as keys of the tariff in its order; may be empty.
  public let alternatives: [String]

  /// A doubt with its cause.
  public init(cause: Cause, alternatives: [String]) {
    self.cause = cause
    self.alternatives = alternatives
  }
}

/// What a dialled text is.
public enum NumberReading: Hashable, Sendable {
  /// A number that a price is known for, or known not to be.
  case number(ReadNumber)
  /// A few digits that no numbering plan knows: another telephone of the switchboard.
  case `internal`
  /// A code for the switchboard, such as `*43`.
  case featureCode
  /// Nothing was dialled.
  case empty
  /// No number: letters, signs, or far too many digits.
  case unreadable
}
