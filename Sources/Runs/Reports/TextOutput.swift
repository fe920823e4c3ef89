import Files

/// A text written to a file or to standard output.
public enum TextOutput {
  /// Writes a text to a file, all or nothing, or to standard output where none is named.
  public static func write(_ text: String, to path: String?) throws {
    guard let path else { return try Terminal.write(text) }
    try OutputFiles.write([(path, text)], Input.register)
  }

  /// The same piece by piece, so that no more than a piece is held.
  public static func write(to path: String?, _ pieces: ((String) throws -> Void) throws -> Void) throws {
    guard let path else { return try pieces(Terminal.write) }
    try OutputFiles.write(to: path, Input.register, pieces)
  }
}
