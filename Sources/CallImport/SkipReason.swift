/// Why a row gives no call.
public enum SkipReason: String, CaseIterable, Hashable, Sendable {
  // On purpose: the row is read, and is no call to bill.

  /// The call came in.
  case incoming
  /// The call stayed within the switchboard.
  case `internal`
  /// Nobody answered.
  case unanswered
  /// The call lasted no second.
  case noSeconds = "no-seconds"
  /// A code for the switchboard was dialled.
  case featureCode = "feature-code"
  /// Another leg of a call that is kept.
  case otherLeg = "other-leg"
  /// Nothing was dialled.
  case noNumber = "no-number"

  /// A message, data or another service.
  case otherService = "other-service"
  /// A title, a total or a rule between lines.
  case heading

  // Refused: the row can't be read.

  /// Quotation marks don't match.
  case brokenQuotes = "broken-quotes"
  /// An object that is no JSON.
  case brokenObject = "broken-object"
  /// A line of more than 65,536 bytes.
  case tooLong = "too-long"
  /// Fewer fields than columns that matter.
  case missingFields = "missing-fields"
  /// Of a table of many customers' calls: the row does not tell whose call it is.
  case noCustomer = "no-id"
  /// No date and time can be read.
  case unreadableTime = "unreadable-time"
  /// A date that no call can have.
  case impossibleDate = "impossible-date"
  /// No length can be read.
  case unreadableLength = "unreadable-length"
  /// Two lengths that disagree.
  case lengthsDisagree = "lengths-disagree"
  /// Longer than a month.
  case tooManySeconds = "too-many-seconds"
  /// What was dialled is no number.
  case unreadableNumber = "unreadable-number"
  /// Where the call went is no key of the tariff.
  case unknownDestination = "unknown-destination"
  /// What the operator charged is no amount.
  case unreadableAmount = "unreadable-amount"

  /// Whether the row was read and left out on purpose.
  public var isOnPurpose: Bool {
    switch self {
    case .incoming, .internal, .unanswered, .noSeconds, .featureCode, .otherLeg, .noNumber, .otherService, .heading:
      true
    case .brokenQuotes, .brokenObject, .tooLong, .missingFields, .noCustomer, .unreadableTime, .impossibleDate,
      .unreadableLength, .lengthsDisagree, .tooManySeconds, .unreadableNumber, .unknownDestination,
      .unreadableAmount:
      false
    }
  }
}
