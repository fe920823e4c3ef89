import Basics
import HandMadeResults
import Simulation
import Statistics
import Testing

@testable import Advice
@testable import Decision
@testable import Reporting

/// The advice beside that on the profile as it is in the file.
struct WhatIfSentenceTests {
  private func sentence(_ parts: AdviceParts, file: [Estimate], change: [Estimate], _ language: Language) -> String? {
    var parts = parts
    parts.whatIf = WhatIf(
      settings: [("streams.0.calls_per_month", "300"), ("annual_growth", "0.05")],
      fileDifferences: PlanDifferences(parts.model.plans, file), changes: PlanDifferences(parts.model.plans, change))
    return parts.words(language).annex.comparison().sentences.first?.spaced
  }

  @Test func aFileThatLedToTheOtherPlan() throws {
    let parts = try AdviceParts(.about(14, 0.5))
    let (file, change) = ([Estimate.about(-4, 0.5)], [Estimate.about(18, 0.2)])
    #expect(
      sentence(parts, file: file, change: change, .fr)
        == "Avec streams.0.calls_per_month = 300, annual_growth = 0.05, la différence Équilibre − Intense passe de −4,0 ± 0,5 € "
        + "(Équilibre moins chère) à 14,0 ± 0,5 € par mois : un changement de 18,00 ± 0,20 €.")
    #expect(
      sentence(parts, file: file, change: change, .en)
        == "With streams.0.calls_per_month = 300, annual_growth = 0.05, the difference Équilibre − Intense goes from −€4.0 ± 0.5 "
        + "(Équilibre cheaper) to €14.0 ± 0.5 a month: a change of €18.00 ± 0.20.")
  }

  @Test func aFileTooCloseToCall() throws {
    let parts = try AdviceParts(.about(-14, 0.5))
    let (file, change) = ([Estimate.about(0.1, 0.2)], [Estimate.about(-14.1, 0.2)])
    #expect(sentence(parts, file: file, change: change, .fr)?.contains("(trop proche pour trancher) à −14,0") == true)
    #expect(sentence(parts, file: file, change: change, .fr)?.hasSuffix("un changement de −14,10 ± 0,20 €.") == true)
    #expect(sentence(parts, file: file, change: change, .en)?.contains("(too close to call) to −€14.0") == true)
  }

  @Test func ofThreePlansTheCheapest() throws {
    let parts = try AdviceParts(three: [112, 109, 119])
    let file = [-10, -20, -10].map { Estimate.about($0, 1) }
    let change = [13, 13, 0].map { Estimate.about($0, 1) }
    #expect(
      sentence(parts, file: file, change: change, .fr)?.contains(
        "la différence Équilibre − Médiane passe de −10,0 ± 1,0 € (Équilibre la moins chère) à 3,0 ± 1,0 €") == true)
    #expect(sentence(parts, file: file, change: change, .en)?.contains("(Équilibre the cheapest) to €3.0") == true)
  }

  @Test func nothingSetSaysNothing() throws {
    #expect(try AdviceParts().words(.fr).comparison().isEmpty)
  }
}
