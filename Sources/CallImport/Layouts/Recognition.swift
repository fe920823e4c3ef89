import Numbering

/// Which layout the first rows of a file are in.
struct Recognition {
  /// Rows looked at of a table, which has its first call among them.
  static let rows = 20
  /// Lines looked at of a printed bill, whose first call may stand on its third page.
  static let billLines = 400

  /// How a file is read: a layout, its form, and where its columns are.
  struct Finding {
    var mapping: Mapping
    let splitter: FieldSplitter
    let finder: ColumnFinder

    /// What the rows' numbers have before them to leave the switchboard, where that is not told; nil for nothing.
    func outsideLine(_ rows: [SourceRow], _ numbers: NumberReader) -> String? {
      guard mapping.outsideLine == nil, !mapping.areNumbersInternational,
        let reader = RowReader(mapping, finder, numbers: numbers)
      else { return nil }
      return OutsideLine.guess(
        rows.compactMap { row in
          var row = row
          guard case .fields = splitter.split(&row) else { return nil }
          return reader.dialled(row)
        })
    }
  }

  /// The first layout that the rows are in; nil where they are in none.
  ///
  /// `leftOut` is the place of a column, from 0, that is none of the layout's.
  static func find(
    _ rows: [SourceRow], areObjects: Bool, among layouts: [Mapping], without leftOut: Int? = nil
  ) -> Finding? {
    let suited = layouts.filter { ($0.form == .objects) == areObjects }
    let found = suited.lazy.compactMap { match($0, rows, isOnly: layouts.count == 1, without: leftOut) }.first
    if let found { return Finding(mapping: dated(found, rows), splitter: found.splitter, finder: found.finder) }
    guard let mapping = layouts.first(where: { $0.name == ColumnGuess.layout }), !areObjects else { return nil }
    return ColumnGuess(rows, without: leftOut).mapping(mapping).flatMap {
      match($0, rows, isOnly: false, without: leftOut)
    }
  }

  /// How the rows are read by one layout; nil where they are not in it.
  ///
  /// Of the only one that is asked for a single row is enough.
  private static func match(
    _ mapping: Mapping, _ rows: [SourceRow], isOnly: Bool, without leftOut: Int?
  ) -> Finding? {
    guard let first = rows.first(where: { !$0.isBlank }) else { return nil }
    if mapping.form == .objects { return objects(mapping, rows) }
    let forms = mapping.form.map { [$0] } ?? [44, 59, 9, 124].map { FieldSplitter.Form.separated($0) }
    for form in forms {
      let splitter = FieldSplitter(form: form, leftOut: leftOut)
      if mapping.hasHeader {
        var row = first
        guard case .fields = splitter.split(&row) else { continue }
        let finder = ColumnFinder(row.fields.indices.map { TextDecoding.string(row[$0]) })
        let knowing = FieldSplitter(form: form, width: row.fields.count)
        if hasColumns(mapping, finder) { return Finding(mapping: mapping, splitter: knowing, finder: finder) }
      } else {
        let finder = ColumnFinder(mapping.columnNames)
        guard hasColumns(mapping, finder), looks(mapping, splitter, finder, rows, isOnly: isOnly) else { continue }
        return Finding(mapping: mapping, splitter: splitter, finder: finder)
      }
    }
    return nil
  }

  /// Whether objects have a member for each column that is needed, some object among the first ones.
  private static func objects(_ mapping: Mapping, _ rows: [SourceRow]) -> Finding? {
    var splitter = FieldSplitter(form: .objects)
    let finder = ColumnFinder(objects: mapping, &splitter.members)
    let needed = neededRoles.compactMap { mapping.columns[$0] }.compactMap(finder.place)
    let isOne = rows.contains { row in
      var row = row
      guard case .fields = splitter.split(&row) else { return false }
      return needed.allSatisfy { !row[$0].isEmpty }
    }
    return isOne ? Finding(mapping: mapping, splitter: splitter, finder: finder) : nil
  }

