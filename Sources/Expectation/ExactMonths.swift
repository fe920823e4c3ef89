import Contracts
import Probability
import Traffic

/// Prices average months exactly, without random numbers, under one plan.
///
/// Shares with the simulation the contract, the profile and the distribution of a call's length, and nothing else.
/// Distributions and transforms met before are kept, so it is for one thread.
public final class ExactMonths {
  private let streams: [(terms: CallTerms, handling: CallTerms.Handling, stream: CallStream)]
  private var limits: RecipientLimits
  private let pools: AllowancePools
  private let resolution: LatticeResolution
  private let tables: ExactTables
  private var lattices: [CellDistribution: CallLattice] = [:]
  private var deviations: [PricedDistribution: ChargeDeviation] = [:]

  /// What a deviation depends on.
  private struct PricedDistribution: Hashable {
    let price: CallPrice
    let distribution: BilledDuration
    let allowance: Int
  }

  /// What a lattice depends on.
  private struct CellDistribution: Hashable {
    let distribution: BilledDuration
    let cell: Int
  }

  /// Longest allowance the lattice takes, in seconds: a month.
  static let maximumAllowance = 2_678_400

  /// A plan of a contract for a profile; `terms` are what the contract says of its streams' calls, in their order,
  /// `tables` what is shared with other profiles.
  public init(
    _ profile: Profile, _ terms: [CallTerms], _ plan: PlanContract, _ resolution: LatticeResolution = .seconds,
    _ tables: ExactTables = ExactTables()
  ) {
    GSLErrors.returnInsteadOfAborting()
    (self.resolution, self.tables) = (resolution, tables)
    pools = plan.pools
    streams = zip(terms, profile.streams).map { ($0, plan.handling(of: $0.handling), $1) }
    limits = RecipientLimits(streams.map { ($0.handling, $0.stream) }, plan.recipients, tables)
  }

  /// The average month of a customer, all expected calls times a factor.
  ///
  /// Throws ``NotCovered``.
  public func month(of customer: Customer, factor: Double) throws(NotCovered) -> ExpectedMonth {
    try limits.checkOutOfReach(customer, factor: factor)
    return try averageMonth(of: customer, factor: factor, [MonthFactor(1, weight: 1)])
  }

  /// The average of a customer's months, each factor on all expected calls with the number of months that have it.
  ///
  /// Throws ``NotCovered``.
  public func averageMonth(
    of customer: Customer, factors: [(factor: Double, count: Int)]
  ) throws(NotCovered) -> ExpectedMonth {
    let months = Double(factors.reduce(0) { $0 + $1.count })
    guard months > 0, let most = factors.map(\.factor).max() else { return ExpectedMonth() }
    // Who does not reach a limit in the month of most calls reaches it in none.
    try limits.checkOutOfReach(customer, factor: most)
    return try averageMonth(
      of: customer, factor: 1, factors.map { MonthFactor($0.factor, weight: Double($0.count) / months) })
  }

  private func averageMonth(
    of customer: Customer, factor: Double, _ months: [MonthFactor]
  ) throws(NotCovered) -> ExpectedMonth {
    let mean = factor * months.reduce(0) { $0 + $1.weight * $1.factor }
    var month = ExpectedMonth()
    for (index, stream) in streams.enumerated() {
      let figures = customer.streams[index]
      let calls = figures.callsPerMonth * mean
      switch stream.handling {
      case .unpriced: month.unpricedCalls += calls
      case .outsideBundle:
        guard let price = stream.terms.price else { throw .amountsOfSingleCalls }
        let fromUserLines = stream.terms.isUnpricedFromUserLine ? calls * (1 - stream.stream.fromAnalogueLine) : 0
        month.unpricedCalls += fromUserLines
        let calls = calls - fromUserLines
        let seconds = calls * figures.duration.meanBilledSeconds
        let beyond = try deviation(price, figures.duration, allowance: 0).whole * calls
        add(index, .outsideBundle, price.connectionInEuros * calls + price.perSecondInEuros * seconds + beyond, &month)
      case .free, .fixedBundle, .mobileBundle, .limitedMobileBundle: break
      }
    }
    if let allowance = pools.seconds { try addBeyondAllowance(allowance, customer, factor, months, &month) }
    return month
  }

  private func add(_ stream: Int, _ cause: ChargeCause, _ amount: Double, _ month: inout ExpectedMonth) {
    guard amount != 0 else { return }
    month.charges.append(ExpectedMonth.Charge(stream: stream, cause: cause, amount: amount))
  }

  /// The price of calls whose charge is a connection charge and seconds, nothing else.
  private func linearPrice(_ terms: CallTerms) throws(NotCovered) -> CallPrice {
    guard let price = terms.price, price.isLinear else { throw .amountsOfSingleCalls }
    return price
  }

  // MARK: The allowance

