import Advice
import ArgumentParser
import Basics
import Decision
import Foundation
import Reporting
import Runs
import Simulation

struct AdviseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advise", abstract: "Recommend a plan for a profile.")

  @Argument(help: "Profile file (YAML); - for standard input.")
  var profile: String

  @Option(parsing: .unconditional, help: "Seed of the random numbers: the same seed gives the same bytes.")
  var seed: UInt64 = 1

  @Option(
    parsing: .unconditional,
    help: "Replications to run (default: 500 to 4000, fewer for many calls), or at most to run with --tolerance.")
  var replications: Int?

  @Option(
    parsing: .unconditional, help: "Run until the mean difference is known to within so many euros a month.",
    transform: DecimalOption.read)
  var tolerance: Double?

  @Flag(help: "Run until a plan can be named beyond the indifference, or the two are known to cost alike.")
  var untilDecided = false

  @Option(
    help: "How means are computed: simulation, exact (refused where there is no exact answer), or both to compare.")
  var method: Method = .simulation

  @Option(parsing: .unconditional, help: "Confidence of every interval.", transform: DecimalOption.read)
  var confidence = 0.95

  @Option(
    parsing: .unconditional, help: "Difference in euros a month below which the plans count as equal.",
    transform: DecimalOption.read)
  var indifference = 0.5

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Another value for a key of the profile, or of the tariff where it begins with tariff., to compare with the advice of the files; may be repeated.",
      valueName: "path=value"))
  var settings: [String] = []

  @Flag(help: "The answer alone: no strategies, readings, sensitivity, break-even or heavy months.")
  var brief = false

  @Option(
    parsing: .unconditional,
    help: "Months between deciding to change plan and the change, for someone who watches each month's calls.")
  var switchDelay = 0

  @Option(
    parsing: .unconditional,
    help: "Expected saving in euros a month below which someone who watches each month's calls keeps the plan.",
    transform: DecimalOption.read)
  var switchThreshold = 0.0

  @Option(
    parsing: .unconditional,
    help: "Tasks to run at the same time (default: one a core). The result does not depend on it.")
  var threads: Int?

  @Flag(help: "Refuse a profile whose figures are possible but seldom meant.")
  var strict = false

  @OptionGroup var tariffOptions: TariffOptions
  @OptionGroup var tax: TaxOptions
  @OptionGroup var output: OutputOptions

  /// Replications of the file's advice that another is compared with, at most.
  static let comparedReplications = 4000

  func run() async throws {
    try checkOptions()
    try output.destination.check()
    let taxRate = try tax.rate()
    let settings = try Setting.parse(settings, ofTariff: false)
    let source = try ScenarioSource(
      profile: profile, tariff: tariffOptions.tariff, readings: tariffOptions.readings, paths: settings.map(\.path))
    let model = try source.model(settings)
    try Plausible.check(
      model.profile, under: model.tariff, tax: taxRate, isStrict: strict, output.chosenLanguage)
    // The advice as set is compared with that of the files, plan by plan.
    let file = settings.isEmpty ? nil : try source.model()
    if let file, file.plans != model.plans {
      throw Failure.usage(
        "--set: expected the plans that the tariff lists: \(file.plans.map(\.key).joined(separator: ", "))")
    }
    let adviser = Adviser(
      precision: precision(model), confidence: confidence, indifference: indifference, method: method,
      switching: brief ? nil : SwitchingRule(delay: switchDelay, threshold: switchThreshold))
    let experiment = Experiment(model, seed: seed, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    let language = output.chosenLanguage
    let progress = Progress(total: adviser.precision.maximum, language: language)
    let advice = try await adviser.advise(experiment) { progress.show($0.replications, halfWidth: $1) }
    progress.finish()
    if !advice.isPrecisionReached {
      Terminal.say("optimale: the wanted precision was not reached within \(adviser.precision.maximum) replications")
    }
    var whatIf: WhatIf?
    if let file {
      whatIf = try await WhatIf.of(
        experiment, file: file,
        replications: min(advice.replications, AdviseCommand.comparedReplications),
        settings: settings.map { ($0.path, $0.value) },
        confidence: confidence)
    }
    let report = AdviceReport(
      advice, command: command(advice, language), tax: taxRate, whatIf: whatIf)
    try await output.destination.write(report, language)
  }

  private func checkOptions() throws {
    try RunOptions.check(confidence: confidence, threads: threads)
    guard indifference >= 0, indifference <= 1000 else {
      throw Failure.usage("--indifference \(indifference): expected euros a month from 0 to 1000")
    }
    guard (0...240).contains(switchDelay) else {
      throw Failure.usage("--switch-delay \(switchDelay): expected whole months from 0 to 240")
    }
    guard switchThreshold >= 0, switchThreshold <= 1000 else {
      throw Failure.usage("--switch-threshold \(switchThreshold): expected euros a month from 0 to 1000")
    }
    if let replications, !(2...1_000_000_000).contains(replications) {
      throw Failure.usage("--replications \(replications): expected 2 to 1000000000 (one has no standard error)")
    }
    if tolerance != nil, untilDecided {
      throw Failure.usage("--tolerance and --until-decided: expected one of them")
    }
    if let tolerance, !(tolerance > 0 && tolerance.isFinite) {
      throw Failure.usage("--tolerance \(tolerance): expected euros a month above 0, such as 0.5")
    }
  }

  /// As asked for; else a number of replications that depends on the profile alone.
  private func precision(_ model: Model) -> Precision {
    if let tolerance { return .tolerance(tolerance, maximum: replications ?? Precision.usualMaximum) }
    if untilDecided { return .decided(maximum: replications ?? Precision.usualMaximum) }
    return replications.map { .replications($0) } ?? .usual(for: model)
  }

  // MARK: The reproducing command

  /// The command that gives the same report again, every setting that matters written out.
  private func command(_ advice: Recommendation, _ language: Language) -> String {
    var parts: [ShellText] = ["optimale", "advise", ShellText.path(profile), "--seed", "\(seed)"]
    switch advice.precision {
    case .replications(let count): parts += ["--replications", "\(count)"]
    case .decided(let maximum): parts += ["--until-decided", "--replications", "\(maximum)"]
    case .tolerance(let euros, let maximum): parts += ["--tolerance", "\(euros)", "--replications", "\(maximum)"]
    }
    if method != .simulation { parts += ["--method", ShellText.quoted(method.rawValue)] }
    if confidence != 0.95 { parts += ["--confidence", "\(confidence)"] }
    if indifference != 0.5 { parts += ["--indifference", "\(indifference)"] }
    for setting in settings { parts += ["--set", ShellText.quoted(setting)] }
    if brief { parts.append("--brief") }
    if strict { parts.append("--strict") }
    if switchDelay != 0 { parts += ["--switch-delay", "\(switchDelay)"] }
    if switchThreshold != 0 { parts += ["--switch-threshold", "\(switchThreshold)"] }
    parts += tariffOptions.arguments
    if let vat = tax.vat { parts += ["--vat", ShellText.quoted(vat)] }
    parts += output.arguments(language)
    return parts.joined(separator: " ")
  }
}

extension Method: ExpressibleByArgument {}
