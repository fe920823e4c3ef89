/// Into which cells a ``DurationTable`` cuts the probabilities of lengths, the same for every distribution.
@usableFromInline enum TableCells {
  /// Bits of a draw that name its cell.
  @inlinable static var bits: UInt32 { 12 }
  /// Cells of a level.
  @inlinable static var count: Int { 1 << Int(bits) }

  /// Levels beyond the first.
  static let tailLevels = 2

  /// The top share of (0, 1) that a level cuts: a sixteenth of the level before.
  static func share(_ level: Int) -> Double { level == 0 ? 1 : share(level - 1) / 16 }

  /// Standard normal quantiles at the limits of all cells, by level; infinite at 0 and 1.
  static let limits: [[Double]] = (0...tailLevels).map { level in
    (0...count).map { index in
      let upperTail = share(level) * (1 - Double(index) / Double(count))
      if upperTail == 0 { return .infinity }
      return upperTail == 1 ? -.infinity : -Normal.quantile(upperTail)
    }
  }
}
