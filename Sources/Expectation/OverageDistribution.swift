import Foundation
import Contracts
import Probability

/// The whole distribution of what calls beyond one allowance cost in a month, exactly.
///
/// With a_n(s) the probability that the first n calls last s seconds in all, s below the allowance L, the n-th call
/// uses the allowance up with e seconds to spare with a probability of transform y^{−L} (A_{n−1}(y) G(y) − A_n(y)): the
/// sum of n − 1 calls and one more, less where that stays below. Calls after it cost a connection charge and their
/// seconds, whole, so that the amount has the transform P(S < L) + Σ_N P(N) Σ_{n ≤ N} y^{−L} (A_{n−1} G − A_n) C^{N−n},
/// C(y) = y^κ G(y), in units of the price of a second, κ of them a connection charge. The sum over N is Horner's, from
/// the last number of calls down. A call that ends with the last second of the allowance crosses nothing and never
/// pays.
struct OverageDistribution {
  /// A price on the lattice of amounts: the price of a second is the unit, a connection charge a whole number of them.
  struct Unit {
    /// Euros a second: the unit of the distribution.
    let unit: Double
    /// Connection charge in units.
    let connection: Int
    /// Whether the crossing call pays it.
    let crossingPays: Bool

    /// Nil for a price that is not on the lattice.
    init?(_ price: CallPrice) {
      guard price.isLinear, price.perSecond > 0, price.connectionCharge % price.perSecond == 0 else { return nil }
      unit = price.perSecondInEuros
      connection = Int(price.connectionCharge / price.perSecond)
      crossingPays = price.crossingPaysConnection
    }
  }

  /// Longest distribution, in units of the price of a second.
  static let maximumLength = 1 << 19
  /// Values of all a_n together, at most: half a gigabyte.
  private static let maximumEntries = 1 << 26

  private let price: Unit
  private let allowance: Int
  private let circle: RealTransform
  /// a_n(s), damped for the circle of amounts, by n and then s.
  private var within: [[Double]] = []
  /// P(first n calls last less than the allowance).
  private var probabilityWithin: [Double] = []
  /// P(first n calls last exactly the allowance).
  private var probabilityAtEnd: [Double] = []
  /// G, and C without its phase.
  private let call: Spectrum

  /// Prepares the distribution of calls with one mixed distribution of length; nil where it would be too long.
  ///
  /// `reach` is in units and `calls` the largest number of calls; `seconds` is the circle of the lattice, which has at
  /// least four times the allowance.
  init?(
    _ lattice: CallLattice, upperTail: (Int) -> Double, allowance: Int, _ seconds: RealTransform, _ price: Unit,
    reach: Double, calls: Int
  ) {
    guard
      let circle = AmountLattice.circle(
        reach: max(reach, 2 * Double(allowance)), maximum: OverageDistribution.maximumLength)
    else { return nil }
    self.price = price
    self.allowance = allowance
    self.circle = circle
    let step = AmountDistribution.damping / Double(circle.length)
    var tail = 1.0
    var damped = [0.0]
    for k in 1..<circle.length {
      let next = upperTail(k)
      damped.append((tail - next) * exp(-step * Double(k)))
      tail = next
      if tail < 1e-300 { break }
    }
    call = circle.spectrum(of: damped)
    guard drawSums(lattice, seconds, step, calls) else { return nil }
  }

  /// Fills a_n for every n that the allowance can hold, up to the largest number of calls; false where that takes too
  /// much memory.
  private mutating func drawSums(
    _ lattice: CallLattice, _ seconds: RealTransform, _ step: Double, _ calls: Int
  ) -> Bool {
    let undamping = CallLattice.damping / Double(seconds.length)
    let growth = (0...allowance).map { exp(undamping * Double($0)) }
    let damping = (0...allowance).map { exp(-step * Double($0)) }
    var power = Spectrum(count: seconds.length / 2 + 1)
    for j in power.re.indices { power.re[j] = 1 }
    while within.count <= calls {
      guard within.count * allowance <= OverageDistribution.maximumEntries else { return false }
      let sequence = seconds.sequence(of: power)
      var total = 0.0
      var row = [Double](repeating: 0, count: allowance)
      for s in 0..<allowance {
        let probability = sequence[s] * growth[s]
        total += probability
        row[s] = probability * damping[s]
      }
      // What is left is of the size of rounding.
      guard total > 1e-11 else { return true }
      within.append(row)
      probabilityWithin.append(total)
      probabilityAtEnd.append(sequence[allowance] * growth[allowance])
      power.multiply(by: lattice.transform)
    }
    return true
  }

