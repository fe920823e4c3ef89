import Basics
import Numbering

/// Makes call records of imported calls: lines of the subscription for telephones, names for recipients.
public struct RecordMaker {
  private var recipients = RecipientKeys()
  private var lines = LineNames()

  private let areMasked: Bool

  /// A maker that has seen no call.
  ///
  /// Recipients are named by keyed hashes or, `masked`, by their numbers without the last four digits.
  public init(masked: Bool = false) { areMasked = masked }

  /// The record of a call.
  public mutating func record(_ call: ImportedCall) -> Call {
    Call(
      startedAt: call.startedAt, line: lines.line(of: call.line), destination: call.number.destination,
      recipient: name(of: call.number), seconds: call.seconds)
  }

  private mutating func name(of number: ReadNumber) -> String {
    if areMasked, let masked = number.maskedRecipient { return masked }
    return recipients.name(of: number.recipient, isMasked: number.isMasked)
  }

  /// How many telephones share the last user line, as there are no more.
  public var telephonesWithoutLine: Int { lines.homeless.count }
}
