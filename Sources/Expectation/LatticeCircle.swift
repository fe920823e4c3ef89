import Foundation
import Probability

/// A month's factor on all expected calls, and its weight among the months that are averaged.
struct MonthFactor: Hashable {
  let factor: Double
  let weight: Double

  init(_ factor: Double, weight: Double) { (self.factor, self.weight) = (factor, weight) }
}

/// The circle on which lattices of a call's seconds are transformed: its cells, its length, and how it is damped.
///
/// Kept between customers, so it is for one thread.
final class LatticeCircle {
  /// Seconds of a cell.
  let cell: Int
  /// The transform of its length.
  let transform: RealTransform
  /// What undoes the damping of each place up to the allowance.
  let growth: [Double]
  /// What damps each place up to the allowance.
  let damping: [Double]

  /// Minus the logarithm of a transform that is below what a lattice of such cells is accurate to.
  var negligibleLog: Double { isOfSeconds ? 80 : 24 }

  /// Places from 0 to half its length, the frequencies that real sequences have.
  var frequencies: Int { transform.length / 2 + 1 }
  /// Whether each second has a place of its own.
  var isOfSeconds: Bool { cell == 1 }

  /// The circle of an allowance of so many cells, with at least `turns` times their number of places; nil without the
  /// memory for it.
  init?(cells: Int, ofSeconds cell: Int, turns: Int) {
    var length = 1024
    while length < turns * cells { length *= 2 }
    guard let transform = RealTransform(length: length) else { return nil }
    self.cell = cell
    self.transform = transform
    let step = (cell == 1 ? CallLattice.damping : CallLattice.dampingOfCells) / Double(length)
    growth = (0...cells).map { exp(step * Double($0)) }
    damping = (0...cells).map { exp(-step * Double($0)) }
  }
}
