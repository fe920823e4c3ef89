import ArgumentParser
import Basics
import Interchange
import Reporting
import Runs
import Studies

struct WhatIfCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if", abstract: CommandWords.whatIf,
    discussion: CommandWords.whatIfMore + "\n\n" + ExampleWords.whatIf)

  @Argument(help: ArgumentHelp(OptionWords.population), completion: .file())
  var population: String

  @OptionGroup(title: GroupWords.draft) var drafting: DraftOptions
  @OptionGroup(title: GroupWords.report) var output: OutputOptions
  @OptionGroup(title: GroupWords.tariff) var tariffOptions: TariffOptions
  @OptionGroup(title: GroupWords.calculation) var options: StudyOptions

  func run() async throws {
    try options.check()
    try drafting.check()
    try await output.destination.check()
    let settings = try Setting.parse(drafting.settings, ofTariff: true)
    let goal = try PriceGoal(solve: drafting.solve, for: drafting.target, between: drafting.between)
    try drafting.checkDraft()
    let drafts = try DraftStudy(
      tariffOptions.tariff, draft: drafting.draft, readings: tariffOptions.readings, settings, goal,
      elasticity: drafting.elasticity, indifference: options.indifference, confidence: options.confidence)
    let input = options.input(population)
    let (study, identity) = try input.study(drafts.today)
    try input.checkLines(of: study, try drafts.drafted(), ExpectedWords.theDraft)
    try output.destination.checkReplaced()
    let language = output.chosenLanguage
    let checkpoint = try checkpoint(identity, study, drafts)
    let runner = StudyRunner(
      study, checkpoint: checkpoint, language: language, passes: drafts.passes, isWhole: drafts.isWhole)
    let outcome = try await drafts.run(study, runner)
    runner.finish()
    let parts = study.population.parts(
      outcome.today, outcome.drafted, areCallsCharged: drafts.areCallsCharged, indifference: options.indifference,
      confidence: options.confidence)
    let data = WhatIfData(
      study.population, parts, drafts.today, outcome.tariff,
      settings: outcome.settings.map { ($0.path, $0.value) }, solved: outcome.solved,
      elasticity: drafting.elasticity, indifference: options.indifference, confidence: options.confidence,
      seed: options.seed, command: command(language))
    try await output.destination.write(WhatIfReport(data), language)
    checkpoint?.remove()
  }

  private func checkpoint(_ identity: String, _ study: Study, _ drafts: DraftStudy) throws -> Checkpoint? {
    let words =
      [identity] + drafts.identity + drafting.words + ["\(options.confidence)", "\(options.indifference)"]
    return try options.checkpoint(study, words + tariffOptions.readings + drafting.settings, of: drafts.tariffs)
  }

  private func command(_ language: Language) -> String {
    let parts = ["optimale", "what-if", ShellText.path(population)] + options.arguments + drafting.arguments
    return (parts + tariffOptions.arguments + output.arguments(language)).joined(separator: " ")
  }
}
