import Basics
import Probability
import Simulation
import Statistics
import Traffic

/// What knowing one figure of a profile before signing is worth.
///
/// The difference of each replication is regressed on the normal number behind its figure (Strong, Oakley and Brennan, Medical
/// Decision Making 34(3), 2014), and whoever knows the figure takes the version the curve points to. The curve of one
/// half of the replications decides for the other, and what is counted is what those cost: the estimate has no bias
/// from fitting, and a poor curve makes it smaller, never larger. Months of one kind, with one factor on expected calls, are decided on
/// together: what the calendar alone says is no information. Where a one-off charge is due, one version is taken throughout.
struct PartialInformation {
  /// What the months of one kind cost more under *Équilibre*.
  private struct Kind {
    /// Euros a month of the whole horizon, by replication.
    let differences: [Double]
    let better: Plan

    init(_ differences: [Double]) {
      self.differences = differences
      better = differences.reduce(0, +) > 0 ? .intense : .equilibre
    }
  }

  private let kinds: [Kind]
  private let figures: [[Double]]

  init(_ model: Model, _ histories: Histories) {
    figures = histories.figures
    let fixed = model.contract.plans.map(\.fixedCharges)
    guard fixed.allSatisfy({ $0.oneOff == .zero }) else {
      let whole = model.fixedDifference
      kinds = [Kind((0..<histories.count).map { histories.usage(of: $0).difference + whole })]
      return
    }
    let monthly = (fixed[0].monthly - fixed[1].monthly).euros
    let months = Dictionary(grouping: 0..<histories.months) { model.monthlyFactors[$0] }.sorted { $0.key < $1.key }
    kinds = months.map { _, months in
      Kind(
        (0..<histories.count).map { replication in
          months.reduce(0) {
            $0 + monthly + histories.usage(replication, month: $1, .equilibre)
              - histories.usage(replication, month: $1, .intense)
          } / Double(histories.months)
        })
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
        Polynomial(degree: 3, fitted.map { normals[$0] }, fitted.map { kind.differences[$0] })
      }
      for replication in halves[half] {
        var saving = 0.0
        for (kind, curve) in zip(kinds, curves) {
          let expected = curve?.value(at: normals[replication]) ?? 0
          let plan: Plan = expected == 0 ? kind.better : expected > 0 ? .intense : .equilibre
          // The other version saves the difference where it is the cheaper, and loses it where it is not.
          guard plan != kind.better else { continue }
          saving += kind.differences[replication] * (kind.better == .equilibre ? 1 : -1)
        }
        savings.append(saving)
      }
    }
    return ReplicationMean(of: savings)
  }

  /// Euros a month that knowing the figure at a position saves whoever would follow a free rule, replication by replication.
  ///
  /// `rule` is what the rule costs beyond *Équilibre* throughout, picked on the replications of even number: the curves are
  /// fitted on those, and the others are counted. Who knows the figure keeps the rule, or takes the version of each
  /// kind of month that the curves point to where these say that it costs less.
  func ofKnowing(_ position: Int, _ belief: Uncertain, beside rule: [Double]) -> Tally {
    let normals = figures.map { belief.normal(of: $0[position]) }
    let fitted = Array(stride(from: 0, to: figures.count, by: 2))
    func curve(_ values: [Double]) -> Polynomial? {
      Polynomial(degree: 3, fitted.map { normals[$0] }, fitted.map { values[$0] })
    }
    let ruleCurve = curve(rule)
    let curves = kinds.map { curve($0.differences) }
    var savings = Tally()
    for replication in stride(from: 1, to: figures.count, by: 2) {
      let normal = normals[replication]
      var expected = ruleCurve?.value(at: normal) ?? 0
      var saving = rule[replication]
      for (kind, curve) in zip(kinds, curves) {
        let difference = curve?.value(at: normal) ?? 0
        guard difference > 0 || (difference == 0 && kind.better == .intense) else { continue }
        expected += difference
        saving += kind.differences[replication]
      }
      savings.add(expected > 0 ? saving : 0)
    }
    return savings
  }
}
