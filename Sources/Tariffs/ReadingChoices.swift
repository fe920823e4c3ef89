/// The answer taken to each of the open questions.
public struct ReadingChoices: Hashable, Sendable {
  /// What an additional line costs (T3).
  public enum AdditionalLinePrice: String, CaseIterable, Sendable {
    /// Option and access for each line.
    case eachLine = "each-line"
    /// The option once, access for each line.
    case optionOnce = "option-once"
  }
  /// What the 2 h of calls to mobiles belong to (T7).
  public enum AllowanceScope: String, CaseIterable, Sendable {
    /// One pool for the subscription.
    case subscription
    /// A pool for each user line and the analogue line.
    case eachLine = "each-line"
    /// One pool that grows by 2 h with each additional line.
    case growsWithLines = "grows-with-lines"
  }
  /// What the call that crosses the end of the allowance pays (T7).
  public enum CrossingCall: String, CaseIterable, Sendable {
    /// Its seconds beyond.
    case noConnectionCharge = "no-connection-charge"
    /// Its seconds beyond and a connection charge.
    case connectionCharge = "connection-charge"
  }
  /// How the 500 distinct recipients are counted (T6, T7).
  public enum RecipientCount: String, CaseIterable, Sendable {
    /// 500 fixed and 500 mobile.
    case apart
    /// 500 in all.
    case together
  }
  /// How often personalised messages are paid (T5).
  public enum CustomMessages: String, CaseIterable, Sendable {
    /// Once.
    case once
    /// Every month.
    case monthly
  }
  /// The rate of a foreign mobile when no agreement is known (T10).
  public enum UnknownAgreement: String, CaseIterable, Sendable {
    /// The mobile rate.
    case mobileRate = "mobile-rate"
    /// The fixed rate.
    case fixedRate = "fixed-rate"
  }
  /// Where amounts are rounded (T9).
  public enum Rounding: String, CaseIterable, Sendable {
    /// Exact until the total of the bill.
    case billTotal = "bill-total"
    /// Each call to 0.001 euro.
    case callThousandth = "call-thousandth"
    /// Each call to the cent.
    case callCent = "call-cent"

    /// What the charge of one call is rounded to, in units of 1/60,000 euro; 1 leaves it exact.
    public var callQuantum: Int64 {
      switch self {
      case .billTotal: 1
      case .callThousandth: 60
      case .callCent: 600
      }
    }
  }
  /// The price of fixed calls of the bundle beyond the recipient limit from a user line (T15).
  public enum FranceFixedUserLine: String, CaseIterable, Sendable {
    /// The France-fixed row.
    case franceFixedRow = "france-fixed-row"
    /// No price is printed.
    case unpriced
  }
  /// What Morocco's reduced-mobility ranges are (T11).
  public enum MoroccoMobility: String, CaseIterable, Sendable {
    /// Outside the bundle.
    case outsideBundle = "outside-bundle"
    /// Calls to mobiles like others.
    case mobileAllowance = "mobile-allowance"
    /// Calls to mobiles where a plan limits these, outside the bundle where they are unlimited.
    case mobileWhereLimited = "mobile-where-limited"
  }
  /// What a call to a mobile is where its number does not tell it from a fixed line's (T10).
  public enum UndistinguishedMobiles: String, CaseIterable, Sendable {
    /// A call to a fixed line.
    case asFixedCalls = "as-fixed-calls"
    /// A call to a mobile.
    case asCallsToMobiles = "as-calls-to-mobiles"
  }
  /// What the 500 distinct recipients are counted for (T6, T7).
  public enum RecipientScope: String, CaseIterable, Sendable {
    /// The subscription, over all its lines.
    case perSubscription = "per-subscription"
    /// Each line by itself.
    case perLine = "per-line"
  }

