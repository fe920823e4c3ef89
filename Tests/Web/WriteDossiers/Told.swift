#if Web
  import Dossiers

  /// What a writer told before it was killed.
  struct Told {
    /// The last revision told of each dossier that was not deleted.
    private(set) var revisions: [String: Int] = [:]
    private(set) var deleted: Set<String> = []
    /// Whose deletion was under way.
    private var deleting: Set<String> = []

    init(_ text: String) {
      // A line that the kill cut short was not told.
      for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        let words = line.split(separator: " ").map(String.init)
        switch words.first {
        case "kept" where words.count == 3: revisions[words[1]] = Int(words[2])
        case "deleting" where words.count == 2: deleting.insert(words[1])
        case "deleted" where words.count == 2:
          revisions[words[1]] = nil
          deleted.insert(words[1])
        default: break
        }
      }
    }

    /// What is not as it was told, or half written.
    func problems(_ dossiers: [Dossier]) -> [String] {
      let found = Dictionary(dossiers.map { ($0.id.description, $0) }) { first, _ in first }
      var problems: [String] = []
      for (id, revision) in revisions {
        guard let dossier = found[id] else {
          if !deleting.contains(id) { problems.append("lost \(id)") }
          continue
        }
        if dossier.revision < revision { problems.append("older \(id): \(dossier.revision), told \(revision)") }
      }
      for id in deleted where found[id] != nil { problems.append("back again \(id)") }
      for dossier in dossiers where !Sealed.isWhole(dossier) { problems.append("half written \(dossier.id)") }
      let groups = Dictionary(grouping: dossiers) { $0.content.name.split(separator: " ").dropFirst().first ?? "" }
      for (name, group) in groups where !name.isEmpty && group.count != 5 {
        problems.append("\(group.count) of five \(name)")
      }
      return problems
    }
  }
#endif
