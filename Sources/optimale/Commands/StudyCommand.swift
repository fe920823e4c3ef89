import ArgumentParser
import Basics
import Foundation
import Reporting
import Simulation
import Studies
import Tariffs

struct StudyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study", abstract: "For how many customers of a population each version costs less, and what is lost.")

  @OptionGroup var options: StudyOptions
  @OptionGroup var tariffOptions: TariffOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try options.check()
    try OutputOptions.check(output.output, against: [options.population, tariffOptions.tariff, options.checkpoint])
    let source = try TariffSource(tariffOptions, paths: [])
    let choices = try source.choices(of: source.tariff)
    let (study, identity) = try options.study(source.tariff)
    let language = output.chosenLanguage
    let readings = tariffOptions.readings.joined(separator: " ")
    let checkpoint = try options.checkpoint.map {
      try Checkpoint($0, identity: sha256(of: Array("\(identity) \(source.tariff.sha256) \(readings)".utf8)))
    }
    let runner = StudyRunner(study: study, checkpoint: checkpoint, language: language, tariffs: 1)
    let bills = study.bills(
      try await runner.usage(source.tariff, choices, name: "a"), source.tariff, choices)
    runner.finish()
    let report = StudyReport(
      study.population, bills, source.tariff, indifference: options.indifference, confidence: options.confidence,
      seed: options.seed, command: command(language))
    try await output.write(report, language)
    checkpoint?.remove()
  }

  private func command(_ language: Language) -> String {
    (["optimale", "study"] + options.arguments + tariffOptions.arguments + output.arguments(language))
      .joined(separator: " ")
  }
}

/// Runs a study step by step, with progress and a checkpoint.
struct StudyRunner {
  let study: Study
  let checkpoint: Checkpoint?
  private let progress: Progress
  private let steps: Int

  init(study: Study, checkpoint: Checkpoint?, language: Language, tariffs: Int) {
    self.study = study
    self.checkpoint = checkpoint
    steps = study.steps.count
    progress = Progress(total: tariffs * steps - (checkpoint?.count ?? 0), language: language)
    if let count = checkpoint?.count, count > 0 {
      Terminal.say(
        language == .fr
          ? "optimale: reprise après \(count) étapes déjà faites"
          : "optimale: going on after \(count) steps already done")
    }
  }

  /// The usage under a tariff, which the checkpoint knows by a short name.
  func usage(_ tariff: Tariff, _ choices: ReadingChoices, name: String, before: Int = 0) async throws -> [[PlanUsage]] {
    var done = before
    return try await study.usage(
      tariff, choices, done: { checkpoint?.usage($0, of: name) },
      finished: { step, usage in
        try checkpoint?.keep(step, of: name, usage)
        done += 1
        progress.show(steps: done)
      })
  }

  func finish() { progress.finish() }
}
