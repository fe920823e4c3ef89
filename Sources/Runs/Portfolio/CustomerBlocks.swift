import Interchange
import Portfolio

/// The customers of a table, block by block, however many there are.
protocol CustomerBlocks: AnyObject {
  /// What counts of the table towards the next block: rows, or customers of a table of calls.
  var count: Int { get }
  /// What part of the table is done; nil where its size is not known.
  var share: Double? { get }
  /// What is done before the first block, with its progress shown.
  func prepare(_ progress: Progress) throws
  /// The next block; nil at the end.
  func next() throws -> (any CustomerBlock)?
  /// Goes past so many that are done; false for another table than that of a digest.
  func pass(_ count: Int, digest: String) throws -> Bool
}

/// Some customers of a table, who are worked on together.
protocol CustomerBlock: Sendable {
  /// Advises them.
  func lines(_ form: CustomerLines) async throws -> BlockLines
  /// Looks at them without advising anybody.
  func check() throws -> BlockCheck
}

/// What would come of a block.
struct BlockCheck {
  /// Customers.
  var customers = 0
  /// Customers refused, by reason.
  var refused: [Refusal.Reason: Int] = [:]
  /// Rows of calls.
  var calls = CallCounts()

  /// Customers who would be advised.
  var advised: Int { customers - refused.values.reduce(0, +) }

  /// Counts a customer.
  mutating func add(_ refusal: Refusal?) {
    customers += 1
    if let refusal { refused[refusal.reason, default: 0] += 1 }
  }

  /// Counts another block with it.
  mutating func add(_ other: BlockCheck) {
    customers += other.customers
    refused.merge(other.refused, uniquingKeysWith: +)
    calls = calls + other.calls
  }
}

/// The rows of a table of customers.
final class RowBlocks: CustomerBlocks {
  private let rows: CustomerRows
  private let portfolio: Portfolio

  /// Rows that a portfolio makes customers of.
  init(_ rows: CustomerRows, _ portfolio: Portfolio) { (self.rows, self.portfolio) = (rows, portfolio) }

  var count: Int { rows.count }
  var share: Double? { rows.share }

  func prepare(_ progress: Progress) {}

  func next() throws -> (any CustomerBlock)? {
    try rows.block().map { Block(rows: $0, portfolio: portfolio, digest: rows.digestSoFar) }
  }

  func pass(_ count: Int, digest: String) throws -> Bool {
    while rows.count < count {
      guard try rows.block(of: min(CustomerRows.blockSize, count - rows.count)) != nil else { break }
    }
    return count == 0 || PortfolioState.kept(rows.digestSoFar) == digest
  }

  private struct Block: CustomerBlock {
    let rows: [NumberedRow]
    let portfolio: Portfolio
    let digest: String

    func lines(_ form: CustomerLines) async throws -> BlockLines {
      try BlockLines(rows, try await portfolio.advise(rows), form, digest: digest)
    }

    func check() -> BlockCheck {
      var check = BlockCheck()
      for refusal in portfolio.refusals(rows) { check.add(refusal) }
      return check
    }
  }
}
