import Basics
import Testing

struct TimeTests {
  @Test func knownDaysHaveTheirWeekday() throws {
    // 1 January 2000 was a Saturday, 14 July 2027 is a Wednesday, 29 February 2028 a Tuesday.
    #expect(try #require(CivilDate(year: 2000, month: 1, day: 1)).weekday == 5)
    #expect(try #require(CivilDate(year: 2027, month: 7, day: 14)).weekday == 2)
    #expect(try #require(CivilDate(year: 2028, month: 2, day: 29)).weekday == 1)
  }

  @Test func everyDayNumberNamesItsDayAgain() throws {
    var date = try #require(CivilDate(year: 1999, month: 12, day: 1))
    for _ in 0..<40_000 {
      let next = date.adding(days: 1)
      #expect(date < next)
      #expect(CivilDate(dayNumber: next.dayNumber) == next)
      #expect(next.weekday == (date.weekday + 1) % 7)
      date = next
    }
  }

  @Test(arguments: [
    "2027-02-29T10:00:00", "2027-13-01T10:00", "2027-01-01T24:00:00", "2027-01-01T10:60:00",
    "2027-01-01T10:00:00Z", "2027-01-01T10:00:00+01:00", "1999-12-31T23:59:59", "2027-1-1T10:00:00", "", "27-01-01",
    "2027-01-01T10:00:0é", "２０27-01-01T10:00",
  ])
  func whatIsNotALocalTimeIsRefused(_ text: String) { #expect(LocalTime(text) == nil) }

  @Test func aLocalTimeIsWrittenAsRead() {
    #expect(LocalTime("2027-01-04T09:05:07")?.description == "2027-01-04T09:05:07")
    #expect(LocalTime("2027-01-04 09:05")?.description == "2027-01-04T09:05:00")
  }

  @Test func theLastSecondOfAMonthBelongsToIt() {
    #expect(LocalTime("2027-01-31T23:59:59")?.billingMonth.description == "2027-01")
    #expect(LocalTime("2027-02-01T00:00:00")?.billingMonth.description == "2027-02")
  }

  @Test(arguments: ["2027-1", "2027-13", "2027-00", "1999-12", "2100-01", "2027/01", "2027-01-01", ""])
  func whatIsNotAMonthIsRefused(_ text: String) { #expect(BillingMonth(text) == nil) }

  @Test(arguments: ["user-0", "user-21", "user-01", "user", "Analogue", "user-1 ", "user--1", "user-+1"])
  func whatIsNotALineIsRefused(_ text: String) { #expect(Line(text) == nil) }

  @Test func linesAreWrittenAsRead() {
    #expect(Line("analogue") == .analogue)
    #expect(Line("user-20")?.description == "user-20")
  }
}
