import Basics
import Probability
import Rating
import Simulation
import Tariffs
import Traffic

/// What a month will cost more under *Équilibre* than under *Intense*, about, from what is expected of its calls.
///
/// A rule to decide by, not a price: the seconds of the month count as a gamma variable with their mean and variance, and
/// recipients as their mean. What a decision by it comes to is always taken from priced calls, so that an error of the
/// forecast can only make a strategy look worse, never better.
public struct Forecast: Sendable {
  private let fixedDifference: Double
  private let plans: [PlanForecast]

  /// The forecast of months of a model.
  public init(_ model: Model) {
    let fixed = Plan.allCases.map { FixedCharges(model.tariff, $0, model.choices, model.profile.subscription) }
    fixedDifference = (fixed[0].monthly - fixed[1].monthly).euros
    plans = Plan.allCases.map { PlanForecast(model, $0) }
  }

  /// What a month of a known customer costs more under *Équilibre*, in euros, one-off charges apart.
  public func difference(_ customer: Customer, factor: Double) -> Double {
    difference(customer.outlook(factor: factor), shared: customer.busynessCV * customer.busynessCV)
  }

  /// Équilibre − Intense in euros, one-off charges apart; `shared` is the squared cv of the busyness.
  func difference(_ outlook: [StreamOutlook], shared: Double) -> Double {
    fixedDifference + plans[0].usage(outlook, shared: shared) - plans[1].usage(outlook, shared: shared)
  }
}

/// One version's charges that the other may not have: calls beyond an allowance or a limit of recipients.
private struct PlanForecast: Sendable {
  private struct Price: Sendable {
    let connection: Double
    let perSecond: Double
  }

  private let mobile: [Int]
  private let prices: [Price]
  private let allowance: Double?
  private let kinds: [AllowancePools.Kind]
  private let crossingPays: Bool
  private let lists: [RecipientList]

  init(_ model: Model, _ plan: Plan) {
    let profile = model.profile
    let mobile = model.streams.indices.filter { model.streams[$0].destination.kind == .mobileBundle }
    let fixed = model.streams.indices.filter { model.streams[$0].destination.kind == .fixedBundle }
    self.mobile = mobile
    prices = model.streams.map {
      Price(
        connection: $0.destination.rate?.connectionCharge.euros ?? 0,
        perSecond: $0.destination.rate?.perSecond.euros ?? 0)
    }
    let terms = model.tariff[plan]
    let pools = AllowancePools(terms, profile.subscription, model.choices.allowanceScope)
    allowance = pools.seconds.map(Double.init)
    kinds = pools.kinds(fromAnalogueLine: mobile.map { profile.streams[$0].fromAnalogueLine })
    crossingPays = model.choices.crossingCall == .connectionCharge
    // A list that both versions have alike makes no difference: that of calls to fixed lines, where it is one apart.
    let isTogether = model.choices.recipients == .together
    let isUnlimited = pools.seconds == nil
    guard isTogether || isUnlimited else {
      lists = []
      return
    }
    let limit = isTogether ? terms.fixedRecipientLimit : terms.mobileRecipientLimit
    let streams = (isTogether ? fixed : []) + (isUnlimited ? mobile : [])
    lists = limit.value.value.flatMap { RecipientList(profile, streams, limit: $0) }.map { [$0] } ?? []
  }

  func usage(_ outlook: [StreamOutlook], shared: Double) -> Double {
    var euros = 0.0
    if let allowance {
      for kind in kinds { euros += Double(kind.count) * overage(outlook, kind.shares, allowance, shared: shared) }
    }
    for list in lists {
      let beyond = list.callsBeyond(outlook, shared: shared)
      for (stream, calls) in zip(list.streams, beyond) {
        euros += calls * (prices[stream].connection + prices[stream].perSecond * outlook[stream].meanSeconds)
      }
    }
    return euros
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
    let connections = whole + (crossingPays ? crossing : 0)
    var euros = 0.0
    for (stream, share) in zip(mobile, shares) {
      let number = outlook[stream].calls * share
      euros +=
        prices[stream].connection * connections * number / calls
        + prices[stream].perSecond * beyond.excess * number * outlook[stream].meanSeconds / mean
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
