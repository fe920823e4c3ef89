import Foundation
import Probability

/// One possible customer: every uncertain figure of a profile drawn once, for the whole horizon.
public struct Customer: Sendable {
  /// One stream's figures.
  public struct StreamFigures: Sendable {
    /// Expected calls a month before calendar, season and busyness.
    public var callsPerMonth: Double
    /// Coefficient of variation of the stream's own monthly factor.
    public var dispersion: Double
    /// Distribution of the billed seconds.
    public var duration: BilledDuration
  }

  /// Coefficient of variation of the shared monthly factor.
  public private(set) var busynessCV: Double
  /// Figures of each stream, in the profile's order.
  public private(set) var streams: [StreamFigures]
  /// Factor by which expected calls grow in a year.
  public private(set) var growthFactor: Double

  /// The customer at the likely value of every figure.
  public init(likelyOf profile: Profile) {
    busynessCV = profile.busyness.cv.likely
    growthFactor = profile.growthFactor.likely
    streams = profile.streams.map { stream in
      StreamFigures(
        callsPerMonth: stream.callsPerMonth.likely, dispersion: stream.dispersion.likely,
        duration: stream.likelyDuration)
    }
  }

  /// The customer with the values of all figures, in the order of ``Profile/figures``.
  public init(_ figures: [Double], of profile: Profile) {
    self.init(likelyOf: profile)
    var rest = figures[...]
    become(profile) { rest.popFirst() ?? $1.likely }
  }

  /// Becomes another possible customer.
  ///
  /// Takes one normal number for every figure, known or not, so that learning one figure leaves the draws of the
  /// others as they were; what streams share, and growth, are drawn from a substream of their own. Allocates nothing but what
  /// the search for a log-logistic exponent takes.
  public mutating func redraw(
    _ profile: Profile, from random: inout RandomStream, shared: inout RandomStream
  ) {
    let common = Normal.quantile(shared.uniform())
    let growth = Normal.quantile(shared.uniform())
    become(profile) { figure, belief in
      if figure == .annualGrowth { return belief.value(at: growth) }
      let own = Normal.quantile(random.uniform())
      return belief.value(at: profile.normal(of: figure, own: own, common: common))
    }
    if let factors = profile.spread?.draw(from: &random) { multiply(by: factors) }
  }

  private mutating func multiply(by factors: Spread.Factors) {
    busynessCV *= factors.dispersion
    for index in streams.indices {
      streams[index].callsPerMonth *= factors.calls
      streams[index].dispersion *= factors.dispersion
      streams[index].duration = streams[index].duration.scaled(by: factors.duration)
    }
  }

  /// Becomes the customer with the values picked for a profile's figures, in the order of ``Profile/figures``: the
  /// busyness first, then by stream calls, dispersion, mean length and its variation, growth last.
  public mutating func become(_ profile: Profile, _ pick: (ProfileFigure, Uncertain) -> Double) {
    busynessCV = pick(.busynessCV, profile.busyness.cv)
    for index in streams.indices {
      let stream = profile.streams[index]
      streams[index].callsPerMonth = pick(.callsPerMonth(stream: index), stream.callsPerMonth)
      streams[index].dispersion = pick(.dispersion(stream: index), stream.dispersion)
      let mean = pick(.meanSeconds(stream: index), stream.meanSeconds)
      let cv = pick(.durationCV(stream: index), stream.durationCV)
      if mean != streams[index].duration.mean || cv != streams[index].duration.cv {
        streams[index].duration = stream.duration(mean: mean, cv: cv)
      }
    }
    growthFactor = pick(.annualGrowth, profile.growthFactor)
  }

  /// What the calls of a month of the horizon, from 0, are of those at the profile's likely growth: 1 where it is
  /// known.
  public func growth(beyondLikelyOf profile: Profile, inMonth index: Int) -> Double {
    let ratio = growthFactor / profile.growthFactor.likely
    return ratio == 1 ? 1 : pow(ratio, Double(index) / 12)
  }

  /// The customer's own factors on expected calls of the months of the horizon, from those at the profile's likely
  /// growth.
  public func monthlyFactors(from likely: [Double], of profile: Profile) -> [Double] {
    guard growthFactor != profile.growthFactor.likely else { return likely }
    return likely.enumerated().map { $1 * growth(beyondLikelyOf: profile, inMonth: $0) }
  }

  /// The values of all figures, in the order of ``Profile/figures``.
  public var figures: [Double] {
    [busynessCV] + streams.flatMap { [$0.callsPerMonth, $0.dispersion, $0.duration.mean, $0.duration.cv] }
      + [growthFactor]
  }

  /// The same customer in a month whose factors are known: calls multiplied by them, nothing left to vary.
  public func given(_ factors: [Double]) -> Customer {
    var customer = scaled(factors)
    customer.busynessCV = 0
    for index in streams.indices { customer.streams[index].dispersion = 0 }
    return customer
  }

  /// The same customer with each stream's calls multiplied by a factor.
  public func scaled(_ factors: [Double]) -> Customer {
    var customer = self
    for index in streams.indices { customer.streams[index].callsPerMonth *= factors[index] }
    return customer
  }
}
