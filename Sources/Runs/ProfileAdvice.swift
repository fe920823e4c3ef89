import Advice
import Basics
import Decision
import Reporting
import Simulation

/// Advice on a profile whose text stands in no file yet, by the same way as on one that does.
public struct ProfileAdvice: Sendable {
  /// The name that the profile's file would have.
  public let fileName: String
  /// The model of the profile.
  public let model: Model
  /// The tax that is shown beside amounts without it; nil where none is.
  public let tax: TaxRate?
  private let calculation: CalculationSettings
  private let vat: String?

  /// An advice on a profile's text under a tariff, computed as the command does unless told otherwise; `vat` is a
  /// percentage as it is typed.
  ///
  /// Throws ``Failure``.
  public init(
    _ text: String, fileName: String, _ tariffs: TariffSource, vat: String?, threads: Int
  ) throws {
    self.fileName = fileName
    self.vat = vat
    model = try ScenarioSource(bytes: Array(text.utf8), of: fileName, tariffs).model()
    tax = try vat.map { vat in
      guard let rate = TaxRate(percent: vat) else { throw Failure.option("--vat", vat, expected: ExpectedWords.tax) }
      return rate
    }
    calculation = try CalculationSettings(
      replications: nil, tolerance: nil, untilDecided: false, .simulation,
      RunSettings(seed: RunSettings.usualSeed, confidence: RunSettings.usualConfidence, threads: threads))
  }

  /// The experiment on the model.
  public var experiment: Experiment { calculation.experiment(model) }

  /// Who gives the whole advice, as the command does.
  public var adviser: Adviser {
    adviser(calculation.precision(model), switching: SwitchingRule(delay: 0, threshold: 0))
  }

  /// Who gives the answer alone, from so many replications.
  public func adviser(replications: Int) -> Adviser { adviser(.replications(replications), switching: nil) }

  private func adviser(_ precision: Precision, switching: SwitchingRule?) -> Adviser {
    Adviser(
      precision: precision, confidence: calculation.run.confidence, indifference: RunSettings.usualIndifference,
      method: calculation.method, switching: switching)
  }

  /// The report on an advice, as the command writes it to a file of this name, or to standard output where none is
  /// named.
  public func report(
    _ advice: Recommendation, _ length: AdviceReport.Length, to output: ReportOutput, _ language: Language
  ) -> AdviceReport {
    let extent: [ShellText] = length == .summary ? ["--summary"] : length == .brief ? ["--brief"] : []
    let command = AdviceRun.command(
      [ShellText.path(fileName)], calculation.arguments(advice.precision), settings: extent, vat: vat,
      output.arguments(language))
    return AdviceReport(advice, command: command, tax: tax, length: length)
  }
}