  private func addBeyondAllowance(
    _ allowance: Int, _ customer: Customer, _ factor: Double, _ months: [MonthFactor], _ month: inout ExpectedMonth
  ) throws(NotCovered) {
    let mobile = streams.indices.filter { streams[$0].handling == .mobileBundle }
    guard !mobile.isEmpty else { return }
    var prices: [CallPrice] = []
    for index in mobile {
      guard let price = streams[index].terms.price else { throw .amountsOfSingleCalls }
      prices.append(price)
    }
    let durations = mobile.map { customer.streams[$0].duration }
    let cell = resolution.cell(allowance: allowance, durations, prices)
    let circle = try circle(for: allowance, ofSeconds: cell)
    var amounts = [Double](repeating: 0, count: mobile.count)
    let kinds = pools.kinds(fromAnalogueLine: mobile.map { streams[$0].stream.fromAnalogueLine })
    for kind in kinds {
      var parts: [AllowanceStream] = []
      var whole: [Double] = []
      for (position, (index, share)) in zip(mobile, kind.shares).enumerated() {
        let figures = customer.streams[index]
        let deviation = try deviation(prices[position], figures.duration, allowance: allowance)
        whole.append(deviation.whole)
        parts.append(
          AllowanceStream(
            calls: figures.callsPerMonth * factor * share, dispersion: figures.dispersion,
            lattice: lattice(figures.duration, circle), crossingDeviation: deviation.crossing))
      }
      let result = try AllowanceMonth(parts, busynessCV: customer.busynessCV, months: months, circle)
      for (position, part) in result.parts.enumerated() {
        amounts[position] += Double(kind.count) * amount(part, prices[position], wholeDeviation: whole[position])
      }
      month.probabilityBeyond = kinds.count == 1 ? result.probabilityBeyond : nil
    }
    for (index, amount) in zip(mobile, amounts) { add(index, .beyondAllowance, amount, &month) }
  }

  // MARK: The distribution of a month

  /// A customer's months with these factors on all expected calls, found to have distributions of their usage that are
  /// not yet computed.
  ///
  /// Throws ``NotCovered``.
  public func charged(_ customer: Customer, factors: [Double]) throws(NotCovered) -> ChargedMonths {
    try checkLimits(customer, factors: factors)
    let charged = streams.indices.filter { customer.streams[$0].callsPerMonth > 0 }
    guard !charged.contains(where: { streams[$0].handling == .outsideBundle }) else { throw .amountLattice }
    let mobile = charged.filter { streams[$0].handling == .mobileBundle }
    guard let allowance = pools.seconds, let first = mobile.first else { return ChargedMonths(free: factors) }
    guard allowance <= ExactMonths.maximumAllowance else { throw .allowance(seconds: allowance) }
    let price = try price(mobile, first)
    let mixed = MixedStreams(mobile.map { customer.streams[$0] }, busynessCV: customer.busynessCV)
    guard let mixed else { throw .amountLattice }
    return try ChargedMonths(mixed, factors: factors, price, allowance: allowance)
  }

  /// Throws ``NotCovered/recipientLimit(clause:)`` where a customer can reach a limit of recipients in a month with one
  /// of these factors.
  public func checkLimits(_ customer: Customer, factors: [Double]) throws(NotCovered) {
    for factor in factors { try limits.checkOutOfReach(customer, factor: factor) }
  }

  /// The distribution of a customer's usage in each month with these factors on all expected calls.
  ///
  /// Throws ``NotCovered``.
  public func distributions(of customer: Customer, factors: [Double]) throws(NotCovered) -> [AmountDistribution] {
    try charged(customer, factors: factors).each()
  }

  /// The one price of all calls beyond the allowance.
  private func price(_ mobile: [Int], _ first: Int) throws(NotCovered) -> OverageDistribution.Unit {
    let price = try linearPrice(streams[first].terms)
    for index in mobile where try linearPrice(streams[index].terms) != price { throw .amountLattice }
    guard !pools.isPerLine, let unit = OverageDistribution.Unit(price) else { throw .amountLattice }
    return unit
  }

  private func amount(_ part: AllowanceMonth.Part, _ price: CallPrice, wholeDeviation: Double) -> Double {
    let connections = part.callsBeyond + (price.crossingPaysConnection ? part.crossingCalls : 0)
    let seconds = part.secondsOfCallsBeyond + part.secondsOfCrossingCalls
    return price.connectionInEuros * connections + price.perSecondInEuros * seconds
      + (wholeDeviation * part.callsBeyond + part.deviationOfCrossingCalls)
  }

  /// What calls cost beyond connection charge and seconds; those of latest customers are kept.
  private func deviation(
    _ price: CallPrice, _ distribution: BilledDuration, allowance: Int
  ) throws(NotCovered) -> ChargeDeviation {
    if price.isLinear { return .none }
    let key = PricedDistribution(price: price, distribution: distribution, allowance: allowance)
    if let known = deviations[key] { return known }
    guard let made = ChargeDeviation(price, distribution, allowance: allowance) else { throw .amountsOfSingleCalls }
    if deviations.count > 64 { deviations.removeAll() }
    deviations[key] = made
    return made
  }

  private func lattice(_ distribution: BilledDuration, _ circle: LatticeCircle) -> CallLattice {
    let key = CellDistribution(distribution: distribution, cell: circle.cell)
    if let known = lattices[key] { return known }
    // Customers come and go: only the latest distributions are worth keeping.
    if lattices.count > 64 { lattices.removeAll() }
    let made = CallLattice(distribution, circle)
    lattices[key] = made
    return made
  }

  private func circle(for allowance: Int, ofSeconds cell: Int) throws(NotCovered) -> LatticeCircle {
    guard allowance <= ExactMonths.maximumAllowance, let circle = tables.circle(of: allowance, cell) else {
      throw .allowance(seconds: allowance)
    }
    return circle
  }
}
