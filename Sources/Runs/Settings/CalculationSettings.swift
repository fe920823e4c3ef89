import Advice
import Basics
import Foundation
import Reporting
import Simulation

/// How an advice is computed, and how well.
public struct CalculationSettings: Sendable {
  /// What means are computed by.
  public let method: Method
  /// The precision asked for; nil where none is.
  public let askedPrecision: Precision?
  /// Seed, confidence and tasks.
  public let run: RunSettings

  /// Settings as asked for; refuses what is out of reason, and two that say different things.
  ///
  /// Throws ``Failure``.
  public init(
    replications: Int?, tolerance: Double?, untilDecided: Bool, _ method: Method, _ run: RunSettings
  ) throws {
    if let replications {
      try Failure.check("--replications", replications, in: 2...1_000_000_000, expected: ExpectedWords.replications)
    }
    if tolerance != nil, untilDecided { throw Failure.usage(ExpectedWords.toleranceOrDecided) }
    if let tolerance, !(tolerance > 0 && tolerance.isFinite) {
      throw Failure.option("--tolerance", tolerance, expected: ExpectedWords.tolerance)
    }
    (self.method, self.run) = (method, run)
    if let tolerance {
      askedPrecision = .tolerance(tolerance, maximum: replications ?? Precision.usualMaximum)
    } else if untilDecided {
      askedPrecision = .decided(maximum: replications ?? Precision.usualMaximum)
    } else {
      askedPrecision = replications.map { .replications($0) }
    }
  }

  /// As asked for; else a number of replications that depends on the profile alone.
  public func precision(_ model: Model) -> Precision { askedPrecision ?? .usual(for: model) }

  /// The experiment on a model.
  public func experiment(_ model: Model) -> Experiment {
    Experiment(model, seed: run.seed, threads: run.threads ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// The options that give the same figures again, of a run to this precision; nil where each profile has its own.
  public func arguments(_ precision: Precision?) -> [ShellText] {
    var parts = run.arguments
    switch precision {
    case .replications(let count): parts += ["--replications", "\(count)"]
    case .decided(let maximum): parts += ["--until-decided", "--replications", "\(maximum)"]
    case .tolerance(let euros, let maximum): parts += ["--tolerance", "\(euros)", "--replications", "\(maximum)"]
    case nil: break
    }
    if method != .simulation { parts += ["--method", ShellText.quoted(method.rawValue)] }
    return parts
  }
}
