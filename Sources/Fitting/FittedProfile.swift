import Basics
import Probability
import Traffic

/// What call records say of a customer: a profile's figures, each with what it rests on.
public struct FittedProfile: Sendable {
  /// One kind of calls.
  public struct Stream: Sendable {
    /// What it is called in the profile whose beliefs it starts from; nil where that has no such stream.
    public let believedName: String?
    /// Destination key.
    public let destination: String
    /// Its calls in the records; nil of a stream that is believed in and was not seen.
    public let kind: CallHistory.Kind?
    /// What is believed of its expected calls a month.
    public let callsPerMonth: Uncertain
    /// What was believed of them before.
    public let prior: Uncertain
    /// Its own variation from month to month.
    public let dispersion: Uncertain
    /// Its durations; nil where no call was seen.
    public let duration: DurationFit?
    /// What is believed of durations where no call was seen, or before.
    public let durationPrior: DurationPrior
    /// Its recipients; nil where none was seen, or where numbers hide their end.
    public let recipients: RecipientFit?
    /// The recipients where the records do not tell them.
    public let believedRecipients: PitmanYor
    /// Share of calls from the analogue line.
    public let fromAnalogueLine: Double

    /// Its calls in the records.
    public var calls: Int { kind?.calls ?? 0 }
  }

  /// The records.
  public let history: CallHistory
  /// How much of a month's calls each had room for.
  public let exposure: Exposure
  /// Kinds of calls, those with most calls first.
  public let streams: [Stream]
  /// Destinations with calls for which a profile has no room, with those calls.
  public let beyond: [(destination: String, calls: Int)]
  /// Variation that all streams share.
  public let busynessCV: Uncertain
  /// What was believed of it before.
  public let busynessPrior: Uncertain
  /// Autocorrelation of the shared variation: the posterior mean.
  public let autocorrelation: Double
  /// Correlation of what is believed of any two streams' calls.
  public let callsCorrelation: Double
  /// Seasons; nil of too few months, or where the profile believed in has its own.
  public let seasons: Seasons?
  /// Months that stand out.
  public let untypical: [UntypicalMonth]
  /// Whether recipients' numbers hide their end, so that distinct ones are a lower bound.
  public let areRecipientsMasked: Bool
  /// The profile whose beliefs were the prior.
  public let beliefs: Profile?

  /// Factor on expected calls of each month of the year, January first.
  public var seasonality: [Double] {
    beliefs?.seasonality ?? seasons?.factors ?? Array(repeating: 1, count: 12)
  }

  /// The highest user line calls leave from, at least 1.
  public var userLines: Int {
    history.lines.reduce(1) { if case .user(let number) = $1 { max($0, number) } else { $0 } }
  }

  /// The subscription: as many lines as calls leave from, the rest as believed.
  public var subscription: Subscription {
    var subscription = beliefs?.subscription ?? Subscription()
    subscription.additionalLines = max(subscription.additionalLines, userLines - 1)
    return subscription
  }

  /// The month after the last of the records.
  public var nextMonth: BillingMonth { (history.months.last ?? Profile.defaultFirstMonth).adding(months: 1) }
}
