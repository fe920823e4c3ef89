import Interchange
import Portfolio

/// The lines that a block of customers gives.
struct BlockLines: Sendable {
  /// Rows of the block, or groups of rows of a table of calls: what the next run goes past.
  let rows: Int
  /// Customers advised.
  private(set) var advised = 0
  /// Customers refused.
  private(set) var refusals = 0
  /// Customers who are not in the sample.
  private(set) var leftOut = 0
  /// Rows of calls.
  private(set) var calls = CallCounts()
  /// Lines of the customers advised.
  private(set) var lines: [UInt8] = []
  /// Lines of the rows refused.
  private(set) var refused: [UInt8] = []
  /// The digest of all rows up to the last of the block.
  let digest: String

  /// The lines of a block of rows that is advised.
  init(_ rows: [NumberedRow], _ outcomes: [CustomerOutcome], _ form: CustomerLines, digest: String) throws {
    (self.rows, self.digest) = (rows.count, digest)
    for (row, outcome) in zip(rows, outcomes) {
      try add(outcome, form)
      if case .refused(let refusal) = outcome { add(RefusedRow(row.row, refusal)) }
    }
  }

  /// The same of a table of calls.
  init(_ customers: [CalledCustomer], _ form: CustomerLines, digest: String) throws {
    (rows, self.digest) = (customers.count, digest)
    for customer in customers {
      if let outcome = customer.outcome { try add(outcome, form) }
      calls = calls + customer.counts
      for row in customer.refused { add(row) }
    }
  }

  private mutating func add(_ outcome: CustomerOutcome, _ form: CustomerLines) throws {
    switch outcome {
    case .advised(let id, let held, let advice):
      advised += 1
      lines += try form.line(id, held: held, advice).utf8
    case .refused: refusals += 1
    case .leftOut: leftOut += 1
    }
  }

  private mutating func add(_ row: RefusedRow) { refused += RefusedLines.line(row).utf8 }
}
