import Basics
import Probability
import Rating
import Tariffs
import Traffic

/// Prices average months exactly, without random numbers, under one version.
///
/// Shares with the simulation the tariff, the profile and the law of a call's length, and nothing else. Laws and
/// transforms met before are kept, so it is for one thread.
public final class ExactMonths {
  private let plan: Plan
  private let choices: ReadingChoices
  private let streams: [(terms: ResolvedDestination, stream: CallStream)]
  private let limits: RecipientLimits
  private let pools: AllowancePools
  private var lattices: [BilledDuration: CallLattice] = [:]
  private var circle: RealTransform?

  /// Months whose laws are computed together.
  private static let monthsAtOnce = 8
  /// Longest allowance the lattice takes, in seconds: a month.
  static let maximumAllowance = 2_678_400

  /// The version of a tariff for a profile; nil for a destination the tariff does not know.
  public init?(_ profile: Profile, _ tariff: Tariff, _ plan: Plan, _ choices: ReadingChoices) {
    GSLErrors.returnInsteadOfAborting()
    self.plan = plan
    self.choices = choices
    pools = AllowancePools(tariff[plan], profile.subscription, choices.allowanceScope)
    var streams: [(terms: ResolvedDestination, stream: CallStream)] = []
    for stream in profile.streams {
      guard let terms = tariff.resolve(stream.destination, choices) else { return nil }
      streams.append((terms, stream))
    }
    self.streams = streams
    limits = RecipientLimits(streams, tariff[plan], choices)
  }

  /// The average month of a customer, all expected calls times a factor.
  ///
  /// Throws ``NotCovered``.
  public func month(of customer: Customer, factor: Double) throws(NotCovered) -> ExpectedMonth {
    try limits.checkOutOfReach(customer, factor: factor)
    var month = ExpectedMonth()
    for (index, stream) in streams.enumerated() {
      let figures = customer.streams[index]
      let calls = figures.callsPerMonth * factor
      switch stream.terms.kind {
      case .unpriced: month.unpricedCalls += calls
      case .billed:
        let rate = try linearRate(stream.terms)
        let seconds = calls * figures.duration.meanBilledSeconds
        add(index, .outsideBundle, rate.connectionCharge.euros * calls + rate.perSecond.euros * seconds, &month)
      case .free, .fixedBundle, .mobileBundle: break
      }
    }
    if let allowance = pools.seconds { try addBeyondAllowance(allowance, customer, factor, &month) }
    return month
  }

  private func add(_ stream: Int, _ cause: ChargeCause, _ amount: Double, _ month: inout ExpectedMonth) {
    guard amount != 0 else { return }
    month.charges.append(ExpectedMonth.Charge(stream: stream, cause: cause, amount: amount))
  }

  /// The rate of a destination whose charge is a connection charge and seconds, nothing else.
  private func linearRate(_ terms: ResolvedDestination) throws(NotCovered) -> Rate {
    guard let rate = terms.rate, rate.minimumPrice == nil, choices.rounding.callQuantum == 1 else {
      throw .amountsOfSingleCalls
    }
    return rate
  }

  // MARK: The allowance

  private func addBeyondAllowance(
    _ allowance: Int, _ customer: Customer, _ factor: Double, _ month: inout ExpectedMonth
  ) throws(NotCovered) {
    let mobile = streams.indices.filter { streams[$0].terms.kind == .mobileBundle }
    guard !mobile.isEmpty else { return }
    var rates: [Rate] = []
    for index in mobile { rates.append(try linearRate(streams[index].terms)) }
    let circle = try circle(for: allowance)
    var amounts = [Double](repeating: 0, count: mobile.count)
    let kinds = pools.kinds(fromAnalogueLine: mobile.map { streams[$0].stream.fromAnalogueLine })
    for kind in kinds {
      var parts: [AllowanceStream] = []
      for (index, share) in zip(mobile, kind.shares) {
        let figures = customer.streams[index]
        parts.append(
          AllowanceStream(
            calls: figures.callsPerMonth * factor * share, dispersion: figures.dispersion,
            lattice: lattice(figures.duration, allowance, circle)))
      }
      let result = try AllowanceMonth(parts, busynessCV: customer.busynessCV, allowance: allowance, circle)
      for (position, part) in result.parts.enumerated() {
        amounts[position] += Double(kind.count) * amount(part, rates[position])
      }
      month.probabilityBeyond = kinds.count == 1 ? result.probabilityBeyond : nil
    }
    for (index, amount) in zip(mobile, amounts) { add(index, .beyondAllowance, amount, &month) }
  }

