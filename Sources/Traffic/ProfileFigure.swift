/// One of the figures of a profile that may be uncertain.
public enum ProfileFigure: Hashable, Sendable {
  /// Coefficient of variation of the shared busyness.
  case busynessCV
  /// Expected calls of a stream.
  case callsPerMonth(stream: Int)
  /// Coefficient of variation of a stream's own factor.
  case dispersion(stream: Int)
  /// Mean duration of a stream's calls.
  case meanSeconds(stream: Int)
  /// Coefficient of variation of the duration of a stream's calls.
  case durationCV(stream: Int)
  /// Growth of expected calls a year, as the factor one more than it.
  case annualGrowth

  /// The path of keys in the profile's file, such as `streams.0.calls_per_month`.
  public var path: String {
    switch self {
    case .busynessCV: "busyness.cv"
    case .callsPerMonth(let stream): "streams.\(stream).calls_per_month"
    case .dispersion(let stream): "streams.\(stream).dispersion"
    case .meanSeconds(let stream): "streams.\(stream).duration.mean_seconds"
    case .durationCV(let stream): "streams.\(stream).duration.cv"
    case .annualGrowth: "annual_growth"
    }
  }

  /// A value as the profile's file writes it: of a growth, the share by which calls change.
  public func written(_ value: Double) -> Double { self == .annualGrowth ? value - 1 : value }

  /// The stream it belongs to; nil for the busyness and growth.
  public var stream: Int? {
    switch self {
    case .busynessCV, .annualGrowth: nil
    case .callsPerMonth(let stream), .dispersion(let stream), .meanSeconds(let stream), .durationCV(let stream): stream
    }
  }
}

extension Profile {
  /// All figures, in the order in which a customer's are drawn (``Customer/figures``).
  public var figures: [ProfileFigure] {
    [.busynessCV]
      + streams.indices.flatMap {
        [.callsPerMonth(stream: $0), .dispersion(stream: $0), .meanSeconds(stream: $0), .durationCV(stream: $0)]
      } + [.annualGrowth]
  }

  /// The profile with every figure known at its likely value.
  public var atLikelyFigures: Profile {
    var profile = self
    for figure in figures { profile[figure] = Uncertain(known: self[figure].likely) }
    return profile
  }

  /// What is believed of a figure.
  public subscript(figure: ProfileFigure) -> Uncertain {
    get {
      switch figure {
      case .busynessCV: busyness.cv
      case .callsPerMonth(let stream): streams[stream].callsPerMonth
      case .dispersion(let stream): streams[stream].dispersion
      case .meanSeconds(let stream): streams[stream].meanSeconds
      case .durationCV(let stream): streams[stream].durationCV
      case .annualGrowth: growthFactor
      }
    }
    set {
      switch figure {
      case .busynessCV: busyness.cv = newValue
      case .callsPerMonth(let stream): streams[stream].callsPerMonth = newValue
      case .dispersion(let stream): streams[stream].dispersion = newValue
      case .meanSeconds(let stream): streams[stream].meanSeconds = newValue
      case .durationCV(let stream): streams[stream].durationCV = newValue
      case .annualGrowth: growthFactor = newValue
      }
    }
  }
}
