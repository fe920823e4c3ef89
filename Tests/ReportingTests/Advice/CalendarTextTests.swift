import Basics
import HandMadeResults
import TestSupport
import Testing

@testable import Reporting

/// The plan of each month by the calendar, folded into ranges.
struct CalendarTextTests {
  /// The months of a text such as `eeeiieeeeeee`: *Équilibre* or *Intense*, from a month on.
  private func sentence(_ months: String, from first: String = "2027-01", _ language: Language) throws -> String {
    let plans = months.map { $0 == "i" ? Plan.intense : .equilibre }
    return CalendarText(tariff: try HandMadeModels.tariff(plans: 2), language: language)
      .sentence(plans, from: try #require(BillingMonth(first)))
  }

  @Test func monthsOfEveryYearAreFolded() throws {
    let year = "eeeiieeeeeee"
    #expect(try sentence(year + year, .fr) == "Intense d’avril à mai, Équilibre le reste de l’année")
    #expect(try sentence(year + year, .en) == "Intense from April to May, Équilibre the rest of the year")
    // The same year from July on, for a year and a half.
    #expect(
      try sentence("eeeeeeeeeiieeeeeee", from: "2027-07", .fr) == "Intense d’avril à mai, Équilibre le reste de l’année"
    )
  }

  @Test func severalRangesAndTheTurnOfTheYear() throws {
    #expect(
      try sentence("iieeeieeeiei", .fr)
        == "Intense en juin, en octobre et de décembre à février, Équilibre le reste de l’année")
    #expect(
      try sentence("iieeeieeeiei", .en)
        == "Intense in June, in October and from December to February, Équilibre the rest of the year")
    #expect(try sentence("iiiiiiieiiii", .fr) == "Équilibre en août, Intense le reste de l’année")
  }

  @Test func yearsThatDifferAreNamed() throws {
    #expect(try sentence("eeeeeeeeeeeeeeeiiiiiiiii", .fr) == "Équilibre jusqu’en mars 2028, Intense ensuite")
    #expect(try sentence("eeeeeeeeeeeeeeeiiiiiiiii", .en) == "Équilibre until March 2028, Intense afterwards")
    #expect(
      try sentence("eeeieeeeeeeeeeiiiiieeeee", .fr)
        == "Intense en avril 2027 et de mars à juillet 2028, Équilibre les autres mois")
    #expect(
      try sentence("eeeeeeeeeeeiieeeeeiieeee", .en)
        == "Intense from December 2027 to January 2028 and from July to August 2028, Équilibre the other months")
  }

  @Test func lessThanAYearHasItsOwnMonths() throws {
    #expect(try sentence("eieeee", .fr) == "Intense en février 2027, Équilibre les autres mois")
    #expect(try sentence("ei", .en) == "Équilibre until January 2027, Intense afterwards")
  }
}
