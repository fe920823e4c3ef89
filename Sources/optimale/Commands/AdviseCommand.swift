import Advice
import ArgumentParser
import Basics
import Decision
import Foundation
import Reporting
import Simulation
import Traffic

struct AdviseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advise", abstract: "Recommend a version for a profile.")

  @Argument(help: "Profile file (YAML); - for standard input.")
  var profile: String

  @Option(help: "Seed of the random numbers: the same seed gives the same bytes.")
  var seed: UInt64 = 1

  @Option(help: "Replications to run (default: 500 to 4000, fewer for many calls), or at most to run with --tolerance.")
  var replications: Int?

  @Option(help: "Run until the mean difference is known to within so many euros a month.")
  var tolerance: Double?

  @Flag(help: "Run until it is known which version is cheaper, or that it hardly matters.")
  var untilDecided = false

  @Option(
    help: "How means are computed: simulation, exact (refused where there is no exact answer), or both to compare.")
  var method: Method = .simulation

  @Option(help: "Confidence of every interval.")
  var confidence = 0.95

  @Option(help: "Difference in euros a month below which the versions count as equal.")
  var indifference = 0.5

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Another value for a key of the profile, to compare with the file's advice; may be repeated.",
      valueName: "path=value"))
  var settings: [String] = []

  @Flag(help: "The answer alone: no strategies, readings, sensitivity, break-even or heavy months.")
  var brief = false

  @Option(help: "Months between deciding to change version and the change, for who looks at each month's calls.")
  var switchDelay = 0

  @Option(help: "Expected saving in euros a month below which who looks at each month's calls keeps the version.")
  var switchThreshold = 0.0

  @Option(help: "Tasks to run at the same time (default: one a core). The result does not depend on it.")
  var threads: Int?

  @OptionGroup var tariffOptions: TariffOptions
  @OptionGroup var tax: TaxOptions
  @OptionGroup var output: OutputOptions

  /// Calls that a run of default length simulates, about: under a second's work.
  static let defaultCalls = 20_000_000.0
  /// Replications of a run of default length.
  static let defaultReplications = 500.0...4000.0
  /// Replications at most where a tolerance is asked for.
  static let defaultMaximum = 1_000_000
  /// Replications of the file's advice that another is compared with, at most.
  static let comparedReplications = 2000

  func run() async throws {
    try checkOptions()
    try OutputOptions.check(output.output, against: [profile, tariffOptions.tariff])
    let taxBasisPoints = try tax.basisPoints()
    let (tariff, choices) = try tariffOptions.load()
    let bytes = try Input.bytes(profile, limit: Profile.fileLimit)
    let settings = try parsedSettings()
    let model = try Model(
      Input.profile(profile, bytes: bytes, tariff, settings: settings), tariff, choices)
    guard model.profile.subscription.additionalLines <= tariff.common.additionalLinesMaximum.value else {
      throw Failure.badData(
        "\(profile): subscription.additional_lines: the tariff allows at most "
          + "\(tariff.common.additionalLinesMaximum.value) (clause T3)")
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
    if !settings.isEmpty {
      let file = try Model(Input.profile(profile, bytes: bytes, tariff), tariff, choices)
      whatIf = try await WhatIf(
        experiment, advice.difference, file: file,
        replications: min(advice.replications, AdviseCommand.comparedReplications), settings: settings,
        confidence: confidence)
    }
    let report = AdviceReport(
      advice, command: command(advice, language), taxBasisPoints: taxBasisPoints, whatIf: whatIf)
    try await write(report, language)
  }

  private func parsedSettings() throws -> [(path: String, value: String)] {
    try settings.map { text in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw Failure.usage("--set \(text): expected PATH=VALUE, such as streams.0.calls_per_month=300")
      }
      return (parts[0], parts[1])
    }
  }

  private func checkOptions() throws {
    guard confidence >= 0.5, confidence <= 0.9999 else {
      throw Failure.usage("--confidence \(confidence): expected a share from 0.5 to 0.9999, such as 0.95")
    }
    guard indifference >= 0, indifference <= 1000 else {
      throw Failure.usage("--indifference \(indifference): expected euros a month from 0 to 1000")
    }
    guard (0...240).contains(switchDelay) else {
      throw Failure.usage("--switch-delay \(switchDelay): expected whole months from 0 to 240")
    }
    guard switchThreshold >= 0, switchThreshold <= 1000 else {
      throw Failure.usage("--switch-threshold \(switchThreshold): expected euros a month from 0 to 1000")
    }
    if let threads, !(1...256).contains(threads) {
      throw Failure.usage("--threads \(threads): expected 1 to 256")
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
    if let tolerance { return .tolerance(tolerance, maximum: replications ?? AdviseCommand.defaultMaximum) }
    if untilDecided { return .decided(maximum: replications ?? AdviseCommand.defaultMaximum) }
    if let replications { return .replications(replications) }
    let range = AdviseCommand.defaultReplications
    let affordable = AdviseCommand.defaultCalls / max(1, model.expectedCalls)
    return .replications(Int(min(max(affordable, range.lowerBound), range.upperBound) / 100) * 100)
  }

  // MARK: Writing

  private func write(_ report: AdviceReport, _ language: Language) async throws {
    switch output.format {
    case .json: try output.write(try report.json())
    case .csv: try output.write(report.csv())
    case .markdown: try await writeMarkdown(report, language)
    case .html:
      let pictures = await report.pictures(language, with: Gnuplot())
      if pictures == nil { sayNoPictures(language) }
      let blocks = report.blocks(language, hasPictures: pictures != nil)
      try output.write(
        HTMLRenderer(language, pictures: pictures ?? []).render(title: "Optimale pro office", blocks))
    }
  }

  /// To standard output without pictures; to a file with the pictures beside it, all together or not at all.
  private func writeMarkdown(_ report: AdviceReport, _ language: Language) async throws {
    guard let path = output.output else {
      return try Terminal.write(MarkdownRenderer().render(report.blocks(language, hasPictures: false)))
    }
    guard let pictures = await report.pictures(language, with: Gnuplot()) else {
      sayNoPictures(language)
      let text = MarkdownRenderer().render(report.blocks(language, hasPictures: false))
      return try OutputFiles.write([(path, text)])
    }
    let url = URL(fileURLWithPath: path)
    let stem = url.deletingPathExtension().lastPathComponent
    let files = pictures.map { picture in (name: "\(stem)-\(picture.name.rawValue).svg", picture: picture) }
    let links = Dictionary(uniqueKeysWithValues: files.map { ($0.picture.name, link($0.name)) })
    let text = MarkdownRenderer(pictures: links).render(report.blocks(language, hasPictures: true))
    let folder = url.deletingLastPathComponent()
    try OutputFiles.write(
      files.map { (folder.appendingPathComponent($0.name).path, $0.picture.svg) } + [(path, text)])
  }

  private func link(_ name: String) -> String {
    name.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? name
  }

  private func sayNoPictures(_ language: Language) {
    Terminal.say(
      language == .fr
        ? "optimale: gnuplot est introuvable ou a échoué : rapport sans images"
        : "optimale: gnuplot is missing or failed: the report has no pictures")
  }

  // MARK: The reproducing command

  /// The command that gives the same report again, every setting that matters written out.
  private func command(_ advice: Recommendation, _ language: Language) -> String {
    var parts = ["optimale", "advise", ShellText.quoted(profile), "--seed", "\(seed)"]
    switch advice.precision {
    case .replications(let count): parts += ["--replications", "\(count)"]
    case .decided(let maximum): parts += ["--until-decided", "--replications", "\(maximum)"]
    case .tolerance(let euros, let maximum): parts += ["--tolerance", "\(euros)", "--replications", "\(maximum)"]
    }
    if method != .simulation { parts += ["--method", method.rawValue] }
    if confidence != 0.95 { parts += ["--confidence", "\(confidence)"] }
    if indifference != 0.5 { parts += ["--indifference", "\(indifference)"] }
    for setting in settings { parts += ["--set", ShellText.quoted(setting)] }
    if brief { parts.append("--brief") }
    if switchDelay != 0 { parts += ["--switch-delay", "\(switchDelay)"] }
    if switchThreshold != 0 { parts += ["--switch-threshold", "\(switchThreshold)"] }
    if let file = tariffOptions.tariff { parts += ["--tariff", ShellText.quoted(file)] }
    for reading in tariffOptions.readings { parts += ["--reading", ShellText.quoted(reading)] }
    if let vat = tax.vat { parts += ["--vat", ShellText.quoted(vat)] }
    parts += ["--language", language.rawValue]
    if output.format != .markdown { parts += ["--format", output.format.rawValue] }
    if let path = output.output {
      parts += ["--output", ShellText.quoted(URL(fileURLWithPath: path).lastPathComponent)]
    }
    return parts.joined(separator: " ")
  }
}

extension Method: ExpressibleByArgument {}

/// Text for a shell.
enum ShellText {
  /// The text as one word of a shell command.
  static func quoted(_ text: String) -> String {
    let plain = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./=,:+@%".contains($0)) }
    return plain && !text.isEmpty ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