  private static let neededRoles: [Mapping.Role] = [.start, .end, .time, .seconds, .number, .destination, .recipient]

  /// Whether a header names what the layout needs.
  private static func hasColumns(_ mapping: Mapping, _ finder: ColumnFinder) -> Bool {
    // Whoever chooses the columns of a table without a header may leave out what tells answered calls.
    let conditions = mapping.hasHeader ? mapping.calls + mapping.answered : []
    return mapping.columns.allSatisfy { role, column in !neededRoles.contains(role) || finder.place(of: column) != nil }
      && conditions.allSatisfy { finder.place(of: $0.column) != nil }
  }

  /// Whether rows without a header have as many fields as the layout, and dates and lengths where it has them: most of
  /// them, for a file may begin with a broken one; of a printed bill, any.
  private static func looks(
    _ mapping: Mapping, _ splitter: FieldSplitter, _ finder: ColumnFinder, _ rows: [SourceRow], isOnly: Bool
  ) -> Bool {
    var (fitting, others) = (0, 0)
    var rows = rows
    if case .bill = splitter.form {
      var cells = BillCells()
      rows = rows.flatMap { cells.take($0) }
    }
    for row in rows where !row.isBlank {
      var row = row
      guard case .fields = splitter.split(&row) else {
        others += 1
        continue
      }
      let isWide = mapping.width?.contains(row.fields.count) ?? true
      let fitsAll = mapping.columns.allSatisfy { role, column in
        guard let place = finder.place(of: column), place < row.fields.count else {
          return role == .paid || role == .call
        }
        return fits(row[place], role, mapping)
      }
      if isWide && fitsAll { fitting += 1 } else { others += 1 }
    }
    if case .bill = splitter.form { return fitting > 0 }
    return isOnly ? fitting > 0 : fitting > others
  }

  private static func fits(_ field: ArraySlice<UInt8>, _ role: Mapping.Role, _ mapping: Mapping) -> Bool {
    switch role {
    case .start, .end:
      guard let order = mapping.dates else { return field.allSatisfy { (48...57).contains($0) } }
      if mapping.columns[.time] != nil { return isDate(field, order, mapping.year) }
      // Answered at, where nobody did.
      return field.isEmpty || (try? MomentReader(order: order, year: mapping.year).read(field)) != nil
    case .seconds, .length, .time, .endTime: return DurationText.seconds(field) != nil
    case .number, .destination, .recipient, .line, .call, .paid: return true
    }
  }

  /// Whether a field is a date without a time, in which a year that is not told is no matter.
  private static func isDate(_ field: ArraySlice<UInt8>, _ order: DateOrder, _ year: Int?) -> Bool {
    let reader = MomentReader(order: order, year: order == .dayMonth ? year ?? 2000 : year)
    return (try? reader.read(date: field, time: Array("00:00".utf8)[...])) != nil
  }

  /// The mapping with the order that dates have which a spreadsheet has written anew, where it had the year first.
  private static func dated(_ finding: Finding, _ rows: [SourceRow]) -> Mapping {
    var mapping = finding.mapping
    guard mapping.dates == .yearMonthDay, let column = mapping.columns[.start] ?? mapping.columns[.end],
      let place = finding.finder.place(of: column)
    else { return mapping }
    let parts = rows.dropFirst(mapping.hasHeader ? 1 : 0).compactMap { row -> [Int]? in
      var row = row
      guard case .fields = finding.splitter.split(&row) else { return nil }
      let parts = row[place].split { !(48...57).contains($0) }
      guard parts.count >= 3, parts[0].count <= 2, parts[2].count == 4 else { return nil }
      return parts.prefix(2).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    }
    // Days come first here, unless a month would be beyond December and no day is.
    guard !parts.isEmpty else { return mapping }
    let isMonthFirst =
      parts.contains { $0.count == 2 && $0[1] > 12 } && parts.allSatisfy { $0.count == 2 && $0[0] <= 12 }
    mapping.dates = isMonthFirst ? .monthDayYear : .dayMonthYear
    return mapping
  }
}
