import ArgumentParser
import CallRecords
import Contracts
import Documents
import Expectation
import Files
import Foundation
import Reporting
import Simulation
import Traffic

/// A failure told to the person at the keyboard, with the exit code of sysexits.h.
struct Failure: Error {
  /// Problems of a file that are told one by one, at most.
  static let toldProblems = 100

  let code: Int32
  /// What is said, each a line of its own whatever it holds.
  let lines: [String]

  static func usage(_ message: String) -> Failure { Failure(code: EX_USAGE, message: message) }
  static func usage(lines: [String]) -> Failure { Failure(code: EX_USAGE, lines: lines) }
  static func badData(_ message: String) -> Failure { Failure(code: EX_DATAERR, message: message) }

  static func tooManyCalls(mean: Double) -> Failure {
    let shown = mean.isFinite ? String(format: "%.3g", mean) : "endless"
    return badData(
      "a month of \(shown) calls came up, beyond the \(Int(MonthlyCounts.limit)) that can be drawn: "
        + "a volume, its range or the busyness is too large")
  }

  /// The problems of a file, one a line.
  static func document(_ failure: DocumentFailure, file: String) -> Failure {
    let count = failure.count
    let ending = "\(file): \(count) problem\(count == 1 ? "" : "s")"
    return problems(failure.problems, of: count, ending: ending) { "\(file):\($0)" }
  }

  /// The first of the `count` problems of a file, how many more there are, and a last line.
  static func problems<Item>(
    _ problems: [Item], of count: Int, ending: String, _ sentence: (Item) -> String
  ) -> Failure {
    let told = problems.prefix(toldProblems).map(sentence)
    let more = count - told.count
    let rest = more > 0 ? ["… and \(more) more problem\(more == 1 ? "" : "s")"] : []
    return Failure(code: EX_DATAERR, lines: told + rest + [ending])
  }

  /// Writes the sentence of an error on standard error and gives the exit code; errors of the command line's own
  /// parser pass through.
  static func report(_ error: any Error) -> any Error {
    let failure: Failure
    switch error {
    case let known as Failure: failure = known
    case let known as FileError: failure = Failure(known)
    case let known as SimulationError: failure = Failure(known)
    case let known as UnknownDestination: failure = Failure(known)
    case let known as NotCovered:
      failure = .badData(
        "no exact answer: \(NotCoveredText(language: .en).sentence(known)); --method simulation answers")
    case let known as TooManyCalls: failure = .tooManyCalls(mean: known.mean)
    case is CancellationError: failure = Failure(code: 130, message: "interrupted: nothing was written")
    // The command line's own errors know their code; any other error is a bug.
    case _ where Optimale.exitCode(for: error) != .failure: return error
    default: failure = Failure(code: EX_SOFTWARE, message: "a bug: \(error)")
    }
    Terminal.say(failure.lines.map { "optimale: \($0)" })
    return ExitCode(failure.code)
  }

  private init(_ error: UnknownDestination) {
    let meant = error.nearest.map { " (did you mean “\($0)”?)" } ?? ""
    self.init(code: EX_DATAERR, message: "destination “\(error.key)” is not in the tariff\(meant)")
  }

  private init(_ error: SimulationError) {
    switch error {
    case .unknownDestination(let unknown): self.init(unknown)
    case .tooManyCalls(let mean): self = .tooManyCalls(mean: mean)
    case .amountTooLarge:
      self.init(code: EX_DATAERR, message: "a month's charges came to more than can be added up exactly")
    }
  }

  init(code: Int32, message: String) { self.init(code: code, lines: [message]) }

  init(code: Int32, lines: [String]) {
    self.code = code
    self.lines = lines
  }
}
