import Advice
import Basics
import Reporting

/// How sure an answer is: in a word, as a number, and as ten customers of whom some pay least.
public struct CertaintyView: Sendable {
  /// One of ten customers.
  public struct Customer: Sendable {
    /// Its place along the drawing.
    public let x: String
    /// Whether the answer is right for it.
    public let isRight: Bool
  }

  /// The word, such as `Très probable`.
  public let word: String
  /// The sentence with the number.
  public let sentence: String
  /// Ten customers.
  public let customers: [Customer]

  init(_ advice: Recommendation, _ language: Language) {
    let plan = advice.lowerMean
    let probability = advice[plan].probabilityCheaper
    let words = CertaintyWords(language)
    // In words only what even the interval's end allows to be said.
    let level = CertaintyWords.Level(atLeast: probability.interval.lower)
    word = words.word(level, isDecided: advice.verdict != .tooClose)
    sentence = words.sentence(
      advice.model.tariff[plan].name, NumberStyle(language).known(percent: probability),
      months: advice.model.profile.horizonMonths, plans: advice.model.plans.count)
    let right = Int((10 * probability.mean).rounded())
    customers = (0..<10).map { Customer(x: Share.text((Double($0) + 0.5) / 10), isRight: $0 < right) }
  }
}
