#if Web
  import Advice
  import GRDB

  /// Some of the dossiers found, those last changed first.
  public struct DossierList: Hashable, Sendable {
    /// The dossiers of the page.
    public let dossiers: [Dossier]
    /// The page, from 0.
    public let page: Int
    /// How many dossiers were found in all.
    public let found: Int

    /// How many pages there are: one at least.
    public var pages: Int { max(1, (found + DossierStore.pageSize - 1) / DossierStore.pageSize) }
  }

  extension DossierStore {
    /// Dossiers on a page.
    public static let pageSize = 25

    /// A page, from 0, of the dossiers whose name and notes hold every word of a search, whatever its accents and case.
    ///
    /// A page beyond the last is the last. Throws ``DossierError``.
    public func list(search: String = "", page: Int = 0) async throws -> DossierList {
      let words = SearchText.words(search)
      let condition = words.isEmpty ? "TRUE" : words.map { _ in "instr(folded, ?) > 0" }.joined(separator: " AND ")
      return try await read { database in
        let arguments = StatementArguments(words)
        let found =
          try Int.fetchOne(database, sql: "SELECT count(*) FROM dossier WHERE \(condition)", arguments: arguments) ?? 0
        let pages = max(1, (found + DossierStore.pageSize - 1) / DossierStore.pageSize)
        let page = min(max(0, page), pages - 1)
        let rows = try DossierRow.fetchAll(
          database, sql: "SELECT * FROM dossier WHERE \(condition) ORDER BY changed DESC, id LIMIT ? OFFSET ?",
          arguments: arguments + [DossierStore.pageSize, page * DossierStore.pageSize])
        return DossierList(dossiers: try rows.map(dossier), page: page, found: found)
      }
    }

    /// All dossiers as JSON Lines, in the order in which they were begun, as they were at one moment.
    ///
    /// Throws ``DossierError``.
    public func lines() async throws -> String {
      try await read { database in
        var text = ""
        let rows = try DossierRow.fetchCursor(database, sql: "SELECT * FROM dossier ORDER BY created, id")
        while let row = try rows.next() { text += try DossierLines.line(dossier(row)) }
        return text
      }
    }

    /// All dossiers, in the order in which they were begun.
    ///
    /// Throws ``DossierError``.
    public func all() async throws -> [Dossier] {
      try await read { database in
        try DossierRow.fetchAll(database, sql: "SELECT * FROM dossier ORDER BY created, id").map(dossier)
      }
    }

    /// How the advices of all dossiers did by the bills that came in.
    ///
    /// Throws ``DossierError``.
    public func calibration() async throws -> AdviceCalibration {
      let scores = try await read { database in
        var scores: [BillScore] = []
        let rows = try DossierRow.fetchCursor(
          database,
          sql: "SELECT * FROM dossier WHERE real_bills IS NOT NULL AND advice IS NOT NULL ORDER BY created, id"
        )
        while let row = try rows.next() { if let score = try dossier(row).score { scores.append(score) } }
        return scores
      }
      return AdviceCalibration(scores)
    }
  }
#endif
