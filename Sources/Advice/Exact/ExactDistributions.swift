import Basics
import Expectation
import Contracts
import Decision
import Simulation
import Statistics
import Traffic

/// Whole distributions of a known customer's bills, computed without random numbers.
public struct ExactDistributions: Sendable {
  /// What the distribution of the horizon's difference tells.
  public struct Horizon: Sendable {
    /// Probability that each plan is the cheapest.
    public let probabilityCheaper: [Double]
    /// Euros a month each plan costs more than the cheapest of all, on average.
    public let expectedLoss: [Double]
  }

  /// The 5th, 50th and 95th percentiles of a month's bill under each plan, in euros, over the months of the horizon.
  public let monthQuantiles: Result<[[Double]], NotCovered>
  /// Chances and losses over the horizon.
  public let horizon: Result<Horizon, NotCovered>
}

extension ExactDistributions {
  /// The distributions of a known customer, whose exact mean monthly differences are known or not.
  init(_ model: Model, _ differences: PlanDifferences?) {
    let months: [ChargedMonths]
    do throws(NotCovered) {
      months = try ExactDistributions.months(model)
      monthQuantiles = .success(try ExactDistributions.monthQuantiles(model, months))
    } catch {
      monthQuantiles = .failure(error)
      horizon = .failure(error)
      return
    }
    do throws(NotCovered) {
      horizon = .success(try ExactDistributions.horizon(model, months, differences))
    } catch { horizon = .failure(error) }
  }

  /// The months of every plan, one of each factor, in the order of ``Model/distinctFactors``.
  private static func months(_ model: Model) throws(NotCovered) -> [ChargedMonths] {
    let factors = model.distinctFactors.map(\.factor)
    var months: [ChargedMonths] = []
    for plan in model.plans {
      months.append(try model.exactMonths(plan).charged(Customer(likelyOf: model.profile), factors: factors))
    }
    return months
  }

  /// Percentiles of the month's bill under every plan.
  private static func monthQuantiles(_ model: Model, _ months: [ChargedMonths]) throws(NotCovered) -> [[Double]] {
    let weights = model.distinctFactors.map { Double($0.count) }
    var quantiles: [[Double]] = []
    for (plan, months) in zip(model.plans, months) {
      let fixed = model.contract[plan].fixedCharges.perMonth(model.monthlyFactors.count)
      let distribution = try months.oneOf(weights: weights, holding: 0.95)
      quantiles.append([0.05, 0.5, 0.95].map { fixed + distribution.quantile($0) })
    }
    return quantiles
  }

  /// The horizon, where only the first plan charges usage and months do not depend on each other.
  private static func horizon(
    _ model: Model, _ charged: [ChargedMonths], _ differences: PlanDifferences?
  ) throws(NotCovered) -> Horizon {
    let busyness = model.profile.busyness
    guard busyness.cv.likely == 0 || busyness.autocorrelation == 0 else { throw .dependentMonths }
    guard charged.dropFirst().allSatisfy(\.areFree) else { throw .amountLattice }
    let counts = model.distinctFactors.map(\.count)
    let distributions = zip(try charged[0].each(), counts).map { (distribution: $0, count: $1) }
    guard let differences, let sum = AmountDistribution.sum(distributions) else { throw .amountLength }
    let months = model.monthlyFactors.count
    let fixed = model.contract.plans.map { $0.fixedCharges.perMonth(months) }
    // The cheapest of the others, and the usage at which the first costs the same over the horizon.
    let best = fixed.indices.dropFirst().reduce(1) { fixed[$1] < fixed[$0] ? $1 : $0 }
    let even = (fixed[best] - fixed[0]) * Double(months)
    // A margin of rounding on both sides of a tie, which counts for neither.
    let below = 1 - sum.probability(above: even - 1e-6)
    let above = sum.probability(above: even + 1e-6)
    let shortfall = sum.meanShortfall(below: even) / Double(months)
    let difference = differences[PlanPair(0, best)].mean
    return Horizon(
      probabilityCheaper: fixed.indices.map { plan in
        plan == 0 ? min(1, max(0, below)) : plan == best ? min(1, above) : 0
      },
      expectedLoss: fixed.indices.map { plan in
        plan == 0 ? max(0, shortfall + difference) : shortfall + (fixed[plan] - fixed[best])
      })
  }
}
