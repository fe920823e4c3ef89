import Basics
import HandMadeResults
import Testing
import Traffic

@testable import Reporting

/// Every figure's title, value and question.
struct FigureTextTests {
  private func text(_ language: Language) throws -> FigureText {
    FigureText(profile: try HandMadeModels.model().profile, language: language)
  }

  @Test(
    arguments: [
      (.busynessCV, "variation de l’activité d’un mois à l’autre", "variation of business from month to month"),
      (.callsPerMonth(stream: 0), "appels par mois, « clients »", "calls a month, “clients”"),
      (
        .dispersion(stream: 0), "variation propre d’un mois à l’autre, « clients »",
        "own variation from month to month, “clients”"
      ),
      (.meanSeconds(stream: 1), "durée d’un appel, « fournisseurs »", "length of a call, “fournisseurs”"),
      (.durationCV(stream: 0), "dispersion des durées, « clients »", "spread of lengths, “clients”"),
      (.annualGrowth, "croissance annuelle", "growth a year"),
    ] as [(ProfileFigure, String, String)])
  func titles(_ figure: ProfileFigure, _ fr: String, _ en: String) throws {
    #expect(try text(.fr).title(figure).spaced == fr)
    #expect(try text(.en).title(figure) == en)
  }

  @Test(
    arguments: [
      (.busynessCV, 0.15, "15 %", "15%"), (.callsPerMonth(stream: 0), 1240, "1 240", "1,240"),
      (.callsPerMonth(stream: 0), 2.5, "2,5", "2.5"), (.callsPerMonth(stream: 0), 3, "3", "3"),
      (.meanSeconds(stream: 0), 119.6, "120 s", "120 s"), (.durationCV(stream: 0), 1.2, "120 %", "120%"),
      (.annualGrowth, 0.98, "−2 %", "−2%"), (.annualGrowth, 1.08, "8 %", "8%"),
      (.dispersion(stream: 0), 0.1, "10 %", "10%"),
    ] as [(ProfileFigure, Double, String, String)])
  func values(_ figure: ProfileFigure, _ value: Double, _ fr: String, _ en: String) throws {
    #expect(try text(.fr).value(value, figure).spaced == fr)
    #expect(try text(.en).value(value, figure).spaced == en)
  }

  @Test(
    arguments: [
      (
        .busynessCV, "Combien d’appels passez-vous dans votre mois le plus creux, et combien dans le plus chargé ?",
        "How many calls do you make in your slackest month, and how many in your busiest?"
      ),
      (
        .dispersion(stream: 0),
        "À activité égale, le nombre d’appels pour “clients” change-t-il beaucoup d’un mois à l’autre ?",
        "With business as usual, does the number of calls for ‘clients’ change much from month to month?"
      ),
      (
        .meanSeconds(stream: 0), "Combien de temps dure en moyenne un appel pour “clients” ?",
        "How long does a call for ‘clients’ last on average?"
      ),
      (
        .durationCV(stream: 0),
        "Les appels pour “clients” durent-ils à peu près autant, ou y en a-t-il beaucoup de brefs et quelques-uns très longs ?",
        "Do calls for ‘clients’ last about the same, or are many short and a few very long?"
      ),
      (
        .annualGrowth,
        "De combien vos appels vont-ils augmenter ou diminuer par an : embauches, clients, usage du mobile ?",
        "By how much will your calls grow or shrink a year: hires, customers, use of mobiles instead?"
      ),
    ] as [(ProfileFigure, String, String)])
  func questions(_ figure: ProfileFigure, _ fr: String, _ en: String) throws {
    #expect(try text(.fr).question(figure).spaced == fr)
    #expect(try text(.en).question(figure) == en)
  }
}
