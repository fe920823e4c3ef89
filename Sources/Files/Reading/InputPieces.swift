import Foundation

/// A file's bytes, `-` for standard input, asked for a piece at a time.
public final class InputPieces {
  /// Bytes read at a time.
  private static let pieceSize = 1 << 18

  private let path: String
  private let descriptor: Int32

  /// Bytes of the whole file; nil of a pipe or a device, of which that is not known beforehand.
  public let size: Int?

  /// Opens a file and notes it in a register of what is read and written.
  ///
  /// Throws ``FileError`` where it cannot be read or is to be written.
  public init(_ path: String, _ register: FileRegister) throws(FileError) {
    self.path = path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      size = nil
      throw .cannotRead(path: path, reason: lastFailure())
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      size = nil
      throw .cannotRead(path: path, reason: lastFailure())
    }
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw .cannotRead(path: path, reason: "is a folder, a file was expected")
    }
    try register.noteInput(path, status)
  }

  deinit { if path != "-", descriptor >= 0 { close(descriptor) } }

  /// The next bytes; nil at the end.
  ///
  /// Throws ``FileError/cannotRead(path:reason:)``.
  public func next() throws(FileError) -> [UInt8]? { try InputPieces.next(descriptor, path) }

  /// The next bytes of an open file; nil at its end.
  static func next(_ descriptor: Int32, _ path: String) throws(FileError) -> [UInt8]? {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, count in
      var read = Foundation.read(descriptor, buffer.baseAddress, pieceSize)
      while read < 0, errno == EINTR { read = Foundation.read(descriptor, buffer.baseAddress, pieceSize) }
      failure = read < 0 ? errno : 0
      count = max(0, read)
    }
    guard failure == 0 else {
      throw .cannotRead(path: path, reason: String(cString: strerror(failure)).lowercased())
    }
    return piece.isEmpty ? nil : piece
  }
}
