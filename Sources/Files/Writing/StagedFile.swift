import Foundation

/// A file being written under a name of its own, or a device or pipe that is written to directly.
final class StagedFile {
  /// The path asked for.
  let path: String
  /// Where the file goes.
  let place: Place
  /// The file that is put there when it is complete; nil for a device or pipe.
  let staged: String?
  private let descriptor: Int32
  private let calls: SystemCalls
  private var isOpen = true

  /// Opens a file that goes to a place, under the name `staged` until then.
  init(_ path: String, _ place: Place, staged: String?, _ calls: SystemCalls) throws(FileError) {
    (self.path, self.place, self.staged, self.calls) = (path, place, staged, calls)
    if let staged {
      descriptor = calls.create(staged, mode: 0o644)
    } else {
      descriptor = open(place.path, O_WRONLY | O_NOCTTY | O_CLOEXEC)
    }
    guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: lastFailure()) }
    // A report keeps the permissions of the one it replaces.
    if staged != nil, let found = place.found { fchmod(descriptor, found.permissions) }
  }

  /// Writes the next piece.
  func write(_ bytes: [UInt8]) throws(FileError) {
    guard bytes.withUnsafeBytes({ calls.write(descriptor, $0) }) == 0 else { throw failure() }
  }

  /// Makes sure that all is on disk.
  func finish() throws(FileError) {
    if staged != nil, calls.sync(descriptor) != 0 { throw failure() }
    isOpen = false
    if calls.close(descriptor) != 0 { throw failure() }
  }

  /// Closes a file that is not finished.
  func close() {
    if isOpen { _ = calls.close(descriptor) }
    isOpen = false
  }

  private func failure() -> FileError { .cannotWrite(path: path, reason: lastFailure()) }
}
