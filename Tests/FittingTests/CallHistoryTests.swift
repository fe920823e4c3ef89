import Basics
import Testing

@testable import Fitting

/// What is counted of call records, by hand.
struct CallHistoryTests {
  /// A call of a day of 2026.
  static func call(
    _ month: Int, _ day: Int, hour: Int = 9, to destination: String = "fr-mobile", recipient: String = "a",
    seconds: Int = 60, line: Line = .user(1)
  ) throws -> Call {
    let date = try #require(CivilDate(year: 2026, month: month, day: day))
    return Call(
      startedAt: LocalTime(date: date, secondOfDay: hour * 3600), line: line, destination: destination,
      recipient: recipient, seconds: seconds)
  }

  @Test func callsAreCountedByMonthDestinationSecondsAndRecipient() throws {
    let calls = try [
      Self.call(3, 2, recipient: "a"), Self.call(3, 3, recipient: "a", seconds: 61),
      Self.call(3, 4, recipient: "b", line: .analogue), Self.call(5, 4, recipient: "a", line: .user(3)),
      Self.call(5, 5, to: "fr-fixed"), Self.call(5, 6, seconds: 0),
    ]
    let history = try #require(CallHistory(calls))
    #expect(history.months.map(\.description) == ["2026-03", "2026-04", "2026-05"])
    #expect(history.kinds.map(\.destination) == ["fr-mobile", "fr-fixed"])
    #expect(history.kinds[0].callsByMonth == [3, 0, 1] && history.callsByMonth == [3, 0, 2])
    #expect(history.kinds[0].callsBySeconds == [60: 3, 61: 1] && history.kinds[0].analogueCalls == 1)
    #expect(history.unanswered == 1 && history.calls == 5)
    // Two recipients in March, one of whom is called in May again: three by month.
    let partitions = history.kinds[0].partitions
    #expect(partitions.recipients == 3 && partitions.recipientsByCalls == [2: 1, 1: 2] && partitions.months == 2)
    #expect(history.lines == [.analogue, .user(1), .user(3)])
    // 2 March 2026 is a Monday, 4 and 5 May a Monday and a Tuesday.
    #expect(history.callsByWeekday == [2, 2, 1, 0, 0, 0, 0] && history.callsByHour[9] == 5)
  }

  @Test func monthsLeftOutCountNowhereAndKeepTheirPlace() throws {
    let calls = try [Self.call(3, 2), Self.call(4, 2, seconds: 5, line: .user(7)), Self.call(5, 4)]
    let history = try #require(CallHistory(calls, excluding: [BillingMonth(year: 2026, month: 4)]))
    #expect(history.months.count == 3 && history.isExcluded == [false, true, false])
    #expect(history.kinds[0].callsByMonth == [1, 0, 1] && history.kinds[0].callsBySeconds == [60: 2])
    #expect(history.lines == [.user(1)])
    #expect(CallHistory(calls, excluding: Set(history.months)) == nil)
    #expect(try CallHistory([Self.call(3, 2, seconds: 0)]) == nil)
  }

  /// Ten calls a working day from 16 February to 10 April 2026: February has 20 working days, 10 of them from the 16th;
  /// April 21 (Easter Monday is the 6th), 7 of them up to the 10th.
  @Test func anEdgeThatIsSilentForLongIsNotWhole() throws {
    var calls: [Call] = []
    for (month, days) in [(2, 16...28), (3, 1...31), (4, 1...10)] {
      for day in days {
        let date = try #require(CivilDate(year: 2026, month: month, day: day))
        guard date.weekday < 5, (month, day) != (4, 6) else { continue }
        calls += try (0..<10).map { try Self.call(month, day, hour: 8 + $0) }
      }
    }
    let exposure = Exposure(try #require(CallHistory(calls)))
    #expect(exposure.coverage == [0.5, 1, 1 - 14.0 / 21])
    #expect(!exposure.isWhole(0) && exposure.isWhole(1) && !exposure.isWhole(2))
    // Whole months weigh by their working days: March has 22, of 20 + 22 + 21 + … of the twelve from February.
    #expect(abs(exposure.factors[1] / exposure.factors[0] - 22.0 / 20) < 1e-12)
  }

  /// A call a week: that none is made in the first two weeks of a month happens about once in seven times.
  @Test func aQuietEdgeIsWhole() throws {
    let calls = try (0..<20).map { index -> Call in
      let date = try #require(CivilDate(year: 2026, month: 2, day: 16)).adding(days: 7 * index)
      return Call(
        startedAt: LocalTime(date: date, secondOfDay: 40_000), line: .user(1), destination: "fr-fixed", recipient: "a",
        seconds: 9)
    }
    let exposure = Exposure(try #require(CallHistory(calls)))
    #expect(exposure.coverage.allSatisfy { $0 == 1 })
  }

  @Test func monthsKeptApartAreTheLastWholeOnes() throws {
    let calls = try (1...8).flatMap { month in try (2...27).map { try Self.call(month, $0) } }
    let history = try #require(CallHistory(calls, excluding: [BillingMonth(year: 2026, month: 7)]))
    let exposure = Exposure(history)
    #expect(HeldOutMonths.usual(history, exposure) == 1 && HeldOutMonths.most(history, exposure) == 6)
    #expect(HeldOutMonths.last(2, history, exposure).map(\.month) == [6, 8])
    let short = try #require(CallHistory(calls.filter { $0.startedAt.date.month < 4 }))
    #expect(HeldOutMonths.usual(short, Exposure(short)) == 0)
  }
}
