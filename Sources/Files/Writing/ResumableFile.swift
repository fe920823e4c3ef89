import Foundation

/// A file that may be completed over several runs: written beside its place under a name of its own, and put there when
/// it is complete.
///
/// What a run that was killed has written stays, and the next one goes on behind as many of its bytes as it says. A
/// device or pipe is written to directly.
public final class ResumableFile {
  private static let ending = ".partial"

  private let path: String
  private let place: Place
  private let descriptor: Int32
  private let calls: SystemCalls
  /// Bytes written so far.
  public private(set) var count: Int
  /// Whether a run before this one has put the whole file into its place.
  public let isInPlace: Bool

  /// Where the file of a path is written until it is complete.
  public static func partial(of path: String) -> String { path + ending }

  /// Begins a file, or goes on behind so many bytes of a run before this one, which had completed it or not.
  ///
  /// Throws ``FileError``: where what a run before has written is not there, where something else is, or where another
  /// program is writing it.
  public convenience init(_ path: String, goingOnAfter bytes: Int?, isComplete: Bool = false) throws(FileError) {
    try self.init(path, goingOnAfter: bytes, isComplete: isComplete, .real)
  }

  /// The same, of which any system call can be made to fail.
  package init(
    _ path: String, goingOnAfter bytes: Int?, isComplete: Bool, _ calls: SystemCalls
  ) throws(FileError) {
    (self.path, self.calls) = (path, calls)
    place = try Place(of: path)
    count = bytes ?? 0
    guard place.isReplaced else {
      (descriptor, isInPlace) = (open(place.path, O_WRONLY | O_NOCTTY | O_CLOEXEC), true)
      guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: lastFailure()) }
      return
    }
    let partial = ResumableFile.partial(of: place.path)
    var status = stat()
    if isComplete, access(partial, F_OK) != 0, stat(place.path, &status) == 0, Int(status.st_size) == bytes {
      (descriptor, isInPlace) = (-1, true)
      return
    }
    isInPlace = false
    if let bytes, bytes > 0 || access(partial, F_OK) == 0 {
      descriptor = open(partial, O_WRONLY | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY)
    } else {
      descriptor = calls.create(partial, mode: 0o644)
    }
    guard descriptor >= 0 else { throw .cannotCreate(path: partial, reason: lastFailure()) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .cannotWrite(path: partial, reason: lastFailure()) }
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) >= count,
      ftruncate(descriptor, off_t(count)) == 0, lseek(descriptor, 0, SEEK_END) == off_t(count)
    else { throw .cannotWrite(path: partial, reason: "it is not what was written before") }
    if let found = place.found { fchmod(descriptor, found.permissions) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Writes the next piece.
  ///
  /// Throws ``FileError/cannotWrite(path:reason:)``.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    guard bytes.withUnsafeBytes({ calls.write(descriptor, $0) }) == 0 else { throw failure() }
    count += bytes.count
  }

  /// Makes sure that all written so far is on disk.
  ///
  /// Throws ``FileError/cannotWrite(path:reason:)``.
  public func sync() throws(FileError) {
    guard isInPlace || calls.sync(descriptor) == 0 else { throw failure() }
  }

  /// Puts the file into its place.
  ///
  /// Throws ``FileError/cannotWrite(path:reason:)``.
  public func commit() throws(FileError) {
    guard !isInPlace else { return }
    try sync()
    guard calls.rename(ResumableFile.partial(of: place.path), place.path) == 0 else { throw failure() }
  }

  /// Removes what was written.
  public func discard() {
    if !isInPlace { _ = calls.unlink(ResumableFile.partial(of: place.path)) }
  }

  private func failure() -> FileError { .cannotWrite(path: path, reason: lastFailure()) }
}
