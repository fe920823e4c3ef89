import Advice
import Basics
import Decision

/// An advice with what was asked beside it and the command that makes it again.
public struct AdviceData: MachineData {
  /// The advice.
  public let advice: Recommendation
  /// The command that makes it again.
  public let command: String
  /// Value added tax; nil to show amounts excluding tax only.
  public let tax: TaxRate?
  /// What was set otherwise than in the profile's file; nil where nothing was.
  public let whatIf: WhatIf?
  /// Sentences beside the keys.
  let sentences: AdviceSentences

  /// An advice with the sentences that stand in its data.
  public init(
    _ advice: Recommendation, command: String, tax: TaxRate?, whatIf: WhatIf?, sentences: AdviceSentences
  ) {
    self.advice = advice
    self.command = command
    self.tax = tax
    self.whatIf = whatIf
    self.sentences = sentences
  }

  /// The plans compared.
  var plans: [Plan] { advice.model.plans }
}
