import Advice
import Basics
import Decision
import Statistics

/// The advice on several profiles, side by side.
public struct ComparisonData: MachineData {
  /// The advice on each, in the order asked for; at least one.
  public let advices: [AdviceData]
  /// The command that makes them again.
  public let command: String

  /// Advices side by side.
  public init(_ advices: [AdviceData], command: String) {
    self.advices = advices
    self.command = command
  }

  /// All advices with the keys they have alone.
  public func json() throws -> String {
    try JSONText.encode(
      DocumentJSON(
        profiles: advices.map(\.document), tariff: advices.first.map { TariffJSON($0.advice.model.tariff) },
        seed: advices.first?.advice.seed, version: Version.current, command: command))
  }

  private struct DocumentJSON: Encodable {
    let profiles: [Together]
    let tariff: TariffJSON?
    let seed: UInt64?
    let version: String
    let command: String
  }

  /// One row a profile and measure: what is saved beside the other plan, the chance of it, where another one pays.
  public func table(_: ChargeTitles?) -> [[String]] {
    let header = ["profile", "recommendation", "measure", "unit"] + EstimateCells.columns
    return [header]
      + advices.flatMap { data in rows(data.advice).map { [data.advice.model.profile.name] + $0 } }
  }

  private func rows(_ advice: Recommendation) -> [[String]] {
    let plan = advice.lowerMean
    let crossing = advice.deliberation?.breakEven?.crossing
    let measures: [(String, String, Estimate?)] = [
      ("saving", "EUR/month", advice.difference.magnitude),
      ("probability_cheaper", "share", advice[plan].probabilityCheaper),
      ("break_even", "calls/month", crossing?.calls), ("break_even", "minutes/month", crossing?.minutes),
    ]
    return measures.compactMap { measure, unit, value in
      value.map { [advice.verdict.key, measure, unit] + EstimateCells.of($0, advice.confidence) }
    }
  }
}
