import Basics
import HandMadeResults
import Statistics
import Testing

@testable import Advice
@testable import Decision
@testable import Reporting

/// Heavy months, what certainty costs, and growing calls.
struct BehaviourWordsTests {
  private typealias Hand = HandMadeDeliberation

  /// The last section on the decision: its heading and points.
  private func told(
    _ parts: AdviceParts, worst: [(median: Double, p95: Double)] = [(216, 341), (119, 119)],
    compared: (Int, Int)? = nil, growths: [BehaviourAnalysis.Growth] = [], _ language: Language
  ) -> [String] {
    var parts = parts
    parts.deliberation = Hand.deliberation(
      parts.model, behaviour: Hand.behaviour(parts.model, worst: worst, compared: compared, growths: growths))
    return parts.words(language).decision(false).sentences.suffix(2 + growths.count).map(\.spaced)
  }

  @Test func certaintyHasAPrice() throws {
    let parts = try AdviceParts(.about(-24, 2))
    #expect(
      told(parts, .fr) == [
        "Mois lourds et appels en plus",
        "La tranquillité : avec Équilibre un mois sur vingt dépasse 115 € ; le pire des 24 mois atteint 216 € une fois sur deux, "
          + "341 € une fois sur vingt. Avec Intense, ces deux montants sont de 119 € ; cette tranquillité coûte 24,0 ± 2,0 € par mois "
          + "en moyenne.",
      ])
    #expect(
      told(parts, .en) == [
        "Heavy months and more calls",
        "Certainty: with Équilibre one month in twenty is above €115; the worst of 24 months reaches €216 one time in two, €341 one "
          + "time in twenty. With Intense, both amounts are €119; that peace of mind costs €24.0 ± 2.0 a month on average.",
      ])
  }

  @Test func orItSaves() throws {
    let parts = try AdviceParts(.about(14, 0.5))
    let worst: [(median: Double, p95: Double)] = [(216, 341), (119, 125)]
    #expect(
      told(parts, worst: worst, .fr)[1].hasSuffix(
        "Avec Intense, ce sont 119 € et 125 € ; cette tranquillité ne coûte rien : elle fait économiser 14,0 ± 0,5 € par mois."
      ))
    #expect(
      told(parts, worst: worst, .en)[1].hasSuffix(
        "With Intense, they are €119 and €125; that peace of mind costs nothing: it saves €14.0 ± 0.5 a month."))
  }

  @Test func aSingleMonthIsTheWorst() throws {
    let parts = try AdviceParts(
      .about(-24, 2), model: HandMadeModels.model(HandMadeModels.profileText(months: 1)))
    #expect(told(parts, .fr)[1].contains("dépasse 115 € ; le mois atteint 216 € une fois sur deux"))
    #expect(told(parts, .en)[1].contains("is above €115; the month reaches €216 one time in two"))
  }

  @Test func growthSavesNothing() throws {
    let parts = try AdviceParts(.about(14, 0.5))
    let growth = BehaviourAnalysis.Growth(share: 0.1, saving: .about(14, 0.5), apparentSaving: .about(18.4, 2.9))
    #expect(
      told(parts, growths: [growth], .fr)[2]
        == "Si les appels vers mobiles augmentent de 10 % une fois illimités, Intense coûte 14,0 ± 0,5 € de moins par mois que les "
        + "appels d’aujourd’hui avec Équilibre : ces appels supplémentaires n’augmentent pas l’économie. Comptés au prix d’Équilibre, ils feraient "
        + "croire à une économie de 18,4 ± 2,9 €.")
    #expect(
      told(parts, growths: [growth], .en)[2]
        == "If calls to mobiles grow by 10% once unlimited, Intense costs €14.0 ± 0.5 less a month than today’s calls on Équilibre: "
        + "the extra calls save nothing. At the prices of Équilibre they would look like a saving of €18.4 ± 2.9.")
  }

  @Test func growthCostsWhereRecipientsPassTheirNumber() throws {
    let parts = try AdviceParts(.about(-24, 2))
    // −24 today, −27.1 after the growth: the extra calls cost 3.1.
    let growth = BehaviourAnalysis.Growth(share: 0.25, saving: .about(-27.1, 0.5), apparentSaving: .about(-18, 0.2))
    #expect(
      told(parts, growths: [growth], .fr)[2]
        == "Si les appels vers mobiles augmentent de 25 % une fois illimités, Intense coûte 27,1 ± 0,5 € de plus par mois que les "
        + "appels d’aujourd’hui avec Équilibre : ces appels supplémentaires n’augmentent pas l’économie, et ceux au-delà du nombre de destinataires "
        + "inclus coûtent environ 3,1 €. Comptés au prix d’Équilibre, ils feraient croire à un surcoût de 18,00 ± 0,20 € seulement."
    )
    #expect(
      told(parts, growths: [growth], .en)[2]
        == "If calls to mobiles grow by 25% once unlimited, Intense costs €27.1 ± 0.5 more a month than today’s calls on Équilibre: "
        + "the extra calls save nothing, and those beyond the included number of recipients cost about €3.1. At the prices of "
        + "Équilibre they would look like an extra cost of €18.00 ± 0.20 only.")
  }

  @Test func ofThreePlansThoseComparedAreNamed() throws {
    let parts = try AdviceParts(three: [112, 109, 119])
    let growth = BehaviourAnalysis.Growth(share: 0.1, saving: .about(-10, 0.5), apparentSaving: .about(-9, 0.2))
    let worst: [(median: Double, p95: Double)] = [(150, 200), (130, 160), (119, 119)]
    let french = told(parts, worst: worst, compared: (1, 2), growths: [growth], .fr)
    #expect(
      french[1].hasPrefix(
        "La tranquillité : avec Médiane un mois sur vingt dépasse 129 € ; le pire des 24 mois atteint 130 € une fois sur deux, 160 €"
      )
    )
    #expect(french[1].hasSuffix("cette tranquillité coûte 10,0 ± 1,0 € par mois en moyenne."))
    #expect(french[2].contains("que les appels d’aujourd’hui avec Médiane : "))
    #expect(french[2].contains("Comptés au prix de Médiane, ils"))
  }
}
