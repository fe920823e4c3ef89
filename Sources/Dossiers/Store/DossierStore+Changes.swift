#if Web
  import GRDB

  extension DossierStore {
    /// Keeps a new dossier.
    ///
    /// Throws ``DossierError``.
    public func add(_ content: Dossier.Content, at moment: Moment = .now) async throws -> Dossier {
      let dossier = Dossier(DossierID(), content, created: moment, changed: moment, revision: 1)
      let row = try DossierRow(dossier)
      try await write { try row.insert($0) }
      return dossier
    }

    /// The dossier of an identity.
    ///
    /// Throws ``DossierError``.
    public func dossier(_ id: DossierID) async throws -> Dossier {
      try dossier(await read { try row($0, id) })
    }

    /// Keeps a dossier that was read and changed.
    ///
    /// Throws ``DossierError``: ``DossierError/changedMeanwhile`` where somebody else changed it after it was read.
    public func update(_ dossier: Dossier, at moment: Moment = .now) async throws -> Dossier {
      let changed = Dossier(
        dossier.id, dossier.content, created: dossier.created, changed: max(moment, dossier.changed),
        revision: dossier.revision + 1)
      let new = try DossierRow(changed)
      try await write { database in
        guard try row(database, dossier.id).revision == dossier.revision else { throw DossierError.changedMeanwhile }
        try new.update(database)
      }
      return changed
    }

    /// Keeps a copy under another name, without the real bills: what is changed in it was not billed.
    ///
    /// Throws ``DossierError``.
    public func duplicate(_ id: DossierID, named name: String, at moment: Moment = .now) async throws -> Dossier {
      var content = try await dossier(id).content
      (content.name, content.bills) = (name, nil)
      return try await add(content, at: moment)
    }

    /// Deletes a dossier for good.
    ///
    /// Throws ``DossierError``.
    public func delete(_ id: DossierID) async throws {
      try await write { database in
        guard try DossierRow.deleteOne(database, key: id.description) else { throw DossierError.missing }
      }
      try await forget()
    }

    /// What came of dossiers that were taken in.
    public struct TakenIn: Hashable, Sendable {
      /// New ones.
      public var added = 0
      /// Those that were here already, the same.
      public var same = 0
      /// Those of which another state is here: taken in as dossiers of their own.
      public var copies = 0
    }

    /// Takes in the dossiers of an export (`DossierLines`), all or none.
    ///
    /// What is here stays as it is. Throws ``DossierError``.
    public func takeIn(_ dossiers: [Dossier]) async throws -> TakenIn {
      try await write { database in
        var result = TakenIn()
        for dossier in dossiers {
          guard try !isHere(dossier, database) else {
            result.same += 1
            continue
          }
          let isNew = try !DossierRow.exists(database, key: dossier.id.description)
          let kept = Dossier(
            isNew ? dossier.id : DossierID(), dossier.content, created: dossier.created, changed: dossier.changed,
            revision: 1)
          try DossierRow(kept).insert(database)
          if isNew { result.added += 1 } else { result.copies += 1 }
        }
        return result
      }
    }

    /// Whether the same content is here, under this identity or, taken in as a copy earlier, another one.
    private func isHere(_ dossier: Dossier, _ database: Database) throws -> Bool {
      let alike = try DossierRow.fetchAll(
        database, sql: "SELECT * FROM dossier WHERE id = ? OR name = ?",
        arguments: [dossier.id.description, dossier.content.name])
      return try alike.contains { try self.dossier($0).content == dossier.content }
    }
  }
#endif
