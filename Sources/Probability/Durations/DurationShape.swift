/// What a distribution of call lengths looks like, whatever its mean.
public enum DurationShape: Hashable, Sendable {
  /// Lognormal.
  case lognormal
  /// Log-logistic: a heavier tail at the same mean and variation.
  case logLogistic
  /// Some lognormal kinds of calls mixed.
  case mixture(DurationMixture)
  /// Lengths as they were counted.
  case empirical(CountedDurations)

  /// Its name in profiles and data.
  public var key: String {
    switch self {
    case .lognormal: "lognormal"
    case .logLogistic: "log-logistic"
    case .mixture: "mixture"
    case .empirical: "empirical"
    }
  }

  /// The coefficient of variation that the shape itself has; nil where any goes with it.
  public var ownCV: Double? {
    switch self {
    case .lognormal, .logLogistic: nil
    case .mixture(let mixture): mixture.cv
    case .empirical(let counted): counted.cv
    }
  }

  /// The mean in seconds that the shape was written with; nil where any goes with it.
  public var ownMean: Double? {
    switch self {
    case .lognormal, .logLogistic: nil
    case .mixture(let mixture): mixture.mean
    case .empirical(let counted): counted.mean
    }
  }
}
