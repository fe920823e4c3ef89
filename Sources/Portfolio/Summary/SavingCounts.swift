import Foundation
import Statistics

/// How many customers save how much, in bounded memory.
///
/// Quantiles go by counts of cents: to the cent up to 40.95 euros, beyond to a two-thousandth of the amount. Cells of a
/// hundredth tell the curve of euros by customers, exact at the ends of cells.
struct SavingCounts {
  /// Cells of a curve by amount: customers and their euros.
  private var cells: [Int: (count: Int, sum: Double)] = [:]
  private var cents = LogLinearHistogram()
  /// The largest saving.
  private(set) var largest = 0.0

  /// Counts a saving of more than nothing.
  mutating func add(_ euros: Double) {
    cents.add(Int64(min(euros * 100, 1e15).rounded()))
    largest = max(largest, euros)
    cells[Int((log(max(euros, 1e-4)) * 100).rounded(.down)), default: (0, 0)].count += 1
    cells[Int((log(max(euros, 1e-4)) * 100).rounded(.down)), default: (0, 0)].sum += euros
  }

  /// The saving that a share of the customers saves at most.
  func quantile(_ share: Double) -> Double { min(cents.quantile(share) / 100, largest) }

  /// Counts between steps of a round width that about 25 of make up all but the largest hundredth; the last has all that
  /// is more.
  func bars() -> (width: Double, counts: [Int]) {
    guard cents.total > 0 else { return (1, []) }
    let most = max(quantile(0.99), 0.01)
    let width = SavingCounts.widths.first { $0 * 24 >= most } ?? SavingCounts.widths[SavingCounts.widths.count - 1]
    let bars = max(1, Int((most / width).rounded(.up)))
    let limits = (0...bars).map { Double($0) * width * 100 }
    let counts = cents.counts(between: limits)
    return (width, counts + [cents.total - counts.reduce(0, +)])
  }

  private static let widths = (-1...9).flatMap { power in [1.0, 2, 5].map { $0 * pow(10, Double(power)) } }

  /// Points of the curve of euros by customers, those who save most first: from none to all, at most so many.
  func curve(points most: Int) -> [(count: Int, euros: Double)] {
    var (count, euros) = (0, 0.0)
    var points = [(count: 0, euros: 0.0)]
    for (_, cell) in cells.sorted(by: { $0.key > $1.key }) {
      (count, euros) = (count + cell.count, euros + cell.sum)
      points.append((count, euros))
    }
    guard points.count > most else { return points }
    // Near enough in euros: the curve bends there where customers save much.
    let step = euros / Double(most - 2)
    var kept = [points[0]]
    for point in points.dropFirst() where point.euros >= kept[kept.count - 1].euros + step || point.count == count {
      kept.append(point)
    }
    return kept
  }
}
