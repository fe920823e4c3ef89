import Basics

/// A figure of the tariff with the clause that fixes it and the brochure's words.
public struct Figure<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The figure.
  public internal(set) var value: Value
  /// The clause, `T1` to `T17`.
  public let clause: String
  /// The unit, as the file writes it.
  public let unit: String
  /// The brochure's words, in French.
  public let words: String
}

/// A count that may have no limit.
public enum Limit: Hashable, Sendable {
  /// At most so many.
  case atMost(Int)
  /// No limit.
  case unlimited

  /// The limit, nil when there is none.
  public var value: Int? {
    switch self {
    case .atMost(let value): value
    case .unlimited: nil
    }
  }
}

/// What one plan costs and includes.
public struct PlanTerms: Hashable, Sendable {
  /// The plan: its position in the tariff and its key.
  public let plan: Plan
  /// The plan's name.
  public let name: String
  /// Price of the plan a month (T1).
  public internal(set) var monthlyPrice: Figure<Money>
  /// Access of an additional line to the bundle, a line and month (T3).
  public internal(set) var additionalLineAccess: Figure<Money>
  /// Personalised messages (T5); zero when included.
  public internal(set) var customMessages: Figure<Money>
  /// Calls to mobiles included a month, in seconds (T7).
  public internal(set) var mobileAllowanceSeconds: Figure<Limit>
  /// Distinct recipients of unlimited fixed calls in a billing month (T6).
  public internal(set) var fixedRecipientLimit: Figure<Limit>
  /// Distinct recipients of unlimited calls to mobiles in a billing month (T7).
  public internal(set) var mobileRecipientLimit: Figure<Limit>

  /// What is expected of the limit of mobile recipients where it does not go with the allowance; nil where all is well.
  var contradiction: Bilingual? {
    guard mobileAllowanceSeconds.value != .unlimited, mobileRecipientLimit.value != .unlimited else { return nil }
    return TariffWords.noRecipientLimit
  }
}

/// What all plans share.
public struct CommonTerms: Hashable, Sendable {
  /// Months of commitment (T1).
  public internal(set) var commitmentMonths: Figure<Int>
  /// Additional user lines at most (T3, T17).
  public internal(set) var additionalLinesMaximum: Figure<Int>
  /// The additional-line option, a line and month (T3).
  public internal(set) var additionalLineOption: Figure<Money>
  /// A pack of five direct-dial numbers, a month (T4).
  public internal(set) var numberPack: Figure<Money>
  /// An activation of call forwarding (T12).
  public internal(set) var forwardingActivation: Figure<Money>
  /// The founder's discount a month (T16); zero when none is known.
  public internal(set) var creatorDiscount: Figure<Money>
}
