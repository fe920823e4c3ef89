import Decision
import Statistics
import Tariffs

/// What is worth asking: of the customer and of the seller.
extension Recommendation {
  /// The figure worth asking for, and what its answer is worth to whoever does as advised, in euros a month; nil where
  /// no answer is surely worth more than the indifference.
  public var questionWorthAsking: (effect: SensitivityAnalysis.Effect, worth: Estimate)? {
    let worths = (deliberation?.sensitivity.effects ?? []).map { ($0, worth($0)) }
    return worths.filter { $0.1.interval.lower > indifference }.max { $0.1.mean < $1.1.mean }
  }

  /// What knowing a figure is worth to whoever does as advised.
  private func worth(_ effect: SensitivityAnalysis.Effect) -> Estimate {
    guard case .follow = action else { return effect.value }
    return effect.valueBesideRule ?? effect.value
  }

  /// The options of open questions that turn the advice by themselves, the first of each question.
  public var turningReadings: [ReadingComparison.Effect] {
    var asked: Set<String> = []
    return (deliberation?.readings.effects ?? []).filter {
      isTurned(by: $0.differences) && asked.insert($0.reading.id).inserted
    }
  }

  /// The option that moves the difference most without turning the advice, where it moves it by more than the
  /// indifference; nil where one turns it, or none moves it so far.
  public var weightiestReading: ReadingComparison.Effect? {
    guard turningReadings.isEmpty, let effect = deliberation?.readings.effects.first else { return nil }
    return effect.changes.estimates.contains { abs($0.mean) > indifference } ? effect : nil
  }
}
