import Statistics

/// Which of several drafts brings the most, told from the next one by the same customers.
public struct DraftLead: Sendable {
  /// Position of the draft that brings the most.
  public let first: Int
  /// Position of the one that brings the most of the others.
  public let second: Int
  /// What the first brings beyond the second, a customer and month.
  public let gap: Estimate

  /// Two drafts and what lies between them.
  public init(first: Int, second: Int, gap: Estimate) { (self.first, self.second, self.gap) = (first, second, gap) }

  /// Whether the first surely brings more than the second.
  public var isSure: Bool { gap.interval.lower > 0 }
}

/// Finds which of several drafts brings the most, with the customers of no more than two drafts at hand.
public struct LeadSearch: Sendable {
  private struct Contender {
    let position: Int
    let mean: Double
    let amounts: [[Double]]
  }

  private let movement: Revenue.Movement
  private let shares: [[Double]?]
  private let confidence: Double
  private var strata: [(weight: Double, count: Int)] = []
  /// The two that bring the most, the most first.
  private var leading: [Contender] = []
  private var count = 0

  /// A search by what customers pay with each draft, as they move or not; where it is not said which plans they hold
  /// today, by what they pay on their cheapest plan.
  ///
  /// `shares` are those of customers on each of today's plans, by segment.
  public init(_ movement: Revenue.Movement, shares: [[Double]?], confidence: Double) {
    (self.movement, self.shares, self.confidence) = (movement, shares, confidence)
  }

  /// Takes the next draft: `today` and `draft` are bills of the same calls, `study` those of today that a study tells.
  public mutating func take(_ study: CustomerBills, _ today: CustomerBills, _ draft: CustomerBills) {
    strata = draft.groups.map { ($0.weight, $0.count) }
    let held = HeldPlans(study, today, draft, shares: shares, confidence: confidence)
    let amounts =
      held?.amounts(movement.moved) ?? draft.groups.map { group in (0..<group.count).map(group.least) }
    let mean = StratifiedSample(strata, confidence: confidence).mean { amounts[$0][$1] }.mean
    let place = leading.firstIndex { mean > $0.mean } ?? leading.count
    leading.insert(Contender(position: count, mean: mean, amounts: amounts), at: place)
    leading = Array(leading.prefix(2))
    count += 1
  }

  /// What was found; nil of fewer than two drafts.
  ///
  /// The interval of the gap is wide enough for the first to be held against all others at once.
  public var lead: DraftLead? {
    guard leading.count == 2 else { return nil }
    let together = 1 - (1 - confidence) / Double(count - 1)
    let gap = StratifiedSample(strata, confidence: together).mean {
      leading[0].amounts[$0][$1] - leading[1].amounts[$0][$1]
    }
    return DraftLead(first: leading[0].position, second: leading[1].position, gap: gap)
  }
}
