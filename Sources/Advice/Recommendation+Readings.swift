import Decision

/// Which open question of the tariff is worth settling.
extension Recommendation {
  /// The reading whose answer turns the verdict by itself; nil where none does.
  public func turningReading(_ readings: ReadingComparison) -> ReadingComparison.Effect? {
    readings.effects.first { isTurned(by: $0.differences) }
  }

  /// The reading that turns the verdict, else the one that moves the difference most; nil where none does.
  public func readingToAsk(_ readings: ReadingComparison) -> ReadingComparison.Effect? {
    turningReading(readings) ?? readings.effects.first
  }
}
