import Contracts
import HandMadeResults
import Statistics
import Testing

@testable import Advice
@testable import Interchange

/// A charge of a mean bill as JSON: its cause in words, and a name that no language changes.
struct BreakdownJSONTests {
  private func object(_ subject: BreakdownLine.Subject) throws -> [String: Any] {
    let line = BreakdownLine(subject: subject, clause: "T9", monthly: StudyResults.estimate(4.5, 0.2))
    return try ReadData.object(JSONText.encode(BreakdownJSON(line, StudyResults.model(), .handMade)))
  }

  @Test func aFixedCharge() throws {
    let object = try object(.fixed(.monthlyPrice, isOneOff: false))
    #expect(object.keys.sorted() == ["cause", "charge", "clause", "mean", "standard_error"])
    #expect(object["charge"] as? String == "subscription" && object["cause"] as? String == "the monthlyPrice")
    #expect(object["mean"] as? Double == 4.5 && object["standard_error"] as? Double == 0.1)
  }

  @Test func callsOfAStream() throws {
    for cause in ChargeCause.allCases {
      let object = try object(.calls(stream: 0, cause: cause))
      #expect(
        object.keys.sorted() == ["cause", "charge", "clause", "destination", "mean", "standard_error", "stream"])
      #expect(object["charge"] as? String == cause.rawValue && object["cause"] as? String == cause.rawValue)
      #expect(object["stream"] as? String == "chantiers" && object["destination"] as? String == "fr-mobile")
    }
  }
}
