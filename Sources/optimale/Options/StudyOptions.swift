import ArgumentParser
import Basics
import Files
import Reporting
import Runs
import Studies
import Tariffs

/// How a population is simulated.
struct StudyOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.customers))
  var customers = 10_000

  @OptionGroup var run: RunOptions

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.customerIndifference), transform: DecimalOption.read)
  var indifference = 0.5

  @Option(help: ArgumentHelp(OptionWords.checkpoint), completion: .file())
  var checkpoint: String?

  var seed: UInt64 { run.seed }
  var confidence: Double { run.confidence }

  /// Refuses options out of reason and a checkpoint that cannot be.
  func check() throws {
    try run.check()
    guard (100...10_000_000).contains(customers) else {
      throw Failure.option("--customers", customers, expected: ExpectedWords.customers)
    }
    guard indifference >= 0, indifference <= 1000 else {
      throw Failure.option("--indifference", indifference, expected: ExpectedWords.eurosAMonth)
    }
    try OutputPath.declare(checkpoint: checkpoint)
  }

  /// A population's file and how its customers are simulated.
  func input(_ population: String) -> StudyInput {
    StudyInput(population, customers: customers, seed: seed, threads: run.threads)
  }

  /// The checkpoint of a study under some tariffs that these words tell from any other; nil where none is kept.
  func checkpoint(_ study: Study, _ words: [String], of tariffs: [Tariff]) throws -> Checkpoint? {
    let identity = sha256(of: Array(words.joined(separator: " ").utf8))
    return try checkpoint.map {
      try Checkpoint($0, identity: identity, steps: study.steps, planCounts: Set(tariffs.map(\.plans.count)))
    }
  }

  /// The options as they were given, for the command that makes a report again.
  var arguments: [ShellText] {
    var parts: [ShellText] = ["--customers", "\(customers)"] + run.arguments
    if indifference != 0.5 { parts += ["--indifference", "\(indifference)"] }
    return parts
  }
}