  // MARK: The law of a month

  /// The law of a customer's usage in months with these factors on all expected calls.
  ///
  /// Throws ``NotCovered``.
  public func laws(of customer: Customer, factors: [Double]) throws(NotCovered) -> [AmountLaw] {
    for factor in factors { try limits.checkOutOfReach(customer, factor: factor) }
    let charged = streams.indices.filter { customer.streams[$0].callsPerMonth > 0 }
    guard !charged.contains(where: { streams[$0].terms.kind == .billed }) else { throw .amountLattice }
    let mobile = charged.filter { streams[$0].terms.kind == .mobileBundle }
    guard let allowance = pools.seconds, let first = mobile.first else {
      return factors.map { _ in .nothing(unit: 1) }
    }
    let price = try price(mobile, first)
    let law = MixedStreams(mobile.map { customer.streams[$0] }, busynessCV: customer.busynessCV)
    guard let law else { throw .amountLattice }
    let circle = try circle(for: allowance)
    let lattice = CallLattice(upperTail: law.upperTail, mean: law.meanSeconds, allowance: allowance, circle)
    let reach = factors.map { law.reach(factor: $0, connection: Double(price.connection)) }.max() ?? 0
    guard reach <= Double(OverageLaw.maximumLength) else { throw .amountLength }
    let counts = try factors.map { factor throws(NotCovered) in
      guard let count = CountLaw(law.counts(factor: factor)) else { throw .amountLength }
      return count
    }
    let calls = counts.map(\.probabilities.count).max() ?? 0
    guard
      let overage = OverageLaw(
        lattice, upperTail: law.upperTail, allowance: allowance, circle, price, reach: reach, calls: calls)
    else { throw .amountLength }
    // A few months at a time: each takes as much memory as its law is long.
    return stride(from: 0, to: counts.count, by: ExactMonths.monthsAtOnce).flatMap { first in
      overage.laws(Array(counts[first..<min(first + ExactMonths.monthsAtOnce, counts.count)]))
    }
  }

  /// The one price of all calls beyond the allowance.
  private func price(_ mobile: [Int], _ first: Int) throws(NotCovered) -> OverageLaw.Price {
    let rate = try linearRate(streams[first].terms)
    for index in mobile {
      let other = try linearRate(streams[index].terms)
      guard other.connectionCharge == rate.connectionCharge, other.perSecond == rate.perSecond else {
        throw .amountLattice
      }
    }
    guard !pools.isPerLine, rate.perSecond.units > 0, rate.connectionCharge.units % rate.perSecond.units == 0 else {
      throw .amountLattice
    }
    return OverageLaw.Price(
      unit: rate.perSecond.euros, connection: Int(rate.connectionCharge.units / rate.perSecond.units),
      crossingPays: choices.crossingCall == .connectionCharge)
  }

  private func amount(_ part: AllowanceMonth.Part, _ rate: Rate) -> Double {
    let paysConnection = choices.crossingCall == .connectionCharge
    let connections = part.callsBeyond + (paysConnection ? part.crossingCalls : 0)
    let seconds = part.secondsOfCallsBeyond + part.secondsOfCrossingCalls
    return rate.connectionCharge.euros * connections + rate.perSecond.euros * seconds
  }

  private func lattice(_ law: BilledDuration, _ allowance: Int, _ circle: RealTransform) -> CallLattice {
    if let known = lattices[law] { return known }
    // Customers come and go: only the latest laws are worth keeping.
    if lattices.count > 64 { lattices.removeAll() }
    let made = CallLattice(law, allowance: allowance, circle)
    lattices[law] = made
    return made
  }

  private func circle(for allowance: Int) throws(NotCovered) -> RealTransform {
    if let circle { return circle }
    guard allowance <= ExactMonths.maximumAllowance else { throw .allowance(seconds: allowance) }
    var length = 1024
    while length < 4 * allowance { length *= 2 }
    guard let made = RealTransform(length: length) else { throw .allowance(seconds: allowance) }
    circle = made
    return made
  }
}
