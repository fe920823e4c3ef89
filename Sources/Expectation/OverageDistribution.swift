import Foundation
import Contracts
import Probability

/// The whole distribution of what calls beyond one allowance cost in a month, exactly.
///
/// With a_n(s) the probability that the first n calls last s seconds in all, s below the allowance L, the n-th call
/// uses the allowance up with e seconds to spare with a probability of transform y^{−L} (A_{n−1}(y) G(y) − A_n(y)): the
/// sum of n − 1 calls and one more, less where that stays below. Calls after it cost a connection charge and their
/// seconds, whole, so that the amount has the transform P(S < L) + Σ_n y^{−L} (A_{n−1} G − A_n) R_n, with
/// R_n = Σ_{N ≥ n} P(N) C^{N−n} and C(y) = y^κ G(y), in units of the price of a second, κ of them a connection charge.
/// As R_n = P(n) + C R_{n+1}, the sum is y^{−L} ((G − C) Z + R_0 − Σ_n P(n) A_n), Z = Σ_n A_n R_{n+1}. R_n is Horner's
/// sum, from the last number of calls down, and in n as smooth as P: in Z it is interpolated between some numbers of
/// calls (``CallNodes``). A call that ends with the last second of the allowance crosses nothing and never pays.
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
  /// Units written.
  private let length: Int
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
  /// Distributions are written up to `reach` units or more; the circle of amounts is `room` times as long. `calls` is
  /// the largest number of calls, and `seconds` the circle of the lattice, of at least four times the allowance.
  init?(
    _ streams: MixedStreams, _ seconds: LatticeCircle, _ price: Unit, reach: Double, room: Double, calls: Int
  ) {
    guard
      let circle = AmountLattice.circle(
        holding: room * max(reach, 2 * Double(seconds.allowance)), maximum: OverageDistribution.maximumLength)
    else { return nil }
    self.price = price
    allowance = seconds.allowance
    self.circle = circle
    length = Int(Double(circle.length) / room)
    let step = AmountDistribution.damping / Double(circle.length)
    let tails = streams.upperTails(through: circle.length - 1)
    var damped = [Double](repeating: 0, count: circle.length)
    for k in 1..<circle.length { damped[k] = (tails[k - 1] - tails[k]) * exp(-step * Double(k)) }
    call = circle.spectrum(of: damped)
    let lattice = CallLattice(upperTails: tails, mean: streams.meanSeconds, seconds)
    guard drawSums(lattice, seconds, step, calls) else { return nil }
  }

  /// Fills a_n for every n that the allowance can hold, up to the largest number of calls; false where that takes too
  /// much memory.
  private mutating func drawSums(
    _ lattice: CallLattice, _ seconds: LatticeCircle, _ step: Double, _ calls: Int
  ) -> Bool {
    let damping = (0...allowance).map { exp(-step * Double($0)) }
    var power = Spectrum(count: seconds.transform.length / 2 + 1)
    for j in power.re.indices { power.re[j] = 1 }
    while within.count <= calls {
      guard within.count * allowance <= OverageDistribution.maximumEntries else { return false }
      var total = 0.0
      var atEnd = 0.0
      var row = [Double](repeating: 0, count: allowance)
      seconds.transform.withSequence(of: power) { damped in
        for s in row.indices {
          let probability = damped[s] * seconds.growth[s]
          total += probability
          row[s] = probability * damping[s]
        }
        atEnd = damped[row.count] * seconds.growth[row.count]
      }
      // What is left is of the size of rounding.
      guard total > 1e-11 else { return true }
      within.append(row)
      probabilityWithin.append(total)
      probabilityAtEnd.append(atEnd)
      power.multiply(by: lattice.transform)
    }
    return true
  }

  /// The distributions of months with these numbers of calls.
  func distributions(_ counts: [CountDistribution]) -> [AmountDistribution] {
    let step = AmountDistribution.damping / Double(circle.length)
    let whole = call.shifted(by: price.connection, circle.length, step)
    let nodes = CallNodes(counts.map(\.probabilities), weights: probabilityWithin)
    var sums = counts.map { HornerSum($0.probabilities, frequencies: circle.length / 2 + 1) }
    for node in nodes.nodes.reversed() {
      let row = circle.spectrum(of: mixed(node.rows))
      // R_{n+1} of the call that may cross after n.
      for index in sums.indices { sums[index].take(row, atCall: node.calls + 1, whole) }
      guard price.crossingPays else { continue }
      let atEnd = node.rows.reduce(0) { sum, row in
        row.calls + 1 < probabilityAtEnd.count ? sum + row.weight * probabilityAtEnd[row.calls + 1] : sum
      }
      for index in sums.indices { sums[index].takeEnd(atEnd) }
    }
    return sums.indices.map { index in
      sums[index].take(nil, atCall: 0, whole)
      return distribution(sums[index], counts[index], whole, step)
    }
  }

  /// The sum of some rows with weights.
  private func mixed(_ rows: [(calls: Int, weight: Double)]) -> [Double] {
    var sum = [Double](repeating: 0, count: allowance)
    sum.withUnsafeMutableBufferPointer { sum in
      for (calls, weight) in rows {
        within[calls].withUnsafeBufferPointer { row in for s in 0..<sum.count { sum[s] += weight * row[s] } }
      }
    }
    return sum
  }

  /// The distribution of a month whose sums are complete.
  private func distribution(
    _ sums: HornerSum, _ count: CountDistribution, _ whole: Spectrum, _ step: Double
  ) -> AmountDistribution {
    let within = zip(within.indices, count.probabilities).map { (calls: $0, weight: $1) }
    var spectrum = sums.crossing(call, whole)
    spectrum.add(circle.spectrum(of: mixed(within)), times: -1)
    spectrum = spectrum.shifted(by: -allowance, circle.length, step)
    if price.crossingPays {
      spectrum.add(sums.ends, times: -1)
      spectrum = spectrum.shifted(by: price.connection, circle.length, step)
      spectrum.add(sums.ends, times: 1)
    }
    let free = zip(count.probabilities, probabilityWithin).reduce(0) { $0 + $1.0 * $1.1 }
    for j in spectrum.re.indices { spectrum.re[j] += free }
    var probabilities = [Double](repeating: 0, count: length)
    circle.withSequence(of: spectrum) { damped in
      for k in probabilities.indices { probabilities[k] = max(0, damped[k] * exp(step * Double(k))) }
    }
    return AmountDistribution(unit: price.unit, probabilities: probabilities)
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
  mutating func add(_ a: Spectrum, times factor: Double) {
    for j in re.indices {
      re[j] += factor * a.re[j]
      im[j] += factor * a.im[j]
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
