import Basics
import Files
import Foundation
import Reporting
import Synchronization

/// Ctrl-C and its like, from start to end of a command: nothing is left half-written, and a report that is being put in
/// its place gets there first.
public enum Interruption {
  private static let checkpoint = Mutex<String?>(nil)
  // Counts the signals that came. Once made it is touched by the system's own calls alone, which any thread may make.
  nonisolated(unsafe) private static let signals = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  /// Notes that what is done so far is kept in a file.
  static func keeps(_ path: String) { checkpoint.withLock { $0 = path } }

  /// Handles signals from now on; to be called while the program has one thread.
  ///
  /// A signal that whoever started the program has it ignore, as `nohup` does and shells do for what runs in the
  /// background, is ignored. The others wake a thread that waits for them, which needs no open file. They are not held
  /// back for that thread to take: the thread that the task library keeps for signals would take them first, and end
  /// the program.
  public static func handle() {
    // A reader that goes away, or a limit on the size of files, is an error of writing, not a death.
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    let numbers = [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }
    guard !numbers.isEmpty, sem_init(signals, 0, 0) == 0 else { return }
    Thread.detachNewThread {
      while sem_wait(signals) != 0 {}
      end()
    }
    for number in numbers { wake(on: number) }
    // Whoever started the program may have held them back, as threads of the task library do.
    var awaited = sigset_t()
    sigemptyset(&awaited)
    for number in numbers { sigaddset(&awaited, number) }
    pthread_sigmask(SIG_UNBLOCK, &awaited, nil)
  }

  /// Has a signal wake the thread, and no system call fail for it.
  private static func wake(on number: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in _ = sem_post(Interruption.signals) }
    action.sa_flags = SA_RESTART
    sigaction(number, &action, nil)
  }

  /// Leaves Ctrl-C to the program that shows the result, which takes it as a command of its own.
  static func leaveToPager() { signal(SIGINT, SIG_IGN) }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func end() -> Never {
    Gnuplot.abandon()
    OutputFiles.abandon { isWritten in
      let language = Terminal.language
      let kept =
        checkpoint.withLock { $0 }.map { path in
          TalkWords.goesOn(from: path)
        } ?? TalkWords.nothingWritten
      Terminal.say(["", (isWritten ? TalkWords.interrupted : TalkWords.interrupted(kept))[language]])
      _exit(130)
    }
  }
}
