import Interchange
import Portfolio

/// The lines that a block of rows gives.
struct BlockLines: Sendable {
  /// Rows of the block.
  let rows: Int
  /// Customers advised.
  private(set) var advised = 0
  /// Rows refused.
  private(set) var refusals = 0
  /// Lines of the customers advised.
  private(set) var lines: [UInt8] = []
  /// Lines of the rows refused.
  private(set) var refused: [UInt8] = []
  /// The digest of all rows up to the last of the block.
  let digest: String

  /// The lines of a block that is advised.
  init(_ rows: [NumberedRow], _ outcomes: [CustomerOutcome], _ form: CustomerLines, digest: String) throws {
    (self.rows, self.digest) = (rows.count, digest)
    for (row, outcome) in zip(rows, outcomes) {
      switch outcome {
      case .advised(let id, let held, let advice):
        advised += 1
        lines += try form.line(id, held: held, advice).utf8
      case .refused(let refusal):
        refusals += 1
        refused += RefusedLines.line(row.row, refusal).utf8
      case .leftOut: break
      }
    }
  }
}
