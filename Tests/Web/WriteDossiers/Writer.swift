#if Web
  import Dossiers
  import Files
  import Foundation

  /// A dossier whose parts tell of each other, so that one half written is known.
  enum Sealed {
    /// Content of some length, sealed by a digest of its notes; `group` tells those that come in together.
    static func content(_ number: UInt64, length: Int, group: String = "") -> Dossier.Content {
      let notes = String(repeating: "\(number) ", count: length)
      return Dossier.Content(
        name: "n\(number) \(group)", notes: notes, answers: [TypedAnswer("digest", sha256(of: Array(notes.utf8)))],
        settings: DossierSettings(seed: number, tariff: ""))
    }

    static func isWhole(_ dossier: Dossier) -> Bool {
      let content = dossier.content
      return content.answers.map(\.text) == [sha256(of: Array(content.notes.utf8))]
        && content.name.hasPrefix("n\(content.settings.seed) ")
    }
  }

  /// Adds, changes, deletes and takes in dossiers without end.
  struct Writer {
    private let store: DossierStore
    private var state: UInt64
    /// Dossiers of earlier runs are changed and deleted too.
    private var known: [DossierID] = []

    init(_ store: DossierStore, seed: UInt64) { (self.store, state) = (store, seed) }

    private mutating func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }

    /// Tells what is acknowledged, at once.
    private func tell(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

    mutating func write() async throws {
      // Those that were taken in together are left alone: they stay together.
      known = try await store.all().filter { !$0.content.name.contains("group") }.map(\.id)
      tell("open")
      while true { try await change() }
    }

    private mutating func change() async throws {
      let number = UInt64(random(1 << 30))
      switch random(10) {
      case 0..<4:
        let dossier = try await store.add(Sealed.content(number, length: random(1500)))
        known.append(dossier.id)
        tell("kept \(dossier.id) \(dossier.revision)")
      case 4..<8:
        guard !known.isEmpty else { return }
        var dossier = try await store.dossier(known[random(known.count)])
        dossier.content = Sealed.content(number, length: random(1500))
        let changed = try await store.update(dossier)
        tell("kept \(changed.id) \(changed.revision)")
      case 8:
        guard known.count > 20 else { return }
        let id = known.remove(at: random(known.count))
        tell("deleting \(id)")
        try await store.delete(id)
        tell("deleted \(id)")
      default: try await takeIn(number)
      }
    }

    /// Five dossiers at once.
    private mutating func takeIn(_ number: UInt64) async throws {
      let dossiers = (0..<5).map { index in
        Dossier(
          DossierID(), Sealed.content(number + UInt64(index), length: random(400), group: "group-\(number)"),
          created: .now, changed: .now, revision: 0)
      }
      let text = try dossiers.map(DossierLines.line).joined()
      let result = try await store.takeIn(DossierLines.read(Array(text.utf8)))
      guard result.added == 5 else { throw CocoaError(.featureUnsupported) }
      for dossier in dossiers { tell("kept \(dossier.id) 1") }
    }
  }
#endif
