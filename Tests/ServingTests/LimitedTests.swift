#if Web
  import Foundation
  import Testing

  import Serving

  /// A computation that does not end, or that nobody waits for.
  struct LimitedTests {
    @Test func aStuckComputationIsGivenUp() async throws {
      let workers = Workers("test", threads: 1)
      let clock = ContinuousClock()
      let taken = await clock.measure {
        await #expect(throws: TooLong.self) {
          try await Limited.run(on: workers, limit: .milliseconds(100)) {
            stall()
          }
        }
      }
      #expect(taken < .milliseconds(900))
    }

    /// Heeds nothing for a while.
    private func stall() { Thread.sleep(forTimeInterval: 1) }

    @Test func aCallerThatGoesTakesItsComputationAlong() async throws {
      let workers = Workers("test", threads: 1)
      let caller = Task {
        try await Limited.run(on: workers, limit: .seconds(60)) { try await Task.sleep(for: .seconds(60)) }
      }
      caller.cancel()
      await #expect(throws: CancellationError.self) { try await caller.value }
    }
  }
#endif
