import Interchange
import Statistics
import Studies
import Tariffs

/// Several drafts of a tariff written by hand.
extension StudyResults {
  /// Key of what the first plan includes of calls to mobiles.
  package static let allowance = "tariff.equilibre.mobile_allowance"

  /// A draft under which *Intense* is the cheapest for a share of the customers and revenue changes by some euros if nobody
  /// moves; less by two for each of those who do.
  package static func gridPart(
    _ name: String? = nil, share: Double, change: Double, migration: Double? = nil, hasRevenue: Bool = true
  ) throws -> DraftPart {
    let plans = try tariff().plans.map(\.plan)
    func drafted(_ change: Double, _ reach: Double) -> Revenue.Drafted {
      Revenue.Drafted(amount: estimate(150 + change, 0.5), change: estimate(change, reach))
    }
    let revenue = Revenue(
      today: estimate(150, 0.5), unmoved: drafted(change, 0),
      migrating: migration.map { _ in drafted(change - 2, 0.1) },
      migrated: migration.map { _ in drafted(change - 4, 0.1) }, best: drafted(change - 12, 0.2), moves: [])
    return DraftPart(
      name: name, today: summary(),
      draft: summary(
        cheaper: [estimate(0.99 - share, 0.01), estimate(share, 0.01)], leastBill: estimate(137.1 + change / 2, 0.25)),
      change: comparison(
        onPlans: [(plans[0], estimate(0)), (plans[1], estimate(change))],
        shares: [(plans[0], estimate(0.191 - share, 0.006)), (plans[1], estimate(share - 0.191, 0.006))],
        onCheaper: estimate(change / 2, 0.07), winners: estimate(share, 0.01)),
      revenue: hasRevenue ? revenue : nil)
  }

  /// Drafts of all values of some keys: the less *Intense* costs and the more *Équilibre* includes, the less they bring.
  ///
  /// Of words as values, positions stand in the place of numbers. The last of the drafts brings the most.
  package static func grid(
    _ axes: [(path: String, values: [String])] = [(price, ["105", "109", "119"])], files: [String] = [],
    migration: Double? = nil, baseSize: Int? = nil, segments: [String] = [], hasRevenue: Bool = true,
    isSure: Bool = true,
    drafts: [Tariff]? = nil
  ) throws -> DraftGridData {
    let places = axes.reduce([[]]) { before, axis in
      before.flatMap { place in axis.values.map { place + [(axis.path, $0)] } }
    }
    let all = (files.isEmpty ? [""] : files).flatMap { _ in places }
    let data = try all.enumerated().map { index, settings in
      let parts = try ([nil] + segments.map { $0 }).map {
        try gridPart(
          $0, share: 0.4 - 0.05 * Double(index), change: Double(index - all.count + 1), migration: migration,
          hasRevenue: hasRevenue)
      }
      return try whatIf(
        parts, draft: drafts.map { $0[index] }, settings: settings, migration: migration, baseSize: baseSize)
    }
    let lead = DraftLead(
      first: all.count - 1, second: all.count - 2, gap: isSure ? estimate(1, 0.1) : estimate(0.05, 0.1))
    return DraftGridData(
      data, files: files, axes: axes.map { DraftGridData.Axis(path: $0.path, values: $0.values) }, lead: lead)
  }
}
