import Basics
import Numbering

/// A call as its row tells it.
public struct ImportedCall: Hashable, Sendable {
  /// When it began, by the clock of bills.
  public let startedAt: LocalTime
  /// The telephone or line it left from, as the file names it; empty where it does not.
  public let line: String
  /// Where it went.
  public let number: ReadNumber
  /// Whole seconds.
  public let seconds: Int
  /// What the operator charged for it; nil where the file does not say.
  public let paid: PaidAmount?

  /// A call.
  public init(startedAt: LocalTime, line: String, number: ReadNumber, seconds: Int, paid: PaidAmount?) {
    self.startedAt = startedAt
    self.line = line
    self.number = number
    self.seconds = seconds
    self.paid = paid
  }
}
