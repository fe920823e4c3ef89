import Dispatch

/// Threads of their own for work with a time limit: those that tests share may be busy with other suites for minutes.
final class OwnThreads: TaskExecutor {
  private let queue = DispatchQueue(label: "own threads", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }

  /// What an operation gives that runs on such threads, with all it starts.
  static func run<Value: Sendable>(_ operation: @escaping @Sendable () async throws -> Value) async throws -> Value {
    try await withTaskExecutorPreference(OwnThreads(), operation: operation)
  }
}
