import Foundation
import Synchronization

/// The files a command reads and writes, so that none is both: whatever is read is noted here, and no output may be it.
///
/// Files count as the same where they are, however they are called: by links of either kind, by another spelling of the
/// path, or by a name in other capitals that is not there yet.
public final class FileRegister: Sendable {
  private struct Input {
    let path: String
    let read: Place.Found

    /// Whether what is at a place is the file that was read, or the one that has taken its name since.
    func isSame(as found: Place.Found) -> Bool {
      guard found.identity != read.identity || found.written != read.written else { return true }
      var status = stat()
      return stat(path, &status) == 0 && Place.Identity(status) == found.identity
    }
  }

  private struct State {
    var inputs: [Input] = []
    var outputs: [Output] = []
    var isStandardInputRead = false
  }

  private let state = Mutex(State())

  /// A register of no files.
  public init() {}

  /// Notes files that are going to be written, before any work is done.
  ///
  /// Throws ``FileError`` where one cannot be, where two are the same, and where one has been read. Files may be noted
  /// again.
  public func declare(_ outputs: [Output]) throws(FileError) {
    try state.withLock { (state) throws(FileError) in
      for output in outputs where !state.outputs.contains(output) {
        let place = try Place(of: output.path)
        try FileRegister.checkAccess(to: place, output.path)
        for other in state.outputs where try place.isSame(as: Place(of: other.path)) {
          throw .isOutput(output: output, other: other)
        }
        state.outputs.append(output)
      }
      try FileRegister.check(state)
    }
  }

  /// Looks again whether any output is a file that was read: for the moment before writing.
  public func check() throws(FileError) {
    try state.withLock { (state) throws(FileError) in try FileRegister.check(state) }
  }

  /// Whether an output would replace a file that is there already.
  public static func replaces(_ path: String) throws(FileError) -> Bool {
    let place = try Place(of: path)
    return place.found != nil && place.isReplaced
  }

  /// Whether an output is a file, beside which others can stand; a device or pipe is written to directly.
  public static func isFile(_ path: String) -> Bool { (try? Place(of: path))?.isReplaced ?? false }

  /// Notes a file that is open for reading.
  ///
  /// Throws ``FileError`` where it is an output, and where standard input is read for the second time: nothing would
  /// be left of it.
  func noteInput(_ path: String, _ status: stat) throws(FileError) {
    if path == "-" {
      try state.withLock { (state) throws(FileError) in
        guard !state.isStandardInputRead else { throw .isReadTwice }
        state.isStandardInputRead = true
      }
    }
    // Devices for characters are no files: /dev/null is read and written to.
    guard status.st_mode & S_IFMT != S_IFCHR else { return }
    try state.withLock { (state) throws(FileError) in
      state.inputs.append(Input(path: path, read: Place.Found(status)))
      try FileRegister.check(state)
    }
  }

  private static func check(_ state: State) throws(FileError) {
    for output in state.outputs {
      guard let found = try Place(of: output.path).found else { continue }
      if let input = state.inputs.first(where: { $0.isSame(as: found) }) {
        throw .isInput(output: output, input: input.path)
      }
    }
  }

  /// Refuses where nothing may be written, which is better said before the work than after it.
  private static func checkAccess(to place: Place, _ path: String) throws(FileError) {
    guard access(place.isReplaced ? place.folder : place.path, W_OK) == 0 else {
      throw .cannotCreate(path: path, reason: lastFailure())
    }
  }
}
