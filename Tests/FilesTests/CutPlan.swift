import Files
import Foundation
import Synchronization

/// Counts system calls and has some of them fail.
final class CutPlan: Sendable {
  private let made = Mutex(0)

  /// Calls made or failed so far.
  var count: Int { made.withLock { $0 } }

  /// Calls of which those from one on have no effect: what is on disk is what a program killed there leaves.
  func killed(from first: Int) -> SystemCalls { calls { position, _ in position >= first ? EIO : nil } }

  /// Calls of which one fails.
  func failing(at one: Int, with error: Int32) -> SystemCalls { calls { position, _ in position == one ? error : nil } }

  /// Calls of which all of a kind fail.
  func failing(_ kind: SystemCalls.Kind) -> SystemCalls { calls { $1 == kind ? ENOSPC : nil } }

  private func calls(_ error: @escaping @Sendable (Int, SystemCalls.Kind) -> Int32?) -> SystemCalls {
    SystemCalls { kind in
      let position = self.made.withLock { made in
        defer { made += 1 }
        return made
      }
      return error(position, kind)
    }
  }
}
