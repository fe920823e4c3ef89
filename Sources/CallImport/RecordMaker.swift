import Basics

/// Makes call records of imported calls: lines of the subscription for telephones, names for recipients.
public struct RecordMaker {
  private var recipients = RecipientKeys()
  private var lines = LineNames()

  /// A maker that has seen no call.
  public init() {}

  /// The record of a call.
  public mutating func record(_ call: ImportedCall) -> Call {
    Call(
      startedAt: call.startedAt, line: lines.line(of: call.line), destination: call.number.destination,
      recipient: recipients.name(of: call.number.recipient, isMasked: call.number.isMasked), seconds: call.seconds)
  }

  /// How many telephones share the last user line, as there are no more.
  public var telephonesWithoutLine: Int { lines.homeless.count }
}
