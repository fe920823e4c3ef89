import Foundation

/// Guide tables for drawing billed seconds by inversion: 32 random bits a call, more where they do not decide, exact.
///
/// The first table cuts (0, 1) into equal cells, the second its top sixteenth, the third the top sixteenth of that.
/// Where the quantile function takes one value in a cell, or two consecutive seconds, the cell holds the answer and the
/// place where it changes; elsewhere, and where a draw falls on that place, the draw gets more bits and the quantile
/// function itself decides.
/// The tables only save time: every draw is the quantile of its uniform. A class because it owns memory that
/// ``DurationSampler`` points into.
public final class DurationTable {
  /// How much of the table is worth filling.
  private enum Filling: Int, Comparable {
    /// Nothing: each draw evaluates the quantile function.
    case none
    /// Cells of one value.
    case constantCells
    /// Cells of one value or two, and the upper tail.
    case all

    static func < (a: Filling, b: Filling) -> Bool { a.rawValue < b.rawValue }

    /// The filling that pays for itself over so many draws.
    init(draws: Double) { self = draws < 1500 ? .none : draws < 40_000 ? .constantCells : .all }
  }

  /// The distribution.
  public var distribution: BilledDuration { stored.pointee }
  private let stored: UnsafeMutablePointer<BilledDuration>
  private let cells: UnsafeMutableBufferPointer<UInt32>
  private let tailCells: UnsafeMutableBufferPointer<UInt64>
  private var filling = Filling.none

  /// A table for a distribution from which about so many draws will be made.
  public init(_ distribution: BilledDuration, expectedDraws: Double = .infinity) {
    stored = .allocate(capacity: 1)
    stored.initialize(to: distribution)
    cells = .allocate(capacity: TableCells.count)
    tailCells = .allocate(capacity: TableCells.tailLevels * TableCells.count)
    fill(Filling(draws: expectedDraws))
  }

  deinit {
    stored.deinitialize(count: 1)
    stored.deallocate()
    cells.deallocate()
    tailCells.deallocate()
  }

  /// Makes the table one of another distribution, without allocating; samplers made before must be made again.
  public func become(_ distribution: BilledDuration, expectedDraws: Double = .infinity) {
    let wanted = Filling(draws: expectedDraws)
    // A fuller table would give the same lengths from other random words: draws would depend on the distributions
    // before this one.
    if filling == wanted, distribution == stored.pointee { return }
    stored.pointee = distribution
    fill(wanted)
  }

  /// Draws from the table; valid as long as the table exists and keeps its distribution.
  public var sampler: DurationSampler {
    DurationSampler(
      distribution: UnsafePointer(stored), cells: filling > .none ? UnsafePointer(cells.baseAddress) : nil,
      tailCells: filling == .all ? tailCells.baseAddress : nil)
  }

  private func fill(_ wanted: Filling) {
    filling = wanted
    guard wanted > .none else { return }
    let unit = Double(DurationSampler.placeMask + 1)
    fill(thresholds: wanted == .all) { cell, seconds, place in
      let isDecided = seconds >= 0 && seconds <= DurationSampler.secondsMask
      cells[cell] =
        isDecided
        ? UInt32(place * unit) << DurationSampler.secondsBits | UInt32(seconds) : DurationSampler.undecided
    }
    // Few draws come to the tail: each of its cells is filled when the first does.
    if wanted == .all { tailCells.update(repeating: DurationSampler.unseen) }
  }

  /// Hands over each cell of the first level with its seconds and, in cells, the place of their change; −1 second stands
  /// for more changes than one.
  ///
  /// Cells between two limits of the same seconds have no change and are not looked at one by one: the next limit looked
  /// at is as far away as the last change was.
  private func fill(thresholds: Bool, _ set: (_ cell: Int, _ seconds: Int, _ place: Double) -> Void) {
    let limits = TableCells.limits[0]
    func seconds(atLimit index: Int) -> Int {
      stored.pointee.seconds(atLimit: index, ofLevel: 0, normal: limits[index])
    }
    let last = limits.count - 1
    var (cell, lower, stride) = (0, seconds(atLimit: 0), 1)
    while cell < last {
      // The limits between which the seconds change next: the first has those of the cell.
      var (same, changed, upper) = (cell, last + 1, lower)
      while changed - same > 1, same < last {
        let next = changed > last ? min(last, same + stride) : (same + changed) / 2
        let found = seconds(atLimit: next)
        if found != lower {
          (changed, upper) = (next, found)
        } else {
          (same, stride) = (next, 2 * stride)
        }
      }
      // The change from the second before lies ahead of these cells: every draw is beyond it, or ties with it.
      for constant in cell..<same { set(constant, lower - 1, 0) }
      guard same < last else { return }
      if thresholds, upper == lower + 1 {
        set(same, lower, stored.pointee.place(of: lower, inCell: same, level: 0))
      } else {
        set(same, -1, 0)
      }
      (stride, cell, lower) = (max(1, changed - cell), changed, upper)
    }
  }
}

extension BilledDuration {
  /// A cell of a level beyond the first: the place in it where the seconds change and the seconds up to there, or all bits
  /// where they change more than once.
  func tailCell(_ cell: Int, level: Int) -> UInt64 {
    let lower = seconds(atLimit: cell, ofLevel: level, normal: TableCells.limits[level][cell])
    let upper = seconds(atLimit: cell + 1, ofLevel: level, normal: TableCells.limits[level][cell + 1])
    // The change from the second before lies ahead of the cell.
    if upper == lower { return UInt64(lower - 1) }
    guard upper == lower + 1 else { return .max }
    return UInt64(place(of: lower, inCell: cell, level: level) * 0x1p32) << 32 | UInt64(lower)
  }

  /// Where in a cell the probability of at most `seconds` lies, from 0 to below 1.
  fileprivate func place(of seconds: Int, inCell cell: Int, level: Int) -> Double {
    // Counted from the cell's upper end, so that nothing is lost near 1.
    let count = Double(TableCells.count)
    let place = count - Double(cell) - upperTail(seconds) / TableCells.share(level) * count
    return min(max(place, 0), 1 - 0x1p-30)
  }
}
