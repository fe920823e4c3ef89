/// Reads any table piece by piece: lines of fields below a header, or objects of JSON.
///
/// What separates fields is told by the header: whichever of comma, semicolon, tab and bar it has most of. A row stands on
/// one line, as calls do, so that a mark left open spoils no row after it; but a table that this program wrote has cells
/// of several lines where an identity has. Memory is that of a piece and a row.
package struct TableReader: Sendable {
  private static let separators: [UInt8] = [44, 59, 9, 124]

  private let isOwn: Bool
  private var source: RowSource
  private var splitter: FieldSplitter?

  /// The names of the columns, once the header has been read; empty for objects.
  package private(set) var header: [String] = []
  /// Whether rows are objects; nil before that is known.
  package var areObjects: Bool? { source.areObjects }

  /// A reader of a table from its first byte; of one that this program wrote (`isOwn`) the items of arrays are handed
  /// over too, each by its place, from 0: `interval.0`.
  package init(isOwn: Bool = false) {
    self.isOwn = isOwn
    source = RowSource(takesObjects: true, keepsQuotes: isOwn)
  }

  /// Takes the next bytes of the file and gives the rows that have ended.
  package mutating func take(_ piece: [UInt8]) -> [TableRow] {
    reading { source, take in try? source.take(piece, each: take) }
  }

  /// Ends the file and gives its last row, where that has no end of its own.
  package mutating func finish() -> [TableRow] {
    reading { source, take in try? source.finish(each: take) }
  }

  private mutating func reading(
    _ read: (inout RowSource, (inout SourceRow, Bool) throws -> Void) -> Void
  ) -> [TableRow] {
    var rows: [TableRow] = []
    // Out of its place and back, so that its rows can be taken without being copied.
    var source = RowSource(takesObjects: true)
    swap(&source, &self.source)
    read(&source) { row, isObject in
      guard !row.isBlank else { return }
      if isObject {
        rows.append(object(&row))
      } else if splitter == nil {
        begin(&row)
      } else {
        rows.append(line(&row))
      }
    }
    swap(&source, &self.source)
    return rows
  }

  /// Takes the header.
  private mutating func begin(_ row: inout SourceRow) {
    for separator in TableReader.separators {
      var candidate = row
      let form = FieldSplitter(form: .separated(separator))
      guard case .fields = form.split(&candidate), splitter == nil || candidate.fields.count > header.count else {
        continue
      }
      splitter = form
      header = candidate.fields.indices.map { TextDecoding.string(candidate[$0]) }
    }
    // A header that can't be taken apart is one column.
    if splitter == nil {
      splitter = FieldSplitter(form: .separated(TableReader.separators[0]))
      header = [TextDecoding.string(row.text)]
    }
    splitter?.width = header.count
  }

  private func line(_ row: inout SourceRow) -> TableRow {
    let text = TextDecoding.string(row.text)
    func made(_ fields: TableRow.Fields) -> TableRow {
      TableRow(line: row.number, offset: row.offset, text: text, fields: fields)
    }
    guard !row.isCut else { return made(.none(.tooLong)) }
    guard case .fields? = splitter?.split(&row) else { return made(.none(.brokenQuotes)) }
    guard row.fields.count == header.count else { return made(.none(.missingFields)) }
    return made(.byPlace(row.fields.indices.map { TextDecoding.string(row[$0]) }))
  }

  private func object(_ row: inout SourceRow) -> TableRow {
    let text = TextDecoding.string(row.text)
    func made(_ fields: TableRow.Fields) -> TableRow {
      TableRow(line: row.number, offset: row.offset, text: text, fields: fields)
    }
    guard !row.isCut else { return made(.none(.tooLong)) }
    row.fillHoles(withBlanks: false)
    var members: [(name: String, text: String)] = []
    var parser = ObjectParser(row.length, takesItems: isOwn)
    let isWhole = parser.value(&row, depth: 0) { path, range, row in
      members.append((TextDecoding.string(path[...]), TextDecoding.string(row.bytes[range])))
    }
    parser.skipBlanks(row)
    return made(isWhole && parser.position == row.length ? .byName(members) : .none(.brokenObject))
  }
}
