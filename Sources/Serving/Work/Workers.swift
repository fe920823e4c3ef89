#if Web
  import Foundation
  import Synchronization

  /// Threads of their own for computations, so that whatever they take, the threads that serve requests are free.
  ///
  /// A class, for it owns threads; they live as long as the program.
  package final class Workers: TaskExecutor {
    private let jobs = Mutex<[UnownedJob]>([])
    private let waiting = DispatchSemaphore(value: 0)

    /// So many threads; `niceness` above 0 has them give way to all others.
    package init(_ name: String, threads: Int, niceness: Int32 = 0) {
      for _ in 0..<threads {
        let thread = Thread { [self] in
          // On Linux, the priority of the calling thread alone.
          if niceness > 0 { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness) }
          while true { runNext() }
        }
        thread.name = name
        // Simulations keep their buffers on the heap; what recursion there is in readers is bounded.
        thread.stackSize = 8 << 20
        thread.start()
      }
    }

    package func enqueue(_ job: consuming ExecutorJob) {
      let job = UnownedJob(job)
      jobs.withLock { $0.append(job) }
      waiting.signal()
    }

    private func runNext() {
      waiting.wait()
      let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      job?.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
#endif
