/// A figure of a tariff that a draft may change, such as a price or a limit.
public enum TariffFigure: Hashable, Sendable {
  /// A figure of a plan, which is named by its key.
  case plan(String, PlanFigure)
  /// A figure that all plans share.
  case common(CommonFigure)
  /// A figure of a row of the rate table, which is named by its id or its position from 0.
  case rate(String, RateFigure)

  /// The figure that a path names, such as `intense.monthly_price`, `number_pack` or `rates.france-mobile.per_minute`,
  /// or in full `plans.intense.monthly_price.amount`; nil where a path names none.
  ///
  /// Whether a tariff has the plan or the rate is its own to say: ``Tariff/has(_:)``.
  public init?(path: String) {
    let keys = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    switch keys.count {
    case 1: self.init(common: keys[0])
    case 2: self.init(plan: keys[0], keys[1])
    case 3 where keys[0] == "common" && keys[2] == "amount": self.init(common: keys[1])
    case 3 where keys[0] == "rates":
      guard let figure = RateFigure(rawValue: keys[2]) else { return nil }
      self = .rate(keys[1], figure)
    case 4 where keys[0] == "plans" && keys[3] == "amount": self.init(plan: keys[1], keys[2])
    default: return nil
    }
  }

  private init?(common key: String) {
    guard let figure = CommonFigure(rawValue: key) else { return nil }
    self = .common(figure)
  }

  private init?(plan: String, _ key: String) {
    guard let figure = PlanFigure(rawValue: key) else { return nil }
    self = .plan(plan, figure)
  }

  /// What values it takes.
  public var rule: FigureRule {
    switch self {
    case .plan(_, let figure): figure.rule
    case .common(let figure): figure.rule
    case .rate(_, let figure): figure.rule
    }
  }

  /// Whether it is a charge that no call changes, so that what calls cost is the same whatever its value.
  public var isFixedCharge: Bool {
    switch self {
    case .plan(_, .monthlyPrice), .plan(_, .additionalLineAccess), .plan(_, .customMessages),
      .common(.additionalLineOption), .common(.numberPack):
      true
    case .plan, .common, .rate: false
    }
  }

  /// Whether it is what a plan asks for every month, by itself or for each line.
  public var isMonthlyPrice: Bool {
    switch self {
    case .plan(_, .monthlyPrice), .plan(_, .additionalLineAccess): true
    case .plan, .common, .rate: false
    }
  }

  /// Decimals of its unit that a customer is quoted: thousandths for rates, cents for other amounts, none for counts.
  public var decimals: Int {
    switch self {
    case .rate: 3
    case .plan, .common: rule.isWhole ? 0 : 2
    }
  }
}

/// Another value for a figure: one that its rule allows.
public struct TariffChange: Hashable, Sendable {
  /// The figure.
  public let figure: TariffFigure
  let value: TariffValue

  /// A number in the figure's unit; nil where the figure does not take it.
  public init?(_ figure: TariffFigure, to number: Double) { self.init(figure, figure.rule.value(of: number)) }

  /// A value as the file writes it, such as `115`, `unlimited` or `included`; nil where the figure does not take it.
  public init?(_ figure: TariffFigure, written text: String) { self.init(figure, figure.rule.value(written: text)) }

  private init?(_ figure: TariffFigure, _ value: TariffValue?) {
    guard let value, figure.rule.flaw(value) == nil else { return nil }
    self.figure = figure
    self.value = value
  }
}
