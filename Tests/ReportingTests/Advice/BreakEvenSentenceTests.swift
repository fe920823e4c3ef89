import Basics
import HandMadeResults
import Statistics
import Testing

@testable import Advice
@testable import Decision
@testable import Reporting

/// Where the cheapest plan changes, beside what the customer makes.
struct BreakEvenSentenceTests {
  private func sentence(_ breakEven: (AdviceParts) -> BreakEven, _ language: Language, three: Bool = false) throws
    -> String
  {
    let parts = try three ? AdviceParts(three: [95, 109, 119]) : AdviceParts()
    return parts.words(language).annex.breakEvenSentence(breakEven(parts)).spaced
  }

  @Test func thePlanPaysFromSoManyMinutes() throws {
    func breakEven(_ parts: AdviceParts) -> BreakEven {
      HandMadeDeliberation.breakEven(parts.model, minutes: .about(300, 3.2))
    }
    // 150 and 262 minutes, to five: 2 h 30 and 4 h 20; 205 minutes are 3 h 25; 3.2 minutes are within 4.
    #expect(
      try sentence(breakEven, .fr)
        == "Intense devient rentable à partir de 5 h ± 4 min d’appels vers mobiles par mois (environ 150 appels vers l’ensemble des mobiles, "
        + "les autres chiffres à leur valeur probable) ; ce client en fait 3 h 25 en moyenne (de 2 h 30 à 4 h 20, huit fois "
        + "sur dix).")
    #expect(
      try sentence(breakEven, .en)
        == "Intense pays from 5 h ± 4 min of calls to mobiles a month (about 150 calls to all mobiles, the other figures at their "
        + "likely values); this customer makes 3 h 25 on average (2 h 30 to 4 h 20, eight times in ten)."
    )
  }

  @Test func thePlanPaysBelow() throws {
    func breakEven(_ parts: AdviceParts) -> BreakEven {
      HandMadeDeliberation.breakEven(parts.model, minutes: Estimate(exact: 45), isAbove: false)
    }
    #expect(
      try sentence(breakEven, .fr).hasPrefix("Intense devient rentable au-dessous de 45 min d’appels vers mobiles"))
    #expect(try sentence(breakEven, .en).hasPrefix("Intense pays below 45 min of calls to mobiles a month"))
  }

  @Test func aKnownCustomerHasNoRange() throws {
    func breakEven(_ parts: AdviceParts) -> BreakEven {
      HandMadeDeliberation.breakEven(
        parts.model, minutes: .about(300, 3), believed: Interval(lower: 205, upper: 205))
    }
    #expect(try sentence(breakEven, .fr).hasSuffix(" ; ce client en fait 3 h 25."))
    #expect(try sentence(breakEven, .en).hasSuffix("; this customer makes 3 h 25."))
  }

  @Test func aNarrowRangeIsGivenToTheMinute() throws {
    func breakEven(_ parts: AdviceParts) -> BreakEven {
      HandMadeDeliberation.breakEven(
        parts.model, minutes: .about(300, 3), believed: Interval(lower: 183, upper: 227))
    }
    #expect(try sentence(breakEven, .fr).contains("(de 3 h 03 à 3 h 47, huit fois sur dix)"))
    #expect(try sentence(breakEven, .en).contains("(3 h 03 to 3 h 47, eight times in ten)"))
  }

  @Test func withoutACrossing() throws {
    func breakEven(_ parts: AdviceParts) -> BreakEven { HandMadeDeliberation.breakEven(parts.model, minutes: nil) }
    #expect(
      try sentence(breakEven, .fr)
        == "aucun volume d’appels vers mobiles ne rend les deux versions égales ; ce client en fait 3 h 25 par mois en moyenne "
        + "(de 2 h 30 à 4 h 20, huit fois sur dix).")
    #expect(
      try sentence(breakEven, .en)
        == "no volume of calls to mobiles makes the plans cost the same; this customer makes 3 h 25 a month on average "
        + "(2 h 30 to 4 h 20, eight times in ten).")
    #expect(
      try sentence(breakEven, .fr, three: true).hasPrefix(
        "aucun volume d’appels vers mobiles ne change la version la moins chère ;"))
    #expect(
      try sentence(breakEven, .en, three: true).hasPrefix(
        "no volume of calls to mobiles changes the cheapest plan;"))
  }

  @Test func ofThreePlansTheOneBesideItIsNamed() throws {
    func breakEven(_ plans: (Int, Int)) -> (AdviceParts) -> BreakEven {
      { HandMadeDeliberation.breakEven($0.model, minutes: .about(300, 3), plans: plans) }
    }
    #expect(
      try sentence(breakEven((1, 2)), .fr, three: true).hasPrefix(
        "Intense, à côté de Médiane, devient rentable à partir de 5 h"))
    #expect(
      try sentence(breakEven((0, 1)), .fr, three: true).hasPrefix(
        "Médiane, à côté d’Équilibre, devient rentable à partir"))
    #expect(
      try sentence(breakEven((1, 2)), .en, three: true).hasPrefix("Intense, beside Médiane, pays from 5 h ± 3 min"))
  }

  @Test func oneLongCallIsOneCall() throws {
    func breakEven(_ parts: AdviceParts) -> BreakEven {
      HandMadeDeliberation.breakEven(parts.model, minutes: .about(300, 3), calls: .about(1.1, 0.1))
    }
    #expect(try sentence(breakEven, .fr).contains("(environ 1 appel vers l’ensemble des mobiles,"))
    #expect(try sentence(breakEven, .en).contains("(about 1 call to all mobiles,"))
  }
}
