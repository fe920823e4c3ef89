import Basics
import Reporting

/// How a calculation is run.
public struct RunSettings: Sendable {
  /// The seed where none is asked for.
  public static let usualSeed: UInt64 = 1
  /// The confidence where none is asked for.
  public static let usualConfidence = 0.95
  /// The difference in euros a month below which plans count as equal where none is asked for.
  public static let usualIndifference = 0.5

  /// The seed of its random streams.
  public let seed: UInt64
  /// Confidence of its intervals.
  public let confidence: Double
  /// Tasks at a time; nil for as many as there are processors.
  public let threads: Int?

  /// Settings as asked for; refuses a confidence or a number of tasks out of reason.
  ///
  /// Throws ``Failure``.
  public init(seed: UInt64, confidence: Double, threads: Int?) throws {
    try Failure.check("--confidence", confidence, in: 0.5...0.9999, expected: ExpectedWords.confidence)
    if let threads { try Failure.check("--threads", threads, in: 1...256, expected: ExpectedWords.threads) }
    (self.seed, self.confidence, self.threads) = (seed, confidence, threads)
  }

  /// The options that ask for the same, for the command that makes a report again.
  public var arguments: [ShellText] {
    var parts: [ShellText] = ["--seed", "\(seed)"]
    if confidence != RunSettings.usualConfidence { parts += ["--confidence", "\(confidence)"] }
    return parts
  }
}
