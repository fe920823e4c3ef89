#if Web
  import Dispatch
  import Synchronization

  /// A computation beyond its time.
  package struct TooLong: Error {
    let limit: Duration
  }

  /// Work on threads of its own with a time limit.
  package enum Limited {
    /// What an operation gives on some workers; throws ``TooLong`` at the limit, whether it heeds its cancellation or not,
    /// and `CancellationError` where the caller is cancelled.
    package static func run<Value: Sendable>(
      on workers: Workers, limit: Duration, _ operation: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
      let race = Race<Value>()
      let work = Task.detached(executorPreference: workers) {
        do { race.end(.success(try await operation())) } catch { race.end(.failure(error)) }
      }
      // A timer of the system, which goes off however busy the threads of tasks are.
      let clock = DispatchWorkItem {
        work.cancel()
        race.end(.failure(TooLong(limit: limit)))
      }
      DispatchQueue.global(qos: .userInteractive).asyncAfter(deadline: .now() + limit / .seconds(1), execute: clock)
      defer { clock.cancel() }
      return try await withTaskCancellationHandler {
        try await race.result()
      } onCancel: {
        work.cancel()
        race.end(.failure(CancellationError()))
      }
    }
  }

  /// The first of several results; those after it are dropped.
  private final class Race<Value: Sendable>: Sendable {
    private enum State {
      case running
      case awaited(CheckedContinuation<Value, any Error>)
      case ended(Result<Value, any Error>)
      case over
    }
    private let state = Mutex<State>(.running)

    func end(_ result: Result<Value, any Error>) {
      let waiting: CheckedContinuation<Value, any Error>? = state.withLock { state in
        switch state {
        case .running: state = .ended(result)
        case .awaited(let continuation):
          state = .over
          return continuation
        case .ended, .over: break
        }
        return nil
      }
      waiting?.resume(with: result)
    }

    func result() async throws -> Value {
      try await withCheckedThrowingContinuation { continuation in
        let ended: Result<Value, any Error>? = state.withLock { state in
          if case .ended(let result) = state {
            state = .over
            return result
          }
          state = .awaited(continuation)
          return nil
        }
        if let ended { continuation.resume(with: ended) }
      }
    }
  }
#endif
