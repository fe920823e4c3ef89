import Numbering

/// How a table of many customers' calls is read: as any table of calls is, with a column beside those of its layout that
/// tells the customer.
package struct CustomerTableForm: Sendable {
  /// Characters of an identity, at most.
  package static let identityLimit = 200

  let finding: Recognition.Finding
  let numbers: NumberReader
  /// Takes rows apart, the customer's column among the fields.
  private let whole: FieldSplitter
  private let place: Int
  /// What the columns are called, of rows as their layout has them; empty where they have no names.
  private let names: [String]

  /// The mapping that calls are read by.
  package var mapping: Mapping { finding.mapping }

  /// The form of a table that begins with some rows.
  ///
  /// Throws ``CustomerTableFailure``.
  static func find(
    _ rows: [SourceRow], areObjects: Bool, among layouts: [Mapping], _ column: CustomerColumn, _ numbers: NumberReader
  ) throws(CustomerTableFailure) -> CustomerTableForm {
    guard let first = rows.first(where: { !$0.isBlank }) else { throw .calls(.empty) }
    let tables = layouts.filter(\.isTable)
    let found = Recognition.find(rows, areObjects: areObjects, among: tables)
    let beside = areObjects ? nil : try withoutColumn(rows, tables, column, found)
    guard let finding = beside ?? found else {
      let shown = MaskedText.row(first.text)
      let only = layouts.count == 1 ? layouts.first : nil
      throw .calls(only.map { .otherLayout(name: $0.name, firstLine: shown) } ?? .unknownLayout(firstLine: shown))
    }
    guard finding.mapping.dates != .dayMonth || finding.mapping.year != nil else {
      throw .calls(.noYear(layout: finding.mapping.name))
    }
    return try CustomerTableForm(finding, column, rows, numbers)
  }

  /// How rows without a header are read where the column is left out; nil where they can only be read with it.
  ///
  /// Without it is what is meant where they are in one layout either way. Where they are in two, nobody knows.
  private static func withoutColumn(
    _ rows: [SourceRow], _ layouts: [Mapping], _ column: CustomerColumn, _ found: Recognition.Finding?
  ) throws(CustomerTableFailure) -> Recognition.Finding? {
    guard case .place(let place) = column else { return nil }
    let headless = layouts.filter { !$0.hasHeader }
    guard found.map({ !$0.mapping.hasHeader }) ?? true,
      let beside = Recognition.find(rows, areObjects: false, among: headless, without: place - 1),
      case .separated = beside.splitter.form
    else { return nil }
    if let found, found.mapping.name != beside.mapping.name {
      throw .severalLayouts([found.mapping.name, beside.mapping.name])
    }
    return beside
  }

  private init(
    _ finding: Recognition.Finding, _ column: CustomerColumn, _ rows: [SourceRow], _ numbers: NumberReader
  ) throws(CustomerTableFailure) {
    self.numbers = numbers
    var splitter = finding.splitter
    splitter.leftOut = nil
    guard case .objects = splitter.form else {
      let header = finding.mapping.hasHeader ? rows.first { !$0.isBlank } : nil
      let inHeader = header.map { CustomerTableForm.fields(of: $0, splitter) }
      names = inHeader ?? finding.mapping.columnNames
      guard let place = ColumnFinder(names).place(of: column.column), inHeader.map({ place < $0.count }) ?? true else {
        throw .noColumn(column, among: names)
      }
      (self.finding, self.place, whole) = (finding, place, splitter)
      return
    }
    guard case .named(let name) = column else { throw .noColumn(column, among: []) }
    place = splitter.members.add([name])
    names = splitter.members.names(places: place + 1)
    whole = splitter
    self.finding = Recognition.Finding(mapping: finding.mapping, splitter: splitter, finder: finding.finder)
    guard rows.contains(where: { isOfCustomer($0) }) else {
      throw .noColumn(column, among: CustomerTableForm.members(of: rows))
    }
  }

  private static func fields(of row: SourceRow, _ splitter: FieldSplitter) -> [String] {
    var row = row
    _ = splitter.split(&row)
    return row.fields.indices.map { TextDecoding.string(row[$0]) }
  }

  private func isOfCustomer(_ row: SourceRow) -> Bool {
    var row = row
    return customer(&row).id != nil
  }

  /// What the members of some objects are called.
  private static func members(of rows: [SourceRow]) -> [String] {
    var names: Set<String> = []
    for var row in rows {
      var parser = ObjectParser(row.length)
      _ = parser.value(&row, depth: 0) { path, _, _ in names.insert(TextDecoding.string(path[...])) }
    }
    return names.sorted()
  }

  /// Whom a row is of; nil, with the reason, where it does not tell.
  func customer(_ row: inout SourceRow) -> (id: String?, reason: SkipReason) {
    guard !row.isCut else { return (nil, .tooLong) }
    switch whole.split(&row) {
    case .fields: break
    case .broken(let reason): return (nil, reason)
    case .heading: return (nil, .heading)
    }
    guard place < row.fields.count else { return (nil, row.hasNoDigit(beside: nil) ? .heading : .missingFields) }
    let id = TextDecoding.string(row[place])
    if id.isEmpty, row.hasNoDigit(beside: nil) { return (nil, .heading) }
    let isIdentity = (1...CustomerTableForm.identityLimit).contains(id.unicodeScalars.count)
    return (isIdentity ? id : nil, .noCustomer)
  }

  /// The place of the customer's field among those of a row whose call is read, where it is one of them.
  var placeBesideCall: Int { finding.splitter.leftOut == nil ? place : .max }

  /// What the customer's column is called: its place where it has no name.
  package var customerColumn: String { names.indices.contains(place) ? names[place] : "\(place + 1)" }

  /// What a column of the layout is called, by its place from 0.
  func name(ofColumn place: Int) -> String {
    if names.indices.contains(place) { return names[place] }
    let leftOut = finding.splitter.leftOut ?? .max
    return "\(place + (place >= leftOut ? 2 : 1))"
  }
}

extension Mapping {
  /// Whether it is a table, in which a column more has a place: a printed bill is none.
  fileprivate var isTable: Bool { if case .bill? = form { false } else { true } }
}
