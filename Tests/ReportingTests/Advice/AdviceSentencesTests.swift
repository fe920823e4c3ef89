import Basics
import Expectation
import HandMadeResults
import Testing

@testable import Advice
@testable import Reporting

/// The sentences of an advice's data are those of its English report, which other programs have relied on from the first.
struct AdviceSentencesTests {
  @Test func theRuleAndTheQuestion() throws {
    let json = try JSONPaths(WholeAdvice.parts().report.data.json())
    #expect(
      json["simple_rule.text"]?.spaced
        == "start on Équilibre; change to Intense once a month exceeds 5 h of calls to mobiles, or two in a row 3 h 20, then stay on it"
    )
    #expect(
      json["action.text_fr"]?.spaced
        == "Souscrire Équilibre ; passer à Intense dès qu’un mois dépasse 5 h vers mobiles, ou deux de suite 3 h 20, puis y rester"
    )
    #expect(json["calendar.text"] == "Intense from April to May, Équilibre the rest of the year")
    #expect(
      json["next_question.question_fr"]
        == "De combien vos appels vont-ils augmenter ou diminuer par an : embauches, clients, usage du mobile ?")
    #expect(
      json["next_question.question"]
        == "By how much will your calls grow or shrink a year: hires, customers, use of mobiles instead?")
  }

  @Test func whatIsTakenForGrantedAndWhatIsCharged() throws {
    let json = try JSONPaths(WholeAdvice.parts().report.data.json())
    #expect(json["assumptions.0"] == AssumptionText(language: .en).sentence(.excludingTax))
    #expect(json["assumption_keys.0"] == "excluding-tax")
    #expect(json["breakdown.equilibre.0.cause"] == "monthly subscription")
  }

  @Test func whyAPlanHasNoExactAnswer() throws {
    var parts = try AdviceParts(.about(-24, 2))
    let reason = NotCovered.allowance(seconds: 7200)
    parts.basis = Basis(
      method: .both,
      exact: ExactAnswer(
        plans: [.failure(reason), .success(HandMadeBasis.means(119))], differences: nil, distributions: nil),
      exactDifference: nil, simulatedDifference: .about(-24, 2), varianceRatio: nil, errorOfSimulatedError: 0.1,
      deviationOfFortune: .about(4, 0.5), deviationOfCustomers: nil)
    let json = try JSONPaths(parts.report.data.json())
    #expect(json["exact.equilibre.not_covered"] == NotCoveredText(language: .en).sentence(reason))
    #expect(json["exact.equilibre.not_covered_key"] == "allowance" && json["exact.intense.not_covered"] == nil)
  }
}
