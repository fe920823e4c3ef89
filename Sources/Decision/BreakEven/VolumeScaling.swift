import Basics
import Foundation
import Probability
import Contracts
import Simulation
import Statistics
import Tariffs
import Traffic

/// The customer of a model at likely figures, with all calls to mobiles multiplied by a factor.
struct VolumeScaling: Sendable {
  private let model: Model
  private let known: Profile
  private let mobile: [Int]
  private let meanFactor: Double
  private let seconds: [Double]

  /// Calls and minutes to mobiles of an average month, at the likely figures.
  let likely: BreakEven.Volume

  init(_ model: Model) {
    self.model = model
    known = model.profile.atLikelyFigures
    mobile = model.streams.indices.filter { model.streams[$0].terms.usesAllowance }
    meanFactor = model.monthlyFactors.reduce(0, +) / Double(model.monthlyFactors.count)
    let customer = Customer(likelyOf: known)
    seconds = customer.streams.map(\.duration.meanBilledSeconds)
    var calls = 0.0
    var minutes = 0.0
    for stream in mobile {
      let number = known.streams[stream].callsPerMonth.likely * meanFactor
      calls += number
      minutes += number * seconds[stream] / 60
    }
    likely = BreakEven.Volume(calls: calls, minutes: minutes)
  }

  /// The search for the factor at which the cheapest plan changes.
  var search: FactorSearch {
    let forecast = Forecast(model)
    let months = model.distinctFactors
    let oneOff = model.contract.plans.map(\.fixedCharges.oneOff.euros)
    return FactorSearch(reach: BreakEven.reach, least: 0, planCount: oneOff.count) {
      try Model(profile($0), model.tariff, model.choices)
    } forecast: {
      let scaled = Customer(likelyOf: profile($0))
      return months.reduce(PlanAmounts().adding(oneOff)) {
        $0 + Double($1.count) * forecast.beyondLast(scaled, factor: $1.factor)
      }
    }
  }

  private func profile(_ factor: Double) -> Profile {
    var profile = known
    for stream in mobile {
      let figure = ProfileFigure.callsPerMonth(stream: stream)
      profile[figure] = Uncertain(known: known[figure].likely * factor)
    }
    return profile
  }

  /// Expected minutes of an average month over the possible customers, without random numbers.
  var meanMinutes: Double {
    let expectations = model.profile.expectations
    return mobile.reduce(0) { $0 + expectations[$1].minutes }
  }

  /// Minutes at the 10th and 90th percentile of the customers of a run.
  func believed(_ histories: Histories) -> Interval {
    let figures = model.profile.figures
    let minutes = histories.figures.map { values in
      let byFigure = Dictionary(zip(figures, values)) { first, _ in first }
      let factors = Customer(values, of: model.profile).monthlyFactors(from: model.monthlyFactors, of: model.profile)
      let meanFactor = factors.reduce(0, +) / Double(factors.count)
      return mobile.reduce(0) { sum, stream in
        let calls = byFigure[.callsPerMonth(stream: stream)] ?? 0
        let seconds = max(1, (byFigure[.meanSeconds(stream: stream)] ?? 0) + 0.5)
        return sum + calls * meanFactor * seconds / 60
      }
    }.sorted()
    guard !minutes.isEmpty else { return Interval(lower: likely.minutes, upper: likely.minutes) }
    return Interval(
      lower: minutes[Int(Double(minutes.count - 1) * 0.1)], upper: minutes[Int(Double(minutes.count - 1) * 0.9)])
  }

  /// The crossing of two plans from the factor at which they cost the same.
  func crossing(_ root: CrossingSearch.Crossing, of pair: PlanPair) -> BreakEven.Crossing {
    func estimate(_ unit: Double) -> Estimate {
      let factor = root.value
      return Estimate(
        mean: factor.mean * unit, standardError: factor.standardError * unit,
        interval: Interval(lower: max(0, factor.interval.lower) * unit, upper: factor.interval.upper * unit))
    }
    return BreakEven.Crossing(
      calls: estimate(likely.calls), minutes: estimate(likely.minutes), first: model.plans[pair.first],
      second: model.plans[pair.second], secondPaysAbove: root.isRising)
  }
}
