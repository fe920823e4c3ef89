import Basics
import Foundation
import Probability
import Contracts
import Simulation
import Statistics
import Tariffs
import Traffic

/// The customer of a model at likely figures, with all calls to mobiles, or their lengths, multiplied by a factor.
struct VolumeScaling: Sendable {
  /// What of the calls to mobiles is multiplied.
  enum Quantity {
    /// Their number.
    case calls
    /// Their mean length.
    case length
  }

  private let quantity: Quantity
  private let model: Model
  private let known: Profile
  private let mobile: [Int]
  private let meanFactor: Double
  private let seconds: [Double]

  /// Calls and minutes to mobiles of an average month, at the likely figures.
  let likely: BreakEven.Volume

  init(_ model: Model, of quantity: Quantity = .calls) {
    self.quantity = quantity
    self.model = model
    var known = model.profile
    for figure in known.figures { known[figure] = Uncertain(known: known[figure].likely) }
    self.known = known
    mobile = model.streams.indices.filter { model.streams[$0].terms.handling == .mobileBundle }
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

  /// The model at a factor.
  func model(_ factor: Double) throws(SimulationError) -> Model {
    try Model(profile(factor), model.tariff, model.choices)
  }

  /// The smallest factor there is a model for, as a share of the crossing's: calls may be none, their lengths not.
  var least: Double { quantity == .calls ? 0 : 0.1 }

  private func profile(_ factor: Double) -> Profile {
    var profile = known
    for stream in mobile {
      let figure: ProfileFigure =
        quantity == .calls ? .callsPerMonth(stream: stream) : .meanSeconds(stream: stream)
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

  /// The factor nearest to 1 at which the forecast of the horizon changes sign.
  var forecastCrossing: Double? {
    let forecast = Forecast(model)
    let months = Dictionary(grouping: model.monthlyFactors) { $0 }.mapValues(\.count).sorted { $0.key < $1.key }
    let oneOff = model.contract.plans.map(\.fixedCharges.oneOff.euros)
    func difference(_ logFactor: Double) -> Double {
      let scaled = Customer(likelyOf: profile(exp(logFactor)))
      return months.reduce(oneOff[0] - oneOff[1]) {
        $0 + Double($1.value) * forecast.difference(scaled, factor: $1.key)
      }
    }
    // Outwards from 1 on both sides, a tenth at a time.
    let step = log(1.1)
    var (below, above) = (difference(0), difference(0))
    let reach = quantity == .calls ? BreakEven.reach : BreakEven.lengthReach
    for index in 0..<Int(log(reach) / step) {
      let (low, high) = (-Double(index) * step, Double(index) * step)
      let next = (difference(low - step), difference(high + step))
      if (above > 0) != (next.1 > 0) { return exp(bisected(high, high + step, difference)) }
      if (below > 0) != (next.0 > 0) { return exp(bisected(low - step, low, difference)) }
      (below, above) = next
    }
    return nil
  }

  private func bisected(_ from: Double, _ to: Double, _ function: (Double) -> Double) -> Double {
    var (low, high) = (from, to)
    let isPositive = function(low) > 0
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if (function(middle) > 0) == isPositive { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  func crossing(_ root: CrossingSearch.Crossing) -> BreakEven.Crossing {
    func estimate(_ unit: Double) -> Estimate {
      let factor = root.value
      return Estimate(
        mean: factor.mean * unit, standardError: factor.standardError * unit,
        interval: Interval(lower: max(0, factor.interval.lower) * unit, upper: factor.interval.upper * unit))
    }
    return BreakEven.Crossing(
      calls: estimate(likely.calls), minutes: estimate(likely.minutes), share: estimate(1),
      intensePaysAbove: root.isRising)
  }
}
