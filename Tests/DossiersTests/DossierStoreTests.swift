#if Web
  import Basics
  import Foundation
  import GRDB
  import Testing

  @testable import Dossiers

  /// Dossiers kept in a file: what is acknowledged is there, what is refused changes nothing.
  struct DossierStoreTests {
    private let folder: StoreFolder

    init() throws { folder = try StoreFolder() }

    @Test func whatIsKeptIsReadAgainByTheNextWhoOpensTheFile() async throws {
      let store = try folder.store()
      let kept = try await store.add(HandMadeDossiers.whole(), at: HandMadeDossiers.moment)
      #expect(try await store.dossier(kept.id) == kept)
      try store.close()
      let again = try folder.store()
      #expect(try await again.dossier(kept.id).content == HandMadeDossiers.whole())
      #expect(try await again.dossier(kept.id) == kept)
    }

    @Test func theFileIsItsOwnersAloneAndItsJournalToo() async throws {
      let store = try folder.store()
      _ = try await store.add(HandMadeDossiers.content("A"))
      for name in ["d.sqlite", "d.sqlite-wal", "d.sqlite-shm"] {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
        #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
      }
    }

    @Test func changesAreWrittenThroughAndPutInAJournalFirst() async throws {
      let store = try folder.store()
      let pragmas = try await store.write { database in
        try ["synchronous", "journal_mode", "secure_delete"].map {
          try String.fetchOne(database, sql: "PRAGMA \($0)") ?? ""
        }
      }
      #expect(pragmas == ["2", "wal", "1"])
      let names = try await store.read { database in
        try Int.fetchAll(database, sql: "SELECT * FROM pragma_application_id() JOIN pragma_user_version()")
      }
      #expect(names == [Schema.application])
    }

    @Test func aChangeIsOfTheDossierAsItWasReadOrItIsRefused() async throws {
      let store = try folder.store()
      let first = try await store.add(HandMadeDossiers.content("A"))
      var (mine, theirs) = (first, first)
      mine.content.notes = "mine"
      theirs.content.notes = "theirs"
      let changed = try await store.update(mine)
      #expect(changed.revision == 2 && changed.created == first.created && changed.changed >= first.changed)
      await #expect(throws: DossierError.changedMeanwhile) { try await store.update(theirs) }
      #expect(try await store.dossier(first.id).content.notes == "mine")
      await #expect(throws: DossierError.missing) {
        try await store.update(Dossier(DossierID(), first.content, created: .now, changed: .now, revision: 1))
      }
    }

    @Test func whatIsBeyondALimitIsRefusedAndChangesNothing() async throws {
      let store = try folder.store()
      var content = HandMadeDossiers.content(String(repeating: "é", count: DossierLimits.name))
      let kept = try await store.add(content)
      content.name += "é"
      await #expect(throws: DossierError.beyondLimit(.name)) { try await store.add(content) }
      content.name = "  "
      await #expect(throws: DossierError.beyondLimit(.name)) { try await store.add(content) }
      content.name = "A"
      content.notes = String(repeating: "x", count: DossierLimits.notes + 1)
      await #expect(throws: DossierError.beyondLimit(.notes)) { try await store.add(content) }
      content.notes = ""
      content.answers = Array(repeating: TypedAnswer("name", "x"), count: DossierLimits.answers.count + 1)
      await #expect(throws: DossierError.beyondLimit(.answers)) { try await store.add(content) }
      content.answers = []
      content.bills = RealBills(.typed, [], entered: .now)
      await #expect(throws: DossierError.beyondLimit(.bills)) { try await store.add(content) }
      #expect(try await store.all() == [kept])
    }

    @Test func namesAndNotesAreFoundWhateverTheirAccentsAndCase() async throws {
      let store = try folder.store()
      for (name, notes) in [
        ("Plomberie Étoile", "rappeler Hélène"), ("Boulangerie", "à l’étoile du sud"), ("50 % de remise", ""),
        ("a_b", ""), ("O'Brien; DROP TABLE dossier", ""),
      ] { _ = try await store.add(HandMadeDossiers.content(name, notes: notes)) }
      func found(_ search: String) async throws -> [String] {
        try await store.list(search: search).dossiers.map(\.content.name).sorted()
      }
      #expect(try await found("ETOILE") == ["Boulangerie", "Plomberie Étoile"])
      #expect(try await found("etoile hélène") == ["Plomberie Étoile"])
      #expect(try await found("%") == ["50 % de remise"])
      #expect(try await found("_") == ["a_b"])
      #expect(try await found("o'brien; drop") == ["O'Brien; DROP TABLE dossier"])
      #expect(try await found("nobody").isEmpty)
      #expect(try await found(" ").count == 5)
    }

    @Test func thoseLastChangedComeFirstPageByPage() async throws {
      let store = try folder.store()
      for index in 0..<53 {
        _ = try await store.add(
          HandMadeDossiers.content("n\(index)"), at: Moment(milliseconds: 1_800_000_000_000 + Int64(index)))
      }
      let pages = try await [store.list(page: 0), store.list(page: 1), store.list(page: 2)]
      #expect(pages.map(\.dossiers.count) == [25, 25, 3] && pages.allSatisfy { $0.found == 53 && $0.pages == 3 })
      #expect(pages.flatMap(\.dossiers).map(\.content.name) == (0..<53).reversed().map { "n\($0)" })
      #expect(try await store.list(page: 99) == pages[2])
      #expect(try await store.list(page: -1) == pages[0])
      let last = try await store.update(pages[2].dossiers[2], at: Moment(milliseconds: 1_800_000_100_000))
      #expect(try await store.list().dossiers.first == last)
      #expect(try await store.list(search: "nobody") == DossierList(dossiers: [], page: 0, found: 0))
    }

    @Test func aCopyIsADossierOfItsOwnWithoutTheBillsThatCameIn() async throws {
      let store = try folder.store()
      let first = try await store.add(HandMadeDossiers.whole())
      let copy = try await store.duplicate(first.id, named: "Noé, avec une ligne de plus")
      var expected = first.content
      (expected.name, expected.bills) = ("Noé, avec une ligne de plus", nil)
      #expect(copy.id != first.id && copy.content == expected && copy.revision == 1)
      #expect(try await store.list().found == 2)
      #expect(try await store.dossier(first.id) == first)
      await #expect(throws: DossierError.missing) { try await store.duplicate(DossierID(), named: "x") }
    }

    @Test func whatIsDeletedIsGoneFromTheFilesToo() async throws {
      let store = try folder.store()
      let gone = try await store.add(HandMadeDossiers.content("Xylophone Introuvable", notes: "zyzzyva"))
      let stays = try await store.add(HandMadeDossiers.content("B"))
      try await store.delete(gone.id)
      await #expect(throws: DossierError.missing) { try await store.dossier(gone.id) }
      await #expect(throws: DossierError.missing) { try await store.delete(gone.id) }
      #expect(try await store.all() == [stays])
      for name in try folder.names() {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path(name)))
        for word in ["Xylophone", "xylophone", "zyzzyva"] { #expect(bytes.range(of: Data(word.utf8)) == nil) }
      }
    }

    @Test func whatIsDamagedInADossierIsToldNotTaken() async throws {
      let store = try folder.store()
      let kept = try await store.add(HandMadeDossiers.whole())
      try await store.write { try $0.execute(sql: "UPDATE dossier SET advice = '{}'") }
      await #expect(throws: DossierError.damaged(path: store.path)) { try await store.dossier(kept.id) }
    }

    @Test func billsOfAllDossiersTellHowAdvicesDid() async throws {
      let store = try folder.store()
      _ = try await store.add(HandMadeDossiers.content("without an advice"))
      for _ in 0..<2 { _ = try await store.add(HandMadeDossiers.whole()) }
      let calibration = try await store.calibration()
      // 110.00, 110.01 and 110.02 within 99 to 120, beside 105.
      #expect(calibration.dossiers == 2 && calibration.months == 6 && calibration.coverage?.covered == 6)
      #expect(calibration.error.map { abs($0.mean - 5.01) < 1e-9 && $0.standardError == 0 } == true)
      // The rule stays on the plan that it is compared with.
      #expect(calibration.saving?.mean == 0 && calibration.savingDossiers == 2 && calibration.isFew)
    }
  }
#endif
