import Basics
import Contracts
import Probability
import Simulation
import Traffic

/// What a month will cost under each plan more than under the last, about, from what is expected of its calls.
///
/// A rule to decide by, not a price: the seconds of the month count as a gamma variable with their mean and variance,
/// and recipients as their mean. What a decision by it comes to is always taken from priced calls, so that an error of
/// the forecast can only make a strategy look worse, never better.
public struct Forecast: Sendable {
  /// Monthly charges of each plan less those of the last, in euros.
  private let fixedBeyondLast: [Double]
  private let plans: [PlanForecast]

  /// The forecast of months of a model.
  public init(_ model: Model) {
    let fixed = model.contract.plans.map(\.fixedCharges.monthly)
    fixedBeyondLast = fixed.map { ($0 - fixed[fixed.count - 1]).euros }
    plans = model.contract.plans.map { PlanForecast(model, $0) }
  }

  /// What a month of a known customer costs more under each plan than under the last, in euros, one-off charges apart:
  /// 0 for the last.
  public func beyondLast(_ customer: Customer, factor: Double) -> PlanAmounts {
    beyondLast(customer.outlook(factor: factor), shared: customer.busynessCV * customer.busynessCV)
  }

  /// The same of what is expected of the streams; `shared` is the squared cv of the busyness.
  func beyondLast(_ outlook: [StreamOutlook], shared: Double) -> PlanAmounts {
    let last = plans.count - 1
    let lastUsage = plans[last].usage(outlook, shared: shared)
    var amounts = PlanAmounts()
    for plan in 0..<last {
      amounts[plan] = fixedBeyondLast[plan] + plans[plan].usage(outlook, shared: shared) - lastUsage
    }
    return amounts
  }
}

extension PlanAmounts {
  /// Position of the least amount of so many plans: of equals the first.
  func cheapest(of planCount: Int) -> Int {
    (1..<planCount).reduce(0) { self[$1] < self[$0] ? $1 : $0 }
  }
}

/// One plan's charges that another may not have: calls beyond an allowance or a limit of recipients.
private struct PlanForecast: Sendable {
  private let mobile: [Int]
  private let charges: [MeanCharge]
  private let allowance: Double?
  private let kinds: [LineKinds.Kind]
  /// Streams that this plan charges whole and a plan with an allowance does not.
  private let billed: [Int]
  private let overflows: [RecipientOverflow]

  init(_ model: Model, _ plan: PlanContract) {
    let profile = model.profile
    let mobile = model.streams.indices.filter { model.streams[$0].terms.usesAllowance }
    self.mobile = mobile
    charges = zip(model.streams, profile.streams).map {
      MeanCharge($0.terms.price ?? .nothing, lengths: $1.durationShape)
    }
    allowance = plan.pools.seconds.map(Double.init)
    kinds = plan.pools.kinds(fromAnalogueLine: mobile.map { profile.streams[$0].fromAnalogueLine })
    billed = model.streams.indices.filter {
      let handling = model.streams[$0].terms.handling
      return handling == .limitedMobileBundle && plan.handling(of: handling) == .outsideBundle
    }
    overflows = plan.recipients.lists.enumerated().flatMap { position, list -> [RecipientOverflow] in
      let streams = model.streams.indices.filter {
        plan.recipients.position(of: model.streams[$0].terms.handling) == position
      }
      // A list that all plans have alike makes no difference.
      guard streams.contains(where: { !model.contract.chargesAlike(model.streams[$0].terms.handling) }) else {
        return []
      }
      let kinds = plan.recipients.kinds(fromAnalogueLine: streams.map { profile.streams[$0].fromAnalogueLine })
      return kinds.compactMap { RecipientOverflow(profile, streams, of: $0, limit: list.limit) }
    }
  }

  func usage(_ outlook: [StreamOutlook], shared: Double) -> Double {
    var euros = 0.0
    if let allowance {
      for kind in kinds { euros += Double(kind.count) * overage(outlook, kind.shares, allowance, shared: shared) }
    }
    for stream in billed { euros += outlook[stream].calls * whole(stream, outlook) }
    for overflow in overflows {
      for (stream, calls) in zip(overflow.streams, overflow.callsBeyond(outlook, shared: shared)) {
        euros += calls * whole(stream, outlook)
      }
    }
    return euros
  }

  private func whole(_ stream: Int, _ outlook: [StreamOutlook]) -> Double {
    charges[stream].whole(seconds: outlook[stream].meanSeconds, variation: outlook[stream].lengthVariation)
  }

  private func overage(_ outlook: [StreamOutlook], _ shares: [Double], _ allowance: Double, shared: Double) -> Double {
    var calls = 0.0
    var mean = 0.0
    var square = 0.0
    var own = 0.0
    for (stream, share) in zip(mobile, shares) {
      let expected = outlook[stream]
      let number = expected.calls * share
      let seconds = number * expected.meanSeconds
      calls += number
      mean += seconds
      square += number * expected.squaredSeconds
      own += expected.ownVariation * seconds * seconds
    }
    guard mean > 0 else { return 0 }
    let beyond = GammaExcess(mean: mean, variance: square + own + shared * mean * mean, limit: allowance)
    // The crossing call outlasts the allowance by the mean forward recurrence time.
    let crossing = allowance > 0 ? beyond.probability : 0
    let whole = max(0, beyond.excess - crossing * square / (2 * mean)) * calls / mean
    var euros = 0.0
    for (stream, share) in zip(mobile, shares) {
      let expected = outlook[stream]
      let charge = charges[stream]
      let number = expected.calls * share
      let connections = whole + (charge.crossingPaysConnection ? crossing : 0)
      let beyondLinear =
        whole * charge.beyondLinear(seconds: expected.meanSeconds, variation: expected.lengthVariation)
        + crossing * charge.crossingBeyondLinear(seconds: square / (2 * mean), variation: 1)
      euros +=
        (charge.connection * connections + beyondLinear) * number / calls
        + charge.perSecond * beyond.excess * number * expected.meanSeconds / mean
    }
    return euros
  }
}

/// How far a gamma variable lies beyond a limit.
struct GammaExcess {
  /// P(S > limit).
  let probability: Double
  /// E (S − limit)⁺.
  let excess: Double

  init(mean: Double, variance: Double, limit: Double) {
    guard limit > 0, variance > 0 else {
      probability = mean > limit ? 1 : 0
      excess = max(0, mean - limit)
      return
    }
    let deviation = variance.squareRoot()
    // Far on either side there is nothing to compute.
    if mean + 12 * deviation < limit {
      (probability, excess) = (0, 0)
    } else {
      let shape = mean * mean / variance
      probability = Gamma.upperTail(limit, shape: shape, scale: variance / mean)
      excess = max(0, mean * Gamma.upperTail(limit, shape: shape + 1, scale: variance / mean) - limit * probability)
    }
  }
}
