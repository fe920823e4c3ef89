import Advice
import Basics
import Foundation
import Interchange

/// Which customers of a table are advised, how, and how well.
public struct PortfolioSettings: Sendable {
  /// Replications of probabilities and losses where nothing else is asked for.
  public static let usualReplications = 50
  /// Replications at most of a decision that is simulated.
  static let maximum = 100_000

  /// Rows read at most; nil for all.
  let limit: Int?
  /// The share of customers who are advised.
  let sample: Double
  /// The plan that customers hold of whom the table tells none; nil where that is not known.
  let heldPlan: String?
  /// The form of the lines.
  let form: CustomerLines
  /// Who advises.
  let adviser: CustomerAdviser
  /// Seed, confidence and tasks.
  let run: RunSettings

  /// Settings as asked for; refuses what is out of reason.
  ///
  /// Throws ``Failure``.
  public init(
    limit: Int?, sample: Double, replications: Int, indifference: Double, heldPlan: String? = nil,
    form: CustomerLines, _ run: RunSettings
  ) throws {
    if let limit { try Failure.check("--limit", limit, in: 1...1_000_000_000, expected: PortfolioRunWords.limit) }
    guard sample > 0, sample <= 1 else {
      throw Failure.option("--sample", sample, expected: PortfolioRunWords.sample)
    }
    try Failure.check("--replications", replications, in: 50...100_000, expected: PortfolioRunWords.replications)
    try Failure.check("--indifference", indifference, in: 0...1000, expected: ExpectedWords.eurosAMonth)
    (self.limit, self.sample, self.heldPlan, self.form, self.run) = (limit, sample, heldPlan, form, run)
    adviser = CustomerAdviser(
      replications: replications, maximum: PortfolioSettings.maximum, confidence: run.confidence,
      indifference: indifference)
  }

  /// Tasks at a time.
  var threads: Int { run.threads ?? ProcessInfo.processInfo.activeProcessorCount }

  /// What tells these settings from any others that give other lines.
  var words: [String] {
    [
      limit.map { "\($0)" } ?? "", "\(sample)", form.rawValue, "\(adviser.replications)", "\(adviser.indifference)",
      "\(run.seed)", "\(run.confidence)", heldPlan ?? "",
    ]
  }
}
