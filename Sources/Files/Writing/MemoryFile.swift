import CMemoryFile
import Foundation

/// A file that stands on no disk, for libraries that write to a path and to nothing else.
///
/// It is gone with its owner, so that a program that is killed leaves nothing of it behind.
public final class MemoryFile {
  private let descriptor: Int32

  /// An empty file.
  ///
  /// Throws ``FileError/cannotCreate(path:reason:)`` where no more files may be open.
  public init(_ name: String) throws {
    descriptor = memfd_create(name, optimale_memory_file_flags)
    guard descriptor >= 0 else { throw FileError.cannotCreate(path: name, reason: lastFailure()) }
  }

  deinit { close(descriptor) }

  /// The path by which this program, and none else, writes to it.
  public var path: String { "/proc/self/fd/\(descriptor)" }

  /// What was written to it.
  ///
  /// Throws ``FileError/cannotRead(path:reason:)``.
  public func bytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(descriptor, &piece, piece.count, off_t(bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError.cannotRead(path: path, reason: lastFailure()) }
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
    }
  }
}
