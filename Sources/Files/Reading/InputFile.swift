import Foundation

/// Files read whole, up to a limit.
public enum InputFile {
  /// Bytes read at a time.
  private static let pieceSize = 1 << 18

  /// Bytes of a file, `-` for standard input, noted in a register of what is read and written.
  ///
  /// Throws ``FileError`` where it cannot be read, has more than `limit` bytes, or is to be written.
  public static func read(_ path: String, limit: Int, _ register: FileRegister) throws(FileError) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .cannotRead(path: path, reason: lastFailure()) }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .cannotRead(path: path, reason: lastFailure()) }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw .cannotRead(path: path, reason: "is a folder, a file was expected") }
    try register.noteInput(path, status)
    guard kind != S_IFREG || status.st_size <= limit else { throw .tooLarge(path: path, limit: limit) }
    var bytes: [UInt8] = []
    if kind == S_IFREG { bytes.reserveCapacity(Int(status.st_size)) }
    while let piece = try next(descriptor, path) {
      bytes += piece
      guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
    }
    return bytes
  }

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
