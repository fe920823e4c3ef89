import Advice
import Basics
import Statistics

/// Adds up the lines of a portfolio one by one, in memory that does not depend on how many there are.
public struct SummaryTally: Sendable {
  /// Customers to be called first, at most.
  public static let topLimit = 1000

  private let plans: [Plan]
  private let top: Int
  private var (advised, withRanges, exact) = (0, 0, 0)
  private var holders: [PortfolioSummary.Holders]
  private var (moves, movesOfRanges) = (CustomerSum(), CustomerSum())
  private var counts = SavingCounts()
  private var bands: [PortfolioSummary.Band]
  private var calls: [AdvisedCustomer] = []
  private var reasons: [CustomerReason: PortfolioSummary.Reasoned] = [:]
  private var ifAllHeld: [CustomerSum]
  private var risks = PortfolioSummary.Risk.Group.allCases.map { PortfolioSummary.Risk(group: $0) }

  /// A tally without lines, of which so many customers are told at most as to be called first.
  public init(_ plans: [Plan], top: Int) {
    (self.plans, self.top) = (plans, top)
    let none = plans.map { _ in 0 }
    holders = (plans.map { $0 } + [nil]).map { PortfolioSummary.Holders(held: $0, best: none) }
    let limits = PortfolioSummary.limits
    bands = zip(limits, limits.dropFirst().map { $0 } + [nil]).map { PortfolioSummary.Band(from: $0, to: $1) }
    ifAllHeld = plans.map { _ in CustomerSum() }
  }

  /// Adds a customer.
  public mutating func add(_ customer: AdvisedCustomer) {
    advised += 1
    if customer.hasRanges { withRanges += 1 }
    if customer.basis == .exact { exact += 1 }
    let place = customer.held?.index ?? plans.count
    if let best = customer.best { holders[place].best[best.index] += 1 } else { holders[place].tooClose += 1 }
    for reason in customer.reasons { reasons[reason, default: PortfolioSummary.Reasoned(reason: reason)].count += 1 }
    if let saving = customer.saving {
      if customer.isToMove { move(customer, saving, place) }
    } else {
      for plan in plans {
        let saving = customer.saving(ifHeld: plan)
        if saving.mean > 0 { ifAllHeld[plan.index].add(saving) }
      }
    }
    risk(customer)
  }

  private mutating func move(_ customer: AdvisedCustomer, _ saving: Estimate, _ place: Int) {
    moves.add(saving)
    holders[place].moves.add(saving)
    if customer.hasRanges { movesOfRanges.add(saving) }
    counts.add(saving.mean)
    if let band = bands.lastIndex(where: { $0.from <= saving.mean }) { bands[band].savings.add(saving) }
    for reason in customer.reasons { reasons[reason]?.moves.add(saving) }
    call(customer)
  }

  /// Keeps the customer among those to be called first, where he is one of them.
  private mutating func call(_ customer: AdvisedCustomer) {
    guard top > 0 else { return }
    if calls.count == top, !customer.isCalled(before: calls[top - 1]) { return }
    let place = calls.firstIndex { customer.isCalled(before: $0) } ?? calls.count
    calls.insert(customer, at: place)
    if calls.count > top { calls.removeLast() }
  }

  private mutating func risk(_ customer: AdvisedCustomer) {
    let least = plans.min { customer.losses[$0.index].mean < customer.losses[$1.index].mean } ?? plans[0]
    let plan = customer.endsOn ?? least
    let group: PortfolioSummary.Risk.Group =
      customer.isToMove ? .moving : customer.best == nil ? .tooClose : .named
    let (loss, chance) = (customer.losses[plan.index], customer.probabilities[plan.index])
    let other = chance.negated.shifted(by: 1)
    guard let place = risks.firstIndex(where: { $0.group == group }) else { return }
    if customer.replications == 0 {
      risks[place].loss.add(bounded: loss)
      risks[place].turned.add(bounded: other)
    } else {
      risks[place].loss.add(loss)
      risks[place].turned.add(other)
    }
  }

  /// What the lines come to, all customers being in a sample.
  public func summary(_ sampling: Sampling) -> PortfolioSummary {
    let steps = 200
    return PortfolioSummary(
      plans: plans, sampling: sampling, advised: advised, holders: holders, moves: moves, movesOfRanges: movesOfRanges,
      withRanges: withRanges, exact: exact,
      quantiles: moves.count > 0 ? PortfolioSummary.shares.map { ($0, counts.quantile($0)) } : [],
      largest: counts.largest, bars: counts.bars(), bands: bands,
      curve: counts.curve(points: steps).map { PortfolioSummary.Point(count: $0.count, euros: $0.euros) }, calls: calls,
      reasons: CustomerReason.allCases.compactMap { reasons[$0] }, ifAllHeld: ifAllHeld, risks: risks)
  }
}

extension AdvisedCustomer {
  /// Whether he is to be called before another: who surely saves more, else who saves more on average, else by identity.
  func isCalled(before other: AdvisedCustomer) -> Bool {
    let (mine, others) = (saving ?? Estimate(exact: 0), other.saving ?? Estimate(exact: 0))
    if mine.interval.lower != others.interval.lower { return mine.interval.lower > others.interval.lower }
    if mine.mean != others.mean { return mine.mean > others.mean }
    return id.utf8.lexicographicallyPrecedes(other.id.utf8)
  }
}
