#if Web
  import Files
  import GRDB

  /// The file in which dossiers are kept.
  ///
  /// What is acknowledged is on the disk: every change is one transaction, written through before it returns, and what
  /// a killed program has left is put right when the file is next opened.
  public struct DossierStore: Sendable {
    /// The file's path.
    public let path: String
    private let pool: DatabasePool

    /// Seconds that another program's writing is waited for.
    static let patience = 5.0

    /// Opens the dossiers of a file, which is made where there is none.
    ///
    /// Throws ``DossierError``; a file that is refused is left as it is.
    public init(_ path: String) throws {
      self.path = path
      try FirstLook.check(path)
      do {
        _ = try PrivateFile.make(path)
        pool = try DatabasePool(path: path, configuration: DossierStore.configuration)
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        try Schema.migrator.migrate(pool)
      } catch let error as FileError {
        throw DossierError.file(error)
      } catch let error as DatabaseError {
        throw DossierError(error, path)
      }
    }

    private static var configuration: Configuration {
      var configuration = Configuration()
      configuration.busyMode = .timeout(patience)
      configuration.maximumReaderCount = 4
      // What is deleted is overwritten: no prospect's name stays in the file.
      configuration.prepareDatabase {
        try $0.execute(
          sql: """
            PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
            PRAGMA journal_size_limit = 4000000
            """)
      }
      return configuration
    }

    /// Closes the file.
    public func close() throws { try told { try pool.close() } }

    func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
      do { return try await pool.read(body) } catch let error as DatabaseError { throw DossierError(error, path) }
    }

    /// Makes a change, all of it or nothing.
    func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
      do { return try await pool.write(body) } catch let error as DatabaseError { throw DossierError(error, path) }
    }

    /// Empties the journal, in which what was deleted still stands.
    func forget() async throws {
      do {
        try await pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_BUSY {
        // Somebody reads: the next one to leave empties it.
      } catch let error as DatabaseError {
        throw DossierError(error, path)
      }
    }

    private func told(_ body: () throws -> Void) throws {
      do { try body() } catch let error as DatabaseError { throw DossierError(error, path) }
    }

    func dossier(_ row: DossierRow) throws -> Dossier {
      guard let dossier = row.dossier else { throw DossierError.damaged(path: path) }
      return dossier
    }

    func row(_ database: Database, _ id: DossierID) throws -> DossierRow {
      guard let row = try DossierRow.fetchOne(database, key: id.description) else { throw DossierError.missing }
      return row
    }
  }
#endif
