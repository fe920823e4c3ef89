import Simulation

/// When a simulation has replications enough, and hence which intervals are valid.
public enum Precision: Hashable, Sendable {
  /// A number of replications fixed beforehand: ordinary intervals.
  case replications(Int)
  /// Until the half-width of the mean difference is at most so many euros a month, or a maximum is reached:
  /// intervals that stay valid although every round is looked at.
  case tolerance(Double, maximum: Int)

  /// Until a plan can be named, or the mean difference is known to be too small to matter, or a maximum is reached:
  /// intervals that stay valid although every round is looked at.
  case decided(maximum: Int)

  /// Replications at most.
  public var maximum: Int {
    switch self {
    case .replications(let count): count
    case .tolerance(_, let maximum), .decided(let maximum): maximum
    }
  }

  /// Whether results are looked at on the way.
  public var isSequential: Bool {
    if case .replications = self { false } else { true }
  }
}

extension Precision {
  /// Replications at most where a precision is asked for and no number of them.
  public static let usualMaximum = 1_000_000
  /// Calls that a run of usual length simulates, about: under a second's work.
  private static let usualCalls = 20_000_000.0
  /// Replications of a run of usual length.
  private static let usualReplications = 500.0...4000.0

  /// A number of replications that depends on the model alone: fewer where calls are many.
  public static func usual(for model: Model) -> Precision {
    let affordable = usualCalls / max(1, model.expectedCalls)
    let count = min(max(affordable, usualReplications.lowerBound), usualReplications.upperBound)
    return .replications(Int(count / 100) * 100)
  }
}
