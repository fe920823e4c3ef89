import Foundation
import Synchronization

/// The staging folders of files under way, for an interruption that comes from anywhere at any time.
enum UnderWay {
  private struct State {
    var folders: Set<String> = []
    var isWritten = false
  }

  private static let state = Mutex(State())

  /// Makes a folder and notes it; otherwise says why it cannot, by the system's number for it.
  ///
  /// An interruption comes before or after: between the two it would leave what it has not been told of.
  static func begin(_ folder: String, _ calls: SystemCalls) -> Int32? {
    state.withLock { state in
      guard calls.makeFolder(folder) == 0 else { return errno }
      state.folders.insert(folder)
      return nil
    }
  }

  /// Adds a file to a folder under way, before or after an interruption removes what is in it.
  static func add(_ open: () throws(FileError) -> StagedFile) throws(FileError) -> StagedFile {
    try state.withLock { (_) throws(FileError) in try open() }
  }

  /// Forgets a folder that is gone, or left for the next run.
  static func end(_ folder: String) { state.withLock { _ = $0.folders.remove(folder) } }

  /// Puts files into their places without being interrupted on the way.
  static func commit(_ transaction: FileTransaction) throws(FileError) {
    try state.withLock { (state) throws(FileError) in
      try transaction.commit()
      state.isWritten = true
    }
  }

  /// Removes all that is under way, then has the program ended while every other thread that writes waits.
  static func abandon(_ end: (_ isWritten: Bool) -> Never) -> Never {
    state.withLock { state in
      for folder in state.folders { clear(folder, .real) }
      end(state.isWritten)
    }
  }

  /// Removes a folder and the files in it.
  static func clear(_ folder: String, _ calls: SystemCalls) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      _ = calls.unlink("\(folder)/\(name)")
    }
    _ = calls.removeFolder(folder)
  }
}
