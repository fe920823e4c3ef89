import Foundation

/// Writes files together: all of them complete, or none.
///
/// Each goes to a hidden folder beside its place and is renamed when all are complete. A program that is killed, at
/// whatever moment, leaves the old files, or some new ones with what the next run that writes the same output needs to
/// finish the set before it writes its own. A link is followed; a device or pipe is written to directly.
public enum OutputFiles {
  /// Writes files, the last one last: a report after its pictures.
  ///
  /// `family` are all the paths that the output may ever have, which a run killed before this one may have been
  /// writing. No file that the register has as read is replaced. Throws ``FileError``.
  public static func write(
    _ files: [(path: String, text: String)], family: [String] = [], _ register: FileRegister
  ) throws { try write(files, family: family, register, .real) }

  /// The same, of which any system call can be made to fail.
  package static func write(
    _ files: [(path: String, text: String)], family: [String] = [], _ register: FileRegister, _ calls: SystemCalls
  ) throws {
    try write(files.map(\.path), family: family, register, calls) { index, file in
      try file.write(Array(files[index].text.utf8))
    }
  }

  /// Writes one file that is not text, complete or not at all.
  ///
  /// Throws ``FileError``.
  public static func write(_ bytes: [UInt8], to path: String, _ register: FileRegister) throws {
    try write([path], family: [], register, .real) { _, file in try file.write(bytes) }
  }

  /// Writes one file piece by piece, complete or not at all: `pieces` gets a function that writes the next piece.
  ///
  /// Throws ``FileError``, and whatever `pieces` throws.
  public static func write(
    to path: String, _ register: FileRegister, _ pieces: ((String) throws -> Void) throws -> Void
  ) throws {
    try write([path], family: [], register, .real) { _, file in try pieces { try file.write(Array($0.utf8)) } }
  }

  /// Removes what is under way, once files being put in their places are there, then has the program ended by `end`,
  /// which is told whether any output was completed.
  public static func abandon(_ end: (_ isWritten: Bool) -> Never) -> Never { UnderWay.abandon(end) }

  private static func write(
    _ paths: [String], family: [String], _ register: FileRegister, _ calls: SystemCalls,
    _ fill: (Int, StagedFile) throws -> Void
  ) throws {
    guard let last = paths.last else { return }
    try register.check()
    let main = try Place(of: last)
    guard paths.count > 1 || main.isReplaced else {
      return try self.fill(StagedFile(last, main, staged: nil, calls)) { try fill(0, $0) }
    }
    try FileTransaction.recover(for: main, family: (paths + family).compactMap { try? Place(of: $0) }, calls)
    let transaction = try FileTransaction(last, main, calls)
    defer { transaction.discard() }
    for (index, path) in paths.enumerated() {
      let place = try Place(of: path)
      let file =
        place.isReplaced ? try transaction.add(path, place) : try StagedFile(path, place, staged: nil, calls)
      try self.fill(file) { try fill(index, $0) }
    }
    try UnderWay.commit(transaction)
  }

  private static func fill(_ file: StagedFile, _ write: (StagedFile) throws -> Void) throws {
    defer { file.close() }
    try write(file)
    try file.finish()
  }
}
