import Basics
import Probability

/// What an adviser knows of how a customer calls, checked.
public struct Profile: Hashable, Sendable {
  /// How the year is spread over its months.
  public enum Calendar: String, CaseIterable, Sendable {
    /// All months alike.
    case flat
    /// By working days with French public holidays.
    case france
  }

  /// Month-to-month factor shared by all streams.
  public struct Busyness: Hashable, Sendable {
    /// Coefficient of variation of the gamma factor of mean 1.
    public var cv: Uncertain
    /// Autocorrelation between consecutive months, 0 to 1.
    public var autocorrelation: Double

    /// A factor with its variation.
    public init(cv: Uncertain, autocorrelation: Double) {
      self.cv = cv
      self.autocorrelation = autocorrelation
    }
  }

  /// Name of the customer or kind of customer.
  public var name: String
  /// Where the figures come from; nil when the file does not say.
  public var source: Bilingual?
  /// What is subscribed to.
  public var subscription: Subscription
  /// Months the advice looks ahead.
  public var horizonMonths: Int
  /// First month of the horizon.
  public var firstMonth: BillingMonth
  /// How the year is spread over its months.
  public var calendar: Calendar
  /// Factor on expected calls of each month of the year, January first.
  public var seasonality: [Double]
  /// Factor by which expected calls grow in a year, such as 1.03: one more than the growth the file gives.
  ///
  /// A growth may be negative or none and has no logarithm; its factor is positive and has one. `low`, `likely` and
  /// `high` of a growth are percentiles of its factor less one, so the form of ``Uncertain`` holds for the factor.
  public var growthFactor: Uncertain
  /// Month-to-month factor shared by all streams.
  public var busyness: Busyness
  /// Kinds of calls the customer makes.
  public var streams: [CallStream]
  /// Correlation, 0 to 1, of the normal numbers behind what is believed of any two streams' calls a month.
  ///
  /// Who overestimates one kind of calls may overestimate the others. The default is 0 nevertheless: how much advisers'
  /// errors go together has no source, a profile that says nothing keeps its meaning, and little hangs on it. No
  /// stream's own distribution depends on it, only that of the sum of streams which share an allowance or a recipient
  /// limit: on the shipped profiles 0.5 and 0.9 move the mean difference by no more than its error and no verdict, and
  /// spread possible customers by a tenth more.
  public var callsCorrelation: Double
  /// How customers of a population differ besides; nil for one customer, as profiles are written.
  public var spread: Spread?
  /// Which questions the figures answer, by who answered them; nil where the profile does not say.
  public var answers: Answers?
}

extension Profile {
  /// The questions a profile was written from.
  public struct Answers: Hashable, Sendable {
    /// Keys of those that the customer answered.
    public var given: [String]
    /// Keys of those that nobody answered, whose figures are assumed.
    public var assumed: [String]

    /// Questions by who answered them.
    public init(given: [String], assumed: [String]) {
      self.given = given
      self.assumed = assumed
    }
  }
}

extension Profile {
  /// A profile of one customer from its figures, whose streams' volumes are judged each for itself.
  public init(
    name: String, source: Bilingual?, subscription: Subscription, horizonMonths: Int, firstMonth: BillingMonth,
    calendar: Calendar, seasonality: [Double], growthFactor: Uncertain, busyness: Busyness, streams: [CallStream]
  ) {
    self.init(
      name: name, source: source, subscription: subscription, horizonMonths: horizonMonths, firstMonth: firstMonth,
      calendar: calendar, seasonality: seasonality, growthFactor: growthFactor, busyness: busyness, streams: streams,
      callsCorrelation: 0, spread: nil, answers: nil)
  }

  /// Whether every figure is known.
  public var isKnown: Bool {
    spread == nil && busyness.cv.isKnown && growthFactor.isKnown
      && streams.allSatisfy { $0.callsPerMonth.isKnown && $0.dispersion.isKnown && $0.isDurationKnown }
  }
}

/// One kind of calls: a destination, how many, how long, to whom.
public struct CallStream: Hashable, Sendable {
  /// Name.
  public var name: String
  /// Destination key.
  public var destination: String
  /// Expected calls a month.
  public var callsPerMonth: Uncertain
  /// Coefficient of variation of this stream's own monthly gamma factor.
  public var dispersion: Uncertain
  /// Mean duration in seconds, before rounding up.
  public var meanSeconds: Uncertain
  /// Coefficient of variation of the duration.
  public var durationCV: Uncertain
  /// What the distribution of the duration looks like.
  public var durationShape: DurationShape
  /// How calls repeat recipients within a month.
  public var recipients: PitmanYor
  /// Share of calls from the analogue line, 0 to 1.
  public var fromAnalogueLine: Double

  /// A kind of calls from its figures.
  public init(
    name: String, destination: String, callsPerMonth: Uncertain, dispersion: Uncertain, meanSeconds: Uncertain,
    durationCV: Uncertain, durationShape: DurationShape = .lognormal, recipients: PitmanYor, fromAnalogueLine: Double
  ) {
    self.name = name
    self.destination = destination
    self.callsPerMonth = callsPerMonth
    self.dispersion = dispersion
    self.meanSeconds = meanSeconds
    self.durationCV = durationCV
    self.durationShape = durationShape
    self.recipients = recipients
    self.fromAnalogueLine = fromAnalogueLine
  }

  /// Whether the distribution of the billed seconds is known, a population's spread apart.
  public var isDurationKnown: Bool { meanSeconds.isKnown && durationCV.isKnown }

  /// The distribution of the billed seconds of a customer whose duration has this mean and coefficient of variation.
  public func duration(mean: Double, cv: Double) -> BilledDuration {
    BilledDuration(mean: mean, cv: cv, shape: durationShape)
  }

  /// The distribution at the likely figures.
  public var likelyDuration: BilledDuration { duration(mean: meanSeconds.likely, cv: durationCV.likely) }
}
