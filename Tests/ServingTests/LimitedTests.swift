#if Web
  import Foundation
  import Synchronization
  import Testing

  import Serving

  /// A computation that does not end, or that nobody waits for.
  struct LimitedTests {
    @Test func aStuckComputationIsGivenUp() async throws {
      let workers = Workers("test", threads: 1)
      // It heeds nothing until all is over, however late a busy machine looks at the clock.
      let isOver = Mutex(false)
      await #expect(throws: TooLong.self) {
        try await Limited.run(on: workers, limit: .milliseconds(100)) {
          while !isOver.withLock({ $0 }) { usleep(10_000) }
        }
      }
      isOver.withLock { $0 = true }
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
