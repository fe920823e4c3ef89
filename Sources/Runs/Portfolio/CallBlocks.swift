import Files
import Interchange
import Portfolio

/// The customers of a table of calls, in the order of their first rows.
final class CallBlocks: CustomerBlocks {
  /// Customers of a block: each takes its time.
  private static let customers = 8
  /// Groups of a block, with rows that do not tell whose they are.
  private static let groups = 256

  private let table: CallTable
  private let customers: CallCustomers
  private let limit: Int
  private var groups: RowGroups?
  private var digest = ""
  private var total = 0
  private var advised = 0
  private(set) var count = 0

  /// Customers of a table, so many at most.
  init(_ table: CallTable, _ customers: CallCustomers, limit: Int?) {
    (self.table, self.customers, self.limit) = (table, customers, limit ?? .max)
  }

  var share: Double? { total > 0 ? Double(count) / Double(total) : nil }

  func prepare(_ progress: Progress) throws {
    let (groups, digest) = try table.groups(progress)
    (self.groups, self.digest, total) = (groups, PortfolioState.kept(digest), groups.count)
  }

  func next() throws -> (any CustomerBlock)? {
    let groups = try block(atMost: CallBlocks.groups)
    return groups.isEmpty ? nil : Block(groups: groups, customers: customers, digest: digest)
  }

  func pass(_ count: Int, digest: String) throws -> Bool {
    guard count > 0 else { return true }
    guard digest == self.digest else { return false }
    while self.count < count {
      guard try !block(atMost: min(CallBlocks.groups, count - self.count)).isEmpty else { return false }
    }
    return true
  }

  private func block(atMost most: Int) throws -> [RowGroups.Group] {
    var block: [RowGroups.Group] = []
    var inBlock = 0
    while block.count < most, inBlock < CallBlocks.customers, advised < limit, let group = try groups?.next() {
      block.append(group)
      count += 1
      guard group.hasKey else { continue }
      (inBlock, advised) = (inBlock + 1, advised + 1)
    }
    return block
  }

  private struct Block: CustomerBlock {
    let groups: [RowGroups.Group]
    let customers: CallCustomers
    let digest: String

    func lines(_ form: CustomerLines) async throws -> BlockLines {
      var found: [CalledCustomer] = []
      for group in groups { found.append(try await customers.advise(group)) }
      return try BlockLines(found, form, digest: digest)
    }

    func check() throws -> BlockCheck {
      var check = BlockCheck()
      for group in groups {
        let (refusal, counts) = try customers.check(group)
        if group.hasKey { check.add(refusal) }
        check.calls = check.calls + counts
      }
      return check
    }
  }
}
