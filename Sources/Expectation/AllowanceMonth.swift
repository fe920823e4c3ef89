import Foundation
import Probability

/// A stream of calls that draws on an allowance.
struct AllowanceStream {
  /// Expected calls of the month.
  let calls: Double
  /// Coefficient of variation of the stream's own gamma factor.
  let dispersion: Double
  /// The distribution of its calls.
  let lattice: CallLattice
  /// What crossing calls cost beyond connection charge and seconds, by seconds included (``ChargeDeviation/crossing``).
  var crossingDeviation: [Double] = []
}

/// What months of calls that share one allowance come to on average, exactly.
///
/// Calls come in an order that does not depend on their lengths. With G the transform of a call's seconds and P that of
/// the number of calls, w_s, the expected calls begun when s seconds are used, has the transform (1 − P(G))/(1 − G). Only
/// seconds up to the allowance are needed, and the distribution's mean carries all that lies beyond: nothing is cut off.
/// Each stream has its share of the calls begun. A month goes beyond by exactly one call, begun with nothing beyond yet:
/// the one that crosses, or the first where the last second of the allowance ended a call.
///
/// All of it is linear in P, so that the average of several months takes the average of theirs. On cells of several
/// seconds those begun in the cell at the end of the allowance are shared out to both sides of it by seconds.
struct AllowanceMonth {
  /// One stream's expected part.
  struct Part {
    /// Calls begun with nothing left.
    var callsBeyond = 0.0
    /// Calls during which the allowance runs out.
    var crossingCalls = 0.0
    /// Seconds beyond: of calls begun with nothing left, whole.
    var secondsOfCallsBeyond = 0.0
    /// Seconds beyond: of crossing calls, those after the allowance ran out.
    var secondsOfCrossingCalls = 0.0
    /// Euros that crossing calls cost beyond connection charge and seconds.
    var deviationOfCrossingCalls = 0.0
  }

  /// Parts of the streams, in order.
  private(set) var parts: [Part]
  /// Probability that the month's seconds exceed the allowance.
  private(set) var probabilityBeyond = 0.0

  /// The average of months of some streams, all multiplied by a shared gamma factor, on the allowance of a circle; the
  /// months' factors on all calls have weights that add up to 1.
  ///
  /// Throws ``NotCovered/dispersedStreams(maximum:cv:)``.
  init(
    _ streams: [AllowanceStream], busynessCV: Double, months: [MonthFactor], _ circle: LatticeCircle
  ) throws(NotCovered) {
    let mixture = try Mixture(streams, busynessCV: busynessCV, months, negligibleLog: circle.negligibleLog)
    // Where no factor moves the streams' shares, each has its share of the same calls.
    let isOne = mixture.parts.count == 1
    var spectra = Array(repeating: Spectrum(count: circle.frequencies), count: isOne ? 1 : streams.count)
    for part in mixture.parts { part.add(to: &spectra, streams) }
    let total = streams.reduce(0) { $0 + $1.calls }
    let meanFactor = months.reduce(0) { $0 + $1.weight * $1.factor }
    let isPlain = circle.isOfSeconds && streams.allSatisfy(\.crossingDeviation.isEmpty)
    var begun = isOne && !isPlain ? circle.values(of: spectra[0]) : []
    parts = []
    for (index, stream) in streams.enumerated() {
      let spectrum = spectra[isOne ? 0 : index]
      if !isOne, !isPlain { begun = circle.values(of: spectrum) }
      let share = isOne && total > 0 ? stream.calls / total : 1
      var (part, within) =
        isPlain
        ? crossing(stream, spectrum, times: share, circle) : crossing(stream, begun, times: share, circle)
      let calls = stream.calls * meanFactor
      part.callsBeyond = max(0, calls + (isPlain ? calls * circle.end.wrapped : 0) - within)
      part.crossingCalls = max(0, part.crossingCalls)
      part.secondsOfCallsBeyond = part.callsBeyond * stream.lattice.mean
      parts.append(part)
    }
    probabilityBeyond = min(1, max(0, probabilityBeyond))
  }

  /// A stream's calls that cross the end of the allowance, and the calls begun within it, from the calls begun in each
  /// cell times a share; adds to the probability of going beyond.
  private mutating func crossing(
    _ stream: AllowanceStream, _ begun: [Double], times share: Double, _ circle: LatticeCircle
  ) -> (part: Part, within: Double) {
    let lattice = stream.lattice
    // Share of the cell at the end of the allowance that stands for seconds before its end.
    let edge = (1 - 1 / Double(circle.cell)) / 2
    var part = Part()
    var within = 0.0
    for place in 0...circle.allowance {
      let (begun, left) = (begun[place] * share, circle.allowance - place)
      // A call begun exactly at the end has nothing left, and goes beyond though it crosses nothing.
      let calls = left > 0 ? begun : edge * begun
      probabilityBeyond += (calls + (left > 0 ? 0 : begun / Double(circle.cell))) * lattice.tail[left]
      within += calls
      part.crossingCalls += calls * lattice.tail[left]
      part.secondsOfCrossingCalls += calls * lattice.excess[left]
      if !stream.crossingDeviation.isEmpty { part.deviationOfCrossingCalls += calls * stream.crossingDeviation[left] }
    }
    return (part, within)
  }

