import Basics

/// Reads the rows of one customer of many, as they would be read in a file of their own.
package struct CustomerCallReader {
  /// What a row of a customer gave.
  package enum Row {
    /// A call, and whether the end of its recipient's number is hidden.
    case call(Call, isMasked: Bool)
    /// None, as it is no call to bill.
    case other
    /// None, as it can't be read, with what its column is called where one is to blame.
    case refused(SkipReason, column: String?)
  }

  private let form: CustomerTableForm
  private var rows: KnownRows
  private var maker = RecordMaker()

  /// A reader of a customer's rows, of which these are the first, in their order; nil where the layout lacks a column.
  ///
  /// What is dialled to leave his switchboard is told by them.
  package init?(_ form: CustomerTableForm, beginning rows: [CallRow]) {
    var mapping = form.finding.mapping
    // A file of its own would have its header among the first rows.
    let isHeaded = mapping.hasHeader && mapping.form != .objects
    let first = rows.prefix(Recognition.rows - (isHeaded ? 1 : 0)).map { SourceRow($0) }
    if let outsideLine = form.finding.outsideLine(first, form.numbers) { mapping.outsideLine = outsideLine }
    guard let reader = RowReader(mapping, form.finding.finder, numbers: form.numbers) else { return nil }
    self.form = form
    self.rows = KnownRows(form.finding.splitter, reader, customer: form.placeBesideCall)
  }

  /// What a row gives.
  package mutating func read(_ row: CallRow) -> Row {
    var source = SourceRow(row)
    switch rows.outcome(of: &source) {
    case .success(let call): return .call(maker.record(call), isMasked: call.number.isMasked)
    case .failure(let skip) where skip.reason.isOnPurpose: return .other
    case .failure(let skip): return .refused(skip.reason, column: skip.column.map(form.name))
    }
  }
}
