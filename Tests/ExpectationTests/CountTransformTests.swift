import Foundation
import Testing

@testable import Expectation

/// The transform of a number of calls, multiplied out, beside logarithms and angles.
struct CountTransformTests {
  private static func direct(_ re: Double, _ im: Double, cv: Double) -> (re: Double, im: Double) {
    guard cv > 0 else { return (exp(-re) * cos(im), -exp(-re) * sin(im)) }
    let variance = cv * cv
    let size = exp(-log(hypot(1 + variance * re, variance * im)) / variance)
    let angle = -atan2(variance * im, 1 + variance * re) / variance
    return (size * cos(angle), size * sin(angle))
  }

  /// Powers that are whole (16, 25, 100, 4, 1), that are not, below 1, and too many to be multiplied out.
  @Test(arguments: [0, 0.25, 0.2, 0.1, 0.5, 1, 0.3, 0.17, 1.4, 3, 0.04, 0.02, 0.001])
  func itIsTheGammaFactorsTransform(_ cv: Double) throws {
    let transform = CountTransform(cv: cv, negligibleLog: 45)
    let re = SIMD4(0.001, 0.3, 4, 17)
    for im in [SIMD4(0, -0.2, 3, 20), SIMD4(0.002, -40, 80, 1)] {
      let values = try #require(transform(ComplexLanes(re: re, im: im)))
      for lane in 0..<4 {
        let expected = Self.direct(re[lane], im[lane], cv: cv)
        // What 1 + cv² x rounds away is raised to the power 1/cv².
        let error = cv > 0 ? max(1e-12, 1e-15 / (cv * cv)) : 1e-12
        #expect(hypot(values.re[lane] - expected.re, values.im[lane] - expected.im) < error)
      }
    }
  }

  @Test(arguments: [0, 0.25, 0.3, 0.001])
  func whatIsNegligibleEverywhereIsLeftOut(_ cv: Double) {
    let transform = CountTransform(cv: cv, negligibleLog: 24)
    // The size of what is left out is below e^−24.
    #expect(transform(ComplexLanes(re: SIMD4(repeating: 300), im: SIMD4(0, 1, 20, 300))) == nil)
    #expect(transform(ComplexLanes(re: SIMD4(300, 300, 300, 1), im: .zero)) != nil)
  }
}
