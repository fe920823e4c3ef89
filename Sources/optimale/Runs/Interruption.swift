import Dispatch
import Files
import Foundation
import Reporting
import Synchronization

/// Ctrl-C and its like, from start to end of a command: nothing is left half-written, and a report that is being put in
/// its place gets there first.
enum Interruption {
  private static let queue = DispatchQueue(label: "interruption")
  private static let checkpoint = Mutex<String?>(nil)

  /// Notes that what is done so far is kept in a file.
  static func keeps(_ path: String) { checkpoint.withLock { $0 = path } }

  /// Handles signals from now on; gives what must be kept for as long as it is to last.
  static func handle() -> [any DispatchSourceSignal] {
    // A reader that goes away is an error of writing, not a death.
    signal(SIGPIPE, SIG_IGN)
    return [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        Gnuplot.abandon()
        let isWritten = OutputFiles.abandon()
        let kept = checkpoint.withLock { $0 }.map { "the same command goes on from \($0)" } ?? "nothing was written"
        Terminal.say(["", isWritten ? "optimale: interrupted" : "optimale: interrupted: \(kept)"])
        _exit(130)
      }
      source.resume()
      return source
    }
  }
}
