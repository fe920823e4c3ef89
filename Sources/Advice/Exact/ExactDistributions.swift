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
    do throws(NotCovered) {
      let distributions = try ExactDistributions.monthDistributions(model)
      let quantiles = zip(model.plans, distributions).map { plan, distributions in
        let fixed = model.contract[plan].fixedCharges.perMonth(model.monthlyFactors.count)
        return [0.05, 0.5, 0.95].map { share in
          fixed + AmountDistribution.quantile(share, of: distributions.map { ($0.distribution, Double($0.count)) })
        }
      }
      monthQuantiles = .success(quantiles)
      horizon = ExactDistributions.horizon(model, distributions, differences)
    } catch {
      monthQuantiles = .failure(error)
      horizon = .failure(error)
    }
  }

  /// Distributions of a month's usage by plan, each with the number of months it holds for.
  private static func monthDistributions(_ model: Model) throws(NotCovered) -> [[(
    distribution: AmountDistribution, count: Int
  )]] {
    var distributions: [[(distribution: AmountDistribution, count: Int)]] = []
    let factors = model.distinctFactors
    for plan in model.plans {
      let months = try model.exactMonths(plan).distributions(
        of: Customer(likelyOf: model.profile), factors: factors.map(\.factor))
      distributions.append(zip(months, factors).map { ($0, $1.count) })
    }
    return distributions
  }

  /// The horizon, where only the first plan charges usage and months do not depend on each other.
  private static func horizon(
    _ model: Model, _ distributions: [[(distribution: AmountDistribution, count: Int)]], _ differences: PlanDifferences?
  ) -> Result<Horizon, NotCovered> {
    let busyness = model.profile.busyness
    guard busyness.cv.likely == 0 || busyness.autocorrelation == 0 else { return .failure(.dependentMonths) }
    let isCertain = distributions.dropFirst().joined().allSatisfy { $0.distribution.probabilities.count == 1 }
    guard isCertain else { return .failure(.amountLattice) }
    guard let differences, let sum = AmountDistribution.sum(distributions[0]) else { return .failure(.amountLength) }
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
    return .success(
      Horizon(
        probabilityCheaper: fixed.indices.map { plan in
          plan == 0 ? min(1, max(0, below)) : plan == best ? min(1, above) : 0
        },
        expectedLoss: fixed.indices.map { plan in
          plan == 0 ? max(0, shortfall + difference) : shortfall + (fixed[plan] - fixed[best])
        }))
  }
}
