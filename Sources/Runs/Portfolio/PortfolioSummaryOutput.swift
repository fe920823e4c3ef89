import Basics
import Files
import Reporting

/// The summary that a portfolio's run writes at its end, of the lines it has written.
public struct PortfolioSummaryOutput: Sendable {
  private let output: ReportOutput
  private let top: Int

  /// A summary to be written to a file, with so many customers to be called first; nil where none is asked for.
  ///
  /// Throws ``Failure``.
  public init?(_ path: String?, top: Int?, isForced: Bool) throws {
    guard let path else {
      if top != nil { throw Failure.option("--top", expected: PortfolioRunWords.topOfSummary) }
      return nil
    }
    self.top = top ?? PortfolioSummaryOrder.usualTop
    try PortfolioSummaryRun.check(top: self.top)
    output = ReportOutput(path, format: nil, style: nil, isForced: isForced, option: "--summary")
  }

  /// Refuses an output that cannot be.
  public func check() async throws { try await output.check() }

  /// Refuses to replace what is no report.
  func checkReplaced() throws { try output.checkReplaced() }

  /// Writes what the lines of a file come to: an output of this run, which reads it again.
  func write(
    of advice: String, rejects: String?, rows: Int, sample: Double, tariff: String?, _ language: Language
  ) async throws {
    let order = PortfolioSummaryOrder(
      [advice], rejects: [rejects].compactMap { $0 }, rows: rows, sample: sample, top: top, tariff: tariff)
    let run = try PortfolioSummaryRun(order, of: FileRegister())
    try await output.write(run.report(output: output.arguments(language)), language)
  }
}
