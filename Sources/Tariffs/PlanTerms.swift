import Basics

/// A figure of the tariff with the clause that fixes it and the brochure's words.
public struct Figure<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The figure.
  public let value: Value
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
  public let monthlyPrice: Figure<Money>
  /// Access of an additional line to the bundle, a line and month (T3).
  public let additionalLineAccess: Figure<Money>
  /// Personalised messages (T5); zero when included.
  public let customMessages: Figure<Money>
  /// Calls to mobiles included a month, in seconds (T7).
  public let mobileAllowanceSeconds: Figure<Limit>
  /// Distinct recipients of unlimited fixed calls in a billing month (T6).
  public let fixedRecipientLimit: Figure<Limit>
  /// Distinct recipients of unlimited calls to mobiles in a billing month (T7).
  public let mobileRecipientLimit: Figure<Limit>
}

/// What all plans share.
public struct CommonTerms: Hashable, Sendable {
  /// Months of commitment (T1).
  public let commitmentMonths: Figure<Int>
  /// Additional user lines at most (T3, T17).
  public let additionalLinesMaximum: Figure<Int>
  /// The additional-line option, a line and month (T3).
  public let additionalLineOption: Figure<Money>
  /// A pack of five direct-dial numbers, a month (T4).
  public let numberPack: Figure<Money>
  /// An activation of call forwarding (T12).
  public let forwardingActivation: Figure<Money>
  /// The founder's discount a month (T16); zero when none is known.
  public let creatorDiscount: Figure<Money>
}
