import Basics
import Statistics

/// Which version costs less, as far as its difference is known.
///
/// A version is named only where the whole interval of the mean monthly difference lies beyond the indifference on its side: a
/// coarser run, with a wider interval, never names more willingly than a finer one.
public enum Verdict: Hashable, Sendable {
  /// One version costs less.
  case cheaper(Plan)
  /// The difference is not known to lie beyond the indifference, on either side.
  case tooClose

  /// The verdict on a mean monthly difference Équilibre − Intense; the indifference is in euros a month, 0 or more.
  public init(_ difference: Estimate, indifference: Double) {
    if difference.interval.lower > indifference {
      self = .cheaper(.intense)
    } else if difference.interval.upper < -indifference {
      self = .cheaper(.equilibre)
    } else {
      self = .tooClose
    }
  }

  /// Whether more replications would tell nothing worth knowing: a version is named, or the difference lies within the indifference.
  public static func isSettled(_ difference: Estimate, indifference: Double) -> Bool {
    Verdict(difference, indifference: indifference) != .tooClose || difference.interval.isWithin(indifference)
  }

  /// Whether this verdict is turned by the difference found under another assumption.
  ///
  /// It is where another version is named, or a named one no longer beyond the indifference on average: a wider interval about a
  /// difference on the same side turns nothing.
  public func isTurned(by difference: Estimate, indifference: Double) -> Bool {
    let other = Verdict(difference, indifference: indifference)
    guard other != self, case .cheaper(let plan) = self, other == .tooClose else { return other != self }
    return difference.mean * (plan == .intense ? 1 : -1) <= indifference
  }
}

/// What is known of a difference that is too close to call.
public enum Closeness: Hashable, Sendable {
  /// It lies within the indifference: the versions cost as good as the same.
  case alike
  /// Its sign is known, but not that it lies beyond the indifference: this version costs less, by little or hardly.
  case leaning(Plan)
  /// Not even its sign is known.
  case open

  /// What is known of a mean monthly difference Équilibre − Intense that no verdict names a version for.
  public init(_ difference: Estimate, indifference: Double) {
    if difference.interval.isWithin(indifference) {
      self = .alike
    } else if difference.interval.contains(0) {
      self = .open
    } else {
      self = .leaning(difference.mean > 0 ? .intense : .equilibre)
    }
  }
}
