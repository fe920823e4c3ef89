import Basics
import Expectation
import Contracts
import Decision
import Simulation
import Traffic

/// Whole laws of a known customer's bills, computed without random numbers.
public struct ExactLaws: Sendable {
  /// What the law of the horizon's difference tells.
  public struct Horizon: Sendable {
    /// Probability that each version is the cheaper, *Équilibre* first.
    public let probabilityCheaper: [Double]
    /// Euros a month each version costs more than the other where it costs more, on average.
    public let expectedLoss: [Double]
  }

  /// The 5th, 50th and 95th percentiles of a month's bill under each version, in euros, over the months of the horizon.
  public let monthQuantiles: Result<[[Double]], NotCovered>
  /// Chances and losses over the horizon.
  public let horizon: Result<Horizon, NotCovered>

  /// The laws of a known customer; `difference` is the exact mean monthly difference.
  init(_ model: Model, difference: Double?) {
    do throws(NotCovered) {
      let laws = try ExactLaws.monthLaws(model)
      let quantiles = zip(Plan.allCases, laws).map { plan, laws in
        let fixed = model.contract[plan].fixedCharges.perMonth(model.monthlyFactors.count)
        return [0.05, 0.5, 0.95].map { share in
          fixed + AmountLaw.quantile(share, of: laws.map { ($0.law, Double($0.count)) })
        }
      }
      monthQuantiles = .success(quantiles)
      horizon = ExactLaws.horizon(model, laws[0], laws[1], difference)
    } catch {
      monthQuantiles = .failure(error)
      horizon = .failure(error)
    }
  }

  /// Laws of a month's usage by version, each with the number of months it holds for.
  private static func monthLaws(_ model: Model) throws(NotCovered) -> [[(law: AmountLaw, count: Int)]] {
    var laws: [[(law: AmountLaw, count: Int)]] = []
    let factors = model.distinctFactors
    for plan in Plan.allCases {
      let months = try model.exactMonths(plan).laws(
        of: Customer(likelyOf: model.profile), factors: factors.map(\.factor))
      laws.append(zip(months, factors).map { ($0, $1.count) })
    }
    return laws
  }

  /// The horizon, where *Intense* charges no usage and months do not depend on each other.
  private static func horizon(
    _ model: Model, _ equilibre: [(law: AmountLaw, count: Int)], _ intense: [(law: AmountLaw, count: Int)],
    _ difference: Double?
  ) -> Result<Horizon, NotCovered> {
    let busyness = model.profile.busyness
    guard busyness.cv.likely == 0 || busyness.autocorrelation == 0 else { return .failure(.dependentMonths) }
    guard intense.allSatisfy({ $0.law.probabilities.count == 1 }) else { return .failure(.amountLattice) }
    guard let difference, let sum = AmountLaw.sum(equilibre) else { return .failure(.amountLength) }
    let months = model.monthlyFactors.count
    let fixed = model.contract.plans.map { $0.fixedCharges.perMonth(months) }
    // The usage at which the versions cost the same over the horizon.
    let even = (fixed[1] - fixed[0]) * Double(months)
    // A margin of rounding on both sides of a tie, which counts for neither.
    let below = 1 - sum.probability(above: even - 1e-6)
    let above = sum.probability(above: even + 1e-6)
    let shortfall = sum.meanShortfall(below: even) / Double(months)
    return .success(
      Horizon(
        probabilityCheaper: [min(1, max(0, below)), min(1, above)],
        expectedLoss: [max(0, shortfall + difference), shortfall]))
  }
}
