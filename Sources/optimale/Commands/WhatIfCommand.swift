import ArgumentParser
import Basics
import Interchange
import Reporting
import Runs
import Studies

struct WhatIfCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if", abstract: CommandWords.whatIf,
    discussion: CommandWords.whatIfMore)

  @OptionGroup var options: StudyOptions
  @OptionGroup var tariffOptions: TariffOptions
  @OptionGroup var output: OutputOptions

  @Option(name: .customLong("tariff-b"), help: ArgumentHelp(OptionWords.draft))
  var draft: String?

  @Option(name: .customLong("set"), help: ArgumentHelp(OptionWords.draftSettings, valueName: "tariff.path=value"))
  var settings: [String] = []

  @Option(help: ArgumentHelp(OptionWords.solve, valueName: "tariff.path"))
  var solve: String?

  @Option(name: .customLong("for"), help: ArgumentHelp(OptionWords.target, valueName: "share-plan=share"))
  var target: String?

  @Option(help: ArgumentHelp(OptionWords.between, valueName: "from:to"))
  var between: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.elasticity), transform: DecimalOption.read)
  var elasticity = 0.0

  func run() async throws {
    try options.check()
    guard (-10.0...10).contains(elasticity) else {
      throw Failure.option(
        "--elasticity", elasticity,
        expected: Bilingual(fr: "un nombre de -10 à 10, comme -0.2", en: "a number from -10 to 10, such as -0.2"))
    }
    try output.destination.check()
    let settings = try Setting.parse(settings, ofTariff: true)
    let goal = try PriceGoal(solve: solve, for: target, between: between)
    guard draft != nil || !settings.isEmpty || solve != nil else {
      throw Failure.usage(
        Bilingual(
          fr: "attendu un projet : --tariff-b FICHIER, --set tariff.CHEMIN=VALEUR, ou --solve tariff.CHEMIN --for …",
          en: "expected a draft: --tariff-b FILE, --set tariff.PATH=VALUE, or --solve tariff.PATH --for …"))
    }
    let drafts = try DraftStudy(
      tariffOptions.tariff, draft: draft, readings: tariffOptions.readings, settings, goal, elasticity: elasticity,
      indifference: options.indifference, confidence: options.confidence)
    let (study, identity) = try options.input.study(drafts.today)
    try options.input.checkLines(of: study, try drafts.drafted(), Bilingual(fr: "le projet", en: "the draft"))
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
      elasticity: elasticity, indifference: options.indifference, confidence: options.confidence,
      seed: options.seed, command: command(language))
    try await output.destination.write(WhatIfReport(data), language)
    checkpoint?.remove()
  }

  private func checkpoint(_ identity: String, _ study: Study, _ drafts: DraftStudy) throws -> Checkpoint? {
    let words =
      [identity] + drafts.identity + [
        solve ?? "", target ?? "", between ?? "", "\(elasticity)", "\(options.confidence)", "\(options.indifference)",
      ]
    return try options.checkpoint(study, words + tariffOptions.readings + settings, of: drafts.tariffs)
  }

  private func command(_ language: Language) -> String {
    var parts: [ShellText] = ["optimale", "what-if"] + options.arguments
    if let draft { parts += ["--tariff-b", ShellText.path(draft)] }
    for setting in settings { parts += ["--set", ShellText.quoted(setting)] }
    if let solve, let target { parts += ["--solve", ShellText.quoted(solve), "--for", ShellText.quoted(target)] }
    if elasticity != 0 { parts += ["--elasticity", "\(elasticity)"] }
    if let between { parts += ["--between", ShellText.quoted(between)] }
    return (parts + tariffOptions.arguments + output.arguments(language)).joined(separator: " ")
  }
}
