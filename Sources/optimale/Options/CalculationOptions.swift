import Advice
import ArgumentParser
import Basics
import Foundation
import Reporting
import Runs
import Simulation

/// How an advice is computed, and how well.
struct CalculationOptions: ParsableArguments {
  @OptionGroup var run: RunOptions

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.replications))
  var replications: Int?

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.tolerance), transform: DecimalOption.read)
  var tolerance: Double?

  @Flag(help: ArgumentHelp(OptionWords.untilDecided))
  var untilDecided = false

  @Option(help: ArgumentHelp(OptionWords.method))
  var method: Method = .simulation

  var confidence: Double { run.confidence }

  /// Refuses options out of reason, and two that say different things.
  func check() throws {
    try run.check()
    if let replications, !(2...1_000_000_000).contains(replications) {
      throw Failure.option("--replications", replications, expected: ExpectedWords.replications)
    }
    if tolerance != nil, untilDecided {
      throw Failure.usage(ExpectedWords.toleranceOrDecided)
    }
    if let tolerance, !(tolerance > 0 && tolerance.isFinite) {
      throw Failure.option("--tolerance", tolerance, expected: ExpectedWords.tolerance)
    }
  }

  /// As asked for; else a number of replications that depends on the profile alone.
  func precision(_ model: Model) -> Precision { askedPrecision ?? .usual(for: model) }

  /// The precision asked for; nil where none is.
  var askedPrecision: Precision? {
    if let tolerance { return .tolerance(tolerance, maximum: replications ?? Precision.usualMaximum) }
    if untilDecided { return .decided(maximum: replications ?? Precision.usualMaximum) }
    return replications.map { .replications($0) }
  }

  /// The experiment on a model.
  func experiment(_ model: Model) -> Experiment {
    Experiment(model, seed: run.seed, threads: run.threads ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// The options that give the same figures again, of a run to this precision; nil where each profile has its own.
  func arguments(_ precision: Precision?) -> [ShellText] {
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

extension Method: ExpressibleByArgument {}
