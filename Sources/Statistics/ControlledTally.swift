/// A tally that also keeps how its observations move together with the control variates of a ``ControlTally``.
public struct ControlledTally: Sendable {
  /// The observations of every other replication, from the first and from the second.
  fileprivate private(set) var halves = (Half(), Half())

  /// Least and greatest observation, rare parts in.
  private(set) var range = (lowest: Double.infinity, highest: -Double.infinity)
  private var rareSum = 0.0

  /// The observations by themselves, without their rare parts.
  public var plain: Tally { halves.0.tally.merged(with: halves.1.tally) }

  /// Mean of the rare parts.
  public var rareMean: Double { plain.count > 0 ? rareSum / Double(plain.count) : 0 }

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

  /// Takes the observation of a replication whose controls were just added; `rare` is the part of it that is too rare
  /// for controls and for the spread of a sample, and is kept apart.
  public mutating func add(_ value: Double, rare: Double = 0, _ controls: ControlTally.Deviation) {
    range = (min(range.lowest, value), max(range.highest, value))
    rareSum += rare
    if controls.half == 0 {
      halves.0.add(value - rare, controls.deviation)
    } else {
      halves.1.add(value - rare, controls.deviation)
    }
  }
}

/// Control variates of a run: quantities of a replication whose means are known to be 0.
///
/// An observation less what the controls predict of it has the same mean and less variance (Lavenberg and Welch,
/// Management Science 27(3), 1981). The coefficients for one half of the replications are estimated on the other, so
/// that the estimate has no bias and its standard error none from fitting. Where all observations share the
/// replications, estimates of sums are sums of estimates.
///
/// A coefficient is only as good as the replications it rests on: with a control that moved in two or three of them, or
/// in one half alone, it can be anything, and takes the estimate anywhere. Such a control is left out (`leastMoved`,
/// `mostUneven`), and an estimate outside what was observed is never given: the plain mean is.
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
    /// Sums of squares and of fourth powers.
    var squares = SIMD4<Double>()
    var fourths = SIMD4<Double>()
  }

  /// Replications a half needs before it gives coefficients.
  static let leastInHalf = 50
  /// Replications of a half in which a control must have moved, by the ratio (Σc²)²/Σc⁴: k where it was as large in k
  /// of them and 0 in the others; a third of them for a normal distribution.
  static let leastMoved = 8.0
  /// Most that a control's mean square in one half may be of that in the other.
  static let mostUneven = 10.0

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
    let squares = controls * controls
    halves[half].squares += squares
    halves[half].fourths += squares * squares
    return Deviation(half: half, deviation: deviation)
  }

  /// The tally an observation would have without what the controls predict of it.
  ///
  /// Left as it is where the sample is too small to give coefficients, and where its mean would lie outside what was
  /// observed.
  public func adjusted(_ tally: ControlledTally) -> Tally {
    guard let coefficients = coefficients(tally) else { return tally.plain }
    let adjusted = adjusted(tally, coefficients)
    return isWithin(tally, adjusted) ? adjusted : tally.plain
  }

  /// Whether the adjusted mean would lie outside what was observed.
  public func leavesRange(_ tally: ControlledTally) -> Bool {
    coefficients(tally).map { !isWithin(tally, adjusted(tally, $0)) } ?? false
  }

  private func isWithin(_ tally: ControlledTally, _ adjusted: Tally) -> Bool {
    let mean = adjusted.mean + tally.rareMean
    return mean >= tally.range.lowest && mean <= tally.range.highest
  }

  private func adjusted(_ tally: ControlledTally, _ coefficients: [SIMD4<Double>]) -> Tally {
    let plain = tally.plain
    var sum = 0.0
    var squares = 0.0
    for (half, own) in [tally.halves.0, tally.halves.1].enumerated() {
      let (controls, coefficients) = (halves[half], coefficients[half])
      sum += Double(controls.count) * (own.tally.mean - (coefficients * controls.mean).sum())
      let product = (coefficients * own.products).sum()
      var square = 0.0
      for row in 0..<4 { square += coefficients[row] * (controls.rows[row] * coefficients).sum() }
      squares += max(0, own.tally.squaredDeviations - 2 * product + square)
    }
    let count = Double(plain.count)
    // One mean was fitted in each half. What cannot be told from rounding is no variance.
    let rest = squares * (count - 1) / (count - 2)
    return Tally(
      count: plain.count, mean: sum / count, squaredDeviations: rest < plain.squaredDeviations * 1e-14 ? 0 : rest)
  }

  /// What the controls of the same replications leave of some of a tally's observations, from the first on: their mean
  /// is the adjusted one where they are all.
  public func residuals(_ tally: ControlledTally, _ values: [Double], _ controls: [SIMD4<Double>]) -> [Double] {
    guard let coefficients = coefficients(tally) else { return values }
    return values.indices.map { values[$0] - (coefficients[$0 % 2] * controls[$0]).sum() }
  }

  /// By half, the coefficients estimated on the other; nil where there is too little to estimate them from.
  private func coefficients(_ tally: ControlledTally) -> [SIMD4<Double>]? {
    guard halves.allSatisfy({ $0.count >= ControlTally.leastInHalf }), tally.plain.squaredDeviations > 0 else {
      return nil
    }
    let isKnown = (0..<4).map(isKnown)
    guard isKnown.contains(true) else { return nil }
    return [halves[1].solve(tally.halves.1.products, isKnown), halves[0].solve(tally.halves.0.products, isKnown)]
  }

  /// Whether a control moved often enough in both halves, and about as much in one as in the other.
  private func isKnown(_ control: Int) -> Bool {
    let means = halves.map { $0.squares[control] / Double($0.count) }
    guard means[0] <= ControlTally.mostUneven * means[1], means[1] <= ControlTally.mostUneven * means[0] else {
      return false
    }
    return halves.allSatisfy { half in
      let square = half.squares[control] * half.squares[control]
      return square >= ControlTally.leastMoved * half.fourths[control]
    }
  }
}

extension ControlTally.Half {
  /// Solves the normal equations for a right-hand side by elimination, leaving out controls that do not vary or are
  /// sums of others, and those that are not known well enough.
  fileprivate func solve(_ right: SIMD4<Double>, _ isKnown: [Bool]) -> SIMD4<Double> {
    var matrix = rows
    var right = right
    var isUsed = [false, false, false, false]
    for pivot in 0..<4 where isKnown[pivot] && matrix[pivot][pivot] > 1e-9 * rows[pivot][pivot] {
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
