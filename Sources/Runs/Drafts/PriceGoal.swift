import Basics
import Documents
import Studies
import Tariffs

/// A figure of a draft tariff to be found, as `--solve`, `--for` and `--between` ask for it.
public struct PriceGoal: Sendable {
  /// The figure's path, which begins with `tariff.`.
  public let path: String
  /// What is to be as wanted: its key and value.
  private let key: String
  private let target: Double
  private let measure: Measure
  private let customers: Int?
  private let between: ClosedRange<Double>?

  private enum Measure {
    /// The share of customers for whom a plan costs less, by the plan's key.
    case share(String)
    case amount(SearchGoal.Measure)
  }

  /// Reads the options; nil where nothing is to be found.
  ///
  /// `migration` is the share of customers without their cheapest plan who take it each month, `baseSize` the number of
  /// all customers; nil where they are not stated. Throws ``Failure``.
  public init?(
    solve path: String?, for target: String?, between: String?, migration: Double? = nil, baseSize: Int? = nil
  ) throws {
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
    guard parts.count == 2, let value = PlainNumber.decimal(parts[1]), abs(value) < 1e15 else {
      throw Failure.option("--for", target, expected: DraftWords.goal)
    }
    (self.path, key, self.target) = (path, parts[0], value)
    (measure, customers) = try PriceGoal.measure(parts[0], migration: migration, baseSize: baseSize)
    if case .share = measure, !(value > 0 && value < 1) {
      throw Failure.option("--for", target, expected: DraftWords.goal)
    }
    self.between = try between.map(PriceGoal.range)
  }

  /// What a key of `--for` measures, and of how many customers where of all.
  private static func measure(_ key: String, migration: Double?, baseSize: Int?) throws -> (Measure, Int?) {
    if key.hasPrefix(shareOf) { return (.share(String(key.dropFirst(shareOf.count))), nil) }
    let isTotal = key.hasPrefix(SearchGoal.total)
    let amount = isTotal ? String(key.dropFirst(SearchGoal.total.count)) : key
    guard SearchGoal.Measure.amountKeys.contains(amount) else {
      let keys = SearchGoal.Measure.amountKeys
      throw Failure.usage(Failure.unknown(key, among: ["share-…"] + keys, DraftWords.noGoal(key)))
    }
    guard let measure = SearchGoal.Measure(amount: amount, migration: migration) else {
      throw Failure.usage(DraftWords.migrationWith(key))
    }
    guard !isTotal || baseSize != nil else { throw Failure.usage(DraftWords.baseSizeWith(key)) }
    return (.amount(measure), isTotal ? baseSize : nil)
  }

  private static let shareOf = "share-"

  /// Refuses a population that does not say which plans its customers hold, where that is needed.
  func check(_ population: Population, _ today: Tariff) throws {
    guard case .amount(.revenue) = measure else { return }
    let plans = today.plans.map(\.plan)
    let unknown = zip(population.segments, population.shares(on: plans, said: plans)).filter { $0.1 == nil }
    guard unknown.isEmpty else {
      throw Failure.badData(
        DraftWords.unknownPlans(key, segments: unknown.map(\.0.name), keys: plans.map { "on_\($0.key)" }))
    }
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
    let goal = try goal(of: drafts.tariff)
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
    return PriceSearch(figure, for: goal, over: range)
  }

  /// What is looked for under drafts that list these plans.
  private func goal(of draft: Tariff) throws -> SearchGoal {
    switch measure {
    case .amount(let amount): return SearchGoal(amount, target, customers: customers)
    case .share(let plan):
      guard let plan = draft.plan(plan) else {
        let keys = draft.plans.map { PriceGoal.shareOf + $0.plan.key }
        throw Failure.usage(Failure.unknown(key, among: keys, DraftWords.noPlan(plan)))
      }
      return SearchGoal(.share(of: plan), target)
    }
  }
}
