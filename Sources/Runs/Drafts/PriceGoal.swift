import Basics
import Documents
import Studies
import Tariffs

/// A figure of a draft tariff to be found, as `--solve`, `--for` and `--between` ask for it.
public struct PriceGoal: Sendable {
  /// The figure's path, which begins with `tariff.`.
  public let path: String
  /// Key of the plan that is to cost less for a share of the customers.
  private let plan: String
  private let share: Double
  private let between: ClosedRange<Double>?

  /// Reads the options; nil where nothing is to be found.
  ///
  /// Throws ``Failure``.
  public init?(solve path: String?, for target: String?, between: String?) throws {
    guard (path == nil) == (target == nil) else {
      throw Failure.usage(DraftWords.solveWithFor)
    }
    guard let path, let target else {
      guard between == nil else {
        throw Failure.option("--between", expected: DraftWords.solveAndFor)
      }
      return nil
    }
    guard TariffPath.key(path) != nil else {
      throw Failure.option("--solve", path, expected: DraftWords.figure)
    }
    let parts = target.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[0].hasPrefix("share-"), let share = PlainNumber.decimal(parts[1]), share > 0,
      share < 1
    else {
      throw Failure.option("--for", target, expected: DraftWords.share)
    }
    self.path = path
    plan = String(parts[0].dropFirst("share-".count))
    self.share = share
    self.between = try between.map(PriceGoal.range)
  }

  private static func range(_ text: String) throws -> ClosedRange<Double> {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false).map {
      PlainNumber.decimal(String($0)) ?? .nan
    }
    guard ends.count == 2, ends[0] < ends[1], ends[0] >= 0, ends[1] < 1e6 else {
      throw Failure.option("--between", text, expected: DraftWords.range)
    }
    return ends[0]...ends[1]
  }

  /// The search for it under drafts with other settings besides.
  ///
  /// Throws ``Failure`` for a key that is not there or takes no number, then for one without a place to look for its
  /// value.
  func search(_ drafts: TariffSource, _ settings: [Setting]) throws -> PriceSearch {
    guard !settings.contains(where: { $0.path == path }) else {
      throw Failure.option("--set", path, expected: DraftWords.otherFigures)
    }
    guard let plan = drafts.tariff.plan(plan) else {
      let keys = drafts.tariff.plans.map { "share-\($0.plan.key)" }
      let told = DraftWords.noPlan(plan)
      throw Failure.usage(Failure.unknown("share-\(plan)", among: keys, told))
    }
    try drafts.check(settings + [Setting(path: path, value: "1")])
    let figure = TariffPath.figure(path)
    guard let range = between ?? figure.flatMap({ PriceSearch.defaultRange(of: $0, drafts.tariff) }) else {
      throw Failure.usage(DraftWords.noDefaultRange(path))
    }
    for end in [range.lowerBound, range.upperBound] {
      try drafts.check(settings + [Setting(path: path, value: Variation.text(end))])
    }
    guard let figure else {
      throw Failure.option("--solve", path, expected: DraftWords.figure)
    }
    return PriceSearch(figure, plan: plan, share: share, over: range)
  }
}
