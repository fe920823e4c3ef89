#if Web
  import Foundation
  import GRDB
  import Testing

  @testable import Dossiers

  /// A disk without room: told in words, and what was kept is as it was.
  struct FullDiskTests {
    /// The database may have no page more than it has.
    @Test func aFullFileTellsSoAndKeepsWhatWas() async throws {
      let folder = try StoreFolder()
      let store = try folder.store()
      let kept = try await store.add(HandMadeDossiers.whole())
      try await store.limitPages()
      let large = HandMadeDossiers.content("B", notes: String(repeating: "n", count: DossierLimits.notes))
      await #expect(throws: DossierError.full) {
        for _ in 0..<20 { _ = try await store.add(large) }
      }
      let before = try await store.all()
      await #expect(throws: DossierError.full) { try await store.add(large) }
      var changed = kept
      changed.content.notes = large.notes
      await #expect(throws: DossierError.full) { try await store.update(changed) }
      #expect(try await store.all() == before && before.contains(kept))
      try store.close()
      #expect(try await folder.store().all() == before)
    }

    /// A file system of 1 MB, where one is given: `Tests/Web/full` mounts it.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["OPTIMALE_SMALL_DISK"] != nil))
    func aFullDiskTellsSoAndKeepsWhatWas() async throws {
      let disk = try #require(ProcessInfo.processInfo.environment["OPTIMALE_SMALL_DISK"])
      let folder = try StoreFolder(in: URL(fileURLWithPath: disk))
      let store = try folder.store()
      var acknowledged: [Dossier] = []
      let large = HandMadeDossiers.content("B", notes: String(repeating: "n", count: DossierLimits.notes))
      do {
        while acknowledged.count < 1000 { acknowledged.append(try await store.add(large)) }
      } catch { #expect(error as? DossierError == .full) }
      #expect(acknowledged.count > 5 && acknowledged.count < 1000)
      await #expect(throws: DossierError.full) { try await store.add(large) }
      #expect(try await Set(store.all()) == Set(acknowledged))
      try? store.close()
      let again = try folder.store()
      #expect(try await Set(again.all()) == Set(acknowledged))
    }

    @Test func theSentenceSaysWhatToDo() {
      let told = DossierError.full.sentences
      #expect(told.count == 1 && told[0].fr.contains("disque est plein") && told[0].en.contains("disk is full"))
      #expect(DossierError.full.exitCode == 74)
    }
  }

  extension DossierStore {
    /// Lets the database have no page more than it has.
    fileprivate func limitPages() async throws {
      try await write { database in
        let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(pages)")
      }
    }
  }
#endif
