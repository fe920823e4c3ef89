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

/// What a month of calls that share one allowance comes to on average, exactly.
///
/// Calls come in an order that does not depend on their lengths. With G the transform of a call's seconds and P that of
/// the number of calls, w_s, the expected calls begun when s seconds are used, has the transform (1 − P(G))/(1 − G). Only
/// seconds up to the allowance are needed, and the distribution's mean carries all that lies beyond: nothing is cut off.
/// Each stream has its share of the calls begun. A month goes beyond by exactly one call, begun with nothing beyond yet:
/// the one that crosses, or the first where the last second of the allowance ended a call.
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

  /// The month of some streams, all multiplied by a shared gamma factor, on the allowance of a circle.
  ///
  /// Throws ``NotCovered/dispersedStreams(maximum:cv:)``.
  init(_ streams: [AllowanceStream], busynessCV: Double, _ circle: SecondsCircle) throws(NotCovered) {
    let mixture = try Mixture(streams, busynessCV: busynessCV)
    var begun = Array(repeating: Spectrum(count: circle.transform.length / 2 + 1), count: streams.count)
    for point in mixture.points { point.add(to: &begun, streams) }
    let (allowance, growth) = (circle.allowance, circle.growth)
    parts = []
    var beyond = 0.0
    for (stream, spectrum) in zip(streams, begun) {
      var part = Part()
      var within = 0.0
      circle.transform.forEach(allowance + 1, of: spectrum) { second, damped in
        let calls = damped * growth[second]
        beyond += calls * stream.lattice.tail[allowance - second]
        guard second < allowance else { return }
        within += calls
        part.crossingCalls += calls * stream.lattice.tail[allowance - second]
        part.secondsOfCrossingCalls += calls * stream.lattice.excess[allowance - second]
        if !stream.crossingDeviation.isEmpty {
          part.deviationOfCrossingCalls += calls * stream.crossingDeviation[allowance - second]
        }
      }
      part.callsBeyond = max(0, stream.calls - within)
      part.crossingCalls = max(0, part.crossingCalls)
      part.secondsOfCallsBeyond = part.callsBeyond * stream.lattice.mean
      parts.append(part)
    }
    probabilityBeyond = min(1, max(0, beyond))
  }
}

/// The number of calls of a month as a mixture of points at which one gamma factor at most is left, in closed form.
private struct Mixture {
  /// Streams' own factors integrated by quadrature, at most.
  static let maximumDispersed = 2
  /// Coefficient of variation of such a factor, at most.
  static let maximumDispersion = 0.5

  /// Nodes for a factor: the mean charge of a month comes out to seven digits or more.
  ///
  /// Found by comparing with closed forms at coefficients of variation of 0.1 to 0.5.
  static func nodes(cv: Double) -> Int { 16 + Int(96 * cv) }

  /// A point: the streams' expected calls, and the cv of the gamma factor they share.
  struct Point {
    let weight: Double
    let calls: [Double]
    let cv: Double
  }

  var points: [Point]

  init(_ streams: [AllowanceStream], busynessCV: Double) throws(NotCovered) {
    let calls = streams.map(\.calls)
    // A single stream with a factor of its own and no other is itself a closed form.
    if streams.count == 1, busynessCV == 0 {
      points = [Point(weight: 1, calls: calls, cv: streams[0].dispersion)]
      return
    }
    let dispersed = streams.indices.filter { streams[$0].dispersion > 0 && streams[$0].calls > 0 }
    guard dispersed.count <= Mixture.maximumDispersed,
      dispersed.allSatisfy({ streams[$0].dispersion <= Mixture.maximumDispersion })
    else { throw .dispersedStreams(maximum: Mixture.maximumDispersed, cv: Mixture.maximumDispersion) }
    points = [Point(weight: 1, calls: calls, cv: busynessCV)]
    for index in dispersed {
      let cv = streams[index].dispersion
      guard let rule = GammaQuadrature(cv: cv, count: Mixture.nodes(cv: cv)) else {
        throw .dispersedStreams(maximum: 0, cv: cv)
      }
      points = points.flatMap { point in
        zip(rule.nodes, rule.weights).map { node, weight in
          var calls = point.calls
          calls[index] *= node
          return Point(weight: point.weight * weight, calls: calls, cv: point.cv)
        }
      }
    }
  }
}

extension Mixture.Point {
  /// Adds the transforms of the calls begun, by stream, times the weight.
  fileprivate func add(to begun: inout [Spectrum], _ streams: [AllowanceStream]) {
    let total = calls.reduce(0, +)
    guard weight > 0, total > 0 else { return }
    // 1 − G, mixed by the streams' shares, then (1 − P)/(1 − G) in its place.
    var ratio = Spectrum(count: begun[0].re.count)
    for j in ratio.re.indices { ratio.re[j] = 1 }
    for (stream, calls) in zip(streams, calls) { ratio.add(stream.lattice.transform, times: -calls / total) }
    for j in ratio.re.indices {
      let (re, im) = (ratio.re[j], ratio.im[j])
      let (pRe, pIm) = transformOfCount(total * re, total * im)
      let norm = re * re + im * im
      ratio.re[j] = ((1 - pRe) * re - pIm * im) / norm
      ratio.im[j] = (-pIm * re - (1 - pRe) * im) / norm
    }
    for index in calls.indices where calls[index] > 0 { begun[index].add(ratio, times: weight * calls[index] / total) }
  }

  /// E e^{−xF} for a complex x, F a gamma factor of mean 1: (1 + cv² x)^{−1/cv²}, or e^{−x} without a factor.
  private func transformOfCount(_ re: Double, _ im: Double) -> (Double, Double) {
    let logRe: Double
    let logIm: Double
    if cv > 0 {
      let variance = cv * cv
      let a = variance * re
      let b = variance * im
      // log |1 + z| without loss for small z.
      logRe = -0.5 * log1p(a * (2 + a) + b * b) / variance
      logIm = -atan2(b, 1 + a) / variance
    } else {
      logRe = -re
      logIm = -im
    }
    // Below the rounding of everything it is added to.
    guard logRe > -80 else { return (0, 0) }
    let size = exp(logRe)
    return (size * cos(logIm), size * sin(logIm))
  }
}
