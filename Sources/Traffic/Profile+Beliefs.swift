extension Profile {
  /// The standard normal number behind a figure, from one of its own and one that all streams share.
  ///
  /// Those of numbers of calls have the profile's correlation, two by two; all others are their own.
  public func normal(of figure: ProfileFigure, own: Double, common: Double) -> Double {
    guard callsCorrelation > 0, case .callsPerMonth = figure else { return own }
    return callsCorrelation.squareRoot() * common + (1 - callsCorrelation).squareRoot() * own
  }

  /// Whether what is believed of several streams' calls goes together.
  public var hasCorrelatedCalls: Bool { callsCorrelation > 0 && hasSeveralUncertainVolumes }

  /// Whether the calls a month of more than one stream are uncertain.
  public var hasSeveralUncertainVolumes: Bool { streams.count { !$0.callsPerMonth.isKnown } > 1 }
}
