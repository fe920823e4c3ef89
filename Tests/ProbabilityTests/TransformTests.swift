import CGSL
import Foundation
import Probability
import Testing

struct TransformTests {
  @Test func spectrumIsTheSumOfItsDefinition() throws {
    let circle = try #require(RealTransform(length: 16))
    let sequence = (0..<11).map { Double(($0 * 7) % 5) - 1.5 }
    let spectrum = circle.spectrum(of: sequence)
    for j in 0...8 {
      var (re, im) = (0.0, 0.0)
      for (k, value) in sequence.enumerated() {
        re += value * cos(-2 * .pi * Double(j * k) / 16)
        im += value * sin(-2 * .pi * Double(j * k) / 16)
      }
      #expect(abs(spectrum.re[j] - re) < 1e-12)
      #expect(abs(spectrum.im[j] - im) < 1e-12)
    }
    let back = circle.sequence(of: spectrum)
    for k in 0..<16 { #expect(abs(back[k] - (k < 11 ? sequence[k] : 0)) < 1e-13) }
    #expect(RealTransform(length: 12) == nil)
  }

  @Test(arguments: [0.05, 0.2, 0.41, 1.0])
  func gammaQuadratureGivesMomentsAndTheGeneratingFunction(_ cv: Double) throws {
    let rule = try #require(GammaQuadrature(cv: cv, count: 24))
    #expect(abs(rule.weights.reduce(0, +) - 1) < 1e-12)
    let mean = zip(rule.nodes, rule.weights).reduce(0) { $0 + $1.0 * $1.1 }
    let square = zip(rule.nodes, rule.weights).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    #expect(abs(mean - 1) < 1e-11)
    #expect(abs(square - 1 - cv * cv) < 1e-9)
    // E e^{−F} = (1 + cv²)^{−1/cv²}.
    let transform = zip(rule.nodes, rule.weights).reduce(0) { $0 + exp(-$1.0) * $1.1 }
    #expect(abs(transform - pow(1 + cv * cv, -1 / (cv * cv))) < 1e-9)
  }

  @Test(arguments: [
    (150.0, 1.2), (2.0, 0.5), (0.7, 3), (36_000, 0.02), (120, 0.001), (60.4, 1e-6), (500, 5), (36_000, 20),
  ])
  func meanBilledSecondsIsTheSumOfTails(_ mean: Double, _ cv: Double) {
    let distribution = BilledDuration(mean: mean, cv: cv)
    let last = Int(BilledDuration.maximumSeconds)
    // Backwards, small terms first.
    let sum = (0..<last).reversed().reduce(0) { $0 + distribution.upperTail($1) }
    #expect(abs(distribution.meanBilledSeconds / sum - 1) < 1e-10)
  }
}
