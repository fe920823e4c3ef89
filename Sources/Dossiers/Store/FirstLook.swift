#if Web
  import Files
  import GRDB

  /// A look at a database's file before anything is written to it: whether it is one of ours, of a version that is
  /// known, and sound.
  enum FirstLook {
    /// What every database of SQLite begins with.
    private static let mark = "SQLite format 3\0"

    /// Looks at a file; one that is not there or empty is new.
    ///
    /// Throws ``DossierError``; the file is left as it is, and no file comes up beside it.
    static func check(_ path: String) throws {
      do {
        let head = try PrivateFile.beginning(of: path, mark.utf8.count) ?? []
        guard !head.isEmpty else { return }
        // SQLite takes a file of a few bytes for one that is new.
        guard head.elementsEqual(mark.utf8) else { throw DossierError.noDatabase(path: path) }
        let hasJournal = try PrivateFile.beginning(of: path + "-wal", 1)?.isEmpty == false
        try check(path, isUnchanging: !hasJournal)
      } catch let error as FileError {
        throw DossierError.file(error)
      } catch let error as DatabaseError {
        throw DossierError(error, path)
      }
    }

    /// A database without a journal is taken as one that nothing changes, so that SQLite makes no files beside it.
    private static func check(_ path: String, isUnchanging: Bool) throws {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(DossierStore.patience)
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON") }
      let queue = try DatabaseQueue(
        path: isUnchanging ? address(of: path) : path, configuration: configuration)
      defer { try? queue.close() }
      try queue.read { database in
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        let names = try String.fetchSet(
          database, sql: "SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
        // What was ended while it was being made has no name yet and nothing in it.
        guard application == Schema.application || (application == 0 && names.isSubset(of: ["grdb_issue_102"])) else {
          throw DossierError.foreign(path: path)
        }
        guard version <= Schema.version else { throw DossierError.newer(path: path) }
        guard names.isSubset(of: Schema.names) else { throw DossierError.foreign(path: path) }
        let verdict = try String.fetchAll(database, sql: "PRAGMA quick_check(1)")
        guard verdict == ["ok"] else { throw DossierError.damaged(path: path) }
      }
    }

    /// The path as an address of SQLite that says that nothing changes the file.
    private static func address(of path: String) -> String {
      let digits = Array("0123456789ABCDEF")
      let plain = path.utf8.map { byte -> String in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "_"):
          String(Unicode.Scalar(byte))
        default: "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }
      }
      return "file:\(plain.joined())?immutable=1"
    }
  }
#endif
