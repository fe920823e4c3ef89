/// Files read whole, up to a limit, or piece by piece.
public enum InputFile {
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
}
