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
public struct Failure: Error, Sendable {
  /// Problems of a file that are told one by one, at most.
  public static let toldProblems = 100

  /// The exit code.
  public let code: Int32
  /// What is said, each a line of its own whatever it holds.
  public let lines: [String]

  /// Wrong usage of the command line.
  public static func usage(_ message: String) -> Failure { Failure(code: EX_USAGE, message: message) }
  /// The same in several lines.
  public static func usage(lines: [String]) -> Failure { Failure(code: EX_USAGE, lines: lines) }
  /// A file that holds what it must not.
  public static func badData(_ message: String) -> Failure { Failure(code: EX_DATAERR, message: message) }

  private static func tooManyCalls(mean: Double) -> Failure {
    let shown = mean.isFinite ? String(format: "%.3g", mean) : "endless"
    return badData(
      "a month of \(shown) calls came up, beyond the \(Int(MonthlyCounts.limit)) that can be drawn: "
        + "a volume, its range or the busyness is too large")
  }

  /// The problems of a file, one a line.
  public static func document(_ failure: DocumentFailure, file: String) -> Failure {
    let count = failure.count
    let ending = "\(file): \(count) problem\(count == 1 ? "" : "s")"
    return problems(failure.problems, of: count, ending: ending) { "\(file):\($0)" }
  }

  /// The first of the `count` problems of a file, how many more there are, and a last line.
  public static func problems<Item>(
    _ problems: [Item], of count: Int, ending: String, _ sentence: (Item) -> String
  ) -> Failure {
    let told = problems.prefix(toldProblems).map(sentence)
    let more = count - told.count
    let rest = more > 0 ? ["… and \(more) more problem\(more == 1 ? "" : "s")"] : []
    return Failure(code: EX_DATAERR, lines: told + rest + [ending])
  }

  /// What is said of an error that the libraries throw; nil for an error of any other origin.
  public init?(telling error: any Error) {
    switch error {
    case let known as Failure: self = known
    case let known as FileError: self.init(known)
    case let known as SimulationError: self.init(known)
    case let known as UnknownDestination: self.init(known)
    case let known as NotCovered:
      self = .badData(
        "no exact answer: \(NotCoveredText(language: .en).sentence(known)); --method simulation answers")
    case let known as TooManyCalls: self = .tooManyCalls(mean: known.mean)
    case is CancellationError: self.init(code: 130, message: "interrupted: nothing was written")
    default: return nil
    }
  }

  private init(_ error: UnknownDestination) {
    let meant = Suggestion.phrase(error.nearest)
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

  /// A failure told in one line.
  public init(code: Int32, message: String) { self.init(code: code, lines: [message]) }

  /// A failure told in several lines.
  public init(code: Int32, lines: [String]) {
    self.code = code
    self.lines = lines
  }
}