  /// The distributions of months with these numbers of calls.
  func distributions(_ counts: [CountDistribution]) -> [AmountDistribution] {
    let frequencies = circle.length / 2 + 1
    let step = AmountDistribution.damping / Double(circle.length)
    let whole = call.shifted(by: price.connection, circle.length, step)
    let last = counts.map(\.probabilities.count).max() ?? 0
    // R_n = Σ_{N ≥ n} P(N) C^{N−n}, and what crossing calls add.
    var rest = counts.map { _ in Spectrum(count: frequencies) }
    var sums = rest
    var ends = rest
    for n in stride(from: last - 1, through: 0, by: -1) {
      let begun = n < within.count ? circle.spectrum(of: within[n]) : nil
      for (index, count) in counts.enumerated() where n < count.probabilities.count {
        let probability = count.probabilities[n]
        guard let begun else {
          rest[index].multiplyAndAdd(whole, probability)
          continue
        }
        sums[index].take(begun, call, whole, probability, isFirst: n == 0, rest: &rest[index])
        if price.crossingPays, n > 0 { ends[index].add(rest[index], times: probabilityAtEnd[n]) }
      }
    }
    return counts.indices.map { index in
      var spectrum = sums[index].shifted(by: -allowance, circle.length, step)
      if price.crossingPays {
        spectrum.add(ends[index], times: -1)
        spectrum = spectrum.shifted(by: price.connection, circle.length, step)
        spectrum.add(ends[index], times: 1)
      }
      let free = zip(counts[index].probabilities, probabilityWithin).reduce(0) { $0 + $1.0 * $1.1 }
      for j in 0..<frequencies { spectrum.re[j] += free }
      let values = circle.sequence(of: spectrum)
      return AmountDistribution(
        unit: price.unit,
        probabilities: (0..<circle.length / 2).map { max(0, values[$0] * exp(step * Double($0))) })
    }
  }
}

extension Spectrum {
  /// Multiplies value by value.
  mutating func multiply(by other: Spectrum) {
    for j in re.indices {
      let (a, b) = (re[j], im[j])
      re[j] = a * other.re[j] - b * other.im[j]
      im[j] = a * other.im[j] + b * other.re[j]
    }
  }

  /// Adds a multiple.
  fileprivate mutating func add(_ a: Spectrum, times factor: Double) {
    for j in re.indices {
      re[j] += factor * a.re[j]
      im[j] += factor * a.im[j]
    }
  }

  /// One step of Horner's sum: multiplies by C and adds P(N = n).
  fileprivate mutating func multiplyAndAdd(_ whole: Spectrum, _ probability: Double) {
    let last = re.count - 1
    withLanes { rest in
      whole.readLanes { whole in
        for j in stride(from: 0, to: last, by: 4) { rest[j] = rest[j] * whole[j] + probability }
        rest[single: last] = rest[single: last] * whole[single: last] + probability
      }
    }
  }

  /// The same step where the n-th call may be the one that crosses: A_n enters with G R_{n+1} of the call that crosses,
  /// and −R_n of those that do not.
  fileprivate mutating func take(
    _ begun: Spectrum, _ call: Spectrum, _ whole: Spectrum, _ probability: Double, isFirst: Bool, rest: inout Spectrum
  ) {
    let last = re.count - 1
    let minus: Double = isFirst ? 0 : 1
    func step(
      _ sum: ComplexLanes, _ rest: ComplexLanes, _ begun: ComplexLanes, _ call: ComplexLanes, _ whole: ComplexLanes
    ) -> (sum: ComplexLanes, rest: ComplexLanes) {
      let next = rest * whole + probability
      return (sum + begun * (rest * call - next * minus), next)
    }
    withLanes { sum in
      rest.withLanes { rest in
        begun.readLanes { begun in
          call.readLanes { call in
            whole.readLanes { whole in
              for j in stride(from: 0, to: last, by: 4) {
                (sum[j], rest[j]) = step(sum[j], rest[j], begun[j], call[j], whole[j])
              }
              (sum[single: last], rest[single: last]) = step(
                sum[single: last], rest[single: last], begun[single: last], call[single: last], whole[single: last])
            }
          }
        }
      }
    }
  }

  /// The transform of the sequence moved up by so many places (down when negative), on a damped circle.
  fileprivate func shifted(by places: Int, _ length: Int, _ step: Double) -> Spectrum {
    var result = self
    let size = exp(-step * Double(places))
    for j in re.indices {
      // The angle's whole turns are taken off in whole numbers.
      let turn = ((j * places) % length + length) % length
      let angle = -2 * Double.pi * Double(turn) / Double(length)
      let (x, y) = (size * cos(angle), size * sin(angle))
      result.re[j] = re[j] * x - im[j] * y
      result.im[j] = re[j] * y + im[j] * x
    }
    return result
  }
}