  /// The same from the transform of the calls begun, second by second and without deviations.
  private mutating func crossing(
    _ stream: AllowanceStream, _ begun: Spectrum, times share: Double, _ circle: LatticeCircle
  ) -> (part: Part, within: Double) {
    let sums = circle.end.sums(begun: begun, stream.lattice.transform)
    var part = Part()
    probabilityBeyond += share * sums.beyond
    // Calls begun exactly at the end go beyond though they cross nothing.
    part.crossingCalls = share * (sums.beyond - (sums.through - sums.within))
    part.secondsOfCrossingCalls = max(0, share * (stream.lattice.mean * sums.within - sums.secondsWithin))
    return (part, share * sums.within)
  }
}

/// The number of calls of a month as a mixture of parts in which one gamma factor at most is left, in closed form.
private struct Mixture {
  /// Streams' own factors integrated by quadrature, at most.
  static let maximumDispersed = 2
  /// Coefficient of variation of such a factor, at most.
  static let maximumDispersion = 0.5

  /// Nodes for a factor: the mean charge of a month comes out to seven digits or more.
  ///
  /// Found by comparing with closed forms at coefficients of variation of 0.1 to 0.5.
  static func nodes(cv: Double) -> Int { 16 + Int(96 * cv) }

  /// Months with the same shares of the streams in all calls.
  struct Part {
    /// The streams' expected calls at a factor of 1.
    var calls: [Double]
    /// Their weight, all months together.
    var weight: Double
    /// Factors on all calls with their weights within the part, the smallest first.
    let months: [MonthFactor]
    /// The cv of the gamma factor that the streams share.
    let cv: Double
    /// Minus the logarithm of what is below the rounding of everything it is added to.
    let negligibleLog: Double
  }

  var parts: [Part]

  init(
    _ streams: [AllowanceStream], busynessCV: Double, _ months: [MonthFactor], negligibleLog: Double
  ) throws(NotCovered) {
    // A single stream with a factor of its own and no other is itself a closed form.
    let isClosed = streams.count == 1 && busynessCV == 0
    let whole = Part(
      calls: streams.map(\.calls), weight: 1, months: months.sorted { $0.factor < $1.factor },
      cv: isClosed ? streams[0].dispersion : busynessCV, negligibleLog: negligibleLog)
    parts = [whole]
    if isClosed { return }
    let dispersed = streams.indices.filter { streams[$0].dispersion > 0 && streams[$0].calls > 0 }
    guard dispersed.count <= Mixture.maximumDispersed,
      dispersed.allSatisfy({ streams[$0].dispersion <= Mixture.maximumDispersion })
    else { throw .dispersedStreams(maximum: Mixture.maximumDispersed, cv: Mixture.maximumDispersion) }
    for index in dispersed {
      let cv = streams[index].dispersion
      guard let rule = GammaQuadrature(cv: cv, count: Mixture.nodes(cv: cv)) else {
        throw .dispersedStreams(maximum: 0, cv: cv)
      }
      parts = parts.flatMap { part in
        zip(rule.nodes, rule.weights).map { node, weight in
          var own = part
          own.calls[index] *= node
          own.weight *= weight
          return own
        }
      }
    }
  }
}

extension Mixture.Part {
  /// Adds the transforms of the calls begun, by stream or, where there is one for all streams, together, times the weight.
  fileprivate func add(to begun: inout [Spectrum], _ streams: [AllowanceStream]) {
    let total = calls.reduce(0, +)
    guard weight > 0, total > 0 else { return }
    let transform = CountTransform(cv: cv, negligibleLog: negligibleLog)
    // 1 − G, mixed by the streams' shares, then (1 − P)/(1 − G) in its place.
    var ratio = Spectrum(count: begun[0].re.count)
    for j in ratio.re.indices { ratio.re[j] = 1 }
    for (stream, calls) in zip(streams, calls) { ratio.add(stream.lattice.transform, times: -calls / total) }
    ratio.change { rest in
      var crossed = ComplexLanes(re: SIMD4(repeating: 1), im: .zero)
      for month in months {
        // What is negligible of fewer calls is so of more.
        guard let own = transform(rest * (total * month.factor)) else { break }
        crossed = crossed + own * -month.weight
      }
      return crossed / rest
    }
    if begun.count == 1 { return begun[0].add(ratio, times: weight) }
    for index in calls.indices where calls[index] > 0 { begun[index].add(ratio, times: weight * calls[index] / total) }
  }
}
