import Basics
import Tariffs

/// What a version remembers within a billing month: allowance left, recipients seen.
struct MonthState {
  private var allowanceLeft: [Int?]
  private var fixedRecipients: RecipientList
  private var mobileRecipients: RecipientList

  init(_ terms: PlanTerms, pools: AllowancePools, recipients: ReadingChoices.RecipientCount) {
    allowanceLeft = Array(repeating: pools.seconds, count: pools.isPerLine ? Line.maximumUserLines + 1 : 1)
    fixedRecipients = RecipientList(limit: terms.fixedRecipientLimit.value.value)
    mobileRecipients = RecipientList(limit: terms.mobileRecipientLimit.value.value)
    // With one list for both, calls to mobiles count only where they are unlimited: the brochure's mark (1)
    // stands on "illimité", not on the 2 h.
    countsTogether = recipients == .together && pools.seconds == nil
  }

  private let countsTogether: Bool

  /// Whether a fixed call of the bundle goes to one of the month's included recipients; remembers the recipient.
  mutating func includesFixedCall(to recipient: String) -> Bool { fixedRecipients.includes(recipient) }

  /// Whether a call to a mobile goes to one of the month's included recipients; remembers the recipient.
  mutating func includesMobileCall(to recipient: String) -> Bool {
    countsTogether ? fixedRecipients.includes(recipient) : mobileRecipients.includes(recipient)
  }

  /// Takes a call to a mobile off a pool: what was left before it, nil when the pool has no end.
  mutating func useAllowance(pool: Int, seconds: Int) -> Int? {
    guard let left = allowanceLeft[pool] else { return nil }
    allowanceLeft[pool] = max(0, left - seconds)
    return left
  }
}

/// The first distinct recipients of a month, up to a limit: they stay included, others are billed.
private struct RecipientList {
  let limit: Int?
  private var included: Set<String> = []

  init(limit: Int?) { self.limit = limit }

  mutating func includes(_ recipient: String) -> Bool {
    guard let limit else { return true }
    if included.contains(recipient) { return true }
    guard included.count < limit else { return false }
    included.insert(recipient)
    return true
  }
}
