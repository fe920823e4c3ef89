import Advice

/// Names of assumptions for other programs: stable, and the same whatever language a report is in.
///
/// What an assumption is about follows a colon: `reading:rounding=bill-total`, `zone:ma-mobile`.
enum AssumptionKey {
  static func of(_ assumption: Assumption) -> String {
    switch assumption {
    case .excludingTax: "excluding-tax"
    case .calendarMonth: "calendar-month"
    case .exactBills: "exact-bills"
    case .sameBehaviour: "same-behaviour"
    case .oneOffSpread: "one-off-spread"
    case .reading(let reading, let option, _): "reading:\(reading.id)=\(option.id)"
    case .zone(let destination): "zone:\(destination.key)"
    case .unknownAgreement(let destination): "unknown-agreement:\(destination.key)"
    case .judgedAgreement(let destination): "judged-agreement:\(destination.key)"
    case .indistinguishable(let destination): "indistinguishable:\(destination.key)"
    case .unpriced(let destination): "unpriced:\(destination.key)"
    case .calendar(let calendar): "calendar:\(calendar.rawValue)"
    case .growth: "growth"
    case .beliefs: "beliefs"
    case .distributions: "distributions"
    case .durationShape(let shape, let stream, _): "duration-shape:streams.\(stream)=\(shape.key)"
    case .profileSource(let source): source == nil ? "no-profile-source" : "profile-source"
    case .answers: "answers"
    case .implausible(let warning): "implausible:\(warning.key)"
    }
  }
}
