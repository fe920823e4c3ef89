#if Web
  import Foundation
  import Testing

  import Serving

  /// A computation that does not end, or that nobody waits for.
  struct LimitedTests {
    /// Heeds nothing for some seconds.
    private static func spin() {
      let end = ContinuousClock.now + .seconds(3)
      while ContinuousClock.now < end {}
    }

    @Test func aStuckComputationIsGivenUp() async throws {
      let workers = Workers("test", threads: 1)
      await #expect(throws: TooLong.self) {
        try await Limited.run(on: workers, limit: .milliseconds(100)) { Self.spin() }
      }
    }

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
