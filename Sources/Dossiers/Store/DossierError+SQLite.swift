#if Web
  import GRDB

  extension DossierError {
    /// What an error of SQLite means for dossiers.
    init(_ error: DatabaseError, _ path: String) {
      switch error.resultCode.primaryResultCode {
      case .SQLITE_FULL: self = .full
      case .SQLITE_NOTADB: self = .noDatabase(path: path)
      case .SQLITE_CORRUPT: self = .damaged(path: path)
      case .SQLITE_READONLY: self = .readOnly
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
      case .SQLITE_CANTOPEN: self = .cannotOpen(path: path)
      default: self = .failed(code: Int(error.extendedResultCode.rawValue))
      }
    }
  }
#endif
