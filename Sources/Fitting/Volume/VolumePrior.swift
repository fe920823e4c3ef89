import Traffic

/// What is believed of numbers of calls before any records: weak, and replaced by what a profile believes.
public struct VolumePrior: Sendable {
  /// Of each stream's expected calls a month.
  public var callsPerMonth: [Uncertain]
  /// Of each stream's own variation from month to month.
  public var dispersion: [Uncertain]
  /// Of the variation that all streams share.
  public var busynessCV: Uncertain
  /// Parameters of the beta distribution of the autocorrelation of shared busyness.
  public var autocorrelation: (Double, Double)

  /// Calls a month: 7 to 340 eight times in ten.
  ///
  /// Judgement; the profiles shipped have 4 to 1,200.
  public static let weakCalls = Uncertain(low: 7, likely: 50, high: 340)
  /// A stream's own variation: 0.04 to 0.25 about 0.1.
  ///
  /// Judgement: the profiles shipped take 0.1 to 0.2.
  public static let weakDispersion = Uncertain(low: 0.04, likely: 0.1, high: 0.25)
  /// Shared variation: 0.105 to 0.38 about 0.2, so that 0.05 and 0.6 are seldom passed.
  ///
  /// Judgement: months of small businesses have no source; days of a bank's call centre vary by 0.063 (Weinberg, Brown
  /// and Stroud, 2007).
  public static let weakBusyness = Uncertain(low: 0.105, likely: 0.2, high: 0.38)
  /// Autocorrelation: 0.2 to 0.8 about 0.5.
  ///
  /// Judgement; days of that call centre: 0.64.
  public static let weakAutocorrelation = (2.0, 2.0)

  /// The weak prior of so many streams.
  public static func weak(streams: Int) -> VolumePrior {
    VolumePrior(
      callsPerMonth: Array(repeating: weakCalls, count: streams),
      dispersion: Array(repeating: weakDispersion, count: streams), busynessCV: weakBusyness,
      autocorrelation: weakAutocorrelation)
  }
}
