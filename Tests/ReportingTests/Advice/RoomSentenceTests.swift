import Basics
import HandMadeResults
import Statistics
import TestSupport
import Testing

@testable import Advice
@testable import Decision
@testable import Reporting

/// How far what was typed may be off: both factors, one, none, and those around 1.
struct RoomSentenceTests {
  private func sentence(_ calls: Estimate?, _ lengths: Estimate?, _ language: Language, _ parts: AdviceParts? = nil)
    throws
    -> String
  {
    try (parts ?? AdviceParts()).words(language).annex.roomSentence(RoomForError(calls: calls, lengths: lengths)).spaced
  }

  @Test func bothFactorsTurnTheAdvice() throws {
    let (calls, lengths) = (Estimate.about(0.764, 0.0046), Estimate.about(1.31, 0.05))
    #expect(
      try sentence(calls, lengths, .fr)
        == "l’avis se retourne si les appels, tous ensemble, sont en réalité 23,6 ± 0,5 % moins nombreux ou 31 ± 5 % plus longs que "
        + "ne le dit le profil.")
    #expect(
      try sentence(calls, lengths, .en)
        == "the advice turns if the calls, all together, are really 23.6 ± 0.5% fewer or 31 ± 5% longer than the profile says."
    )
  }

  @Test func oneFactorAlone() throws {
    #expect(
      try sentence(.about(1.4, 0.02), nil, .fr)
        == "l’avis se retourne si les appels, tous ensemble, sont en réalité 40,0 ± 2,0 % plus nombreux que ne le dit le profil."
    )
    #expect(
      try sentence(nil, .about(0.6, 0.02), .en)
        == "the advice turns if the calls, all together, are really 40.0 ± 2.0% shorter than the profile says.")
  }

  @Test func noFactorAtAll() throws {
    #expect(
      try sentence(nil, nil, .fr)
        == "des appels trois fois plus ou moins nombreux, trois fois plus longs ou plus courts ne changent pas l’avis.")
  }

  @Test func aMarginIsNeverNarrowerThanTheInterval() throws {
    // 0.97 points below and 0.89 above: one decimal, and up to the longer side.
    #expect(try sentence(.between(0.9393, 0.948278, 0.95799), nil, .fr).contains("5,2 ± 1,0 % moins nombreux"))
    // 1.26 points at most are within 1.3, not within 1.
    #expect(try sentence(nil, .between(0.9220, 0.934645, 0.9472), .en).contains("6.5 ± 1.3% shorter"))
    #expect(try sentence(Estimate(exact: 0.8), nil, .en).contains("really 20.0% fewer than"))
  }

  @Test func aroundOneItIsBetweenTwoEnds() throws {
    let around = Estimate.between(0.9933, 1.0016, 1.0117)
    #expect(
      try sentence(around, nil, .fr)
        == "l’avis se retourne si les appels, tous ensemble, sont en réalité entre 1 % moins nombreux et 2 % plus nombreux que ne le "
        + "dit le profil.")
    #expect(
      try sentence(around, around, .en)
        == "the advice turns if the calls, all together, are really between 1% fewer and 2% more numerous or between 1% shorter and "
        + "2% longer than the profile says.")
  }

  @Test func whereTheAdviceIsOpenTheVersionsCostTheSame() throws {
    let open = try AdviceParts(.about(0.2, 0.1))
    #expect(try sentence(.about(1.4, 0.02), nil, .fr, open).hasPrefix("les deux versions coûtent autant si les appels"))
    #expect(try sentence(.about(1.4, 0.02), nil, .en, open).hasPrefix("both plans cost the same if the calls"))
    let three = try AdviceParts(three: [109.2, 109, 119], reach: 0.1)
    #expect(try sentence(.about(1.4, 0.02), nil, .fr, three).hasPrefix("la moins chère change si les appels"))
    #expect(try sentence(.about(1.4, 0.02), nil, .en, three).hasPrefix("the cheapest plan changes if the calls"))
  }

  @Test func onTheFirstScreenPercentsAreRoundedToWhatIsKnown() throws {
    let room = RoomForError(calls: .about(0.764, 0.0046), lengths: .about(1.31, 0.05))
    let words = try AdviceParts().words(.fr)
    #expect(words.roomSentence(room).spaced.contains("24 % moins nombreux ou 30 % plus longs que"))
  }

  @Test func whereTheAdviceChangesOnTheWayThePlansKeptAreMeant() throws {
    var parts = try AdviceParts()
    let rule = SimpleRule(start: .equilibre, target: .intense, isUpward: true, oneMonth: 300, twoMonths: nil)
    parts.deliberation = HandMadeDeliberation.deliberation(
      parts.model, strategies: HandMadeDeliberation.comparison(parts.model, rule: rule, gain: .about(5, 0.5)))
    #expect(
      try sentence(.about(1.4, 0.02), nil, .fr, parts).hasPrefix(
        "une autre version, gardée pendant les 24 mois, serait la moins chère si les appels"))
    #expect(
      try sentence(.about(1.4, 0.02), nil, .en, parts).hasPrefix(
        "another plan, kept for the 24 months, would cost least if the calls"))
  }

  @Test func wholePercentsStayAsTheyAre() throws {
    // 1.02 − 1 is a little more than 0.02 in binary.
    #expect(try sentence(.between(0.98, 1, 1.02), nil, .en).contains("between 2% fewer and 2% more numerous"))
  }
}
