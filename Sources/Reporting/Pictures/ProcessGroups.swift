import Foundation
import Synchronization

/// Groups of processes that the program has started and must not leave behind.
enum ProcessGroups {
  private static let running = Mutex<Set<pid_t>>([])

  /// Notes a group that runs.
  static func add(_ group: pid_t) { running.withLock { _ = $0.insert(group) } }

  /// Forgets a group that has ended.
  static func remove(_ group: pid_t) { running.withLock { _ = $0.remove(group) } }

  /// Ends every group that runs.
  static func killAll() {
    running.withLock { groups in
      for group in groups { kill(-group, SIGKILL) }
      groups = []
    }
  }
}
