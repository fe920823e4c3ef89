/// Why a file cannot be read or written as asked.
public enum FileError: Error, Hashable, Sendable {
  /// A file is missing, is a folder, or cannot be read.
  case cannotRead(path: String, reason: String)
  /// A file has more bytes than its kind may have.
  case tooLarge(path: String, limit: Int)
  /// The place cannot hold a file (its folder is missing, or it is a folder itself).
  case cannotCreate(path: String, reason: String)
  /// Writing failed on the way; what was there is as it was.
  case cannotWrite(path: String, reason: String)
  /// An output would replace a file that the command reads.
  case isInput(output: Output, input: String)
  /// Two outputs would be one file.
  case isOutput(output: Output, other: Output)
  /// Standard input is to be read for the second time.
  case isReadTwice
  /// A file is no checkpoint.
  case noCheckpoint(path: String)
  /// A file is empty, as no checkpoint is.
  case emptyCheckpoint(path: String)
  /// A checkpoint belongs to other work.
  case otherCheckpoint(path: String)
}

/// A file that a command writes.
public struct Output: Hashable, Sendable {
  /// What it is to the person who asked for it.
  public enum Role: Hashable, Sendable {
    /// The output itself.
    case report
    /// A picture beside a report.
    case picture(report: String)
    /// What is done so far.
    case checkpoint
  }

  /// Its path, as given.
  public let path: String
  /// What it is.
  public let role: Role

  /// A file to be written.
  public init(_ path: String, _ role: Role) {
    self.path = path
    self.role = role
  }
}
