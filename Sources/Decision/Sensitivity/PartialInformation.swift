import Basics
import Probability
import Simulation
import Statistics
import Traffic

/// What knowing one figure of a profile before signing is worth.
///
/// The differences of each replication are regressed on the normal number behind its figure (Strong, Oakley and
/// Brennan, Medical Decision Making 34(3), 2014), and whoever knows the figure takes the plan the curves point to. The
/// curves of one half of the replications decide for the other, and what is counted is what those cost: the estimate
/// has no bias from fitting, and a poor curve makes it smaller, never larger. Months of one kind, with one factor on
/// expected calls, are decided on together: what the calendar alone says is no information. Where a one-off charge is
/// due, one plan is taken throughout.
struct PartialInformation {
  /// What the months of one kind cost under each plan more than under another.
  private struct Kind {
    /// Euros a month of the whole horizon, by pair of plans and replication.
    let differences: [[Double]]
    /// Position of the plan that is cheapest on average: of two that cost the same the first.
    let better: Int
    private let planCount: Int

    init(_ planCount: Int, _ difference: (PlanPair) -> [Double]) {
      self.planCount = planCount
      differences = PlanPair.all(planCount).map(difference)
      let sums = differences.map { $0.reduce(0, +) }
      better = (1..<planCount).reduce(0) { best, plan in
        sums[PlanPair(best, plan).position(of: planCount)] > 0 ? plan : best
      }
    }

    /// What a plan costs beyond another, by amounts of every pair.
    func beyond(_ plan: Int, _ other: Int, _ amounts: (Int) -> Double) -> Double {
      guard plan != other else { return 0 }
      let pair = PlanPair(plan, other)
      return amounts(pair.position(of: planCount)) * pair.sign(from: plan)
    }

    /// The plan that costs least by what is expected of every pair: the better one unless another is expected to cost
    /// less.
    func cheapest(_ expected: [Double]) -> Int {
      (0..<planCount).reduce(better) { best, plan in beyond(plan, best) { expected[$0] } < 0 ? plan : best }
    }
  }

  private let kinds: [Kind]
  private let figures: [[Double]]

  init(_ model: Model, _ histories: Histories) {
    figures = histories.figures
    let fixed = model.contract.plans.map(\.fixedCharges)
    guard fixed.allSatisfy({ $0.oneOff == .zero }) else {
      kinds = [
        Kind(fixed.count) { pair in
          let whole = model.fixedDifference(pair)
          return (0..<histories.count).map { histories.difference($0, pair) + whole }
        }
      ]
      return
    }
    let plans = model.plans
    let months = Dictionary(grouping: 0..<histories.months) { model.monthlyFactors[$0] }.sorted { $0.key < $1.key }
    kinds = months.map { _, months in
      Kind(plans.count) { pair in
        let monthly = (fixed[pair.first].monthly - fixed[pair.second].monthly).euros
        return (0..<histories.count).map { replication in
          months.reduce(0) {
            $0 + monthly + histories.usage(replication, month: $1, plans[pair.first])
              - histories.usage(replication, month: $1, plans[pair.second])
          } / Double(histories.months)
        }
      }
    }
  }

  /// Euros a month that knowing the figure at a position saves, replication by replication.
  func ofKnowing(_ position: Int, _ belief: Uncertain) -> ReplicationMean {
    let normals = figures.map { belief.normal(of: $0[position]) }
    let halves = (0...1).map { half in Array(stride(from: half, to: figures.count, by: 2)) }
    var savings: [Double] = []
    for half in 0...1 {
      let fitted = halves[1 - half]
      let curves = kinds.map { kind in
        kind.differences.map { differences in
          Polynomial(degree: 3, fitted.map { normals[$0] }, fitted.map { differences[$0] })
        }
      }
      for replication in halves[half] {
        var saving = 0.0
        for (kind, curves) in zip(kinds, curves) {
          let plan = kind.cheapest(curves.map { $0?.value(at: normals[replication]) ?? 0 })
          // Another plan saves the difference where it is the cheaper, and loses it where it is not.
          guard plan != kind.better else { continue }
          saving += kind.beyond(kind.better, plan) { kind.differences[$0][replication] }
        }
        savings.append(saving)
      }
    }
    return ReplicationMean(of: savings)
  }

  /// Euros a month that knowing the figure at a position saves whoever would follow a free rule, replication by
  /// replication.
  ///
  /// `rule` is what the rule costs beyond the first plan throughout, picked on the replications of even number: the
  /// curves are fitted on those, and the others are counted. Who knows the figure keeps the rule, or takes the plan of
  /// each kind of month that the curves point to where these say that it costs less.
  func ofKnowing(_ position: Int, _ belief: Uncertain, beside rule: [Double]) -> Tally {
    let normals = figures.map { belief.normal(of: $0[position]) }
    let fitted = Array(stride(from: 0, to: figures.count, by: 2))
    func curve(_ values: [Double]) -> Polynomial? {
      Polynomial(degree: 3, fitted.map { normals[$0] }, fitted.map { values[$0] })
    }
    let ruleCurve = curve(rule)
    let curves = kinds.map { $0.differences.map(curve) }
    var savings = Tally()
    for replication in stride(from: 1, to: figures.count, by: 2) {
      let normal = normals[replication]
      var expected = ruleCurve?.value(at: normal) ?? 0
      var saving = rule[replication]
      for (kind, curves) in zip(kinds, curves) {
        let differences = curves.map { $0?.value(at: normal) ?? 0 }
        let plan = kind.cheapest(differences)
        guard plan != 0 else { continue }
        expected += kind.beyond(0, plan) { differences[$0] }
        saving += kind.beyond(0, plan) { kind.differences[$0][replication] }
      }
      savings.add(expected > 0 ? saving : 0)
    }
    return savings
  }
}
