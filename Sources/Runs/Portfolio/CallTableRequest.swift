import Basics
import CallImport

/// What tells that a table is one of calls, and how it is read where it does not tell by itself.
public struct CallTableRequest: Sendable {
  /// The column of the customers where none is named.
  public static let usualColumn = "customer"

  /// The column that tells the customer.
  let column: CustomerColumn
  /// How calls are read.
  let way: ImportRun.Way
  /// Whether it is told how the table is read.
  let isExplained: Bool

  /// The request where the table is one of calls; of one of customers, refuses what goes with calls.
  ///
  /// Throws ``Failure``.
  public static func checked(
    areCalls: Bool, column: String?, way: ImportRun.Way, isExplained: Bool
  ) throws -> CallTableRequest? {
    if areCalls {
      return CallTableRequest(column: CustomerColumn(column ?? usualColumn), way: way, isExplained: isExplained)
    }
    var others = way
    others.mapping = nil
    guard column == nil, !isExplained, others.arguments.isEmpty else { throw Failure.usage(CallTableWords.callsWanted) }
    return nil
  }
}
