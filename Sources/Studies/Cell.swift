import Basics
import Probability
import Tariffs
import Traffic

/// Customers of one segment with the same number of lines.
struct Cell: Sendable {
  /// Position of the segment.
  let segment: Int
  /// Share of all customers of the population.
  let weight: Double
  /// Their profile, with what they differ by.
  let profile: Profile

  /// The cells of a population whose segments have these profiles.
  static func all(_ population: Population, _ profiles: [Profile]) -> [Cell] {
    population.segments.enumerated().flatMap { index, segment -> [Cell] in
      let profile = profiles[index].scalingCalls(by: segment.callsFactor)
        .scalingCalls(by: segment.mobileCallsFactor, where: \.isToMobiles)
      let lines = segment.lines.isEmpty ? [(count: profile.subscription.additionalLines, share: 1.0)] : segment.lines
      var below = 0.0
      return lines.map { lines in
        var own = profile
        own.subscription.additionalLines = lines.count
        var spread = Spread(
          callsCV: segment.callsSpread, durationCV: segment.durationSpread, dispersionCV: segment.dispersionSpread,
          callsWithDuration: segment.callsWithDuration)
        let slice = NormalSlice(from: below, to: min(1, below + lines.share))
        below += lines.share
        let correlation = segment.linesWithCalls
        spread.callsCentre = correlation * slice.mean
        spread.callsDeviation = (1 - correlation * correlation * (1 - slice.variance)).squareRoot()
        own.spread = spread
        return Cell(segment: index, weight: segment.weight * lines.share, profile: own)
      }
    }
  }
}

extension Cell {
  /// The same customers with all calls multiplied by a factor.
  func scalingCalls(by factor: Double) -> Cell {
    Cell(segment: segment, weight: weight, profile: profile.scalingCalls(by: factor))
  }
}

extension Profile {
  /// The same profile with all calls multiplied by a factor, or those of some streams.
  fileprivate func scalingCalls(
    by factor: Double, where isScaled: (CallStream) -> Bool = { _ in true }
  ) -> Profile {
    var profile = self
    for stream in profile.streams.indices where isScaled(profile.streams[stream]) {
      let figure = ProfileFigure.callsPerMonth(stream: stream)
      profile[figure] = profile[figure].scaled(by: factor)
    }
    return profile
  }
}

extension CallStream {
  /// Whether its calls go to mobiles, of France or of other countries.
  fileprivate var isToMobiles: Bool { destination.hasSuffix("-\(LineKind.mobile.rawValue)") }
}

/// A standard normal number known to lie between two of its quantiles.
struct NormalSlice {
  let mean: Double
  let variance: Double

  init(from low: Double, to high: Double) {
    guard high - low < 1 - 1e-12, high > low else {
      (mean, variance) = (0, 1)
      return
    }
    // Density and its moment vanish at the ends of the line.
    func density(_ p: Double) -> (value: Double, moment: Double) {
      guard p > 1e-15, p < 1 - 1e-15 else { return (0, 0) }
      let z = Normal.quantile(p)
      return (Normal.density(z), z * Normal.density(z))
    }
    let (a, b) = (density(low), density(high))
    let mean = (a.value - b.value) / (high - low)
    self.mean = mean
    variance = max(0, 1 + (a.moment - b.moment) / (high - low) - mean * mean)
  }
}
