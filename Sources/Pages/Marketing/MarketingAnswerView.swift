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
  /// The population along a price; none where there is no answer.
  public let curve: [FoundView]
  /// The map; none where there is no answer.
  public let map: [FoundView]
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

  /// What was worked out of an order.
  public struct Found: Sendable {
    let draft: (data: WhatIfData, size: MarketingSize)
    let curve: (data: PopulationBreakEvenData, size: MarketingSize)
    let map: (data: BreakEvenData, size: MarketingSize)

    /// The study, the curve and the map, each with its size.
    public init(
      draft: (data: WhatIfData, size: MarketingSize), curve: (data: PopulationBreakEvenData, size: MarketingSize),
      map: (data: BreakEvenData, size: MarketingSize)
    ) {
      (self.draft, self.curve, self.map) = (draft, curve, map)
    }

    var isWhole: Bool { [draft.size, curve.size, map.size].allSatisfy { $0 == .whole } }
  }

  /// The view of what came of an order; nil where nothing did.
  public init(_ order: MarketingOrder, _ found: Found?, failure: String = "") {
    let language = order.state.language
    labels = MarketingLabels(language)
    draft = found.map { [DraftAnswerView($0.draft.data, $0.draft.size, language)] } ?? []
    curve = found.map { [FoundView($0.curve.data, order.price, $0.curve.size, language)] } ?? []
    map = [found.flatMap { FoundView($0.map.data, order.chosen, $0.map.size, language) }].compactMap { $0 }
    handed = MarketingAnswerView.handed(order, language)
    needsFile = order.study?.draft != nil || order.map?.draft != nil
    isWhole = found?.isWhole ?? false
    stream = isWhole || order.study == nil ? "" : "/marketing/whole?state=\(order.state.link)"
    self.failure = order.refusals.isEmpty ? failure : MarketingWords(language).refused
  }

  private static func handed(_ order: MarketingOrder, _ language: Language) -> [Handed] {
    [handed(.draft, order.study, language), handed(.curve, order.curve, language), handed(.map, order.map, language)]
      .compactMap { $0 }
  }

  private static func handed(
    _ subject: MarketingForm.Subject, _ request: (some MarketingRequest)?, _ language: Language
  ) -> Handed? {
    let words = MarketingWords(language)
    let forms = MarketingForm.endings.map {
      PageView.Field(name: "\(subject.rawValue).\($0.ending)", value: words.form($0.format))
    }
    guard let request, let form = MarketingForm("\(subject.rawValue).md"),
      let text = try? form.command(request.of(.whole), language)
    else { return nil }
    return Handed(title: words.title(subject), forms: forms, command: text)
  }
}
