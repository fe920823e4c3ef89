import Basics
import Interchange
import Runs

/// What came of an order: the draft's study and the map, and how to have them again.
public struct MarketingAnswerView: Sendable {
  /// A report to hand over, in several forms, with the command that writes it.
  public struct Handed: Sendable {
    /// What it is about.
    public let title: String
    /// The names it is asked for by, and their words.
    public let forms: [PageView.Field]
    /// The command that writes the first of them.
    public let command: String
  }

  /// The words around it.
  public let labels: MarketingLabels
  /// What the draft changes; none where there is no answer.
  public let draft: [DraftAnswerView]
  /// The map; none where there is no answer.
  public let map: [MapAnswerView]
  /// What can be had as files.
  public let handed: [Handed]
  /// Whether a command needs the draft's file.
  public let needsFile: Bool
  /// Whether all of it is what the command works out.
  public let isWhole: Bool
  /// Where all of it can be had; empty where it is there or refused.
  public let stream: String
  /// Why there is no answer; empty where there is one.
  public let failure: String

  /// The view of what came of an order.
  public init(
    _ order: MarketingOrder, _ draft: (data: WhatIfData, size: MarketingSize)?,
    _ map: (data: BreakEvenData, size: MarketingSize)?, failure: String = ""
  ) {
    let language = order.state.language
    labels = MarketingLabels(language)
    self.draft = draft.map { [DraftAnswerView($0.data, $0.size, language)] } ?? []
    self.map = map.flatMap { MapAnswerView($0.data, order.chosen, $0.size, language) }.map { [$0] } ?? []
    handed = MarketingAnswerView.handed(order, language)
    needsFile = order.study?.draft != nil || order.map?.draft != nil
    isWhole = draft?.size == .whole && map?.size == .whole
    stream = isWhole || order.study == nil ? "" : "/marketing/whole?state=\(order.state.link)"
    self.failure = order.refusals.isEmpty ? failure : MarketingWords(language).refused
  }

  private static func handed(_ order: MarketingOrder, _ language: Language) -> [Handed] {
    guard let study = order.study, let map = order.map else { return [] }
    let words = MarketingWords(language)
    func made(_ subject: MarketingForm.Subject, _ command: (MarketingForm) throws -> String) -> Handed? {
      let forms = MarketingForm.endings.map {
        PageView.Field(name: "\(subject.rawValue).\($0.ending)", value: words.form($0.format))
      }
      guard let form = MarketingForm("\(subject.rawValue).md"), let text = try? command(form) else { return nil }
      return Handed(title: words.title(subject), forms: forms, command: text)
    }
    return [
      made(.draft) { try $0.command(study.of(.whole), language) },
      made(.map) { try $0.command(map.of(.whole), language) },
    ].compactMap { $0 }
  }
}
