import Basics
import Documents
import Interchange
import Reporting
import Simulation
import Studies
import Tariffs
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

  /// What was found.
  public enum Found: Sendable {
    /// Of one customer.
    case customer(BreakEvenData)
    /// Of a population.
    case population(PopulationBreakEvenData)
  }

  let kind: Kind
  private let path: String
  private let settings: StudySettings

  /// Reads the file, which tells by its keys what it is.
  ///
  /// Throws ``Failure``.
  public init(
    _ path: String, tariff: String?, readings: [String], _ variations: [Variation], _ settings: StudySettings,
    of files: RunFiles = .disk, _ effort: BreakEvenRun.Effort = .whole
  ) throws {
    (self.path, self.settings) = (path, settings)
    let bytes = try files.bytes(path, limit: max(Profile.fileLimit, Population.fileLimit))
    let isPopulation = (try? Element.parse(bytes, limit: Population.fileLimit)).map(Input.isPopulation) ?? false
    if isPopulation {
      kind = .population(
        try PopulationBreakEvenRun(bytes, of: path, settings, tariff: tariff, readings: readings, variations, files))
    } else {
      try settings.checkForOneCustomer()
      let tariffs = try TariffSource(tariff, readings: readings, paths: variations.map(\.path), of: files)
      kind = .customer(try BreakEvenRun(bytes: bytes, of: path, tariffs, variations, settings.run, effort))
    }
  }

  /// The command that finds it again: what varies as it was typed, the tariff, where and how it is written.
  public func command(varied: [String], _ tariff: [ShellText], _ output: [ShellText]) -> String {
    switch kind {
    case .customer: BreakEvenSubject.command(path, varied: varied, settings.run.arguments + tariff + output)
    case .population: BreakEvenSubject.command(path, varied: varied, settings.arguments + tariff + output)
    }
  }

  /// The command for a file and what varies, with all its other options.
  public static func command(_ path: String, varied: [String], _ options: [ShellText]) -> String {
    var parts: [ShellText] = ["optimale", "break-even", ShellText.path(path)]
    for text in varied { parts += ["--vary", ShellText.quoted(text)] }
    return (parts + options).joined(separator: " ")
  }

  /// Finds the break-even and writes its report; `command` makes it again.
  ///
  /// Throws ``Failure``.
  public func run(_ language: Language, command: String, to output: ReportOutput) async throws {
    switch kind {
    case .customer(let run):
      try await output.write(BreakEvenReport(run.data(.terminal(language), command: command)), language)
    case .population(let run):
      try await run.run(language, command: command) { try await output.write($0, language) }
    }
  }

  /// The break-even, found while a listener hears how far it is; `command` makes it again.
  ///
  /// `usage` is what the calls of a population's customers cost under the same tariff, where a run before found it.
  /// Throws ``Failure``, and `CancellationError` where the task is cancelled.
  public func found(
    usage: [MeanUsage]? = nil, command: String, listener: @escaping Progress.Listener
  ) async throws -> Found {
    switch kind {
    case .customer(let run): .customer(try await run.data(.listener(listener), command: command))
    case .population(let run): .population(try await run.data(nil, .listener(listener), usage: usage, command: command))
    }
  }
}
