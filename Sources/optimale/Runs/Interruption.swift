import Dispatch
import Foundation
import Reporting

/// Ctrl-C and its like, from start to end of a command: nothing is left half-written, and a report that is being put in
/// its place gets there first.
enum Interruption {
  private static let queue = DispatchQueue(label: "interruption")

  /// Handles signals from now on; gives what must be kept for as long as it is to last.
  static func handle() -> [any DispatchSourceSignal] {
    // A reader that goes away is an error of writing, not a death.
    signal(SIGPIPE, SIG_IGN)
    return [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        let isWritten = OutputFiles.abandon()
        Terminal.say(isWritten ? "\noptimale: interrupted" : "\noptimale: interrupted: nothing was written")
        _exit(130)
      }
      source.resume()
      return source
    }
  }
}
