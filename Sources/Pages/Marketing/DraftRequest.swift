import Basics
import Interchange
import Reporting
import Runs

/// A study of a draft tariff over a population.
public struct DraftRequest: MarketingRequest {
  /// The population's file, from where the command runs.
  let population: String
  /// Its text, where it is one's own.
  let ownPopulation: String?
  /// What is set in the draft; empty where it is a file.
  let settings: [String]
  /// What is set or stands in the file but for fixed charges.
  let charges: [String]
  /// The draft's file; nil where it is told by what is set.
  let draft: String?
  /// Share of customers without their cheapest plan who take it each month; nil where none is stated.
  let migration: Double?
  /// Customers in the base; nil where none are stated.
  let baseSize: Int?
  /// How much is worked out.
  public private(set) var size = MarketingSize.preview

  /// The same at another size.
  public func of(_ size: MarketingSize) -> DraftRequest {
    var other = self
    other.size = size
    return other
  }

  /// Equal for requests of the same customers.
  public var customersKey: [String] { [population, ownPopulation ?? "", "\(size.customers)"] }

  /// Equal, of the same customers, for drafts that differ in nothing but fixed charges.
  public var chargesKey: [String] { customersKey + ["charges"] + charges }

  /// What the draft changes, with what was found out of what calls cost.
  public func found(
    known: KnownUsage, threads: Int, listener: @escaping Progress.Listener
  ) async throws -> (data: WhatIfData, known: KnownUsage) {
    let run = try WhatIfRun(
      population, DraftRequest.settings(size, threads: threads), draftSettings(), tariff: nil, readings: [],
      of: DraftRequest.files([(population, ownPopulation), (MarketingDraft.fileName, draft)]))
    return try await run.firstDraft(command: "", known: known, listener: listener)
  }

  /// The command that writes its report to an output in a language.
  public func command(to output: ReportOutput, _ language: Language) throws -> String {
    WhatIfRun.command(
      population, try DraftRequest.settings(size, threads: 1), try draftSettings(), [], output.arguments(language))
  }

  private func draftSettings() throws -> DraftSettings {
    try DraftSettings(
      files: draft == nil ? [] : [MarketingDraft.fileName], settings, solve: nil, for: nil, between: nil,
      elasticity: 0, migration: migration, baseSize: baseSize)
  }
}
