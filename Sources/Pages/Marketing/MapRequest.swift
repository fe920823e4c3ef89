import Basics
import Interchange
import Reporting
import Runs

/// A map of one customer over two figures.
public struct MapRequest: MarketingRequest {
  /// The profile's file, from where the command runs.
  let profile: String
  /// Its text, where it is of the conversation.
  let text: String?
  /// The two figures with their ranges, as `--vary` writes them.
  let varied: [String]
  /// The draft's file; nil for today's tariff.
  let draft: String?
  /// How much is worked out.
  public private(set) var size = MarketingSize.preview

  /// The same at another size.
  public func of(_ size: MarketingSize) -> MapRequest {
    var other = self
    other.size = size
    return other
  }

  /// Empty: a map is of one customer.
  public var customersKey: [String] { [] }
  /// Empty, too.
  public var chargesKey: [String] { [] }

  /// Where each plan is the cheapest.
  public func found(
    known: KnownUsage, threads: Int, listener: @escaping Progress.Listener
  ) async throws -> (data: BreakEvenData, known: KnownUsage) {
    let subject = try BreakEvenSubject(
      profile, tariff: draft.map { _ in MarketingDraft.fileName }, readings: [],
      varied.map { try Variation($0, defaultSteps: size.steps) },
      MapRequest.settings(.whole, threads: threads),
      of: MapRequest.files([(profile, text), (MarketingDraft.fileName, draft)]), size.effort)
    guard case .customer(let data) = try await subject.found(command: "", listener: listener) else {
      throw Failure.badData(MarketingWords.noProfile)
    }
    return (data, known)
  }

  /// The command that writes its report to an output in a language.
  public func command(to output: ReportOutput, _ language: Language) throws -> String {
    let run = try MapRequest.settings(.whole, threads: 1).run.arguments
    return BreakEvenSubject.command(
      profile, varied: varied, run + MarketingDraft.tariffArguments(draft) + output.arguments(language))
  }
}
