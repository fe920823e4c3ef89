import ArgumentParser
import Basics
import Files
import Foundation
import Reporting
import Simulation
import Statistics
import Studies
import Tariffs

struct WhatIfCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if", abstract: "What a draft tariff changes for the customers of a population.",
    discussion: """
      The draft is a tariff file (--tariff-b) or today's tariff with other figures (--set tariff.intense.monthly_price=115). With \
      --solve KEY --for share-intense=0.40 the figure is found at which that plan costs less for that share of the customers. \
      Customers make the same calls under both tariffs, unless --elasticity says how calls respond to the bill.
      """)

  @OptionGroup var options: StudyOptions
  @OptionGroup var tariffOptions: TariffOptions
  @OptionGroup var output: OutputOptions

  @Option(name: .customLong("tariff-b"), help: "The draft, as a tariff file.")
  var draft: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Another figure of the tariff for the draft; may be repeated.", valueName: "tariff.path=value"))
  var settings: [String] = []

  @Option(help: ArgumentHelp("A figure of the draft to find.", valueName: "tariff.path"))
  var solve: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("The share of customers for whom a plan is to cost less.", valueName: "share-plan=share"))
  var target: String?

  @Option(
    help: ArgumentHelp(
      "Where to look for the figure (default for monthly prices and accesses of lines: 0 to three times today's).",
      valueName: "from:to"))
  var between: String?

  @Option(
    parsing: .unconditional,
    help:
      "Relative change of calls for a relative change of the bill, such as -0.2 (default: behaviour is held fixed).",
    transform: DecimalOption.read)
  var elasticity = 0.0

  func run() async throws {
    try options.check()
    guard (-10.0...10).contains(elasticity) else {
      throw Failure.usage("--elasticity \(elasticity): expected a number from -10 to 10, such as -0.2")
    }
    try output.check()
    let parsed = try Setting.parse(settings, ofTariff: true)
    let search = try PriceSearch(solve: solve, for: target, between: between)
    guard draft != nil || !parsed.isEmpty || solve != nil else {
      throw Failure.usage("expected a draft: --tariff-b FILE, --set tariff.PATH=VALUE, or --solve tariff.PATH --for …")
    }
    let source = try TariffSource(tariffOptions, paths: [])
    var draftOptions = tariffOptions
    if let draft { draftOptions.tariff = draft }
    let drafts = try TariffSource(draftOptions, paths: parsed.map(\.path) + (solve.map { [$0] } ?? []))
    try drafts.check(parsed)
    try search?.check(drafts, parsed)
    let choices = try source.choices(of: source.tariff)
    let (study, identity) = try options.study(source.tariff)
    try options.checkLines(of: study, try drafts.tariff(parsed), "the draft")
    let language = output.chosenLanguage
    let checkpoint = try checkpoint(identity, study, source, drafts)
    let runner = StudyRunner(
      study, checkpoint: checkpoint, language: language, passes: passes(search), isWhole: isWhole(parsed))
    let usage = try await runner.usage(study, source.tariff, choices)
    var bills = study.bills(usage, source.tariff, choices)
    var settings = parsed
    var solved: SolvedFigure?
    if let search {
      let (figure, value) = try await search.solve(study, drafts, parsed, options, runner)
      solved = figure
      if let value { settings.append(Setting(path: search.path, value: value)) }
    }
    let tariff = try drafts.tariff(settings)
    let draftChoices = try drafts.choices(of: tariff)
    var draftBills = study.bills(
      try await runner.usage(study, tariff, draftChoices), tariff, draftChoices)
    if elasticity != 0 {
      let (before, after) = study.responding(elasticity, from: bills, to: draftBills)
      bills = before.bills(try await runner.usage(before, source.tariff, choices), source.tariff, choices)
      draftBills = after.bills(try await runner.usage(after, tariff, draftChoices), tariff, draftChoices)
    }
    runner.finish()
    let parts = study.population.parts(
      bills, draftBills, areCallsCharged: elasticity != 0 || isWhole(parsed), indifference: options.indifference,
      confidence: options.confidence)
    let report = WhatIfReport(
      study.population, parts, source.tariff, tariff, settings: settings.map { ($0.path, $0.value) },
      solved: solved, elasticity: elasticity, indifference: options.indifference, confidence: options.confidence,
      seed: options.seed, command: command(language))
    try await output.write(report, language)
    checkpoint?.remove()
  }

  private func checkpoint(
    _ identity: String, _ study: Study, _ a: TariffSource, _ b: TariffSource
  ) throws -> Checkpoint? {
    let words = [
      identity, a.tariff.sha256, b.tariff.sha256, solve ?? "", target ?? "", between ?? "", "\(elasticity)",
      "\(options.confidence)", "\(options.indifference)",
    ]
    let text = (words + tariffOptions.readings + settings).joined(separator: " ")
    return try options.checkpoint.map {
      try Checkpoint(
        $0, identity: sha256(of: Array(text.utf8)), steps: study.steps,
        planCounts: [a.tariff.plans.count, b.tariff.plans.count])
    }
  }

  /// Whether calls must be drawn in full to be the same under both tariffs: where more than charges that no call changes differ.
  private func isWhole(_ settings: [Setting]) -> Bool {
    draft != nil || !(settings.map(\.path) + [solve].compactMap { $0 }).allSatisfy(Setting.isFixedCharge)
  }

  /// Passes over the customers: one a tariff, two of the same calls before and after
  /// they have responded, and those the search needs.
  private func passes(_ search: PriceSearch?) -> Int { 2 + (elasticity != 0 ? 2 : 0) + (search?.passes ?? 0) }

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
