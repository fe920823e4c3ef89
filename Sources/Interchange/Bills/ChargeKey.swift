import Contracts
import Rating

/// Names of charges for other programs: stable, and the same whatever language a report is in.
enum ChargeKey {
  static func of(_ subject: BillLine.Subject) -> String {
    switch subject {
    case .fixed(let charge): of(charge)
    case .includedCalls: "included-calls"
    case .freeCalls: "free-calls"
    case .chargedCalls(_, let cause): of(cause)
    }
  }

  static func of(_ subject: FixedCharge.Subject) -> String {
    switch subject {
    case .monthlyPrice: "subscription"
    case .additionalLineOption: "additional-line-option"
    case .additionalLineAccess: "additional-line-access"
    case .numberPacks: "number-packs"
    case .customMessages: "custom-messages"
    case .creatorDiscount: "creator-discount"
    case .forwarding: "forwarding"
    }
  }

  static func of(_ cause: ChargeCause) -> String { cause.rawValue }
}
