import Foundation
import Probability

/// What sums over the seconds up to the end of an allowance come to, straight from transforms on a circle of seconds: the
/// coefficient of z^L of a product, L the allowance, without the others.
///
/// With W the transform of the calls begun when s seconds are used, G that of a call's seconds and m their mean, the
/// probabilities that a call lasts longer have the transform T = (1 − G)/(1 − z), its mean seconds beyond
/// E = (m − z T)/(1 − z). So W T and z W/(1 − z), and z W T/(1 − z), tell calls that cross the end, calls begun before it
/// and what crossing calls have beyond it.
struct AllowanceEnd {
  /// Sums for one stream of calls.
  struct Sums {
    /// Calls begun before the end.
    var within = 0.0
    /// Calls begun at the end or before.
    var through = 0.0
    /// Calls begun at the end or before, times the chance that they last beyond it.
    var beyond = 0.0
    /// Σ over calls begun before the end of their mean seconds up to it.
    var secondsWithin = 0.0
  }

  /// What of all calls, however late they begin, wraps around the circle into those begun before the end.
  let wrapped: Double

  /// By frequency, what takes the coefficient of C/(1 − z), of z C/(1 − z) and of z C/(1 − z)² out of C.
  private var once: Spectrum
  private var before: Spectrum
  private var twice: Spectrum

  /// The sums on a circle whose radius is e^{−step}.
  init(allowance: Int, length: Int, step: Double) {
    wrapped = 1 / (exp(step * Double(length)) - 1)
    once = Spectrum(count: length / 2 + 1)
    (before, twice) = (once, once)
    let size = exp(step * Double(allowance)) / Double(length)
    for j in once.re.indices {
      let angle = 2 * Double.pi * Double(j) / Double(length)
      let z = (re: exp(-step) * cos(angle), im: -exp(-step) * sin(angle))
      // The angle's whole turns are taken off in whole numbers. Frequencies but the first and the last stand for two.
      let turn = 2 * Double.pi * Double(j * allowance % length) / Double(length)
      let weight = j == 0 || j == length / 2 ? size : 2 * size
      let rest = (re: 1 - z.re, im: -z.im)
      once.set(j, divided((weight * cos(turn), weight * sin(turn)), by: rest))
      before.set(j, (once.re[j] * z.re - once.im[j] * z.im, once.re[j] * z.im + once.im[j] * z.re))
      twice.set(j, divided((before.re[j], before.im[j]), by: rest))
    }
  }

  /// The sums for calls begun with a transform and calls of a length with another.
  func sums(begun: Spectrum, _ call: Spectrum) -> Sums {
    var sums = Sums()
    let last = begun.re.count - 1
    begun.readLanes { begun in
      call.readLanes { call in
        once.readLanes { once in
          before.readLanes { before in
            twice.readLanes { twice in
              var lanes = Lanes()
              for j in stride(from: 0, to: last, by: 4) { lanes.add(begun[j], call[j], once[j], before[j], twice[j]) }
              lanes.add(
                begun[single: last], call[single: last], once[single: last], before[single: last], twice[single: last])
              sums = lanes.sums
            }
          }
        }
      }
    }
    return sums
  }

  /// The sums of every fourth frequency.
  private struct Lanes {
    private var within = SIMD4<Double>()
    private var through = SIMD4<Double>()
    private var beyond = SIMD4<Double>()
    private var seconds = SIMD4<Double>()

    @inline(__always)
    mutating func add(
      _ begun: ComplexLanes, _ call: ComplexLanes, _ once: ComplexLanes, _ before: ComplexLanes, _ twice: ComplexLanes
    ) {
      let longer = begun * ComplexLanes(re: 1 - call.re, im: -call.im)
      within += begun.realPart(times: before)
      through += begun.realPart(times: once)
      beyond += longer.realPart(times: once)
      seconds += longer.realPart(times: twice)
    }

    var sums: Sums {
      Sums(within: within.sum(), through: through.sum(), beyond: beyond.sum(), secondsWithin: seconds.sum())
    }
  }

  private typealias Complex = (re: Double, im: Double)

  private func divided(_ a: Complex, by b: Complex) -> Complex {
    let norm = b.re * b.re + b.im * b.im
    return ((a.re * b.re + a.im * b.im) / norm, (a.im * b.re - a.re * b.im) / norm)
  }
}

extension Spectrum {
  fileprivate mutating func set(_ j: Int, _ value: (re: Double, im: Double)) { (re[j], im[j]) = (value.re, value.im) }
}
