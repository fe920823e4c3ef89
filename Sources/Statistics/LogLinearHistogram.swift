/// Counts of signed whole numbers in cells whose width is at most 1/2048 of their distance from zero.
///
/// Memory is fixed (about two megabytes), whatever the number, size and order of the values.
/// Values below 4096 in magnitude have a cell of their own.
public struct LogLinearHistogram: Sendable {
  private static let linearBits = 12
  private static let half = 1 << (linearBits - 1)
  private static let cellsPerSign = half * (64 - linearBits + 2)
  /// Counts of negative values by magnitude, then of the others.
  private var counts: [UInt64]
  /// Values counted.
  public private(set) var total = 0

  /// A histogram without values.
  public init() { counts = [UInt64](repeating: 0, count: 2 * LogLinearHistogram.cellsPerSign) }

  /// Counts a value.
  public mutating func add(_ value: Int64) {
    let cell = LogLinearHistogram.cell(of: value.magnitude)
    counts[value < 0 ? LogLinearHistogram.cellsPerSign - 1 - cell : LogLinearHistogram.cellsPerSign + cell] &+= 1
    total += 1
  }

  /// The value below or at which a share of the values lies: the middle of its cell; 0 without values.
  public func quantile(_ share: Double) -> Double {
    let rank = min(max(Int((share * Double(total)).rounded(.up)), 1), max(total, 1))
    var seen = 0
    for (index, count) in counts.enumerated() where count > 0 {
      seen += Int(count)
      if seen >= rank { return LogLinearHistogram.middle(ofIndex: index) }
    }
    return 0
  }

  /// Counts between consecutive `limits`, for a picture: one fewer than the limits; values outside are left out.
  public func counts(between limits: [Double]) -> [Int] {
    var result = [Int](repeating: 0, count: max(0, limits.count - 1))
    var cell = 0
    for (index, count) in counts.enumerated() where count > 0 {
      let value = LogLinearHistogram.middle(ofIndex: index)
      while cell < result.count, value >= limits[cell + 1] { cell += 1 }
      guard cell < result.count else { break }
      if value >= limits[cell] { result[cell] += Int(count) }
    }
    return result
  }

  private static func cell(of magnitude: UInt64) -> Int {
    let bits = 64 - magnitude.leadingZeroBitCount
    let octave = max(0, bits - linearBits)
    // Octave 0 holds 0 to 4095 one by one; each further octave its 2048 upper cells.
    return octave * half + Int(magnitude >> UInt64(octave))
  }

  private static func middle(ofIndex index: Int) -> Double {
    let isNegative = index < cellsPerSign
    let cell = isNegative ? cellsPerSign - 1 - index : index - cellsPerSign
    let octave = max(0, cell / half - 1)
    let low = Double(cell - octave * half) * Double(UInt64(1) << UInt64(octave))
    let middle = low + (Double(UInt64(1) << UInt64(octave)) - 1) / 2
    return isNegative ? -middle : middle
  }
}
