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
/// the number of calls, w_s, the expected calls begun when s seconds are used, has the transform (1 − P(G))/(1 − G),
/// and the seconds of the month have P(G). Only seconds up to the allowance are needed, and the distribution's mean
/// carries all that lies beyond: nothing is cut off. Each stream has its share of the calls begun.
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

  /// The average of months of some streams, all multiplied by a shared gamma factor, on one allowance of so many cells;
  /// the months' factors on all calls have weights that add up to 1.
  ///
  /// `circle` has at least twice as many places as the allowance has cells. Throws
  /// ``NotCovered/dispersedStreams(maximum:cv:)``.
  init(
    _ streams: [AllowanceStream], busynessCV: Double, months: [MonthFactor] = [MonthFactor(1, weight: 1)],
    allowance: Int, _ circle: LatticeCircle
  ) throws(NotCovered) {
    let mixture = try Mixture(streams, busynessCV: busynessCV, months, negligibleLog: circle.negligibleLog)
    var begun = Array(repeating: Spectrum(count: circle.frequencies), count: streams.count)
    var used = Spectrum(count: circle.frequencies)
    for part in mixture.parts { part.add(to: &begun, &used, streams) }
    let growth = circle.growth
    let seconds = circle.transform.sequence(of: used)
    let within = (0...allowance).reduce(0) { $0 + seconds[$1] * growth[$1] }
    // Of the last cell, what stands for seconds on the other side.
    let edge = (1 - 1 / Double(circle.cell)) / 2
    probabilityBeyond = min(1, max(0, 1 - within + edge * seconds[allowance] * growth[allowance]))
    let meanFactor = months.reduce(0) { $0 + $1.weight * $1.factor }
    parts = []
    for (stream, spectrum) in zip(streams, begun) {
      let damped = circle.transform.sequence(of: spectrum)
      var part = Part()
      var within = 0.0
      for second in 0..<allowance {
        let calls = damped[second] * growth[second]
        within += calls
        part.crossingCalls += calls * stream.lattice.tail[allowance - second]
        part.secondsOfCrossingCalls += calls * stream.lattice.excess[allowance - second]
        if !stream.crossingDeviation.isEmpty {
          part.deviationOfCrossingCalls += calls * stream.crossingDeviation[allowance - second]
        }
      }
      let last = edge * damped[allowance] * growth[allowance]
      within += last
      part.crossingCalls += last
      part.secondsOfCrossingCalls += last * stream.lattice.mean
      part.callsBeyond = max(0, stream.calls * meanFactor - within)
      part.crossingCalls = max(0, part.crossingCalls)
      part.secondsOfCallsBeyond = part.callsBeyond * stream.lattice.mean
      parts.append(part)
    }
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
  /// Adds the transforms of the calls begun, by stream, and of the seconds used, times the weight.
  fileprivate func add(to begun: inout [Spectrum], _ used: inout Spectrum, _ streams: [AllowanceStream]) {
    let total = calls.reduce(0, +)
    guard weight > 0 else { return }
    guard total > 0 else {
      for j in used.re.indices { used.re[j] += weight }
      return
    }
    let shares = calls.map { $0 / total }
    let variance = cv * cv
    // |1 + cv² x|² from which on the transform is negligible.
    let negligible = exp(2 * negligibleLog * variance)
    for j in used.re.indices {
      // 1 − G, mixed by the streams' shares.
      var re = 1.0
      var im = 0.0
      for (stream, share) in zip(streams, shares) {
        re -= share * stream.lattice.transform.re[j]
        im -= share * stream.lattice.transform.im[j]
      }
      var (pRe, pIm) = (0.0, 0.0)
      for month in months {
        let calls = total * month.factor
        let (ownRe, ownIm) = transformOfCount(calls * re, calls * im, variance, negligible: negligible)
        // What is negligible of fewer calls is so of more.
        if ownRe == 0, ownIm == 0 { break }
        pRe += month.weight * ownRe
        pIm += month.weight * ownIm
      }
      used.re[j] += weight * pRe
      used.im[j] += weight * pIm
      // (1 − P)/(1 − G)
      let norm = re * re + im * im
      let wRe = ((1 - pRe) * re - pIm * im) / norm
      let wIm = (-pIm * re - (1 - pRe) * im) / norm
      for index in shares.indices {
        begun[index].re[j] += weight * shares[index] * wRe
        begun[index].im[j] += weight * shares[index] * wIm
      }
    }
  }

  /// E e^{−xF} for a complex x, F a gamma factor of mean 1: (1 + cv² x)^{−1/cv²}, or e^{−x} without a factor.
  ///
  /// Nothing where it is negligible.
  private func transformOfCount(
    _ re: Double, _ im: Double, _ variance: Double, negligible: Double
  ) -> (Double, Double) {
    let logRe: Double
    let logIm: Double
    if variance > 0 {
      let a = variance * re
      let b = variance * im
      guard (1 + a) * (1 + a) + b * b < negligible else { return (0, 0) }
      // log |1 + z| without loss for small z.
      logRe = -0.5 * log1p(a * (2 + a) + b * b) / variance
      logIm = -atan2(b, 1 + a) / variance
    } else {
      logRe = -re
      logIm = -im
    }
    guard logRe > -negligibleLog else { return (0, 0) }
    let size = exp(logRe)
    return (size * cos(logIm), size * sin(logIm))
  }
}
