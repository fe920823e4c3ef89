import Foundation
import Probability

/// The transform of a month's number of calls with a gamma factor of mean 1: of a complex mean x, E e^{−xF} =
/// (1 + cv² x)^{−1/cv²}, or e^{−x} without a factor.
///
/// The whole part of the power is multiplied out by squares, four frequencies at once; logarithms and angles are taken
/// for its fraction alone, of which many a cv has none (0.5, 0.25, 0.2, 0.1).
struct CountTransform {
  /// Largest whole power that is multiplied out: each factor may be off by a unit of the last place.
  private static let mostFactors = 1024.0

  private let variance: Double
  private let whole: Int
  private let fraction: Double
  private let negligibleLog: Double
  /// |1 + cv² x|² from which on the transform is negligible.
  private let negligible: Double

  /// The transform at a coefficient of variation; what has a logarithm below `−negligibleLog` is negligible.
  init(cv: Double, negligibleLog: Double) {
    self.negligibleLog = negligibleLog
    variance = cv * cv
    negligible = exp(2 * negligibleLog * variance)
    let power = variance > 0 ? 1 / variance : 0
    // What squaring the cv has rounded away is no fraction.
    let isWhole = abs(power - power.rounded()) <= 4 * power.ulp
    guard power <= CountTransform.mostFactors else {
      (whole, fraction) = (0, power)
      return
    }
    whole = Int(isWhole ? power.rounded() : power)
    fraction = isWhole ? 0 : power - Double(whole)
  }

  /// The transform at four means; nil where it is negligible at each.
  @inline(__always)
  func callAsFunction(_ mean: ComplexLanes) -> ComplexLanes? {
    guard variance > 0 else { return poisson(mean) }
    let base = ComplexLanes(re: 1 + variance * mean.re, im: variance * mean.im)
    let size = base.re * base.re + base.im * base.im
    guard any(size .< SIMD4(repeating: negligible)) else { return nil }
    var result = power(ComplexLanes(re: base.re / size, im: -base.im / size))
    guard fraction > 0 else { return result }
    for lane in 0..<4 {
      let (a, b) = (variance * mean.re[lane], variance * mean.im[lane])
      // log |1 + z| without loss for small z.
      let size = exp(-0.5 * fraction * log1p(a * (2 + a) + b * b))
      let angle = -fraction * atan2(b, 1 + a)
      result.multiply(lane, by: (size * cos(angle), size * sin(angle)))
    }
    return result
  }

  /// The whole power, by squares.
  @inline(__always)
  private func power(_ base: ComplexLanes) -> ComplexLanes {
    var result = ComplexLanes(re: SIMD4(repeating: 1), im: .zero)
    var (square, left) = (base, whole)
    while left > 0 {
      if left & 1 == 1 { result = result * square }
      left >>= 1
      if left > 0 { square = square * square }
    }
    return result
  }

  @inline(__always)
  private func poisson(_ mean: ComplexLanes) -> ComplexLanes? {
    guard any(mean.re .< SIMD4(repeating: negligibleLog)) else { return nil }
    var result = ComplexLanes(re: .zero, im: .zero)
    for lane in 0..<4 {
      let size = exp(-mean.re[lane])
      result.re[lane] = size * cos(mean.im[lane])
      result.im[lane] = -size * sin(mean.im[lane])
    }
    return result
  }
}

extension ComplexLanes {
  @inline(__always)
  fileprivate mutating func multiply(_ lane: Int, by factor: (re: Double, im: Double)) {
    let (a, b) = (re[lane], im[lane])
    re[lane] = a * factor.re - b * factor.im
    im[lane] = a * factor.im + b * factor.re
  }
}
