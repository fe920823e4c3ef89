import Numbering

/// A row of a table of calls as it stands in its file.
package struct CallRow: Sendable {
  /// The line it begins at, from 1.
  package let line: Int
  /// Bytes of the file before it.
  package let offset: Int
  /// What it holds.
  package let bytes: ArraySlice<UInt8>

  /// A row.
  package init(line: Int, offset: Int, bytes: ArraySlice<UInt8>) {
    (self.line, self.offset, self.bytes) = (line, offset, bytes)
  }

  /// The same as a row of a table that gives no customer, for a reason.
  package func refused(_ reason: SkipReason) -> TableRow {
    TableRow(line: line, offset: offset, text: TextDecoding.string(bytes), fields: .none(reason))
  }
}

/// Takes a table of many customers' calls apart, piece by piece: whom each row is of, its call not yet read.
package struct MixedCallReader: Sendable {
  private let layouts: [Mapping]
  private let numbers: NumberReader
  private let column: CustomerColumn
  private var source: RowSource
  /// Rows from before the form is known.
  private var waiting: [SourceRow] = []
  private var header: [UInt8]?
  /// How the table is read, once that is known.
  package private(set) var form: CustomerTableForm?

  /// Whom a row is of, and nobody where it does not tell.
  package typealias Take = (_ customer: String?, CallRow) throws -> Void

  /// A reader of a table from its first byte, in one of some layouts, with a column that tells the customer.
  package init(_ layouts: [Mapping], _ column: CustomerColumn, numbers: NumberReader) {
    (self.layouts, self.column, self.numbers) = (layouts, column, numbers)
    source = RowSource(takesObjects: layouts.contains { $0.form == .objects })
  }

  /// Takes the next bytes of the file, and hands over each row that is not blank.
  ///
  /// Throws ``CustomerTableFailure``, and what `each` throws.
  package mutating func take(_ piece: [UInt8], each: Take) throws {
    // Out of its place and back, so that its rows can be taken without being copied.
    var source = RowSource(takesObjects: false)
    swap(&source, &self.source)
    defer { swap(&source, &self.source) }
    try source.take(piece) { try take(&$0, $1, each) }
  }

  /// Ends the file.
  ///
  /// Throws ``CustomerTableFailure``, and what `each` throws.
  package mutating func finish(each: Take) throws {
    var source = RowSource(takesObjects: false)
    swap(&source, &self.source)
    try source.finish { try take(&$0, $1, each) }
    if form == nil { try begin(areObjects: source.areObjects == true, each) }
  }

  private mutating func take(_ row: inout SourceRow, _ areObjects: Bool, _ each: Take) throws {
    guard !row.isBlank else { return }
    guard form == nil else { return try takeKnown(&row, each) }
    waiting.append(row)
    if waiting.count == Recognition.rows { try begin(areObjects: areObjects, each) }
  }

  private mutating func begin(areObjects: Bool, _ each: Take) throws {
    let form = try CustomerTableForm.find(waiting, areObjects: areObjects, among: layouts, column, numbers)
    self.form = form
    let rows = waiting
    waiting = []
    if form.mapping.hasHeader, !areObjects { header = rows.first.map { Array($0.text) } }
    for var row in rows.dropFirst(header == nil ? 0 : 1) { try takeKnown(&row, each) }
  }

  private func takeKnown(_ row: inout SourceRow, _ each: Take) throws {
    let id = form?.customer(&row).id
    // Exports that were put one behind the other have a header each.
    let isHeader = header.map { row.text.elementsEqual($0) } ?? false
    try each(isHeader ? nil : id, CallRow(row))
  }
}

extension CallRow {
  fileprivate init(_ row: SourceRow) { self.init(line: row.number, offset: row.offset, bytes: row.text) }
}

extension CustomerTableForm {
  /// Why a row does not tell whom it is of; on purpose where it is a title or a rule between rows.
  package func reason(_ row: CallRow) -> SkipReason {
    // Nothing is left of a row that was cut but that it has as many bytes as a row may have.
    guard row.bytes.count < LineReader.limit else { return .tooLong }
    var source = SourceRow(row)
    let (id, reason) = customer(&source)
    return id == nil ? reason : .heading
  }
}

extension SourceRow {
  /// A row again, to be taken apart.
  init(_ row: CallRow) {
    self.init()
    empty(at: row.offset)
    number = row.line
    row.bytes.withUnsafeBufferPointer { append($0) }
  }
}
