import ArgumentParser
import Basics
import Files
import Reporting
import Runs
import Studies
import Tariffs

/// A population and how it is simulated.
struct StudyOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(OptionWords.population))
  var population: String

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.customers))
  var customers = 10_000

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.seed))
  var seed: UInt64 = 1

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.confidence), transform: DecimalOption.read)
  var confidence = 0.95

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.customerIndifference), transform: DecimalOption.read)
  var indifference = 0.5

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.threads))
  var threads: Int?

  @Option(help: ArgumentHelp(OptionWords.checkpoint))
  var checkpoint: String?

  /// Refuses options out of reason and a checkpoint that cannot be.
  func check() throws {
    try RunOptions.check(confidence: confidence, threads: threads)
    guard (100...10_000_000).contains(customers) else {
      throw Failure.option(
        "--customers", customers, expected: Bilingual(fr: "100 à 10000000", en: "100 to 10000000"))
    }
    guard indifference >= 0, indifference <= 1000 else {
      throw Failure.option(
        "--indifference", indifference,
        expected: Bilingual(fr: "des euros par mois de 0 à 1000", en: "euros a month from 0 to 1000"))
    }
    try OutputPath.declare(checkpoint: checkpoint)
  }

  /// The population's file and how its customers are simulated.
  var input: StudyInput { StudyInput(population, customers: customers, seed: seed, threads: threads) }

  /// The checkpoint of a study under some tariffs that these words tell from any other; nil where none is kept.
  func checkpoint(_ study: Study, _ words: [String], of tariffs: [Tariff]) throws -> Checkpoint? {
    let identity = sha256(of: Array(words.joined(separator: " ").utf8))
    return try checkpoint.map {
      try Checkpoint($0, identity: identity, steps: study.steps, planCounts: Set(tariffs.map(\.plans.count)))
    }
  }

  /// The options as they were given, for the command that makes a report again.
  var arguments: [ShellText] {
    var parts: [ShellText] = [ShellText.path(population), "--customers", "\(customers)", "--seed", "\(seed)"]
    if confidence != 0.95 { parts += ["--confidence", "\(confidence)"] }
    if indifference != 0.5 { parts += ["--indifference", "\(indifference)"] }
    return parts
  }
}
