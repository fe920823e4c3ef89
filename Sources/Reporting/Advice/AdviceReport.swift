import Advice
import Basics
import Decision
import Interchange

/// An advice, ready to be written in a language.
public struct AdviceReport: WrittenReport {
  /// How much of it is for a person to read.
  public enum Length: Sendable {
    /// The first screen and the annexes.
    case full
    /// A page to hand over and to sign, with one picture.
    case summary
    /// The answer, the bills and what weighs most of what was assumed.
    case brief
  }

  /// The advice as data, which the report lays out.
  public let data: AdviceData
  private let length: Length

  /// A report on an advice: its command, value added tax (nil to show amounts excluding tax only), and what was set
  /// otherwise than in the profile's file (nil where nothing was).
  public init(
    _ advice: Recommendation, command: String, tax: TaxRate?, whatIf: WhatIf? = nil, length: Length = .full
  ) {
    data = AdviceData(advice, command: command, tax: tax, whatIf: whatIf, sentences: .of(advice))
    self.length = length
  }

  /// The report for a person: the answer first, what it rests on last.
  public func blocks(_ language: Language, hasPictures: Bool) -> [Block] {
    let words = AdviceWords(data: data, language: language)
    return switch length {
    case .full: firstScreen(words, hasPictures) + annexes(words, hasPictures)
    case .summary: words.summary(hasPictures)
    case .brief: words.brief()
    }
  }

  /// What to do, what it saves and what it rests on, without a word of statistics.
  private func firstScreen(_ words: AdviceWords, _ hasPictures: Bool) -> [Block] {
    words.answer() + words.comparison() + words.card() + words.plainFigures() + words.billsPicture(hasPictures)
  }

  private func annexes(_ words: AdviceWords, _ hasPictures: Bool) -> [Block] {
    words.precision(hasPictures) + words.annex.decision(hasPictures) + words.composition() + words.uncertainties()
      + words.agreement() + words.foundations() + words.reproduction()
  }

  /// Its pictures, without those the advice has nothing to draw for.
  public func drawings(_ language: Language) -> [Drawing] {
    let names: [Picture.Name] =
      switch length {
      case .full: [.bills, .difference, .strategies, .sensitivity]
      case .summary: [.bills]
      case .brief: []
      }
    let drawings = AdviceDrawings(data: data, language: language)
    return names.compactMap { drawings.drawing($0) }
  }
}
