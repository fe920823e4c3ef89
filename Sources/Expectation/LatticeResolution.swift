import Probability

/// How finely exact months look at the seconds of calls.
public enum LatticeResolution: Sendable {
  /// Second by second, as calls are billed: exact to rounding.
  case seconds
  /// In cells of a fraction of a call, where lengths are smooth and prices linear: within a ten-thousandth of a euro a
  /// month, in a hundredth of the time.
  case cells

  /// Cells that a call of median length has at least, about: of lengths that vary more, more are short.
  private static let cellsOfCall = 4.0
  private static let cellSeconds = [30, 24, 20, 16, 15, 12, 10, 8, 6, 5, 4, 3]

  /// Seconds of a cell for calls of these lengths on an allowance, of which it is a part.
  func cell(allowance: Int, _ durations: [BilledDuration], areLinear: Bool) -> Int {
    guard self == .cells, areLinear, durations.allSatisfy(\.isSmooth) else { return 1 }
    let shortest = durations.map { $0.mean / (1 + $0.cv * $0.cv).squareRoot() }.min() ?? 1
    return LatticeResolution.cellSeconds.first {
      Double($0) * LatticeResolution.cellsOfCall <= shortest && allowance % $0 == 0 && allowance / $0 >= 16
    } ?? 1
  }
}
