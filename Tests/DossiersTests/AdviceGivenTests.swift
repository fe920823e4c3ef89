import Advice
import Basics
import HandMadeResults
import Testing

@testable import Dossiers

/// What is read of an advice that was kept, and what bills are held against.
struct AdviceGivenTests {
  private static func given(_ json: String) throws -> AdviceGiven {
    AdviceGiven(try JSONValue(parsing: json), HandMadeDossiers.foreseen, given: HandMadeDossiers.moment)
  }

  private static let monthly = """
    "monthly": {"equilibre": {"mean": 105, "standard_error": 0.2}, "intense": {"mean": 119, "standard_error": 0}}
    """

  @Test func whatAdviseSaysIsKeptWhole() throws {
    let json = try WholeAdvice.parts().data.json()
    let advice = try HandMadeDossiers.advice()
    #expect(try JSONValue(parsing: advice.document.line()) == JSONValue(parsing: json))
    #expect(advice.monthly("difference")?.mean == -24 && advice.recommendation == "equilibre")
    #expect(advice.sentence == Bilingual(fr: "Signer", en: "Sign"))
  }

  @Test func theAdvisedPlanFollowsFromTheAction() throws {
    let keep = try Self.given(
      "{\"action\": {\"kind\": \"keep\", \"plans\": [\"intense\"]}, \"action_saving\": {\"beside\": \"equilibre\"}, \(Self.monthly)}"
    ).said
    #expect(keep?.plan == "intense" && keep?.beside == "equilibre")
    let rule = try Self.given(
      "{\"action\": {\"kind\": \"rule\"}, \"action_saving\": {\"beside\": \"intense\"}, \(Self.monthly)}"
    ).said
    #expect(rule?.plan == nil && rule?.beside == "intense")
    let calendar = try Self.given(
      """
      {"action": {"kind": "calendar", "months": {"2027-01": "equilibre", "2027-02": "intense"}}, 
      "action_saving": {"beside": "equilibre"}, \(Self.monthly)}
      """
    ).said
    #expect(calendar?.calendar.count == 2 && calendar?.calendar[BillingMonth(year: 2027, month: 2)] == "intense")
    let either = try Self.given("{\"action\": {\"kind\": \"either\"}, \(Self.monthly)}").said
    #expect(either?.plan == "equilibre" && either?.beside == "intense")
    let bare = try Self.given("{\"recommendation\": \"too-close\", \(Self.monthly)}").said
    #expect(bare?.plan == "equilibre" && bare?.beside == "intense")
  }

  @Test func anyOtherDocumentSaysNothing() throws {
    for text in ["{}", "{\"monthly\": 3}", "{\"monthly\": {\"equilibre\": {\"mean\": \"1\"}}}", "[1, 2]"] {
      let advice = try Self.given(text)
      #expect(advice.said == nil && advice.action == nil && advice.saving == nil && advice.sentence == nil)
    }
  }
}
