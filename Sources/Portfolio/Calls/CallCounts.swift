import Basics
import CallImport

/// What became of the rows of a table of calls: each is counted once.
package struct CallCounts: Hashable, Sendable {
  /// Calls that an advice rests on.
  package var used = 0
  /// Rows that are no calls to bill.
  package var others = 0
  /// Rows that can't be read.
  package var rejected = 0
  /// Calls of customers who are refused.
  package var ofRefused = 0
  /// Rows of customers who are not in the sample.
  package var leftOut = 0

  /// No rows.
  package init() {}

  /// Rows in all.
  package var rows: Int { used + others + rejected + ofRefused + leftOut }

  /// Counts of two parts of a table together.
  package static func + (one: CallCounts, other: CallCounts) -> CallCounts {
    var sum = CallCounts()
    for count in [\CallCounts.used, \.others, \.rejected, \.ofRefused, \.leftOut] {
      sum[keyPath: count] = one[keyPath: count] + other[keyPath: count]
    }
    return sum
  }
}

/// A row of a table that gives no advice, and why.
package struct RefusedRow: Sendable {
  /// The row.
  package let row: TableRow
  /// The reason, under a word that other programs rely on.
  package let reason: String
  /// The column it is about, as the file calls it.
  package let column: String?
  /// What was found and what was expected, where there is more to say.
  package let detail: Bilingual?

  /// A row that can't be read as a call.
  init(_ row: CallRow, _ reason: SkipReason, column: String?) {
    (self.row, self.reason, self.column, detail) = (row.refused(reason), reason.rawValue, column, nil)
  }

  /// A row, or the first row of a customer, that is refused.
  package init(_ row: TableRow, _ refusal: Refusal) {
    (self.row, reason, column, detail) = (row, refusal.reason.rawValue, refusal.column, refusal.detail)
  }
}
