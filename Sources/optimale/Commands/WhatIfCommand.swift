import ArgumentParser
import Basics
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
      --solve KEY --for share-intense=0.40 the figure is found at which Intense costs less for that share of the customers. \
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
    help: ArgumentHelp("The share of customers for whom Intense is to cost less.", valueName: "share-intense=share"))
  var target: String?

  @Option(help: ArgumentHelp("Where to look for the figure (default: 0 to three times today's).", valueName: "from:to"))
  var between: String?

  @Option(
    parsing: .unconditional,
    help: "Relative change of calls for a relative change of the bill, such as -0.2 (default: behaviour is held fixed)."
  )
  var elasticity = 0.0

  func run() async throws {
    try options.check()
    guard (-10.0...10).contains(elasticity) else {
      throw Failure.usage("--elasticity \(elasticity): expected a number from -10 to 10, such as -0.2")
    }
    let inputs = [options.population, tariffOptions.tariff, draft, options.checkpoint]
    try OutputOptions.check(output.output, against: inputs)
    let parsed = try parsedSettings()
    let share = try parsedTarget()
    guard draft != nil || !parsed.isEmpty || solve != nil else {
      throw Failure.usage("expected a draft: --tariff-b FILE, --set tariff.PATH=VALUE, or --solve tariff.PATH --for …")
    }
    let source = try TariffSource(tariffOptions, paths: [])
    var draftOptions = tariffOptions
    if let draft { draftOptions.tariff = draft }
    let drafts = try TariffSource(draftOptions, paths: parsed.map(\.path) + (solve.map { [$0] } ?? []))
    let choices = try source.choices(of: source.tariff)
    let (study, identity) = try options.study(source.tariff)
    let language = output.chosenLanguage
    let today = StudyRunner(
      study: study, checkpoint: try checkpoint(identity, source, drafts), language: language, tariffs: 2)
    let usage = try await today.usage(source.tariff, choices, name: "a")
    let bills = study.bills(usage, source.tariff, choices)
    var settings = parsed
    var answer: PriceSolver.Answer?
    if let solve, let share {
      answer = try await solved(solve, share, study, drafts, parsed, usage)
      if case .price(let price) = answer { settings.append((solve, Variation.text(cents(price.mean)))) }
    }
    let tariff = try drafts.tariff(settings)
    let draftChoices = try drafts.choices(of: tariff)
    var draftBills = study.bills(
      try await today.usage(tariff, draftChoices, name: "b", before: study.steps.count), tariff, draftChoices)
    if elasticity != 0 {
      let responding = study.responding(elasticity, from: bills, to: draftBills)
      draftBills = responding.bills(try await responding.usage(tariff, draftChoices), tariff, draftChoices)
    }
    today.finish()
    let report = WhatIfReport(
      study.population, bills, draftBills, source.tariff, tariff, settings: settings,
      solved: answer.map { ($0, solve ?? "", share ?? 0) }, elasticity: elasticity, indifference: options.indifference,
      confidence: options.confidence, seed: options.seed, command: command(language)
    )
    try await output.write(report, language)
    today.checkpoint?.remove()
  }

  /// To the cent, as prices are printed.
  private func cents(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  private func checkpoint(_ identity: String, _ a: TariffSource, _ b: TariffSource) throws -> Checkpoint? {
    let words = [identity, a.tariff.sha256, b.tariff.sha256, solve ?? "", target ?? "", between ?? ""]
    let text = (words + tariffOptions.readings + settings).joined(separator: " ")
    return try options.checkpoint.map { try Checkpoint($0, identity: sha256(of: Array(text.utf8))) }
  }

  private func parsedSettings() throws -> [TariffSource.Setting] {
    try settings.map { text in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, parts[0].hasPrefix("tariff."), !parts[1].isEmpty else {
        throw Failure.usage("--set \(text): expected tariff.PATH=VALUE, such as tariff.intense.monthly_price=115")
      }
      return (parts[0], parts[1])
    }
  }

  private func parsedTarget() throws -> Double? {
    guard (solve == nil) == (target == nil) else {
      throw Failure.usage(
        "--solve and --for: expected both or none, such as --solve tariff.intense.monthly_price --for share-intense=0.40"
      )
    }
    guard let target else { return nil }
    let parts = target.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[0] == "share-intense", let share = Double(parts[1]), share > 0, share < 1 else {
      throw Failure.usage("--for \(target): expected share-intense= and a share between 0 and 1, such as 0.40")
    }
    return share
  }

  // MARK: Solving

  private func solved(
    _ path: String, _ share: Double, _ study: Study, _ drafts: TariffSource, _ settings: [TariffSource.Setting],
    _ usage: [[PlanUsage]]
  ) async throws -> PriceSolver.Answer {
    guard path.hasPrefix("tariff.") else {
      throw Failure.usage("--solve \(path): expected a figure of the tariff, such as tariff.intense.monthly_price")
    }
    let range = try range(path, drafts.tariff)
    // Charges that no call changes leave usage as it is, once it is known under the other settings.
    let isFixed = ["monthly_price", "additional_line_access", "custom_messages"].contains { path.hasSuffix($0) }
    var kept: [[PlanUsage]]?
    return try await PriceSolver.solve(share, over: range, confidence: options.confidence) { value in
      let tariff = try drafts.tariff(settings + [(path, Variation.text((value * 1000).rounded() / 1000))])
      let choices = try drafts.choices(of: tariff)
      let usage = isFixed && kept != nil ? kept ?? [] : try await study.usage(tariff, choices)
      kept = usage
      let summary = StudySummary(
        study.bills(usage, tariff, choices), indifference: options.indifference, confidence: options.confidence,
        onEquilibre: study.population.segments.map(\.onEquilibre))
      return summary.cheaper[Plan.intense.index]
    }
  }

  private func range(_ path: String, _ tariff: Tariff) throws -> ClosedRange<Double> {
    if let between {
      let ends = between.split(separator: ":").compactMap { Double($0) }
      guard ends.count == 2, ends[0] < ends[1], ends[0] >= 0, ends[1] < 1e6 else {
        throw Failure.usage("--between \(between): expected FROM:TO, such as 80:160")
      }
      return ends[0]...ends[1]
    }
    let today: Double? =
      switch path {
      case "tariff.equilibre.monthly_price": tariff[.equilibre].monthlyPrice.value.euros
      case "tariff.intense.monthly_price": tariff[.intense].monthlyPrice.value.euros
      case "tariff.equilibre.additional_line_access": tariff[.equilibre].additionalLineAccess.value.euros
      case "tariff.intense.additional_line_access": tariff[.intense].additionalLineAccess.value.euros
      default: nil
      }
    guard let today else { throw Failure.usage("--solve \(path): expected --between FROM:TO to look in") }
    return 0...(3 * today)
  }

  private func command(_ language: Language) -> String {
    var parts = ["optimale", "what-if"] + options.arguments
    if let draft { parts += ["--tariff-b", ShellText.quoted(draft)] }
    for setting in settings { parts += ["--set", ShellText.quoted(setting)] }
    if let solve, let target { parts += ["--solve", ShellText.quoted(solve), "--for", ShellText.quoted(target)] }
    if elasticity != 0 { parts += ["--elasticity", "\(elasticity)"] }
    if let between { parts += ["--between", between] }
    return (parts + tariffOptions.arguments + output.arguments(language)).joined(separator: " ")
  }
}
