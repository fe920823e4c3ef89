/// A tally that also keeps how its observations move together with the control variates of a ``ControlTally``.
public struct ControlledTally: Sendable {
  /// The observations of every other replication, from the first and from the second.
  fileprivate private(set) var halves = (Half(), Half())

  /// The observations by themselves.
  public var plain: Tally { halves.0.tally.merged(with: halves.1.tally) }

  fileprivate struct Half: Sendable {
    var tally = Tally()
    /// Sums of products of deviations with each control's.
    var products = SIMD4<Double>()

    mutating func add(_ value: Double, _ deviation: SIMD4<Double>) {
      tally.add(value)
      products += deviation * (value - tally.mean)
    }
  }

  /// A tally without observations.
  public init() {}

  /// Takes the observation of a replication whose controls were just added.
  public mutating func add(_ value: Double, _ controls: ControlTally.Deviation) {
    if controls.half == 0 {
      halves.0.add(value, controls.deviation)
    } else {
      halves.1.add(value, controls.deviation)
    }
  }
}

/// Control variates of a run: quantities of a replication whose means are known to be 0.
///
/// An observation less what the controls predict of it has the same mean and less variance (Lavenberg and Welch,
/// Management Science 27(3), 1981). The coefficients for one half of the replications are estimated on the other, so that
/// the estimate has no bias and its standard error none from fitting. Where all observations share the replications,
/// estimates of sums are sums of estimates.
public struct ControlTally: Hashable, Sendable {
  /// How far the controls of a replication lay from the mean of those before in the same half.
  public struct Deviation: Sendable {
    fileprivate let half: Int
    fileprivate let deviation: SIMD4<Double>
  }

  fileprivate struct Half: Hashable, Sendable {
    var count = 0
    var mean = SIMD4<Double>()
    /// Sums of products of deviations, row by row.
    var rows = [SIMD4<Double>](repeating: SIMD4(), count: 4)
  }

  /// Replications a half needs before it gives coefficients.
  static let leastInHalf = 50

  private var halves = [Half(), Half()]
  private var next = 0

  /// A tally without replications.
  public init() {}

  /// Takes the controls of a replication; what it gives goes to the tallies of the same replication.
  public mutating func add(_ controls: SIMD4<Double>) -> Deviation {
    let half = next
    next = 1 - next
    halves[half].count += 1
    let deviation = controls - halves[half].mean
    halves[half].mean += deviation / Double(halves[half].count)
    let after = controls - halves[half].mean
    for row in 0..<4 { halves[half].rows[row] += after * deviation[row] }
    return Deviation(half: half, deviation: deviation)
  }

  /// The tally an observation would have without what the controls predict of it.
  ///
  /// A sample too small to give coefficients is left as it is.
  public func adjusted(_ tally: ControlledTally) -> Tally {
    let plain = tally.plain
    guard halves.allSatisfy({ $0.count >= ControlTally.leastInHalf }), plain.squaredDeviations > 0 else {
      return plain
    }
    var sum = 0.0
    var squares = 0.0
    let parts = [tally.halves.0, tally.halves.1]
    for half in 0...1 {
      let coefficients = halves[1 - half].solve(parts[1 - half].products)
      let own = parts[half]
      let count = Double(halves[half].count)
      sum += count * (own.tally.mean - (coefficients * halves[half].mean).sum())
      let product = (coefficients * own.products).sum()
      var square = 0.0
      for row in 0..<4 { square += coefficients[row] * (halves[half].rows[row] * coefficients).sum() }
      squares += max(0, own.tally.squaredDeviations - 2 * product + square)
    }
    let count = Double(plain.count)
    // One mean was fitted in each half. What cannot be told from rounding is no variance.
    let rest = squares * (count - 1) / (count - 2)
    return Tally(
      count: plain.count, mean: sum / count, squaredDeviations: rest < plain.squaredDeviations * 1e-14 ? 0 : rest)
  }
}

extension ControlTally.Half {
  /// Solves the normal equations for a right-hand side by elimination, leaving out controls that do not vary or are
  /// sums of others.
  fileprivate func solve(_ right: SIMD4<Double>) -> SIMD4<Double> {
    var matrix = rows
    var right = right
    var isUsed = [false, false, false, false]
    for pivot in 0..<4 where matrix[pivot][pivot] > 1e-9 * rows[pivot][pivot] {
      isUsed[pivot] = true
      for row in 0..<4 where row != pivot {
        let factor = matrix[row][pivot] / matrix[pivot][pivot]
        matrix[row] -= matrix[pivot] * factor
        right[row] -= right[pivot] * factor
      }
    }
    var result = SIMD4<Double>()
    for pivot in 0..<4 where isUsed[pivot] { result[pivot] = right[pivot] / matrix[pivot][pivot] }
    return result
  }
}
