import ArgumentParser
import Basics
import Reporting
import Runs

/// How a calculation is run.
struct RunOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.seed))
  var seed: UInt64 = 1

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.confidence), transform: DecimalOption.read)
  var confidence = 0.95

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.threads))
  var threads: Int?

  /// Refuses a confidence or a number of tasks out of reason.
  func check() throws {
    guard confidence >= 0.5, confidence <= 0.9999 else {
      throw Failure.option("--confidence", confidence, expected: ExpectedWords.confidence)
    }
    if let threads, !(1...256).contains(threads) {
      throw Failure.option("--threads", threads, expected: ExpectedWords.threads)
    }
  }

  /// The options as they were given, for the command that makes a report again.
  var arguments: [ShellText] {
    var parts: [ShellText] = ["--seed", "\(seed)"]
    if confidence != 0.95 { parts += ["--confidence", "\(confidence)"] }
    return parts
  }
}
