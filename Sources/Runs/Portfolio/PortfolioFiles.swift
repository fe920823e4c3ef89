import Basics
import Files

/// The files of a portfolio.
public struct PortfolioFiles: Sendable {
  /// The table of customers, or of their calls; `-` for standard input.
  public let customers: String
  /// How the table is read where it is one of calls; nil where it is one of customers.
  public let calls: CallTableRequest?
  /// The profile that all customers begin from; nil for the one shipped.
  public let base: String?
  /// What the table's columns mean; nil where they are called as keys of profiles.
  public let mapping: String?
  /// Where the lines go; nil for standard output.
  public let output: String?
  /// Where the rows that are refused go; nil for nowhere.
  public let rejects: String?
  /// Where it is kept how far the work is; nil where the output is no file.
  public let checkpoint: String?
  /// What is made of the lines once all are written; nil for nothing.
  public let summary: PortfolioSummaryOutput?
  private let isForced: Bool

  /// Files as asked for; `isForced` has the outputs replace whatever is there.
  ///
  /// Throws ``Failure`` for an output that cannot be.
  public init(
    customers: String, calls: CallTableRequest? = nil, base: String?, mapping: String?, output: String?,
    rejects: String?, checkpoint: String?, summary: PortfolioSummaryOutput? = nil, isForced: Bool
  ) throws {
    (self.customers, self.calls, self.isForced) = (customers, calls, isForced)
    (self.base, self.mapping, self.summary) = (base, mapping, summary)
    self.output = OutputPath.file(output)
    self.rejects = OutputPath.file(rejects)
    let isFile = self.output.map(FileRegister.isFile) ?? false
    if checkpoint != nil, !isFile { throw Failure.option("--checkpoint", expected: PortfolioRunWords.outputFile) }
    if summary != nil, !isFile { throw Failure.option("--summary", expected: PortfolioRunWords.summaryOfFile) }
    self.checkpoint = isFile ? checkpoint ?? self.output.map { "\($0).checkpoint" } : nil
    try OutputPath.declare(output)
    try OutputPath.declare(rejects)
    try OutputPath.declare(checkpoint: self.checkpoint)
  }

  /// Whether a run before this one has begun the work.
  var isBegun: Bool { checkpoint.map(OutputPath.isTaken) ?? false }

  /// Refuses an output that would replace what it must not.
  func checkOutput() throws { try OutputPath.checkReplaced(output, as: .document, isForced: isForced) }

  /// The same of the file of rows that are refused.
  func checkRejects() throws { try OutputPath.checkReplaced(rejects, as: .document, isForced: isForced) }
}
