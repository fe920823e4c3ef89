import Advice
import ArgumentParser
import Basics
import Reporting
import Runs
import Simulation

struct AdviseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advise", abstract: CommandWords.advise, discussion: ExampleWords.advise)

  @Argument(help: ArgumentHelp(OptionWords.profiles), completion: .file())
  var profile: [String] = []

  @Option(help: ArgumentHelp(OptionWords.adviseCalls), completion: .file())
  var calls: String?

  @OptionGroup(title: GroupWords.records) var records: RecordOptions

  @OptionGroup(title: GroupWords.report) var extent: ExtentOptions
  @OptionGroup(title: GroupWords.report) var tax: TaxOptions
  @OptionGroup(title: GroupWords.report) var output: OutputOptions
  @OptionGroup(title: GroupWords.decision) var decision: DecisionOptions
  @OptionGroup(title: GroupWords.tariff) var tariffOptions: TariffOptions
  @OptionGroup(title: GroupWords.calculation) var calculation: CalculationOptions

  func run() async throws {
    let settings = try calculation.settings()
    try decision.check()
    try extent.check()
    try await output.destination.check()
    let (taxRate, language) = (try tax.rate(), output.chosenLanguage)
    let request = try records.request(calls)
    let run = try adviceRun(request, taxRate, language)
    try output.destination.checkReplaced()
    let isAlone = run.cases.count == 1
    var reports: [AdviceReport] = []
    for one in run.cases {
      let (advice, whatIf) = try await one.advise(
        adviser(settings, one.model), settings.experiment(one.model), language)
      let options = settings.arguments(advice.precision)
      reports.append(
        AdviceReport(
          advice,
          command: command(request?.arguments ?? [ShellText.path(one.path)], options, isWritten: isAlone, language),
          tax: taxRate, whatIf: whatIf, length: extent.length))
    }
    if let fit = run.fit, let report = reports.first {
      let found = try await fit.report(
        indifference: decision.indifference, seed: settings.run.seed, threads: settings.run.threads, language)
      return try await output.destination.write(
        RecordedAdviceReport(report, found, isWhole: extent.length == .full), language)
    }
    if isAlone, let report = reports.first { return try await output.destination.write(report, language) }
    let together = ComparisonReport(
      reports,
      command: command(
        profile.map(ShellText.path), settings.arguments(settings.askedPrecision), isWritten: true, language))
    try await output.destination.write(together, language)
  }

  /// The profiles, or the calls that one is fitted to.
  private func adviceRun(_ request: FitRequest?, _ tax: TaxRate?, _ language: Language) throws -> AdviceRun {
    if profile.isEmpty == (request == nil) { throw Failure.usage(FitWords.callsOrProfiles) }
    let settings = try Setting.parse(decision.settings, ofTariff: false)
    let (tariff, readings) = (tariffOptions.tariff, tariffOptions.readings)
    guard let request else {
      return try AdviceRun(
        profile, tariff: tariff, readings: readings, settings, tax: tax, isStrict: decision.strict, language)
    }
    return try AdviceRun(
      request, tariff: tariff, readings: readings, settings, tax: tax, isStrict: decision.strict,
      isExplained: records.layout.explain, language)
  }

  /// Whether nothing but the answer is worked out: what to do rests on more, so that a person is never told less.
  private var isAnswerAlone: Bool { extent.brief && output.destination.format.isForPrograms }

  private func adviser(_ settings: CalculationSettings, _ model: Model) -> Adviser {
    Adviser(
      precision: settings.precision(model), confidence: settings.run.confidence, indifference: decision.indifference,
      method: settings.method, switching: isAnswerAlone ? nil : decision.switching)
  }

  /// The command that gives the same report again, every setting that matters written out; where it is not written by
  /// itself, in the language alone.
  private func command(
    _ subject: [ShellText], _ options: [ShellText], isWritten: Bool, _ language: Language
  ) -> String {
    var parts: [ShellText] = ["optimale", "advise"] + subject
    parts += options + decision.arguments + extent.arguments + tariffOptions.arguments
    if let vat = tax.vat { parts += ["--vat", ShellText.quoted(vat)] }
    parts += isWritten ? output.arguments(language) : ["--language", ShellText.quoted(language.rawValue)]
    return parts.joined(separator: " ")
  }
}
