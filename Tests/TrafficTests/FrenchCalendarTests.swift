import Basics
import Testing
import Traffic

struct FrenchCalendarTests {
  @Test(arguments: [
    (2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2028, 4, 16), (2038, 4, 25), (2008, 3, 23),
  ])
  func easterFallsOnItsPublishedDay(_ year: Int, _ month: Int, _ day: Int) {
    #expect(FrenchCalendar.easterSunday(in: year) == CivilDate(year: year, month: month, day: day))
  }

  @Test func theElevenHolidaysOf2027AreTheLegalOnes() {
    // Easter Monday 29 March, Ascension 6 May, Whit Monday 17 May.
    let days = FrenchCalendar.holidays(in: 2027).map { [$0.month, $0.day] }
    #expect(
      days == [
        [1, 1], [3, 29], [5, 1], [5, 6], [5, 8], [5, 17], [7, 14], [8, 15], [11, 1], [11, 11], [12, 25],
      ])
  }

  @Test func workingDaysOf2027AddUpToThoseOfTheCalendar() {
    // 261 weekdays less the holidays on weekdays: 1 Jan, 29 Mar, 6 May, 17 May, 14 Jul, 1 Nov, 11 Nov = 254.
    let counts = (1...12).map { FrenchCalendar.workingDays(in: BillingMonth(year: 2027, month: $0)).count }
    #expect(counts == [20, 20, 22, 22, 19, 22, 21, 22, 22, 21, 20, 23])
    #expect(counts.reduce(0, +) == 254)
  }
}
