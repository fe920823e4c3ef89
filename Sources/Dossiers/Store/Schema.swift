#if Web
  import GRDB

  /// What the database looks like, and how an older one becomes it.
  ///
  /// A change of the schema is a migration more at the end, with the next version; no migration is ever changed.
  enum Schema {
    /// The version of the schema, kept as `user_version`.
    static let version = 1
    /// What tells the file from other programs' databases, kept as `application_id`: "OPTI" in ASCII.
    static let application = 0x4F50_5449
    /// Tables and indices that a database of any version so far may have, beside those of SQLite.
    static let names: Set<String> = [
      "dossier", "dossier_by_change", "dossier_by_name", "grdb_migrations", "grdb_issue_102",
    ]

    static var migrator: DatabaseMigrator {
      var migrator = DatabaseMigrator()
      migrator.registerMigration("1") { database in
        try database.execute(
          sql: """
            CREATE TABLE dossier (
              id TEXT NOT NULL PRIMARY KEY,
              name TEXT NOT NULL,
              notes TEXT NOT NULL,
              folded TEXT NOT NULL,
              answers TEXT NOT NULL,
              profile TEXT,
              settings TEXT NOT NULL,
              advice TEXT,
              real_bills TEXT,
              created INTEGER NOT NULL,
              changed INTEGER NOT NULL,
              revision INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX dossier_by_change ON dossier (changed DESC, id);
            CREATE INDEX dossier_by_name ON dossier (name);
            PRAGMA application_id = \(application);
            PRAGMA user_version = 1;
            """)
      }
      return migrator
    }
  }
#endif
