import Foundation
import Advice
import Basics
import Decision
import Contracts
import Statistics
import Tariffs

/// An advice, ready to be written in a language.
public struct AdviceReport: WrittenReport {
  /// The advice.
  public let advice: Recommendation
  /// The command that makes it again.
  public let command: String
  /// Value added tax; nil to show amounts excluding tax only.
  public let tax: TaxRate?

  /// What was set otherwise than in the profile's file; nil where nothing was.
  public let whatIf: WhatIf?

  /// A report on an advice.
  public init(_ advice: Recommendation, command: String, tax: TaxRate?, whatIf: WhatIf? = nil) {
    self.whatIf = whatIf
    self.advice = advice
    self.command = command
    self.tax = tax
  }

  /// The report for a person: the answer first, what it rests on last.
  public func blocks(_ language: Language, hasPictures: Bool) -> [Block] {
    let words = AdviceWords(report: self, language: language)
    return words.answer() + words.comparison() + words.card() + words.figures() + words.pictures(hasPictures)
      + words.decision(hasPictures) + words.composition() + words.uncertainties() + words.agreement()
      + words.foundations() + words.reproduction()
  }
}
