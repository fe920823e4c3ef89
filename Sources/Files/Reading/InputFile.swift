import Foundation

/// Files read whole, up to a limit, or piece by piece.
public enum InputFile {
  /// Bytes read at a time.
  private static let pieceSize = 1 << 18

  /// Bytes of a file, `-` for standard input, noted in a register of what is read and written.
  ///
  /// Throws ``FileError`` where it cannot be read, has more than `limit` bytes, or is to be written.
  public static func read(_ path: String, limit: Int, _ register: FileRegister) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var isTooLarge = false
    try eachPiece(of: path, register) { piece in
      isTooLarge = bytes.count + piece.count > limit
      if !isTooLarge { bytes += piece }
      return !isTooLarge
    }
    guard !isTooLarge else { throw .tooLarge(path: path, limit: limit) }
    return bytes
  }

  /// Hands over a file's bytes, `-` for standard input, a piece at a time, while `take` wants more; the file is noted in a
  /// register of what is read and written.
  ///
  /// Throws ``FileError`` where it cannot be read or is to be written, and what `take` throws.
  public static func pieces(
    of path: String, _ register: FileRegister, take: ([UInt8]) throws -> Void
  ) throws {
    var failure: (any Error)?
    try eachPiece(of: path, register) { piece in
      do { try take(piece) } catch { failure = error }
      return failure == nil
    }
    if let failure { throw failure }
  }

  private static func eachPiece(
    of path: String, _ register: FileRegister, take: ([UInt8]) -> Bool
  ) throws(FileError) {
    let pieces = try InputPieces(path, register)
    while let piece = try pieces.next() {
      guard take(piece) else { return }
    }
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
