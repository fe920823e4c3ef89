/// When a simulation has replications enough, and hence which intervals are valid.
public enum Precision: Hashable, Sendable {
  /// A number of replications fixed beforehand: ordinary intervals.
  case replications(Int)
  /// Until the half-width of the mean difference is at most so many euros a month, or a maximum is reached:
  /// intervals that stay valid although every round is looked at.
  case tolerance(Double, maximum: Int)

  /// Replications at most.
  public var maximum: Int {
    switch self {
    case .replications(let count): count
    case .tolerance(_, let maximum): maximum
    }
  }

  /// Whether results are looked at on the way.
  public var isSequential: Bool {
    if case .tolerance = self { true } else { false }
  }
}
