import Testing

import Serving

struct RequestAllowanceTests {
  private let start = ContinuousClock.now

  @Test func twiceASecondsRequestsMayComeAtOnce() {
    let allowance = RequestAllowance(rate: 3)
    let taken = (0..<10).filter { _ in allowance.take("192.0.2.1", at: start) }
    #expect(taken == Array(0..<6))
  }

  @Test func timeGivesMoreButNeverMoreThanAtFirst() {
    let allowance = RequestAllowance(rate: 1)
    func taken(after seconds: Double) -> Int {
      (0..<10).count { _ in allowance.take("192.0.2.1", at: start + .seconds(seconds)) }
    }
    #expect(taken(after: 0) == 2)
    #expect(taken(after: 0.5) == 0)
    #expect(taken(after: 1) == 1)
    #expect(taken(after: 1_000) == 2)
  }

  @Test func eachAddressHasItsOwn() {
    let allowance = RequestAllowance(rate: 0.5)
    #expect(allowance.take("192.0.2.1", at: start))
    #expect(!allowance.take("192.0.2.1", at: start))
    #expect(allowance.take("192.0.2.2", at: start))
  }
}
