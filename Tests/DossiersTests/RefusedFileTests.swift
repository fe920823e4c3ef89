#if Web
  import Files
  import Foundation
  import GRDB
  import Testing

  @testable import Dossiers

  /// Files that are refused are left as they are, to the byte, and nothing comes up beside them.
  struct RefusedFileTests {
    private let folder: StoreFolder

    init() throws { folder = try StoreFolder() }

    private func filled() async throws {
      let store = try folder.store()
      for index in 0..<40 { _ = try await store.add(HandMadeDossiers.content("n\(index)", notes: "x")) }
      try store.close()
    }

    private func change(_ sql: String) throws {
      let queue = try DatabaseQueue(path: folder.path())
      try queue.write { try $0.execute(sql: sql) }
      try queue.close()
    }

    private func isRefused(_ error: DossierError) throws {
      let (bytes, names) = (try folder.bytes(), try folder.names())
      #expect(throws: error) { try folder.store() }
      #expect(try folder.bytes() == bytes && folder.names() == names)
    }

    @Test func aLaterVersionsFileIsRefused() async throws {
      try await filled()
      try change("PRAGMA user_version = \(Schema.version + 1)")
      try isRefused(.newer(path: folder.path()))
    }

    @Test func aLaterVersionsFileIsRefusedByItsJournalToo() async throws {
      try await filled()
      // A copy of a database in use: the later version stands in the journal alone.
      let queue = try DatabasePool(path: folder.path())
      try await queue.write { try $0.execute(sql: "PRAGMA user_version = 99; CREATE TABLE later (x)") }
      let copy = try StoreFolder()
      for name in ["d.sqlite", "d.sqlite-wal"] { try copy.write(folder.bytes(name), to: name) }
      let before = try (copy.bytes(), copy.bytes("d.sqlite-wal"))
      #expect(throws: DossierError.newer(path: copy.path())) { try copy.store() }
      #expect(try copy.bytes() == before.0 && copy.bytes("d.sqlite-wal") == before.1)
    }

    @Test func anotherProgramsDatabaseIsRefused() throws {
      let queue = try DatabaseQueue(path: folder.path())
      try queue.write { try $0.execute(sql: "CREATE TABLE mail (x TEXT); INSERT INTO mail VALUES ('dear')") }
      try queue.close()
      try isRefused(.foreign(path: folder.path()))
    }

    @Test func aDatabaseWithTriggersOfSomebodyElseIsRefused() async throws {
      try await filled()
      try change("CREATE TRIGGER t AFTER INSERT ON dossier BEGIN DELETE FROM dossier; END")
      try isRefused(.foreign(path: folder.path()))
    }

    @Test func whatIsNoDatabaseIsRefused() throws {
      try folder.write(Data("name: a profile, not a database, and long enough to have a head".utf8))
      try isRefused(.noDatabase(path: folder.path()))
      try folder.write(Data("x".utf8))
      try isRefused(.noDatabase(path: folder.path()))
    }

    @Test func aDamagedFileIsRefused() async throws {
      try await filled()
      var bytes = try folder.bytes()
      // The pages after the first overwritten.
      for index in 4096..<min(bytes.count, 3 * 4096) { bytes[index] = 0xA5 }
      try folder.write(bytes)
      try isRefused(.damaged(path: folder.path()))
    }

    @Test func aFileCutShortIsRefused() async throws {
      try await filled()
      try folder.write(folder.bytes().prefix(2 * 4096 + 100))
      try isRefused(.damaged(path: folder.path()))
    }

    /// Bytes changed at random places: each file is opened or refused, none crashes, those refused stay as they are.
    @Test func anyDamageIsAnswered() async throws {
      try await filled()
      let good = try folder.bytes()
      var generator = SeededBytes(state: 5)
      var refused = 0
      for _ in 0..<60 {
        var bytes = good
        for _ in 0..<20 {
          bytes[Int(generator.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: generator.next())
        }
        let copy = try StoreFolder()
        try copy.write(bytes)
        do {
          let store = try copy.store()
          _ = try? await store.all()
          try store.close()
        } catch is DossierError {
          refused += 1
          #expect(try copy.bytes() == bytes && copy.names() == ["d.sqlite"])
        }
      }
      #expect(refused > 10)
    }

    @Test func aFileThatWasEndedWhileItWasBeingMadeIsNew() async throws {
      try folder.write(Data())
      let store = try folder.store()
      _ = try await store.add(HandMadeDossiers.content("A"))
      try store.close()
      let other = try StoreFolder()
      try DatabasePool(path: other.path()).close()
      #expect(try await other.store().all().isEmpty)
    }

    @Test func aPlaceThatIsNoneIsTold() throws {
      let missing = folder.path("no/such/folder.sqlite")
      #expect(throws: DossierError.self) { try DossierStore(missing) }
      do { _ = try DossierStore(missing) } catch let error as DossierError {
        guard case .file(.cannotCreate(let path, _)) = error else { throw error }
        #expect(path == missing)
      }
      #expect(throws: DossierError.self) { try DossierStore(folder.url.path) }
    }

    @Test func namesOfFilesThatLookLikeAddressesAreNames() async throws {
      for name in ["a?mode=memory", "b#x", "c%41", "file:d", "é ' \" ;"] {
        let path = folder.path(name)
        let store = try DossierStore(path)
        let kept = try await store.add(HandMadeDossiers.content("A"))
        try store.close()
        #expect(try await DossierStore(path).all() == [kept], "\(name)")
        #expect(try folder.names().contains(name))
      }
    }
  }
#endif
