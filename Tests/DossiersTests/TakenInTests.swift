#if Web
  import Basics
  import Testing

  @testable import Dossiers

  /// Exports that are taken in: all of their dossiers or none, and nothing here is replaced.
  struct TakenInTests {
    private func export(_ store: DossierStore) async throws -> [UInt8] { Array(try await store.lines().utf8) }

    @Test func anExportMakesTheSameDossiersElsewhere() async throws {
      let (here, there) = (try StoreFolder(), try StoreFolder())
      let store = try here.store()
      _ = try await store.add(HandMadeDossiers.whole())
      _ = try await store.add(HandMadeDossiers.content("=1+1"))
      let bytes = try await export(store)
      let other = try there.store()
      #expect(try await other.takeIn(DossierLines.read(bytes)) == .init(added: 2))
      let (mine, theirs) = (try await store.all(), try await other.all())
      #expect(mine == theirs)
      #expect(try await export(other) == bytes)
      #expect(try await other.takeIn(DossierLines.read(bytes)) == .init(same: 2))
      #expect(try await other.all().count == 2)
    }

    @Test func anotherStateOfADossierIsTakenInBesideItOnce() async throws {
      let folder = try StoreFolder()
      let store = try folder.store()
      let first = try await store.add(HandMadeDossiers.whole())
      let bytes = try await export(store)
      var changed = first
      changed.content.answers.append(TypedAnswer("telephones", "5"))
      let now = try await store.update(changed)
      #expect(try await store.takeIn(DossierLines.read(bytes)) == .init(copies: 1))
      #expect(try await store.takeIn(DossierLines.read(bytes)) == .init(same: 1))
      #expect(try await store.dossier(first.id) == now)
      #expect(try await store.all().count == 2)
    }

    @Test func oneBadLineAndNothingIsTakenIn() async throws {
      let folder = try StoreFolder()
      let store = try folder.store()
      let bytes = Array(
        (try DossierLines.line(
          Dossier(DossierID(), HandMadeDossiers.whole(), created: .now, changed: .now, revision: 0)) + "{}\n").utf8)
      await #expect(throws: DossierError.badLines([2: .noDossier])) { try await store.takeIn(DossierLines.read(bytes)) }
      #expect(try await store.all().isEmpty)
    }
  }
#endif
