import Probability

/// The sums of a month's amounts over its number of calls, from the last call down (``OverageDistribution``).
struct HornerSum {
  /// P(N = n).
  private let probabilities: [Double]
  /// The number of calls that ``rest`` stands at.
  private var calls: Int
  /// R_n.
  private var rest: Spectrum
  /// Z.
  private var sum: Spectrum
  /// Σ_n R_n times the probability that the n-th call ends with the last second of the allowance.
  private(set) var ends: Spectrum

  init(_ probabilities: [Double], frequencies: Int) {
    self.probabilities = probabilities
    calls = probabilities.count
    rest = Spectrum(count: frequencies)
    sum = rest
    ends = Spectrum(count: 0)
  }

  /// Goes down to R_n and adds its product with a row, if any, to Z.
  mutating func take(_ row: Spectrum?, atCall n: Int, _ whole: Spectrum) {
    guard n < calls else { return }
    let added = Array(probabilities[n..<calls].reversed())
    calls = n
    HornerSum.step(&rest, &sum, row ?? Spectrum(count: rest.re.count), whole, added)
  }

  /// Adds R_n times a weight to the sum of calls that end with the allowance.
  mutating func takeEnd(_ weight: Double) {
    if ends.re.isEmpty { ends = Spectrum(count: rest.re.count) }
    ends.add(rest, times: weight)
  }

  /// (G − C) Z + R_0, where ``rest`` has come down to R_0.
  func crossing(_ call: Spectrum, _ whole: Spectrum) -> Spectrum {
    var result = call
    result.add(whole, times: -1)
    result.multiply(by: sum)
    result.add(rest, times: 1)
    return result
  }

  /// Multiplies by C and adds a probability, for one after the other, and adds the product with a row to the sum.
  private static func step(
    _ rest: inout Spectrum, _ sum: inout Spectrum, _ row: Spectrum, _ whole: Spectrum, _ added: [Double]
  ) {
    let last = rest.re.count - 1
    func next(_ rest: ComplexLanes, _ whole: ComplexLanes) -> ComplexLanes {
      added.reduce(rest) { $0 * whole + $1 }
    }
    rest.withLanes { rest in
      sum.withLanes { sum in
        row.readLanes { row in
          whole.readLanes { whole in
            for j in stride(from: 0, to: last, by: 4) {
              let value = next(rest[j], whole[j])
              rest[j] = value
              sum[j] = sum[j] + row[j] * value
            }
            let value = next(rest[single: last], whole[single: last])
            rest[single: last] = value
            sum[single: last] = sum[single: last] + row[single: last] * value
          }
        }
      }
    }
  }
}
