import Basics
import Interchange
import Reporting
import Runs

/// Something that the marketing corner works out: equal requests give equal results.
public protocol MarketingRequest: Hashable, Sendable {
  /// What comes of it.
  associatedtype Found: MarketingFound

  /// How much is worked out.
  var size: MarketingSize { get }
  /// Equal for requests of the same customers of a population; empty where there is none.
  var customersKey: [String] { get }
  /// Equal, of the same customers, for drafts that differ in nothing but fixed charges.
  var chargesKey: [String] { get }

  /// The same at another size.
  func of(_ size: MarketingSize) -> Self

  /// What came of it, as the command works it out, with what was found out of what calls cost.
  ///
  /// `known` is what requests of the same ``customersKey`` and ``chargesKey`` found of that; `listener` hears how far it is.
  /// Throws ``Failure``, and `CancellationError` where the task is cancelled.
  func found(
    known: KnownUsage, threads: Int, listener: @escaping Progress.Listener
  ) async throws -> (data: Found, known: KnownUsage)

  /// The command that writes its report to an output in a language.
  func command(to output: ReportOutput, _ language: Language) throws -> String
}

extension MarketingRequest {
  /// What came of it where nothing is known.
  ///
  /// Throws ``Failure``, and `CancellationError` where the task is cancelled.
  public func data(threads: Int, listener: @escaping Progress.Listener = { _, _ in }) async throws -> Found {
    try await found(known: KnownUsage(), threads: threads, listener: listener).data
  }

  /// How every study of the corner is run, at a size.
  static func settings(_ size: MarketingSize, threads: Int) throws -> StudySettings {
    try StudySettings(
      customers: size.customers, indifference: StudySettings.usualIndifference, checkpoint: nil,
      RunSettings(seed: RunSettings.usualSeed, confidence: RunSettings.usualConfidence, threads: threads))
  }

  /// The shipped profiles and populations, with files of one's own.
  static func files(_ own: [(name: String, text: String?)]) -> RunFiles {
    own.reduce(Presets.held) { files, file in
      file.text.map { files.holding(file.name, Array($0.utf8)) } ?? files
    }
  }
}

/// What comes of a request, of which a report can be written.
public protocol MarketingFound: Sendable {
  associatedtype Report: WrittenReport

  /// The report that a command makes.
  func report(by command: String) -> Report
}

extension WhatIfData: MarketingFound {
  /// The report on a draft.
  public func report(by command: String) -> WhatIfReport { WhatIfReport(made(by: command)) }
}

extension BreakEvenData: MarketingFound {
  /// The report on a map or a curve of one customer.
  public func report(by command: String) -> BreakEvenReport { BreakEvenReport(made(by: command)) }
}

extension PopulationBreakEvenData: MarketingFound {
  /// The report on a population along a figure.
  public func report(by command: String) -> PopulationBreakEvenReport {
    PopulationBreakEvenReport(made(by: command))
  }
}