  /// Price of an additional line.
  public var additionalLinePrice = AdditionalLinePrice.eachLine
  /// Scope of the mobile allowance.
  public var allowanceScope = AllowanceScope.subscription
  /// The crossing call.
  public var crossingCall = CrossingCall.noConnectionCharge
  /// Count of recipients.
  public var recipients = RecipientCount.apart
  /// Personalised messages.
  public var customMessages = CustomMessages.once
  /// Unknown mobile agreement.
  public var unknownAgreement = UnknownAgreement.mobileRate
  /// Rounding.
  public var rounding = Rounding.billTotal
  /// France-fixed overflow from a user line.
  public var franceFixedUserLine = FranceFixedUserLine.franceFixedRow
  /// Morocco's reduced-mobility ranges.
  public var moroccoMobility = MoroccoMobility.outsideBundle
  /// Mobiles that cannot be told from fixed lines.
  public var undistinguishedMobiles = UndistinguishedMobiles.asFixedCalls
  /// What recipients are counted for.
  public var recipientScope = RecipientScope.perSubscription

  /// Zones in the place of those the tariff gives, by the id of their reading, such as `zone-th`.
  public internal(set) var zones: [String: String] = [:]

  /// The defaults of the design.
  public init() {}

  /// Readings that files of before 0.5.0 do not have: their first options were taken then, and still are where a file
  /// lacks them.
  static let later: Set = ["mobiles-not-told-apart", "recipients-counted"]

  /// Ids of the brochure's readings with the options this program knows, in the design's order.
  public static let known: [(reading: String, options: [String])] = [
    ("additional-line-price", AdditionalLinePrice.allCases.map(\.rawValue)),
    ("mobile-allowance-scope", AllowanceScope.allCases.map(\.rawValue)),
    ("crossing-call", CrossingCall.allCases.map(\.rawValue)),
    ("recipients", RecipientCount.allCases.map(\.rawValue)),
    ("custom-messages", CustomMessages.allCases.map(\.rawValue)),
    ("mobile-agreement-unknown", UnknownAgreement.allCases.map(\.rawValue)),
    ("rounding", Rounding.allCases.map(\.rawValue)),
    ("france-fixed-user-line", FranceFixedUserLine.allCases.map(\.rawValue)),
    ("morocco-mobility", MoroccoMobility.allCases.map(\.rawValue)),
    ("mobiles-not-told-apart", UndistinguishedMobiles.allCases.map(\.rawValue)),
    ("recipients-counted", RecipientScope.allCases.map(\.rawValue)),
  ]

  /// Id of the option chosen for a reading; nil for a reading that does not exist, and for a zone left as the tariff has
  /// it.
  public func option(for reading: String) -> String? {
    switch reading {
    case "additional-line-price": additionalLinePrice.rawValue
    case "mobile-allowance-scope": allowanceScope.rawValue
    case "crossing-call": crossingCall.rawValue
    case "recipients": recipients.rawValue
    case "custom-messages": customMessages.rawValue
    case "mobile-agreement-unknown": unknownAgreement.rawValue
    case "rounding": rounding.rawValue
    case "france-fixed-user-line": franceFixedUserLine.rawValue
    case "morocco-mobility": moroccoMobility.rawValue
    case "mobiles-not-told-apart": undistinguishedMobiles.rawValue
    case "recipients-counted": recipientScope.rawValue
    default: zones[reading]
    }
  }

  /// Chooses an option by id; false, and nothing changed, when reading or option does not exist.
  ///
  /// A zone is chosen by its reading (``Reading/choosing(_:in:)``), which knows the zones.
  public mutating func choose(_ option: String, for reading: String) -> Bool {
    func set<Value: RawRepresentable<String>>(_ path: WritableKeyPath<ReadingChoices, Value>) -> Bool {
      guard let value = Value(rawValue: option) else { return false }
      self[keyPath: path] = value
      return true
    }
    switch reading {
    case "additional-line-price": return set(\.additionalLinePrice)
    case "mobile-allowance-scope": return set(\.allowanceScope)
    case "crossing-call": return set(\.crossingCall)
    case "recipients": return set(\.recipients)
    case "custom-messages": return set(\.customMessages)
    case "mobile-agreement-unknown": return set(\.unknownAgreement)
    case "rounding": return set(\.rounding)
    case "france-fixed-user-line": return set(\.franceFixedUserLine)
    case "morocco-mobility": return set(\.moroccoMobility)
    case "mobiles-not-told-apart": return set(\.undistinguishedMobiles)
    case "recipients-counted": return set(\.recipientScope)
    default: return false
    }
  }
}
