import Basics
import Studies
import Tariffs

/// What several drafts of a tariff change for the same customers of a population, with what makes it again.
public struct DraftGridData: MachineData {
  /// A key of the tariff that takes several values.
  public struct Axis: Hashable, Sendable {
    /// The key's path.
    public let path: String
    /// Its values as the tariff's file writes them: numbers in increasing order, then words.
    public let values: [String]

    /// A key with its values.
    public init(path: String, values: [String]) { (self.path, self.values) = (path, values) }

    /// The figure of the tariff that the key names.
    public var figure: TariffFigure? { TariffFigure(path: String(path.dropFirst("tariff.".count))) }

    /// Its values as numbers; nil where one of them is a word.
    public var numbers: [Double]? {
      let numbers = values.compactMap(Double.init)
      return numbers.count == values.count ? numbers : nil
    }
  }

  /// The drafts, at least two, each as by itself: those of the first file first, the last key's values changing fastest.
  public let drafts: [WhatIfData]
  /// Files of drafts, as they were named; empty unless there are several.
  public let files: [String]
  /// The keys that take several values.
  public let axes: [Axis]
  /// Which draft brings the most if nobody changes plan, or with the migration that is stated; where it is not known
  /// which plans customers hold, the most if all take their cheapest.
  public let lead: DraftLead

  /// Drafts of the same customers.
  public init(_ drafts: [WhatIfData], files: [String], axes: [Axis], lead: DraftLead) {
    (self.drafts, self.files, self.axes, self.lead) = (drafts, files, axes, lead)
  }

  /// What all drafts have in common: population, today's tariff, how it is made again.
  public var common: WhatIfData { drafts[0] }

  /// Where a draft stands: the position of its file, nil where there are not several, and of its value of every key.
  public func place(_ draft: Int) -> (file: Int?, values: [Int]) {
    var rest = draft
    let values = axes.reversed().map { axis in
      defer { rest /= axis.values.count }
      return rest % axis.values.count
    }
    return (files.isEmpty ? nil : rest, values.reversed())
  }

  /// The values of a draft, one a key.
  public func values(_ draft: Int) -> [String] {
    zip(axes, place(draft).values).map { $0.values[$1] }
  }

  /// Whether it is said which plans the customers hold, so that their revenue is known.
  public var isRevenueKnown: Bool { common.parts[0].revenue != nil }
}
