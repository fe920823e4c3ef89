import Advice
import Basics
import Decision
import Interchange

/// An advice, ready to be written in a language.
public struct AdviceReport: WrittenReport {
  /// The advice as data, which the report lays out.
  public let data: AdviceData

  /// A report on an advice: its command, value added tax (nil to show amounts excluding tax only), and what was set
  /// otherwise than in the profile's file (nil where nothing was).
  public init(_ advice: Recommendation, command: String, tax: TaxRate?, whatIf: WhatIf? = nil) {
    data = AdviceData(advice, command: command, tax: tax, whatIf: whatIf, sentences: .of(advice))
  }

  /// The report for a person: the answer first, what it rests on last.
  public func blocks(_ language: Language, hasPictures: Bool) -> [Block] {
    let words = AdviceWords(data: data, language: language)
    return words.answer() + words.comparison() + words.card() + words.figures() + words.pictures(hasPictures)
      + words.decision(hasPictures) + words.composition() + words.uncertainties() + words.agreement()
      + words.foundations() + words.reproduction()
  }
}
