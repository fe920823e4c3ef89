import Advice
import Basics
import Fitting
import Interchange
import Tariffs

/// What call records say of a customer, ready to be written.
public struct FitReport: WrittenReport {
  /// The fit as data, which the report lays out.
  public let data: FitData
  private let tariff: Tariff
  private let unpriced: Set<String>

  /// A report on a fit under a tariff; `unpriced` are destinations whose calls have no printed price.
  public init(_ fitted: FittedProfile, lookBack: LookBack?, _ tariff: Tariff, unpriced: Set<String>) {
    data = FitData(fitted, lookBack: lookBack)
    self.tariff = tariff
    self.unpriced = unpriced
  }

  /// The report for a person: what was found in a few lines, then how the advice from it would have done.
  public func blocks(_ language: Language, hasPictures: Bool) -> [Block] {
    [.heading(1, [.text(FittedText(data.fitted, language).name)])] + found(language) + card(language)
  }

  /// What was found.
  func found(_ language: Language) -> [Block] {
    [.list(FittedSentences(data.fitted, unpriced: unpriced, language).all.map { [.text($0)] })]
  }

  /// The score of the advice from the earlier months, where some were kept apart.
  func card(_ language: Language) -> [Block] {
    guard let lookBack = data.lookBack else { return [.text(LookBackWords(language).none)] }
    return LookBackWords(language).card(lookBack, tariff)
  }

  /// None.
  public func drawings(_ language: Language) -> [Drawing] { [] }
}

/// An advice on a customer whose calls were recorded, ready to be written.
public struct RecordedAdviceReport: WrittenReport {
  /// The advice and what it rests on as data.
  public let data: RecordedAdviceData
  private let advice: AdviceReport
  private let fit: FitReport
  private let isWhole: Bool

  /// An advice with the fit it rests on; where it is not told whole, the fit is one sentence.
  public init(_ advice: AdviceReport, _ fit: FitReport, isWhole: Bool) {
    data = RecordedAdviceData(advice.data, fit.data)
    (self.advice, self.fit, self.isWhole) = (advice, fit, isWhole)
  }

  /// The advice, which says at once on how many calls it rests; what was found in them, and the score, come last.
  public func blocks(_ language: Language, hasPictures: Bool) -> [Block] {
    var blocks = advice.blocks(language, hasPictures: hasPictures)
    let restsOn = FittedSentences(fit.data.fitted, language).restsOn
    blocks.insert(.text(restsOn), at: min(1, blocks.count))
    guard isWhole else { return blocks }
    return blocks + [.heading(2, [.text(LookBackWords(language).records)])] + fit.found(language)
      + fit.card(language)
  }

  /// Those of the advice.
  public func drawings(_ language: Language) -> [Drawing] { advice.drawings(language) }
}
