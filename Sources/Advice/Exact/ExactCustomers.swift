import Basics
import Expectation
import Probability
import Contracts
import Decision
import Simulation
import Statistics
import Traffic

/// Averages exact months over the possible customers of a profile that does not know its own.
///
/// Figures, month and the month's factors come from quasi-random points; given those the month is exact, so that no
/// call and no count is drawn. The error is told by independent shifts of the points, never by the points of one shift.
/// The price of all calls of the month, whose mean is known, is a control variate with coefficients from a shift of its
/// own.
struct ExactCustomers {
  /// Independent shifts that give the error.
  static let shifts = 16
  /// Points of a shift.
  static let points = 64
  /// Purpose of the substream of shifts, after those of the simulation.
  private static let purpose: UInt64 = 3

  private let model: Model
  private let factors: [Double]
  /// Streams whose own factor matters: those of the bundle.
  private let ownFactors: [Bool]
  private let prices: [(connection: Double, perSecond: Double)]

  init(_ model: Model) {
    self.model = model
    factors = model.monthlyFactors
    ownFactors = zip(model.profile.streams, model.streams).map { stream, terms in
      (terms.terms.usesAllowance || terms.terms.handling == .fixedBundle) && stream.dispersion.high > 0
    }
    prices = model.streams.map { stream in
      guard stream.terms.usesAllowance, let price = stream.terms.price else { return (0, 0) }
      return (price.connectionInEuros, price.perSecondInEuros)
    }
  }

  /// Coordinates of a point: month, busyness, own factors, what the streams' beliefs share, uncertain figures.
  private var dimensions: Int {
    let figures = model.profile.figures.count { !model.profile[$0].isKnown }
    return 2 + ownFactors.count { $0 } + (model.profile.hasCorrelatedCalls ? 1 : 0) + figures
  }

  // MARK: One shift

  /// Means over the points of one shift.
  private struct ShiftMeans {
    /// By plan: charges by stream and cause, then the probability of a month beyond the allowance.
    var values: [Double]
    /// Of the control variate.
    var control = 0.0
    /// What the values move by with the control, at the points of this shift.
    var slopes: [Double]
    /// By plan, why there is no exact answer.
    var refusals: [NotCovered?]
    var hasShareBeyond: [Bool]
  }

  /// The points of a shift; nil where there are more dimensions than there are quasi-random points for.
  private func points(ofShift shift: Int, seed: UInt64) -> ShiftedSobol? {
    var random = RandomStream(seed: seed, replication: UInt64(shift), purpose: ExactCustomers.purpose)
    return ShiftedSobol(dimensions: dimensions, from: &random)
  }

  /// Throws `NotCovered` where a point's customer can reach a limit of recipients in the point's month.
  func checkLimits(_ months: ExactMonths, seed: UInt64) throws {
    for shift in 0...ExactCustomers.shifts {
      guard let sobol = points(ofShift: shift, seed: seed) else { return }
      try Task.checkCancellation()
      for _ in 0..<ExactCustomers.points {
        let (customer, factor) = customer(at: sobol.next())
        try months.checkLimits(customer, factors: [factor])
      }
    }
  }

  private var valuesOfPlan: Int { model.streams.count * ChargeCause.allCases.count + 1 }

  private func means(_ shift: Int, seed: UInt64) throws -> ShiftMeans {
    let plans = model.plans
    let size = plans.count * valuesOfPlan
    var result = ShiftMeans(
      values: Array(repeating: 0, count: size), slopes: Array(repeating: 0, count: size),
      refusals: plans.map { _ in nil }, hasShareBeyond: plans.map { _ in true })
    guard let sobol = points(ofShift: shift, seed: seed) else {
      result.refusals = plans.map { _ in .manyUncertainFigures(maximum: ShiftedSobol.maximumDimensions - 2) }
      return result
    }
    let exact = plans.map { model.exactMonths($0) }
    var controls = Tally()
    var products = result.slopes
    for count in 1...ExactCustomers.points {
      try Task.checkCancellation()
      let (customer, factor) = customer(at: sobol.next())
      let deviation = control(customer, factor) - controls.mean
      controls.add(control(customer, factor))
      var values = [Double](repeating: 0, count: size)
      for plan in plans where result.refusals[plan.index] == nil {
        do throws(NotCovered) {
          let month = try exact[plan.index].month(of: customer, factor: factor)
          write(month, plan, &values, &result.hasShareBeyond)
        } catch { result.refusals[plan.index] = error }
      }
      for index in values.indices {
        result.values[index] += (values[index] - result.values[index]) / Double(count)
        products[index] += deviation * (values[index] - result.values[index])
      }
    }
    result.control = controls.mean
    if controls.squaredDeviations > 0 { result.slopes = products.map { $0 / controls.squaredDeviations } }
    return result
  }

