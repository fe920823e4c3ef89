/// Finds out which columns a table without a header has, where whoever set the switchboard up has chosen them and their
/// order (3CX): by what stands in them.
struct ColumnGuess {
  /// The layout that is guessed.
  static let layout = "3cx"

  private let rows: [SourceRow]
  private let width: Int

  /// A guess from first rows, without a column that is none of the layout's.
  init(_ rows: [SourceRow], without leftOut: Int? = nil) {
    var splitted: [SourceRow] = []
    for row in rows where !row.isBlank {
      var row = row
      if case .fields = FieldSplitter(form: .separated(44), leftOut: leftOut).split(&row) { splitted.append(row) }
    }
    let widths = splitted.map(\.fields.count)
    let width = widths.max { a, b in widths.count { $0 == a } < widths.count { $0 == b } } ?? 0
    self.rows = splitted.filter { $0.fields.count == width }
    self.width = width
  }

  /// The layout with the columns where they seem to be; nil where not all that are needed are found.
  func mapping(_ layout: Mapping) -> Mapping? {
    guard !rows.isEmpty, width >= 4 else { return nil }
    let lengths = columns { ColumnGuess.isLength($0) }
    let moments = columns { $0.isEmpty || (try? MomentReader(order: .yearMonthDay).read($0)) != nil }
      .filter { place in rows.contains { !$0[place].isEmpty } }
    let callers = columns { ColumnGuess.isExtension($0) || ColumnGuess.isNumber($0) }
      .filter { place in rows.contains { ColumnGuess.isExtension($0[place]) } }
    let numbers = columns { ColumnGuess.isNumber($0) || ColumnGuess.isExtension($0) || $0.isEmpty }
      .filter { place in rows.contains { ColumnGuess.isOutside($0[place]) } }
    // The start is the earliest of the moments, which all rows have.
    let start = moments.first { place in rows.allSatisfy { !$0[place].isEmpty } }
    let answered = moments.first { place in place != start && rows.contains { $0[place].isEmpty } }
    guard let length = lengths.first, let start, let caller = callers.first,
      let number = numbers.first(where: { $0 != caller && !isAlways($0, equalTo: caller) })
    else { return nil }
    var mapping = layout
    mapping.columnNames = (0..<width).map { "column \($0 + 1)" }
    for (place, name) in [
      (length, "duration"), (start, "time-start"), (caller, "from-no"), (number, "to-no"), (answered, "time-answered"),
    ] {
      if let place { mapping.columnNames[place] = name }
    }
    return mapping
  }

  private func columns(_ holds: (ArraySlice<UInt8>) -> Bool) -> [Int] {
    (0..<width).filter { place in rows.allSatisfy { holds($0[place]) } }
  }

  private func isAlways(_ place: Int, equalTo other: Int) -> Bool {
    rows.allSatisfy { $0[place].elementsEqual($0[other]) }
  }

  // MARK: What stands in a column

  /// hh:mm:ss and nothing else.
  private static func isLength(_ field: ArraySlice<UInt8>) -> Bool {
    let parts = field.split(separator: 58, omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy { (1...2).contains($0.count) } && DurationText.seconds(field) != nil
  }

  /// `Ext.101`.
  private static func isExtension(_ field: ArraySlice<UInt8>) -> Bool {
    String(decoding: field.prefix(4), as: UTF8.self).lowercased() == "ext."
  }

  private static func isNumber(_ field: ArraySlice<UInt8>) -> Bool {
    (2...20).contains(field.count) && field.allSatisfy { (48...57).contains($0) || $0 == 43 }
  }

  /// A number longer than those of a switchboard's own telephones.
  private static func isOutside(_ field: ArraySlice<UInt8>) -> Bool { isNumber(field) && field.count >= 8 }
}
