import Basics
import Expectation
import Simulation
import Statistics

/// Why a customer is advised so, under words that other programs rely on.
public enum CustomerReason: String, CaseIterable, Sendable {
  /// There are no calls to mobiles.
  case noMobileCalls = "no-calls-to-mobiles"
  /// Calls to mobiles lie within the smallest allowance on average.
  case withinAllowance = "within-allowance"
  /// Calls to mobiles lie below the break-even.
  case belowBreakEven = "below-break-even"
  /// Calls to mobiles are within a tenth of the break-even.
  case nearBreakEven = "near-break-even"
  /// Calls to mobiles lie above the break-even.
  case aboveBreakEven = "above-break-even"
  /// Additional lines count in the prices of the plans.
  case additionalLines = "additional-lines"
  /// Personalised messages count in the prices of the plans.
  case personalisedMessages = "personalised-messages"
  /// A limit of distinct recipients can be reached.
  case recipientLimit = "recipient-limit"
  /// Some of the figures are ranges.
  case ranges = "uncertain-figures"
  /// The plans are known to differ by no more than the indifference.
  case alike = "plans-alike"
  /// The cheapest plan is known, but not that it is so beyond the indifference.
  case leaning = "cheaper-by-little"
  /// The most replications did not tell which plan is the cheapest.
  case undecided = "undecided"

  /// How near to the break-even counts as near, as a share of it.
  private static let nearness = 0.1

  /// The reasons of an advice, in the order of the cases.
  static func all(
    _ model: Model, _ outlook: CustomerOutlook, _ differences: PlanDifferences, indifference: Double
  ) -> [CustomerReason] {
    var reasons = ofVolume(model, outlook)
    let subscription = model.profile.subscription
    if subscription.additionalLines > 0 { reasons.insert(.additionalLines) }
    if subscription.customMessages { reasons.insert(.personalisedMessages) }
    if case .recipientLimit? = outlook.notCovered { reasons.insert(.recipientLimit) }
    if !model.profile.isKnown { reasons.insert(.ranges) }
    if Verdict(differences, indifference: indifference) == .tooClose {
      switch Closeness(differences, indifference: indifference) {
      case .alike: reasons.insert(.alike)
      case .leaning: reasons.insert(.leaning)
      case .open: reasons.insert(.undecided)
      }
    }
    return allCases.filter(reasons.contains)
  }

  private static func ofVolume(_ model: Model, _ outlook: CustomerOutlook) -> Set<CustomerReason> {
    guard outlook.minutes > 0 else { return [.noMobileCalls] }
    var reasons: Set<CustomerReason> = []
    let allowance = model.contract.plans.compactMap(\.pools.seconds).min()
    if let allowance, outlook.minutes * 60 <= Double(allowance) { reasons.insert(.withinAllowance) }
    if let even = outlook.breakEvenMinutes {
      let share = outlook.minutes / even
      reasons.insert(
        abs(share - 1) <= nearness ? .nearBreakEven : share < 1 ? .belowBreakEven : .aboveBreakEven)
    }
    return reasons
  }
}
