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
    commandName: "advise", abstract: CommandWords.advise)

  @Argument(help: ArgumentHelp(OptionWords.profile))
  var profile: String

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.seed))
  var seed: UInt64 = 1

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.replications))
  var replications: Int?

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.tolerance), transform: DecimalOption.read)
  var tolerance: Double?

  @Flag(help: ArgumentHelp(OptionWords.untilDecided))
  var untilDecided = false

  @Option(help: ArgumentHelp(OptionWords.method))
  var method: Method = .simulation

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.confidence), transform: DecimalOption.read)
  var confidence = 0.95

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.indifference), transform: DecimalOption.read)
  var indifference = 0.5

  @Option(name: .customLong("set"), help: ArgumentHelp(OptionWords.settings, valueName: "path=value"))
  var settings: [String] = []

  @Flag(help: ArgumentHelp(OptionWords.brief))
  var brief = false

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.switchDelay))
  var switchDelay = 0

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.switchThreshold), transform: DecimalOption.read)
  var switchThreshold = 0.0

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.threads))
  var threads: Int?

  @Flag(help: ArgumentHelp(OptionWords.strict))
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
      let keys = Bilingual(file.plans.map(\.key).joined(separator: ", "))
      let listed = Bilingual(fr: "les versions de la grille : ", en: "the plans that the tariff lists: ")
      throw Failure.option("--set", expected: listed + keys)
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
      let most = adviser.precision.maximum
      Terminal.say(
        language.text(
          "optimale: la précision voulue n’est pas atteinte en \(most) réplications",
          "optimale: the wanted precision was not reached within \(most) replications"))
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
      throw Failure.option(
        "--indifference", indifference,
        expected: Bilingual(fr: "des euros par mois de 0 à 1000", en: "euros a month from 0 to 1000"))
    }
    guard (0...240).contains(switchDelay) else {
      throw Failure.option(
        "--switch-delay", switchDelay,
        expected: Bilingual(fr: "des mois entiers de 0 à 240", en: "whole months from 0 to 240"))
    }
    guard switchThreshold >= 0, switchThreshold <= 1000 else {
      throw Failure.option(
        "--switch-threshold", switchThreshold,
        expected: Bilingual(fr: "des euros par mois de 0 à 1000", en: "euros a month from 0 to 1000"))
    }
    if let replications, !(2...1_000_000_000).contains(replications) {
      throw Failure.option(
        "--replications", replications,
        expected: Bilingual(
          fr: "2 à 1000000000 (une seule n’a pas d’erreur type)", en: "2 to 1000000000 (one has no standard error)"))
    }
    if tolerance != nil, untilDecided {
      throw Failure.usage(
        Bilingual(
          fr: "--tolerance et --until-decided : attendu l’un des deux",
          en: "--tolerance and --until-decided: expected one of them"))
    }
    if let tolerance, !(tolerance > 0 && tolerance.isFinite) {
      throw Failure.option(
        "--tolerance", tolerance,
        expected: Bilingual(
          fr: "des euros par mois au-dessus de 0, comme 0.5", en: "euros a month above 0, such as 0.5"))
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
