import Foundation
import Probability

/// The circle on which distributions of seconds up to an allowance are transformed, in cells of one second or of several.
///
/// Its radius is e^{−δ/n}: what wraps around is damped by e^{−δ}, and what the damping costs in rounding is e^{δ L/n}
/// units of the last place. Second by second δ makes both alike: some 1e-11 on a circle of twice the allowance L, 1e-13
/// on one of four times. Cells of several seconds are less accurate anyway: there δ is 18, which leaves room for what
/// ``negligibleLog`` leaves out.
///
/// Kept between customers, so it is for one thread.
final class LatticeCircle {
  /// Damping over a whole turn of cells of several seconds.
  private static let dampingOfCells = 18.0

  /// Seconds of a cell.
  let cell: Int
  /// The allowance in cells.
  let allowance: Int
  /// The transform of the damped sequence.
  let transform: RealTransform
  /// The damping of each cell from 0 to the allowance.
  let damping: [Double]
  /// What undoes it.
  let growth: [Double]

  /// Sums up to the end of the allowance, of cells of one second.
  private(set) lazy var end = AllowanceEnd(allowance: allowance, length: transform.length, step: step)
  private let step: Double

  /// Minus the logarithm of a transform that is below what a lattice of such cells is accurate to.
  var negligibleLog: Double { isOfSeconds ? 45 : 24 }

  /// Places from 0 to half its length, the frequencies that real sequences have.
  var frequencies: Int { transform.length / 2 + 1 }
  /// Whether each second has a place of its own.
  var isOfSeconds: Bool { cell == 1 }

  /// The values of the cells from 0 to the allowance of a damped sequence that has a spectrum.
  func values(of spectrum: Spectrum) -> [Double] {
    var values = growth
    transform.withSequence(of: spectrum) { damped in for cell in values.indices { values[cell] *= damped[cell] } }
    return values
  }

  /// The shortest circle of so many times the cells of an allowance in seconds, or more; nil when there is no memory for
  /// it.
  init?(allowance seconds: Int, cell: Int = 1, turns: Int) {
    let allowance = seconds / cell
    var length = 1024
    while length < turns * allowance { length *= 2 }
    guard let transform = RealTransform(length: length) else { return nil }
    self.cell = cell
    self.allowance = allowance
    self.transform = transform
    let balanced = -log(Double.ulpOfOne) / (1 + Double(allowance) / Double(length))
    let step = (cell == 1 ? balanced : LatticeCircle.dampingOfCells) / Double(length)
    self.step = step
    damping = (0...allowance).map { exp(-step * Double($0)) }
    growth = (0...allowance).map { exp(step * Double($0)) }
  }
}
