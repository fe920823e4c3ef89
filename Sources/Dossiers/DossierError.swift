import Files
import Foundation

/// Why dossiers cannot be kept or read as asked.
///
/// No case holds a prospect's name or figures, so that any may stand in a log.
public enum DossierError: Error, Hashable, Sendable {
  /// A part of a dossier that has a limit.
  public enum Part: Hashable, Sendable {
    /// The name, which is wanted too.
    case name
    /// The notes.
    case notes
    /// The answers.
    case answers
    /// The profile's text.
    case profile
    /// The advice.
    case advice
    /// The months of real bills.
    case bills
  }

  /// What is wrong with a line of an export.
  public enum LineFault: Hashable, Sendable {
    /// It is no JSON, or has not the keys of a dossier.
    case noDossier
    /// It was written by a later version, in a form not known yet.
    case newer
    /// A part of it is too long.
    case tooLong(Part)
    /// A dossier of the same identity stands above it.
    case twice
    /// It is longer than any dossier.
    case tooLongALine
  }

  /// The file is no database.
  case noDatabase(path: String)
  /// The database is another program's.
  case foreign(path: String)
  /// The database was made by a later version of the program.
  case newer(path: String)
  /// The database is damaged.
  case damaged(path: String)
  /// The file cannot be made or read.
  case file(FileError)
  /// The database cannot be opened: its folder may not be writable.
  case cannotOpen(path: String)
  /// There is no room left on the disk: nothing was changed.
  case full
  /// Reading or writing failed, with SQLite's extended code: nothing was changed.
  case failed(code: Int)
  /// The file may not be written.
  case readOnly
  /// Another program has been writing for too long.
  case busy
  /// There is no such dossier, or no longer.
  case missing
  /// The dossier was changed by somebody else after it was read.
  case changedMeanwhile
  /// A part of a dossier is empty where it must not be, or beyond its limit.
  case beyondLimit(Part)
  /// Lines of an export that are no dossiers, the first of them: nothing was taken in.
  case badLines([Int: LineFault])
  /// The file has nothing to take in.
  case noLines

  /// The exit code of sysexits.h.
  public var exitCode: Int32 {
    switch self {
    case .noDatabase, .foreign, .newer, .damaged, .beyondLimit, .badLines, .noLines: EX_DATAERR
    case .file, .cannotOpen: EX_CANTCREAT
    case .full, .failed, .readOnly: EX_IOERR
    case .busy, .changedMeanwhile: EX_TEMPFAIL
    case .missing: EX_NOINPUT
    }
  }
}
