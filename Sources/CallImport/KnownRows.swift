import Basics

/// Rows of a layout that is known, each read to the call it tells or to the reason why there is none.
struct KnownRows {
  /// Takes rows apart.
  let splitter: FieldSplitter
  private var reader: RowReader
  private var legs = CallLegs()
  /// The telephone that the calls below a heading left from.
  private var caller = ""
  /// The place of a field that tells the customer and nothing of the call; nil where there is none.
  private let customer: Int?

  /// Rows that a splitter takes apart.
  init(_ splitter: FieldSplitter, _ reader: RowReader, customer: Int? = nil) {
    (self.splitter, self.reader, self.customer) = (splitter, reader, customer)
  }

  /// What a row gives that is not blank.
  mutating func outcome(of row: inout SourceRow) -> Result<ImportedCall, RowReader.Skip> {
    guard !row.isCut else { return .failure(RowReader.Skip(reason: .tooLong, column: nil)) }
    switch splitter.split(&row) {
    case .fields: break
    case .broken(let reason): return .failure(RowReader.Skip(reason: reason, column: nil))
    case .heading:
      if case .bill(let line) = splitter.form, let caller = line.caller(of: row) {
        self.caller = String(decoding: caller, as: UTF8.self)
      }
      return .failure(RowReader.Skip(reason: .heading, column: nil))
    }
    do throws(RowReader.Skip) {
      let call = try reader.call(row, caller: caller)
      if !legs.isNew(call, of: reader.leg(row)) { throw RowReader.Skip(reason: .otherLeg, column: nil) }
      return .success(call)
    } catch {
      // What can't be read of such a row may be so because of its marks.
      if row.hasLooseMarks, !error.reason.isOnPurpose {
        return .failure(RowReader.Skip(reason: .brokenQuotes, column: nil))
      }
      let isHeading = !error.reason.isOnPurpose && row.hasNoDigit(beside: customer)
      return .failure(isHeading ? RowReader.Skip(reason: .heading, column: nil) : error)
    }
  }
}

extension SourceRow {
  /// Whether it has no digit, but in the field that tells the customer, where it has one: a row of names or of rules
  /// between lines is no row of calls.
  func hasNoDigit(beside customer: Int?) -> Bool {
    func hasNone(_ bytes: ArraySlice<UInt8>) -> Bool { !bytes.contains { (48...57).contains($0) } }
    guard let customer else { return hasNone(text) }
    return fields.indices.allSatisfy { $0 == customer || hasNone(self[$0]) }
  }
}
