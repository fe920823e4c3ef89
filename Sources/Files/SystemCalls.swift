import Foundation

/// The system calls that change what is on disk, each of which a test can have fail or be the last that is made.
///
/// The program makes them all: nothing outside this package can put another value in their place.
package struct SystemCalls: Sendable {
  /// A kind of call.
  package enum Kind: CaseIterable, Sendable {
    case makeFolder, create, write, sync, close, link, rename, unlink, removeFolder
  }

  /// The calls as they are.
  package static let real = SystemCalls { _ in nil }

  /// The error a call gives instead of being made; nil for a call that is made.
  private let fault: @Sendable (Kind) -> Int32?

  /// Calls of which some fail.
  package init(fault: @escaping @Sendable (Kind) -> Int32?) { self.fault = fault }

  func makeFolder(_ path: String) -> Int32 { attempt(.makeFolder) { mkdir(path, 0o700) } }

  /// Makes a file that was not there and opens it for writing; a link in its place is an error.
  func create(_ path: String, mode: mode_t) -> Int32 {
    attempt(.create) { Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode) }
  }

  /// The same, opened for reading, too, by its owner alone.
  func createReadable(_ path: String) -> Int32 {
    attempt(.create) { Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600) }
  }

  /// Writes all the bytes.
  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int32 {
    var rest = bytes
    while !rest.isEmpty {
      let written = attempt(.write) { Foundation.write(descriptor, rest.baseAddress, rest.count) }
      if written < 0, errno != EINTR { return -1 }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(max(0, written)))
    }
    return 0
  }

  func sync(_ descriptor: Int32) -> Int32 { attempt(.sync) { fsync(descriptor) } }

  /// Closes, whatever the answer is: an error tells of bytes that were not written.
  func close(_ descriptor: Int32) -> Int32 {
    let result = Foundation.close(descriptor)
    return attempt(.close) { result }
  }

  func link(_ path: String, _ other: String) -> Int32 { attempt(.link) { Foundation.link(path, other) } }
  func rename(_ path: String, _ other: String) -> Int32 { attempt(.rename) { Foundation.rename(path, other) } }
  func unlink(_ path: String) -> Int32 { attempt(.unlink) { Foundation.unlink(path) } }
  func removeFolder(_ path: String) -> Int32 { attempt(.removeFolder) { rmdir(path) } }

  private func attempt<Result: SignedInteger>(_ kind: Kind, _ call: () -> Result) -> Result {
    guard let error = fault(kind) else { return call() }
    errno = error
    return -1
  }
}

/// What the last system call that failed says about it.
func lastFailure() -> String { String(cString: strerror(errno)).lowercased() }
