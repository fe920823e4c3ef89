import Contracts
import Probability

/// How finely exact months look at the seconds of calls.
public enum LatticeResolution: Sendable {
  /// Second by second, as calls are billed: exact to rounding.
  case seconds
  /// In cells of a fraction of a call, where lengths are smooth and prices linear: within a ten-thousandth of a euro a
  /// month, in a hundredth of the time.
  case cells

  /// Cells that a call of median length has at least, about: of lengths that vary more, more are short.
  ///
  /// Where a minute costs more than ``dearMinute`` euros, errors weigh more, and it has more.
  private static let cellsOfCall = (usual: 4.0, dear: 6.0)
  private static let dearMinute = 0.2
  /// Cells that the deviation of lengths has at least: on wider ones narrow lengths are not smooth.
  private static let cellsOfDeviation = 0.5
  private static let cellSeconds = [30, 24, 20, 16, 15, 12, 10, 8, 6, 5, 4, 3]

  /// Seconds of a cell for calls of these lengths and prices on an allowance, of which it is a part.
  func cell(allowance: Int, _ durations: [BilledDuration], _ prices: [CallPrice]) -> Int {
    guard self == .cells, prices.allSatisfy(\.isLinear) else { return 1 }
    let isDear = prices.contains { $0.perSecondInEuros * 60 > LatticeResolution.dearMinute }
    let cellsOfCall = isDear ? LatticeResolution.cellsOfCall.dear : LatticeResolution.cellsOfCall.usual
    var longest = Double.infinity
    for duration in durations {
      guard let parts = duration.smoothParts else { return 1 }
      for (mean, cv) in parts {
        longest = min(
          longest, mean / (1 + cv * cv).squareRoot() / cellsOfCall, mean * cv / LatticeResolution.cellsOfDeviation)
      }
    }
    return LatticeResolution.cellSeconds.first {
      Double($0) <= longest && allowance % $0 == 0 && allowance / $0 >= 16
    } ?? 1
  }
}
