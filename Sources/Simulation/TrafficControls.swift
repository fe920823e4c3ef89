import Probability
import Traffic

/// Control variates of a replication: how its calls to mobiles differ from what was to be expected of them.
///
/// 1. Their price beyond that of as many calls of mean length: 0 on average whatever their number.
/// 2. Their number beyond the mean it was drawn with, at the price of a call of mean length: 0 on average whatever the
///    customer and the month's factors.
/// 3. That mean beyond its own over customers and factors, at the price of a call of the customer's mean length.
/// 4. The square of a month's number beyond its mean, at mean lengths, less the mean of that square (Poisson). Squares
/// of
///    seconds would explain more, but their tails are too heavy for intervals to hold.
///
/// Each has mean 0 exactly. Rare calls (``RareCalls``) are left out: too few are drawn to tell how a bill moves with
/// them.
struct TrafficControls {
  private let isMobile: [Bool]
  private let connection: [Double]
  private let perSecond: [Double]
  private let expected: Double
  private var meanLengths: [Double]
  private var distributions: [BilledDuration?]
  private var value = SIMD4<Double>()

  init(_ model: Model, without rare: RareCalls) {
    let rules = model.streams.map(\.rules)
    // Without an allowance no call is drawn, and none is charged.
    let isDrawn = model.planRules.contains(where: \.hasAllowance)
    let isMobile = rules.indices.map { isDrawn && rules[$0].handling == .mobile && !rare.isRare(stream: $0) }
    self.isMobile = isMobile
    connection = rules.map { Double($0.price.connectionCharge) }
    perSecond = rules.map { Double($0.price.perSecond) }
    meanLengths = rules.map { _ in 0 }
    distributions = rules.map { _ in nil }
    let months = model.profile.meanMonthlyFactors.reduce(0, +)
    expected = zip(rules, model.profile.streams).enumerated().reduce(0) { sum, item in
      let (index, pair) = item
      guard isMobile[index] else { return sum }
      let spread = model.profile.spread
      let seconds = pair.1.meanSeconds.mean * (spread?.meanCallsTimesDuration ?? 1)
      let price = pair.0.price
      let whole = (Double(price.connectionCharge) + Double(price.perSecond) * 0.5) * (spread?.meanCalls ?? 1)
      return sum + pair.1.callsPerMonth.mean * months * (whole + Double(price.perSecond) * seconds)
    }
  }

  /// Starts a replication with a customer.
  mutating func begin(_ customer: Customer) {
    value = SIMD4(0, 0, -expected, 0)
    for index in distributions.indices where isMobile[index] && distributions[index] != customer.streams[index].duration
    {
      distributions[index] = customer.streams[index].duration
      meanLengths[index] = customer.streams[index].duration.meanBilledSeconds
    }
  }

  /// Adds the month the engine has just run.
  mutating func add(month engine: MonthEngine, _ customer: Customer) {
    var excess = 0.0
    var variance = 0.0
    for index in isMobile.indices where isMobile[index] {
      let calls = Double(engine.counts[index])
      let mean = engine.means[index]
      let length = meanLengths[index]
      let seconds = Double(engine.seconds[index])
      value[0] += perSecond[index] * (seconds - calls * length)
      value[1] += (calls - mean) * (connection[index] + perSecond[index] * length)
      value[2] += mean * (connection[index] + perSecond[index] * (customer.streams[index].duration.mean + 0.5))
      excess += (calls - mean) * length
      variance += mean * length * length
    }
    value[3] += excess * excess - variance
  }

  /// The controls of the replication.
  var controls: SIMD4<Double> { value }
}
