import ArgumentParser
import Basics
import Reporting
import Runs

struct AdviseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advise", abstract: CommandWords.advise, discussion: ExampleWords.advise)

  @Argument(help: ArgumentHelp(OptionWords.profiles), completion: .file()) var profile: [String] = []
  @Option(help: ArgumentHelp(OptionWords.adviseCalls), completion: .file()) var calls: String?
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
    let run = try await AdviceRun(
      profile, records.request(calls), tariff: tariffOptions.tariff, readings: tariffOptions.readings,
      Setting.parse(decision.settings, ofTariff: false), tax: taxRate, isStrict: decision.strict, language)
    try output.destination.checkReplaced()
    let order = AdviceRun.Order(
      settings, indifference: decision.indifference, switching: isAnswerAlone ? nil : decision.switching, tax: taxRate,
      length: extent.length
    ) { [self] in command($0, $1, isWritten: $2, language) }
    try await run.write(order, to: output.destination, language)
  }

  /// Whether nothing but the answer is worked out: what to do rests on more, so that a person is never told less.
  private var isAnswerAlone: Bool { extent.brief && output.destination.format.isForPrograms }

  /// The command that gives the same report again, every setting that matters written out; where it is not written by
  /// itself, in the language alone.
  private func command(
    _ subject: [ShellText], _ options: [ShellText], isWritten: Bool, _ language: Language
  ) -> String {
    AdviceRun.command(
      subject, options, settings: decision.arguments + extent.arguments + tariffOptions.arguments, vat: tax.vat,
      isWritten ? output.destination.arguments(language) : ["--language", ShellText.quoted(language.rawValue)])
  }
}
