/// Which layout the first rows of a file are in.
struct Recognition {
  /// Lines looked at.
  static let lines = 20

  /// How a file is read: a layout, its form, and the names in its header.
  struct Finding {
    var mapping: Mapping
    let splitter: FieldSplitter
    let header: [String]
  }

  /// The first layout that the lines are in; nil where they are in none.
  static func find(_ lines: [[UInt8]], among layouts: [Mapping]) -> Finding? {
    layouts.lazy.compactMap { match($0, lines, isOnly: layouts.count == 1) }.first
  }

  /// How the lines are read by one layout; nil where they are not in it.
  ///
  /// Of the only one that is asked for a single row is enough.
  private static func match(_ mapping: Mapping, _ lines: [[UInt8]], isOnly: Bool) -> Finding? {
    guard let first = lines.first(where: { !$0.isEmpty }) else { return nil }
    let forms = mapping.form.map { [$0] } ?? [44, 59, 9, 124].map { FieldSplitter.Form.separated($0) }
    for form in forms {
      let splitter = FieldSplitter(form: form)
      guard let fields = splitter.fields(first) else { continue }
      if mapping.hasHeader {
        let header = fields.map(TextDecoding.string)
        if hasColumns(mapping, header) { return Finding(mapping: mapping, splitter: splitter, header: header) }
      } else if looks(mapping, splitter, lines, isOnly: isOnly) {
        return Finding(mapping: mapping, splitter: splitter, header: [])
      }
    }
    return nil
  }

  /// Whether a header names what the layout needs.
  private static func hasColumns(_ mapping: Mapping, _ header: [String]) -> Bool {
    let finder = ColumnFinder(header)
    let needed: [Mapping.Role] = [.start, .end, .time, .seconds, .number]
    let conditions = mapping.answered + mapping.internal
    return mapping.columns.allSatisfy { role, column in !needed.contains(role) || finder.place(of: column) != nil }
      && conditions.allSatisfy { finder.place(of: $0.column) != nil }
  }

  /// Whether rows without a header have as many fields as the layout, and dates and lengths where it has them: most of
  /// them, for a file may begin with a broken one.
  private static func looks(
    _ mapping: Mapping, _ splitter: FieldSplitter, _ lines: [[UInt8]], isOnly: Bool
  ) -> Bool {
    let rows = lines.filter { !$0.isEmpty }
    let fitting = rows.filter { line in
      guard let fields = splitter.fields(line), mapping.width?.contains(fields.count) ?? true else { return false }
      return mapping.columns.allSatisfy { role, column in
        guard case .place(let place) = column, place <= fields.count else { return false }
        return fits(fields[place - 1], role, mapping)
      }
    }
    return isOnly ? !fitting.isEmpty : fitting.count * 2 > rows.count
  }

  private static func fits(_ field: ArraySlice<UInt8>, _ role: Mapping.Role, _ mapping: Mapping) -> Bool {
    switch role {
    case .start, .end:
      guard let order = mapping.dates else { return field.allSatisfy { (48...57).contains($0) } }
      // Answered at, where nobody did.
      return field.isEmpty || (try? MomentReader(order: order, year: mapping.year).read(field)) != nil
    case .seconds, .length, .time, .endTime: return DurationText.seconds(field) != nil
    case .number, .line, .call, .paid: return true
    }
  }
}
