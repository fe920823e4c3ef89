import Basics
import Interchange
import Reporting
import Runs
import Simulation

/// A population along a price: from which value on another plan costs its customers less.
public struct CurveRequest: MarketingRequest {
  /// The study of the same customers and draft, whose calls are this one's.
  let study: DraftRequest
  /// The price with its range, as `--vary` writes it.
  let varied: String
  /// The draft's file; nil for today's tariff.
  let draft: String?

  /// How much is worked out.
  public var size: MarketingSize { study.size }

  /// The same at another size.
  public func of(_ size: MarketingSize) -> CurveRequest {
    CurveRequest(study: study.of(size), varied: varied, draft: draft)
  }

  /// Those of the study.
  public var customersKey: [String] { study.customersKey }
  /// Those of the study.
  public var chargesKey: [String] { study.chargesKey }

  /// What each plan costs along the price.
  public func found(
    known: KnownUsage, threads: Int, listener: @escaping Progress.Listener
  ) async throws -> (data: PopulationBreakEvenData, known: KnownUsage) {
    let subject = try BreakEvenSubject(
      study.population, tariff: draft.map { _ in MarketingDraft.fileName }, readings: [], [Variation(varied)],
      CurveRequest.settings(size, threads: threads),
      of: CurveRequest.files([(study.population, study.ownPopulation), (MarketingDraft.fileName, draft)]))
    let usage = study.charges.isEmpty ? known.today : known.draft
    let found = try await subject.found(usage: usage, command: "", listener: listener)
    guard case .population(let data) = found else { throw Failure.badData(MarketingWords.noPopulation) }
    return (data, known)
  }

  /// The command that writes its report to an output in a language.
  public func command(to output: ReportOutput, _ language: Language) throws -> String {
    let run = try CurveRequest.settings(size, threads: 1).arguments
    return BreakEvenSubject.command(
      study.population, varied: [varied],
      run + MarketingDraft.tariffArguments(draft) + output.arguments(language))
  }
}
