/// Counts of signed whole numbers in cells whose width is at most 1/2048 of their distance from zero.
///
/// Memory goes by the largest value and is at most some two megabytes, whatever the number and order of the values: cells
/// beyond the largest are not there. Values below 4096 in magnitude have a cell of their own.
public struct LogLinearHistogram: Sendable {
  private static let linearBits = 12
  private static let half = 1 << (linearBits - 1)
  /// Counts of negative values, by the cell of their magnitude.
  private var negative: [UInt64] = []
  /// Counts of the others, likewise.
  private var others: [UInt64] = []
  /// Values counted.
  public private(set) var total = 0

  /// A histogram without values.
  public init() {}

  /// Counts a value.
  public mutating func add(_ value: Int64) {
    let cell = LogLinearHistogram.cell(of: value.magnitude)
    if value < 0 {
      LogLinearHistogram.count(cell, in: &negative)
    } else {
      LogLinearHistogram.count(cell, in: &others)
    }
    total += 1
  }

  @inline(__always)
  private static func count(_ cell: Int, in counts: inout [UInt64]) {
    if cell >= counts.count { grow(&counts, toHold: cell) }
    counts[cell] &+= 1
  }

  /// Makes room for a cell, and for as many as there were.
  @inline(never)
  private static func grow(_ counts: inout [UInt64], toHold cell: Int) {
    counts += [UInt64](repeating: 0, count: max(cell + 1, 2 * counts.count) - counts.count)
  }

  /// Hands over the cells that hold values by their middles, the lowest first, until told to stop.
  private func forEachCell(_ isEnough: (_ middle: Double, _ count: Int) -> Bool) {
    for (cell, count) in negative.enumerated().reversed() where count > 0 {
      if isEnough(-LogLinearHistogram.middle(ofCell: cell), Int(count)) { return }
    }
    for (cell, count) in others.enumerated() where count > 0 {
      if isEnough(LogLinearHistogram.middle(ofCell: cell), Int(count)) { return }
    }
  }

  /// The value below or at which a share of the values lies: the middle of its cell; 0 without values.
  public func quantile(_ share: Double) -> Double {
    let rank = min(max(Int((share * Double(total)).rounded(.up)), 1), max(total, 1))
    var (seen, found) = (0, 0.0)
    forEachCell { middle, count in
      seen += count
      if seen >= rank { found = middle }
      return seen >= rank
    }
    return found
  }

  /// Counts between consecutive `limits`, for a picture: one fewer than the limits; values outside are left out.
  public func counts(between limits: [Double]) -> [Int] {
    var result = [Int](repeating: 0, count: max(0, limits.count - 1))
    var cell = 0
    forEachCell { value, count in
      while cell < result.count, value >= limits[cell + 1] { cell += 1 }
      guard cell < result.count else { return true }
      if value >= limits[cell] { result[cell] += count }
      return false
    }
    return result
  }

  private static func cell(of magnitude: UInt64) -> Int {
    let bits = 64 - magnitude.leadingZeroBitCount
    let octave = max(0, bits - linearBits)
    // Octave 0 holds 0 to 4095 one by one; each further octave its 2048 upper cells.
    return octave * half + Int(magnitude >> UInt64(octave))
  }

  /// The middle of a cell's magnitudes.
  private static func middle(ofCell cell: Int) -> Double {
    let octave = max(0, cell / half - 1)
    let low = Double(cell - octave * half) * Double(UInt64(1) << UInt64(octave))
    return low + (Double(UInt64(1) << UInt64(octave)) - 1) / 2
  }
}
