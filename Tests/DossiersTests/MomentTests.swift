import Testing

@testable import Dossiers

/// Moments to the millisecond, written and read again.
struct MomentTests {
  @Test func eachMillisecondIsWrittenAndReadAgain() {
    #expect(Moment(milliseconds: 1_800_000_000_123).description == "2027-01-15T08:00:00.123Z")
    #expect(Moment(milliseconds: 0).description == "1970-01-01T00:00:00.000Z")
    for milliseconds in stride(from: Int64(0), to: 253_402_300_799_999, by: 9_999_999_999_937) {
      let moment = Moment(milliseconds: milliseconds)
      #expect(Moment(moment.description) == moment)
    }
    for rest in 0..<1000 {
      let moment = Moment(milliseconds: 1_800_000_000_000 + Int64(rest))
      #expect(Moment(moment.description) == moment)
    }
  }

  @Test func nothingElseIsAMoment() {
    for text in ["", "yesterday", "2027-01-15", "1969-12-31T23:59:59.999Z", "2027-13-15T08:00:00.123Z"] {
      #expect(Moment(text) == nil, "\(text)")
    }
    #expect(Moment(milliseconds: -5) == Moment(milliseconds: 0))
    #expect(Moment(milliseconds: .max).description == "9999-12-31T23:59:59.999Z")
  }
}
