#if Web
  import Synchronization

  /// So many turns at a time; who waits is served in order, and who is cancelled goes.
  final class Turns: Sendable {
    private struct Queue {
      var free: Int
      var next = 0
      var waiting: [(number: Int, continuation: CheckedContinuation<Void, any Error>)] = []
      var cancelled: Set<Int> = []
    }
    private let queue: Mutex<Queue>

    init(_ count: Int) { queue = Mutex(Queue(free: count)) }

    /// What is made in a turn; throws `CancellationError` to who is cancelled while waiting.
    func taking<Made: Sendable>(_ make: @Sendable () async throws -> Made) async throws -> Made {
      try await wait()
      defer { leave() }
      return try await make()
    }

    private func wait() async throws {
      let number = queue.withLock { queue in
        queue.next += 1
        return queue.next
      }
      try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { continuation in
          let outcome: Result<Void, any Error>? = queue.withLock { queue in
            if queue.cancelled.remove(number) != nil { return .failure(CancellationError()) }
            guard queue.free == 0 else {
              queue.free -= 1
              return .success(())
            }
            queue.waiting.append((number, continuation))
            return nil
          }
          if let outcome { continuation.resume(with: outcome) }
        }
      } onCancel: {
        let gone = queue.withLock { queue -> CheckedContinuation<Void, any Error>? in
          guard let index = queue.waiting.firstIndex(where: { $0.number == number }) else {
            // Not there yet, or served already; of one served the mark is dropped with the turn.
            queue.cancelled.insert(number)
            return nil
          }
          return queue.waiting.remove(at: index).continuation
        }
        gone?.resume(throwing: CancellationError())
      }
      _ = queue.withLock { $0.cancelled.remove(number) }
    }

    private func leave() {
      let next = queue.withLock { queue -> CheckedContinuation<Void, any Error>? in
        guard !queue.waiting.isEmpty else {
          queue.free += 1
          return nil
        }
        return queue.waiting.removeFirst().continuation
      }
      next?.resume()
    }
  }
#endif
