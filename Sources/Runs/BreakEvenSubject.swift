import Basics
import Documents
import Interchange
import Reporting
import Studies
import Traffic

/// Whom a break-even is asked for: one customer or a population, as the file says.
public struct BreakEvenSubject: Sendable {
  /// What the file holds.
  enum Kind: Sendable {
    /// A profile.
    case customer(BreakEvenRun)
    /// A population.
    case population(PopulationBreakEvenRun)
  }

  let kind: Kind
  private let settings: StudySettings
  private let paths: [String]

  /// Reads the file, which tells by its keys what it is.
  ///
  /// Throws ``Failure``.
  public init(
    _ path: String, tariff: String?, readings: [String], _ variations: [Variation], _ settings: StudySettings
  ) throws {
    self.settings = settings
    paths = variations.map(\.path)
    let bytes = try Input.bytes(path, limit: max(Profile.fileLimit, Population.fileLimit))
    let isPopulation = (try? Element.parse(bytes, limit: Population.fileLimit)).map(Input.isPopulation) ?? false
    if isPopulation {
      kind = .population(
        try PopulationBreakEvenRun(bytes, of: path, settings, tariff: tariff, readings: readings, variations))
    } else {
      try settings.checkForOneCustomer()
      kind = .customer(
        try BreakEvenRun(
          bytes: bytes, of: path, tariff: tariff, readings: readings, variations, seed: settings.run.seed,
          confidence: settings.run.confidence, threads: settings.run.threads))
    }
  }

  /// The options that ask for the same, for the command that makes a report again.
  public var arguments: [ShellText] {
    switch kind {
    case .customer: settings.run.arguments
    case .population: settings.arguments
    }
  }

  /// Finds the break-even and writes its report; `command` makes it again.
  ///
  /// Throws ``Failure``.
  public func run(_ language: Language, command: String, to output: ReportOutput) async throws {
    switch kind {
    case .customer(let run):
      let data = BreakEvenData(
        run.base, paths: paths, result: try await run.result(language), seed: settings.run.seed,
        confidence: settings.run.confidence, command: command)
      try await output.write(BreakEvenReport(data), language)
    case .population(let run):
      try await run.run(language, command: command) { try await output.write($0, language) }
    }
  }
}
