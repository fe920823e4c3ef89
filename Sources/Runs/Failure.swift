import Basics
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
  public let lines: [Bilingual]

  /// What is said in a language.
  public func lines(_ language: Language) -> [String] { lines.map { $0[language] } }

  /// Wrong usage of the command line.
  public static func usage(_ message: Bilingual) -> Failure { Failure(code: EX_USAGE, message: message) }
  /// The same in several lines.
  public static func usage(lines: [Bilingual]) -> Failure { Failure(code: EX_USAGE, lines: lines) }
  /// An option, with its value where it has one, that is not what was expected.
  public static func option(_ option: String, _ value: Any? = nil, expected: Bilingual) -> Failure {
    let given = value.map { "\(option) \($0)" } ?? option
    return usage(FailureWords.option(given, expected: expected))
  }

  /// Refuses an option's value beyond its range.
  public static func check<Value: Comparable>(
    _ option: String, _ value: Value, in range: ClosedRange<Value>, expected: Bilingual
  ) throws {
    guard range.contains(value) else { throw Failure.option(option, value, expected: expected) }
  }

  /// What is told of a word that is none of those expected, with the one probably meant.
  public static func unknown(_ word: String, among words: [String], _ told: Bilingual) -> Bilingual {
    told + Suggestion.phrase(for: word, among: words) + FailureWords.expected(words)
  }

  /// A file that holds what it must not.
  public static func badData(_ message: Bilingual) -> Failure { Failure(code: EX_DATAERR, message: message) }

  private static let nothingWritten = FailureWords.nothingWritten

  private static func tooManyCalls(mean: Double) -> Failure {
    let shown = mean.isFinite ? String(format: "%.3g", mean) : "∞"
    let limit = Int(MonthlyCounts.limit)
    return badData(FailureWords.tooManyCalls(shown, limit: limit))
  }

  /// The problems of a file, one a line.
  public static func document(_ failure: DocumentFailure, file: String) -> Failure {
    let count = failure.count
    let ending = FailureWords.problems(count, of: file)
    return problems(failure.problems, of: count, ending: ending) { Bilingual("\(file):") + $0.sentence }
  }

  /// The first of the `count` problems of a file, how many more there are, and a last line.
  public static func problems<Item>(
    _ problems: [Item], of count: Int, ending: Bilingual, _ sentence: (Item) -> Bilingual
  ) -> Failure {
    let told = problems.prefix(toldProblems).map(sentence)
    let more = count - told.count
    let left = FailureWords.moreProblems(more)
    let rest = more > 0 ? [left] : []
    return Failure(code: EX_DATAERR, lines: told + rest + [ending])
  }

  /// What is made of each file; throws what is wrong with any of them, all told at once under the code of the first.
  static func together<Made>(_ paths: [String], _ make: (String) throws -> Made) throws -> [Made] {
    var made: [Made] = []
    var failures: [Failure] = []
    for path in paths {
      do { made.append(try make(path)) } catch {
        guard let failure = Failure(telling: error) else { throw error }
        failures.append(failure)
      }
    }
    guard let first = failures.first else { return made }
    throw Failure(code: first.code, lines: failures.flatMap(\.lines))
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
        FailureWords.noExactAnswer(Bilingual { NotCoveredText(language: $0).sentence(known) }))
    case let known as TooManyCalls: self = .tooManyCalls(mean: known.mean)
    case is CancellationError: self.init(code: 130, message: Failure.nothingWritten)
    default: return nil
    }
  }

  private init(_ error: UnknownDestination) {
    let meant = Suggestion.phrase(error.nearest)
    let message = FailureWords.unknownDestination(error.key)
    self.init(code: EX_DATAERR, message: message + meant)
  }

  private init(_ error: SimulationError) {
    switch error {
    case .unknownDestination(let unknown): self.init(unknown)
    case .tooManyCalls(let mean): self = .tooManyCalls(mean: mean)
    case .amountTooLarge:
      self = .badData(FailureWords.amountTooLarge)
    }
  }

  /// A failure told in one line.
  public init(code: Int32, message: Bilingual) { self.init(code: code, lines: [message]) }

  /// A failure told in several lines.
  public init(code: Int32, lines: [Bilingual]) {
    self.code = code
    self.lines = lines
  }
}
