import Basics
import Interchange
import Reporting
import Statistics
import Studies

/// What a draft changes for a population, as the page shows it.
public struct DraftAnswerView: Sendable {
  /// Customers whom the draft does the same to.
  public struct Group: Sendable {
    /// What it does.
    public let title: String
    /// The share of customers, with its interval.
    public let share: String
    /// How many these are of the base; empty where its size is not stated.
    public let count: String
  }

  /// A part of the report with its charts.
  public struct Section: Sendable {
    /// What it is about.
    public let title: String
    /// Its charts.
    public let charts: [ChartView]
    /// Its figures.
    public let blocks: [BlockView]
  }

  /// How many customers it is of, and how sure.
  public let stage: String
  /// Whether it is what the command works out.
  public let isWhole: Bool
  /// The first sentence of the report.
  public let title: String
  /// The first paragraph of the report.
  public let lead: [AnswerView.Piece]
  /// Who pays less, as much, more.
  public let groups: [Group]
  /// What follows.
  public let sections: [Section]
  /// Versions and digests.
  public let origin: [BlockView]

  init(_ data: WhatIfData, _ size: MarketingSize, _ language: Language) {
    let words = MarketingWords(language)
    let style = NumberStyle(language)
    let report = ReportParts(WhatIfReport(data).blocks(language, hasPictures: true)).parts
    stage = words.stage(customers: data.parts[0].today.customers, data.confidence, size)
    isWhole = size == .whole
    title = report[0].title
    lead = report[0].views.first?.paragraph ?? []
    let change = data.parts[0].change
    groups = [(words.less, change.winners), (words.same, change.unchanged), (words.more, change.losers)].map {
      title, share in
      let count = data.baseSize.map { words.customers(share.times(Double($0))) }
      return Group(title: title, share: style.margined(percent: share), count: count ?? "")
    }
    let charts = DraftCharts(data: data, language: language)
    // Revenue where it is known, who wins, by how much bills change, and how to make it again.
    let rest = Array(report.dropFirst())
    let revenue = charts.revenue()
    let spoken = report[0].alternatives.first ?? words.changesTitle
    sections = rest.dropLast().enumerated().map { index, part in
      let own: [ChartView] =
        switch index - (revenue == nil ? 0 : 1) {
        case -1: [revenue].compactMap { $0 }
        case 0: [charts.changes(spoken: spoken), charts.shares()]
        default: []
        }
      return Section(title: part.title, charts: own, blocks: part.views)
    }
    origin = rest.last?.views ?? []
  }
}
