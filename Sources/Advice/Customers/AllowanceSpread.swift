import Contracts
import Probability
import Simulation
import Traffic

/// What a customer's mean monthly charges beyond an allowance deviate by over a horizon, at most, where one stream of
/// calls uses the allowance: in closed form.
///
/// A month of N calls that last S seconds pays p (S − A)⁺ + κ K: the seconds beyond the allowance A, and a connection
/// charge for each of the K = (N − τ)⁺ calls after the τ-th, which uses the allowance up. Where that call pays it, too,
/// τ is one less. The standard deviation of a sum is at most the sum of theirs.
///
/// - (S − A)⁺ and S − (S − A)⁺ never fall where busyness, numbers of calls or lengths grow, and all of these never fall
///   where the independent numbers grow that they are made of: they are associated, and none of their covariances is
///   negative (Esary, Proschan and Walkup, Annals of Mathematical Statistics 38, 1967). So the variance of Σ (S − A)⁺ over
///   the months is at most that of Σ S.
/// - τ depends on lengths alone, which do not depend on N. Given the numbers of calls, the variance of K is at most that
///   of τ; the mean of K grows with N by no more than N does. So the variance of Σ K is at most that of Σ N and one of τ
///   for each month.
/// - τ calls together last A and an overshoot R. With m and v mean and variance of a length, Wald's identities give m τ a
///   deviation of at most that of R and (v E τ)^½, E τ = (A + E R)/m, and Lorden's inequalities E R ≤ E X²/m,
///   E R² ≤ 4/3 E X³/m ("On excess over the boundary", Annals of Mathematical Statistics 41, 1970).
///
/// Busyness has the autocorrelation ρ^k at a lag of k months. A billed length is at most a second longer than the one it
/// is rounded from.
struct AllowanceSpread {
  /// Standard deviation of the mean monthly charge at most, in euros.
  let deviation: Double

  /// The deviation of a known customer's charges under a plan with an allowance; nil unless one
  /// stream uses it, where each line has its own, a call costs more than connection charge and seconds, or lengths have
  /// no moments in closed form.
  init?(_ model: Model, _ plan: PlanContract) {
    let customer = Customer(likelyOf: model.profile)
    let streams = model.streams.indices.filter {
      model.streams[$0].terms.usesAllowance && customer.streams[$0].callsPerMonth > 0
    }
    guard streams.count == 1, let seconds = plan.pools.seconds, !plan.pools.isPerLine,
      let price = model.streams[streams[0]].terms.price, price.isLinear,
      let length = LengthMoments(customer.streams[streams[0]].duration)
    else { return nil }
    let counts = MonthlyMoments(model, customer, customer.streams[streams[0]])
    let lasting = counts.variance(times: length.mean, length.square)
    let charged = counts.variance(times: 1, 1) + Double(counts.months) * length.varianceOfCalls(within: Double(seconds))
    deviation =
      (price.perSecondInEuros * lasting.squareRoot() + price.connectionInEuros * charged.squareRoot())
      / Double(counts.months)
  }
}

/// Moments of billed seconds: their mean, and what their square and cube are at most on average.
private struct LengthMoments {
  let mean: Double
  let square: Double
  let cube: Double

  init?(_ duration: BilledDuration) {
    guard let square = duration.moment(2), let cube = duration.moment(3) else { return nil }
    mean = duration.meanBilledSeconds
    self.square = square + 2 * duration.mean + 1
    self.cube = cube + 3 * square + 3 * duration.mean + 1
  }

  /// Variance at most of the number of calls that use an allowance of seconds up.
  func varianceOfCalls(within allowance: Double) -> Double {
    let calls = (allowance + square / mean) / mean
    let deviation = (4 / 3 * cube / mean).squareRoot() + ((square - mean * mean) * calls).squareRoot()
    return deviation * deviation / (mean * mean)
  }
}

/// Numbers of a stream's calls over the months of a horizon.
private struct MonthlyMoments {
  let months: Int
  /// Expected calls of all months together, and their squares.
  private let calls: Double
  private let squares: Double
  /// Variance of all months' expected calls together, given the figures.
  private let varianceOfBusyness: Double
  private let dispersion: Double
  private let busyness: Double

  init(_ model: Model, _ customer: Customer, _ stream: Customer.StreamFigures) {
    let means = model.monthlyFactors.map { stream.callsPerMonth * $0 }
    months = means.count
    calls = means.reduce(0, +)
    squares = means.reduce(0) { $0 + $1 * $1 }
    dispersion = stream.dispersion * stream.dispersion
    busyness = customer.busynessCV * customer.busynessCV
    // Σ over earlier months of their calls times ρ^lag.
    var earlier = 0.0
    var products = squares
    for mean in means {
      products += 2 * mean * earlier
      earlier = model.profile.busyness.autocorrelation * (earlier + mean)
    }
    varianceOfBusyness = busyness * products
  }

  /// Variance of a sum over all calls of independent values with a mean and a mean square.
  func variance(times mean: Double, _ square: Double) -> Double {
    mean * mean * (varianceOfBusyness + squares * (1 + busyness) * dispersion) + calls * square
  }
}
