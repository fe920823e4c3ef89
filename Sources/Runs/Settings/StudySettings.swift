import Basics
import Files
import Reporting
import Studies
import Tariffs

/// How a population is simulated.
public struct StudySettings: Sendable {
  /// Customers drawn unless another number is asked for.
  public static let usualCustomers = 10_000
  /// Euros a month below which plans count as equal unless others are asked for.
  public static let usualIndifference = 0.5

  /// Customers drawn.
  public let customers: Int
  /// Euros a month below which plans count as equal.
  public let indifference: Double
  /// Seed, confidence and tasks.
  public let run: RunSettings
  private let checkpoint: String?

  /// Settings as asked for; refuses what is out of reason, and a checkpoint that cannot be.
  ///
  /// Throws ``Failure``.
  public init(customers: Int, indifference: Double, checkpoint: String?, _ run: RunSettings) throws {
    try Failure.check("--customers", customers, in: 100...10_000_000, expected: ExpectedWords.customers)
    try Failure.check("--indifference", indifference, in: 0...1000, expected: ExpectedWords.eurosAMonth)
    try OutputPath.declare(checkpoint: checkpoint)
    (self.customers, self.indifference, self.checkpoint, self.run) = (customers, indifference, checkpoint, run)
  }

  /// Refuses what only a population has, where there is one customer.
  func checkForOneCustomer() throws {
    let own = [
      ("--customers", customers != StudySettings.usualCustomers),
      ("--indifference", indifference != StudySettings.usualIndifference), ("--checkpoint", checkpoint != nil),
    ]
    for (option, isGiven) in own where isGiven { throw Failure.option(option, expected: ExpectedWords.population) }
  }

  /// A population's file and how its customers are simulated.
  public func input(_ population: String, of files: RunFiles = .disk) -> StudyInput {
    StudyInput(population, customers: customers, seed: run.seed, threads: run.threads, of: files)
  }

  /// The checkpoint of a study under some tariffs that these words tell from any other; nil where none is kept.
  public func checkpoint(_ study: Study, _ words: [String], of tariffs: [Tariff]) throws -> Checkpoint? {
    let identity = sha256(of: Array(words.joined(separator: " ").utf8))
    return try checkpoint.map {
      try Checkpoint($0, identity: identity, steps: study.steps, planCounts: Set(tariffs.map(\.plans.count)))
    }
  }

  /// The options that ask for the same, for the command that makes a report again.
  public var arguments: [ShellText] {
    var parts: [ShellText] = ["--customers", "\(customers)"] + run.arguments
    if indifference != StudySettings.usualIndifference { parts += ["--indifference", "\(indifference)"] }
    return parts
  }
}
