import Basics

/// A figure of a plan, by its key in the tariff's file.
public enum PlanFigure: String, CaseIterable, Hashable, Sendable {
  /// Price of the plan a month (T1).
  case monthlyPrice = "monthly_price"
  /// Access of an additional line to the bundle (T3).
  case additionalLineAccess = "additional_line_access"
  /// Personalised messages (T5).
  case customMessages = "custom_messages"
  /// Calls to mobiles included a month (T7).
  case mobileAllowance = "mobile_allowance"
  /// Distinct recipients of unlimited fixed calls (T6).
  case fixedRecipientLimit = "fixed_recipient_limit"
  /// Distinct recipients of unlimited calls to mobiles (T7).
  case mobileRecipientLimit = "mobile_recipient_limit"

  /// What values it takes.
  public var rule: FigureRule {
    switch self {
    case .monthlyPrice: FigureRule("EUR/month", .euros(upTo: 10_000))
    case .additionalLineAccess: FigureRule("EUR/line/month", .euros(upTo: 10_000))
    case .customMessages: FigureRule("EUR", .euros(upTo: 10_000, zeroWord: "included"))
    case .mobileAllowance: FigureRule("minutes/month", .limit(0...44_640, factor: 60))
    case .fixedRecipientLimit, .mobileRecipientLimit: FigureRule("recipients/month", .limit(0...1_000_000))
    }
  }

  var place: FigurePlace<PlanTerms> {
    switch self {
    case .monthlyPrice: .money(\.monthlyPrice.value)
    case .additionalLineAccess: .money(\.additionalLineAccess.value)
    case .customMessages: .money(\.customMessages.value)
    case .mobileAllowance: .limit(\.mobileAllowanceSeconds.value)
    case .fixedRecipientLimit: .limit(\.fixedRecipientLimit.value)
    case .mobileRecipientLimit: .limit(\.mobileRecipientLimit.value)
    }
  }
}

/// A figure that all plans share, by its key in the tariff's file.
public enum CommonFigure: String, CaseIterable, Hashable, Sendable {
  /// Months of commitment (T1).
  case commitment
  /// Additional user lines at most (T3, T17).
  case additionalLinesMaximum = "additional_lines_maximum"
  /// The additional-line option (T3).
  case additionalLineOption = "additional_line_option"
  /// A pack of five direct-dial numbers (T4).
  case numberPack = "number_pack"
  /// An activation of call forwarding (T12).
  case forwardingActivation = "forwarding_activation"
  /// The founder's discount (T16).
  case creatorDiscount = "creator_discount"

  /// What values it takes.
  public var rule: FigureRule {
    switch self {
    case .commitment: FigureRule("months", .count(1...240))
    case .additionalLinesMaximum: FigureRule("lines", .count(0...19))
    case .additionalLineOption: FigureRule("EUR/line/month", .euros(upTo: 10_000))
    case .numberPack: FigureRule("EUR/pack/month", .euros(upTo: 10_000))
    case .forwardingActivation: FigureRule("EUR/activation", .euros(upTo: 10_000))
    case .creatorDiscount: FigureRule("EUR/month", .euros(upTo: 10_000, zeroWord: "none"))
    }
  }

  var place: FigurePlace<CommonTerms> {
    switch self {
    case .commitment: .count(\.commitmentMonths.value)
    case .additionalLinesMaximum: .count(\.additionalLinesMaximum.value)
    case .additionalLineOption: .money(\.additionalLineOption.value)
    case .numberPack: .money(\.numberPack.value)
    case .forwardingActivation: .money(\.forwardingActivation.value)
    case .creatorDiscount: .money(\.creatorDiscount.value)
    }
  }
}

/// A figure of a row of the rate table, by its key in the tariff's file.
public enum RateFigure: String, CaseIterable, Hashable, Sendable {
  /// Connection charge of a call.
  case connectionCharge = "connection_charge"
  /// Price of a minute.
  case perMinute = "per_minute"
  /// Least a call costs.
  case minimumPrice = "minimum_price"

  /// What values it takes.
  public var rule: FigureRule {
    switch self {
    case .connectionCharge: FigureRule("EUR/call", .euros(upTo: 10))
    case .perMinute: FigureRule("EUR/minute", .euros(upTo: 10, multipleOf: Money.unitsPerThousandth))
    case .minimumPrice: FigureRule("EUR/call", .euros(upTo: 10, zeroWord: "none"))
    }
  }

  var place: FigurePlace<Rate> {
    switch self {
    case .connectionCharge: .money(\.connectionCharge)
    case .perMinute: .money(\.perMinute)
    case .minimumPrice: .money(\.leastPrice)
    }
  }
}
