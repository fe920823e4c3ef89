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
/// from fitting, and a poor curve makes it smaller, never larger.
struct PartialInformation {
  private let differences: [Double]
  private let figures: [[Double]]
  private let better: Plan

  init(_ model: Model, _ histories: Histories) {
    let fixed = model.fixedDifference
    differences = (0..<histories.count).map { histories.usage(of: $0).difference + fixed }
    figures = histories.figures
    better = differences.reduce(0, +) > 0 ? .intense : .equilibre
  }

  /// Euros a month that knowing the figure at a position saves, replication by replication.
  func ofKnowing(_ position: Int, _ belief: Uncertain) -> Tally {
    let normals = figures.map { belief.normal(of: $0[position]) }
    var savings = Tally()
    let halves = (0...1).map { half in Array(stride(from: half, to: differences.count, by: 2)) }
    for half in 0...1 {
      let fitted = halves[1 - half]
      let curve = Polynomial(degree: 3, fitted.map { normals[$0] }, fitted.map { differences[$0] })
      for replication in halves[half] {
        let expected = curve?.value(at: normals[replication]) ?? 0
        let plan: Plan = curve == nil || expected == 0 ? better : expected > 0 ? .intense : .equilibre
        // The other version saves the difference where it is the cheaper, and loses it where it is not.
        savings.add(plan == better ? 0 : differences[replication] * (better == .equilibre ? 1 : -1))
      }
    }
    return savings
  }
}
