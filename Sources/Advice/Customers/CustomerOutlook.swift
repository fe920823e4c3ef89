import Basics
import Decision
import Expectation
import Simulation
import Statistics
import Traffic

/// What is known of a customer without any simulation: the mean monthly differences where all figures are known, and the
/// volume at which the plans cost the same.
public struct CustomerOutlook: Sendable {
  /// Exact mean monthly differences; nil where figures are uncertain, or there is no exact answer.
  public let differences: PlanDifferences?
  /// Why there is no exact answer at the likely figures; nil where there is one.
  public let notCovered: NotCovered?
  /// Minutes of calls to mobiles in an average month, at the likely figures.
  public let minutes: Double
  /// Minutes at which the cheapest plan at the likely figures and the runner-up cost the same, all calls to mobiles
  /// growing and shrinking together; nil where there are none or none are found.
  public let breakEvenMinutes: Double?

  /// How far apart two steps of the search for the break-even may be at its end, as a share: the error of the last is of
  /// the order of its square.
  private static let closeness = 2e-3
  private static let steps = 12

  /// The outlook of a model; `tables` are those of customers before it.
  public init(_ model: Model, _ tables: ExactTables) {
    let volume = MobileVolume(model)
    minutes = volume.minutes
    let bills = LikelyBills(model, volume, tables)
    var pair = model.plans.count == 2 ? PlanPair(0, 1) : nil
    do throws(NotCovered) {
      let likely = try bills.differences(factor: 1)
      (differences, notCovered) = (model.profile.isKnown ? likely : nil, nil)
      pair = likely.leadingPair
    } catch { (differences, notCovered) = (nil, error) }
    let minutes = volume.minutes
    breakEvenMinutes = pair.flatMap { CustomerOutlook.breakEven($0, bills, minutes) }.map { $0 * minutes }
  }

  /// The factor on all calls to mobiles at which a pair of plans cost the same, by the secant through two factors: what a
  /// plan charges beyond its allowance bends once and upwards, so that few steps do.
  private static func breakEven(_ pair: PlanPair, _ bills: LikelyBills, _ minutes: Double) -> Double? {
    guard minutes > 0, let first = bills.guess(pair) else { return nil }
    var (factor, slope) = (first.factor, first.slope)
    var last: (factor: Double, difference: Double)?
    for _ in 0..<steps {
      guard factor > 0, factor.isFinite, factor < BreakEven.reach,
        let found = try? bills.differences(factor: factor)[pair].mean
      else { return nil }
      if let last, factor != last.factor { slope = (found - last.difference) / (factor - last.factor) }
      let next = factor - found / slope
      if abs(next / factor - 1) < closeness { return next }
      last = (factor, found)
      // A step out of reach comes from where the curve is still flat.
      factor = min(max(next, factor / 2), factor * 2)
    }
    return nil
  }
}

/// Calls to mobiles of a customer at the likely figures.
struct MobileVolume {
  /// Positions of the streams.
  let streams: [Int]
  /// The customer.
  let customer: Customer
  /// Minutes in an average month.
  let minutes: Double

  init(_ model: Model) {
    let customer = Customer(likelyOf: model.profile)
    streams = model.streams.indices.filter { model.streams[$0].terms.usesAllowance }
    let factor = model.monthlyFactors.reduce(0, +) / Double(model.monthlyFactors.count)
    minutes = streams.reduce(0) {
      let figures = customer.streams[$1]
      return $0 + figures.callsPerMonth * factor * figures.duration.meanBilledSeconds / 60
    }
    self.customer = customer
  }
}

/// Exact mean bills of a customer at the likely figures, all calls to mobiles times a factor.
struct LikelyBills {
  private let model: Model
  private let volume: MobileVolume
  private let months: [ExactMonths]
  private let factors: [(factor: Double, count: Int)]
  private let fixed: [Double]

  init(_ model: Model, _ volume: MobileVolume, _ tables: ExactTables) {
    (self.model, self.volume) = (model, volume)
    months = model.plans.map { model.exactMonths($0, .cells, tables) }
    factors = model.distinctFactors
    fixed = model.plans.map { model.contract[$0].fixedCharges.perMonth(model.monthlyFactors.count) }
  }

  /// Differences of the plans; throws `NotCovered`.
  func differences(factor: Double) throws(NotCovered) -> PlanDifferences {
    var customer = volume.customer
    if factor != 1 {
      customer = customer.scaled(customer.streams.indices.map { volume.streams.contains($0) ? factor : 1 })
    }
    var bills: [Double] = []
    for (plan, exact) in months.enumerated() {
      bills.append(fixed[plan] + (try exact.averageMonth(of: customer, factors: factors).usage))
    }
    return PlanDifferences(model.plans) { Estimate(exact: bills[$0.first] - bills[$0.second]) }
  }

  /// About the factor at which a pair of plans cost the same, and how fast the first then gets dearer than the second, as
  /// if no call lay beyond an allowance before it is used up, and every second after it; nil where none has an allowance.
  func guess(_ pair: PlanPair) -> (factor: Double, slope: Double)? {
    let plans = [pair.first, pair.second].map { model.contract.plans[$0] }
    guard let limited = plans.min(by: { ($0.pools.seconds ?? .max) < ($1.pools.seconds ?? .max) }),
      let allowance = limited.pools.seconds
    else { return nil }
    let other = limited.plan.index == pair.first ? pair.second : pair.first
    let price = volume.streams.compactMap { model.streams[$0].terms.price?.perSecondInEuros }.max() ?? 0
    guard price > 0 else { return nil }
    let saved = max(0, fixed[other] - fixed[limited.plan.index])
    let seconds = volume.minutes * 60
    // Good and bad months go beyond an allowance before the average one does.
    let factor = 0.95 * (Double(allowance) + saved / price) / seconds
    return (factor, (limited.plan.index == pair.first ? 1 : -1) * price * seconds)
  }
}