  /// The customer of a point in a month whose factors are given, and the month's calendar factor.
  private func customer(at point: [Double]) -> (Customer, Double) {
    var next = 1
    func coordinate() -> Double {
      next += 1
      return point[next - 1]
    }
    let month = min(factors.count - 1, Int(point[0] * Double(factors.count)))
    let busyness = coordinate()
    var customer = Customer(likelyOf: model.profile)
    let own = ownFactors.map { $0 ? coordinate() : nil }
    let profile = model.profile
    let common = profile.hasCorrelatedCalls ? Normal.quantile(coordinate()) : 0
    customer.become(profile) { figure, belief in
      if belief.isKnown { return belief.likely }
      let own = Normal.quantile(coordinate())
      return belief.value(at: profile.normal(of: figure, own: own, common: common))
    }
    let shared = customer.busynessCV > 0 ? Gamma.factor(cv: customer.busynessCV, at: busyness) : 1
    let given = zip(customer.streams, own).map { figures, coordinate in
      guard let coordinate, figures.dispersion > 0 else { return shared }
      return shared * Gamma.factor(cv: figures.dispersion, at: coordinate)
    }
    return (customer.given(given), factors[month] * customer.growth(beyondLikelyOf: profile, inMonth: month))
  }

  /// The price of all calls to mobiles of mean length, in euros.
  private func control(_ customer: Customer, _ factor: Double) -> Double {
    zip(customer.streams, prices).reduce(0) { sum, pair in
      let (figures, price) = pair
      return sum + figures.callsPerMonth * factor * (price.connection + price.perSecond * figures.duration.mean)
    }
  }

  /// Its mean over customers, months and factors: growth, numbers of calls and lengths are independent of each other,
  /// and numbers of several streams enter one by one.
  private var meanControl: Double {
    let factor = model.profile.meanMonthlyFactors.reduce(0, +) / Double(factors.count)
    return zip(model.profile.streams, prices).reduce(0) { sum, pair in
      let (stream, price) = pair
      let seconds = price.perSecond * stream.meanSeconds.mean
      return sum + stream.callsPerMonth.mean * factor * (price.connection + seconds)
    }
  }

  private func write(_ month: ExpectedMonth, _ plan: Plan, _ values: inout [Double], _ hasShare: inout [Bool]) {
    let first = plan.index * valuesOfPlan
    for charge in month.charges { values[first + position(charge.stream, charge.cause)] += charge.amount }
    values[first + valuesOfPlan - 1] = month.probabilityBeyond ?? 0
    if month.probabilityBeyond == nil { hasShare[plan.index] = false }
  }

  private func position(_ stream: Int, _ cause: ChargeCause) -> Int {
    stream * ChargeCause.allCases.count + (ChargeCause.allCases.firstIndex(of: cause) ?? 0)
  }

  // MARK: All shifts

  /// Means over all shifts but the first, whose slopes they take.
  func average(_ experiment: Experiment, confidence: Double) async throws -> (
    plans: [Result<ExactAnswer.PlanMeans, NotCovered>], differences: PlanDifferences?
  ) {
    let shifts = try await shifts(experiment)
    let slopes = shifts[0].slopes
    let meanControl = meanControl
    let adjusted = shifts.dropFirst().map { shift in
      zip(shift.values, slopes).map { $0 - $1 * (shift.control - meanControl) }
    }
    func estimate(_ value: ([Double]) -> Double, confidence: Double) -> Estimate {
      var tally = Tally()
      for values in adjusted { tally.add(value(values)) }
      return Estimate(
        mean: tally.mean, standardError: tally.standardError, interval: tally.interval(confidence: confidence))
    }
    let fixed = model.contract.plans.map { $0.fixedCharges.perMonth(factors.count) }
    func estimate(_ value: ([Double]) -> Double) -> Estimate { estimate(value, confidence: confidence) }
    func bill(_ plan: Int, _ values: [Double]) -> Double {
      let first = plan * valuesOfPlan
      return fixed[plan] + values[first..<first + valuesOfPlan - 1].reduce(0, +)
    }
    let plans: [Result<ExactAnswer.PlanMeans, NotCovered>] = model.plans.map { plan in
      if let refusal = shifts.lazy.compactMap({ $0.refusals[plan.index] }).first { return .failure(refusal) }
      let first = plan.index * valuesOfPlan
      let charges = model.streams.indices.flatMap { stream in
        ChargeCause.allCases.map { cause in
          (stream: stream, cause: cause, amount: estimate { $0[first + position(stream, cause)] })
        }
      }
      return .success(
        ExactAnswer.PlanMeans(
          monthlyBill: estimate { bill(plan.index, $0) }, charges: charges.filter { $0.amount.mean != 0 },
          shareBeyond: shifts.allSatisfy { $0.hasShareBeyond[plan.index] }
            ? estimate { $0[first + valuesOfPlan - 1] } : nil))
    }
    let isCovered = plans.allSatisfy { (try? $0.get()) != nil }
    guard isCovered else { return (plans, nil) }
    let together = PlanDifferences.confidence(confidence, planCount: plans.count)
    let differences = PlanDifferences(model.plans) { pair in
      estimate({ bill(pair.first, $0) - bill(pair.second, $0) }, confidence: together)
    }
    return (plans, differences)
  }

  /// The shifts in order, dealt out to as many tasks as the experiment may use.
  private func shifts(_ experiment: Experiment) async throws -> [ShiftMeans] {
    let count = ExactCustomers.shifts + 1
    return try await withThrowingTaskGroup(of: [(Int, ShiftMeans)].self) { group in
      for worker in 0..<min(experiment.threads, count) {
        group.addTask {
          try stride(from: worker, to: count, by: experiment.threads).map {
            ($0, try means($0, seed: experiment.seed))
          }
        }
      }
      var shifts: [Int: ShiftMeans] = [:]
      for try await part in group { shifts.merge(part) { first, _ in first } }
      return (0..<count).compactMap { shifts[$0] }
    }
  }
}
