import Advice
import Basics
import Decision
import Files
import Reporting
import Simulation

extension AdviceRun {
  /// How advice is worked out and told.
  public struct Order: Sendable {
    /// How it is computed, and how well.
    public var calculation: CalculationSettings
    /// Difference in euros a month below which plans count as equal.
    public var indifference: Double
    /// When someone who watches each month's calls changes plan; nil to leave out all deliberation.
    public var switching: SwitchingRule?
    /// Value added tax; nil where none is added.
    public var tax: TaxRate?
    /// How much is told.
    public var length: AdviceReport.Length
    /// The command that gives the same report again, of what it is about and how it is computed; whether it is written by
    /// itself.
    public var command: @Sendable (_ subject: [ShellText], _ options: [ShellText], _ isWritten: Bool) -> String

    /// An order from its parts.
    public init(
      _ calculation: CalculationSettings, indifference: Double, switching: SwitchingRule?, tax: TaxRate?,
      length: AdviceReport.Length, command: @escaping @Sendable ([ShellText], [ShellText], Bool) -> String
    ) {
      (self.calculation, self.indifference, self.switching) = (calculation, indifference, switching)
      (self.tax, self.length, self.command) = (tax, length, command)
    }

    fileprivate func adviser(_ model: Model) -> Adviser {
      Adviser(
        precision: calculation.precision(model), confidence: calculation.run.confidence, indifference: indifference,
        method: calculation.method, switching: switching)
    }
  }

  /// Advises on every file and writes the one report, that of the calls a profile was fitted to, or a table of all.
  ///
  /// Throws ``Failure`` and what a simulation does.
  public func write(_ order: Order, to output: ReportOutput, _ language: Language) async throws {
    KeptMemory.keep()
    let isAlone = cases.count == 1
    var reports: [AdviceReport] = []
    for one in cases {
      let experiment = order.calculation.experiment(one.model)
      let (advice, whatIf) = try await one.advise(order.adviser(one.model), experiment, language)
      let subject = fit?.request.arguments ?? [ShellText.path(one.path)]
      let command = order.command(subject, order.calculation.arguments(advice.precision), isAlone)
      reports.append(
        AdviceReport(advice, command: command, tax: order.tax, whatIf: whatIf, length: order.length))
    }
    guard isAlone, let report = reports.first else {
      let options = order.calculation.arguments(order.calculation.askedPrecision)
      let together = ComparisonReport(
        reports, command: order.command(cases.map { ShellText.path($0.path) }, options, true))
      return try await output.write(together, language)
    }
    guard let fit else { return try await output.write(report, language) }
    let run = order.calculation.run
    let found = try await fit.report(
      indifference: order.indifference, seed: run.seed, threads: run.threads, language)
    try await output.write(RecordedAdviceReport(report, found, isWhole: order.length == .full), language)
  }
}
