/// Takes a row apart.
///
/// Calls are one to a line: no switchboard breaks a field over lines, so that a quotation mark left open spoils its own
/// line and none after it.
struct FieldSplitter {
  /// How fields are told apart.
  enum Form: Hashable, Sendable {
    /// By a byte between them; a field may stand in quotation marks, with `""` for one within.
    case separated(UInt8)
    /// By their places in the line: each field's first byte, from 0, and how many it has. Where a mark is given, places
    /// count from the first place among the first sixteen at which it stands.
    case fixedWidth([Span], after: String)
    /// Objects of JSON.
    case objects
    /// Lines of a printed bill: see ``BillLine``.
    case bill(BillLine)
  }

  /// Where a field stands in a line of fixed places.
  struct Span: Hashable, Sendable {
    /// Bytes before it.
    let start: Int
    /// Its bytes.
    let count: Int
  }

  /// What came of taking a row apart.
  enum Outcome {
    /// Its fields.
    case fields
    /// It is none of the rows of calls: a title, a total, a rule between lines.
    case heading
    /// It can't be taken apart.
    case broken(SkipReason)
  }

  let form: Form
  /// How many fields a row has; nil where that is not known.
  var width: Int?
  /// What members of objects are looked for, with the place of each.
  var members = ObjectMembers()
  /// The place of a field that stands beside those of the layout, from 0, and is left out; nil for none.
  var leftOut: Int?

  /// Finds the fields of a row, trimmed of blanks.
  func split(_ row: inout SourceRow) -> Outcome {
    let outcome = splitWhole(&row)
    if let leftOut, leftOut < row.fields.count { row.fields.remove(at: leftOut) }
    return outcome
  }

  private func splitWhole(_ row: inout SourceRow) -> Outcome {
    row.fields.removeAll(keepingCapacity: true)
    switch form {
    case .fixedWidth(let spans, let mark):
      row.fillHoles(withBlanks: true)
      let first = FieldSplitter.first(of: mark, in: row)
      for span in spans {
        let start = min(first + span.start, row.length)
        row.fields.append(row.trimmed(start..<min(start + span.count, row.length)))
      }
      return .fields
    case .separated(let separator):
      row.fillHoles(withBlanks: false)
      return row.split(at: separator, width: width) ? .fields : .broken(.brokenQuotes)
    case .objects:
      row.fillHoles(withBlanks: false)
      return members.split(&row) ? .fields : .broken(.brokenObject)
    case .bill(let line):
      row.fillHoles(withBlanks: true)
      return line.split(&row)
    }
  }

  /// Where the places of fields begin to count.
  private static func first(of mark: String, in row: SourceRow) -> Int {
    guard !mark.isEmpty else { return 0 }
    let mark = Array(mark.utf8)
    return (0..<16).first { row.text[min($0, row.length)...].starts(with: mark) } ?? 0
  }
}
