import Basics
import Documents
import Foundation
import Reporting
import Simulation
import Statistics
import Studies
import Tariffs

/// A figure of a draft tariff to be found, as `--solve`, `--for` and `--between` ask for it.
struct PriceSearch {
  /// The figure's path, which begins with `tariff.`.
  let path: String
  /// Key of the plan that is to cost less for a share of the customers.
  let plan: String
  /// That share.
  let share: Double
  private let between: ClosedRange<Double>?

  /// Reads the options; nil where nothing is to be found.
  init?(solve path: String?, for target: String?, between: String?) throws {
    guard (path == nil) == (target == nil) else {
      throw Failure.usage(
        "--solve and --for: expected both or none, such as --solve tariff.intense.monthly_price --for share-intense=0.40"
      )
    }
    guard let path, let target else {
      guard between == nil else { throw Failure.usage("--between: expected --solve and --for with it") }
      return nil
    }
    guard path.hasPrefix("tariff.") else {
      throw Failure.usage("--solve \(path): expected a figure of the tariff, such as tariff.intense.monthly_price")
    }
    let parts = target.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[0].hasPrefix("share-"), let share = PlainNumber.decimal(parts[1]), share > 0,
      share < 1
    else {
      throw Failure.usage(
        "--for \(target): expected share-PLAN= and a share between 0 and 1, such as share-intense=0.40")
    }
    self.path = path
    plan = String(parts[0].dropFirst("share-".count))
    self.share = share
    self.between = try between.map { text in
      let ends = text.split(separator: ":", omittingEmptySubsequences: false).map {
        PlainNumber.decimal(String($0)) ?? .nan
      }
      guard ends.count == 2, ends[0] < ends[1], ends[0] >= 0, ends[1] < 1e6 else {
        throw Failure.usage("--between \(text): expected FROM:TO, such as 80:160")
      }
      return ends[0]...ends[1]
    }
  }

  /// Whether the figure is a charge that no call changes, so that usage is known once it is under the other settings.
  private var leavesUsage: Bool { Setting.isFixedCharge(path) }

  /// Passes over the customers that finding it takes.
  var passes: Int { leavesUsage ? 1 : PriceSolver.looks }

  /// Refuses a key that is not there or takes no number, then one without a place to look for its value.
  func check(_ drafts: TariffSource, _ settings: [Setting]) throws {
    guard !settings.contains(where: { $0.path == path }) else {
      throw Failure.usage("--set \(path): expected other figures than the one to be found (--solve)")
    }
    guard drafts.tariff.plan(plan) != nil else {
      let keys = drafts.tariff.plans.map { "share-\($0.plan.key)" }
      let near = Suggestion.nearest(to: "share-\(plan)", among: keys).map { " (did you mean “\($0)”?)" } ?? ""
      throw Failure.usage("--for share-\(plan): no such plan\(near): expected \(keys.joined(separator: ", "))")
    }
    try drafts.check(settings + [Setting(path: path, value: "1")])
    let range = try range(drafts.tariff)
    for end in [range.lowerBound, range.upperBound] {
      try drafts.check(settings + [Setting(path: path, value: Variation.text(end))])
    }
  }

  /// Finds the figure for a study's customers under a draft with other settings, and its value as a setting; no value where it is
  /// out of reach.
  func solve(
    _ study: Study, _ drafts: TariffSource, _ settings: [Setting], _ options: StudyOptions,
    _ runner: StudyRunner
  ) async throws -> (SolvedFigure, value: String?) {
    let range = try range(drafts.tariff)
    let decimals = decimals(drafts, settings, in: range)
    var usage: [MeanUsage]?
    var shares: [Double: Estimate] = [:]
    let answer = try await PriceSolver.solve(share, over: range, confidence: options.confidence) { value in
      let value = rounded(value, decimals)
      if let known = shares[value] { return known }
      let tariff = try drafts.tariff(settings + [Setting(path: path, value: Variation.text(value))])
      let choices = try drafts.choices(of: tariff)
      let priced: [MeanUsage]
      if let usage { priced = usage } else { priced = try await runner.usage(study, tariff, choices) }
      if leavesUsage { usage = priced }
      let summary = StudySummary.of(
        study.bills(priced, tariff, choices), indifference: options.indifference, confidence: options.confidence,
        today: study.population.segments.map { _ in nil })
      let found = tariff.plan(plan).map { summary.cheaper[$0.index] } ?? Estimate(exact: 0)
      shares[value] = found
      return found
    }
    guard let plan = drafts.tariff.plan(plan) else { throw Failure.usage("--for share-\(plan): no such plan") }
    let figure = SolvedFigure(answer, path: path, plan: plan, share: share, decimals: decimals)
    guard case .price(let price) = answer else { return (figure, nil) }
    return (figure, Variation.text(rounded(price.mean, decimals)))
  }

  /// Decimals the figure is written with: cents, thousandths for rates, none where the tariff takes whole numbers only.
  private func decimals(
    _ drafts: TariffSource, _ settings: [Setting], in range: ClosedRange<Double>
  ) -> Int {
    let whole = range.lowerBound.rounded(.up)
    func takes(_ value: Double) -> Bool {
      (try? drafts.tariff(settings + [Setting(path: path, value: Variation.text(value))])) != nil
    }
    if takes(whole), !takes(whole + 0.5) { return 0 }
    return path.contains(".rates.") ? 3 : 2
  }

  private func rounded(_ value: Double, _ decimals: Int) -> Double {
    let unit = pow(10, Double(decimals))
    return (value * unit).rounded() / unit
  }

  /// Where to look: what was asked for, else from nothing to three times today's price.
  private func range(_ tariff: Tariff) throws -> ClosedRange<Double> {
    if let between { return between }
    let keys = path.split(separator: ".").map(String.init)
    let terms = keys.count == 3 ? tariff.plan(keys[1]).map { tariff[$0] } : nil
    let today: Double? =
      switch keys.last {
      case "monthly_price": terms?.monthlyPrice.value.euros
      case "additional_line_access": terms?.additionalLineAccess.value.euros
      default: nil
      }
    guard let today, today > 0 else {
      throw Failure.usage(
        "--solve \(path): this figure has no default range: add --between FROM:TO, such as --between 60:300")
    }
    return 0...(3 * today)
  }
}
