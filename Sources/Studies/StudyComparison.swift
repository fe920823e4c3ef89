import Basics
import Statistics

/// The same customers under two tariffs: what changes for the population or one segment.
public struct StudyComparison: Sendable {
  /// Euros a month by which a bill must change for its customer to win or lose.
  public static let least = 0.01

  /// Mean change of the monthly bill of customers who stay on a version, *Équilibre* first.
  public let changeOnVersion: [Estimate]
  /// Mean change of the monthly bill of customers who take their cheaper version under each tariff: the change of
  /// revenue a customer and month.
  public let changeOnCheaper: Estimate
  /// Percentiles of that change (``StudySummary/percentiles``).
  public let changes: [QuantileEstimate]
  /// Share of customers who pay less on their cheaper version.
  public let winners: Estimate
  /// Share of customers who pay more.
  public let losers: Estimate
  /// Change of the share of customers for whom *Intense* is the cheaper by more than the indifference.
  public let changeOfIntense: Estimate
  /// Share of customers whose cheaper version becomes the other one.
  public let turned: Estimate

  /// Compares bills under today's tariff and a draft, of the same study; nil for studies that differ.
  ///
  /// `areCallsCharged` says whether the change depends on calls; where only fixed charges change, what becomes of customers not drawn is
  /// known from those of their cell.
  public init?(
    _ today: CustomerBills, _ draft: CustomerBills, segment: Int? = nil, areCallsCharged: Bool,
    indifference: Double, confidence: Double
  ) {
    guard today.groups.count == draft.groups.count,
      zip(today.groups, draft.groups).allSatisfy({ $0.count == $1.count && $0.segment == $1.segment })
    else { return nil }
    let pairs = zip(today.groups, draft.groups).filter { segment == nil || $0.0.segment == segment }
    let sample = StratifiedSample(pairs.map { ($0.0.weight, $0.0.count) }, confidence: confidence)
    func change(_ group: Int, _ customer: Int) -> Double {
      pairs[group].1.least(customer) - pairs[group].0.least(customer)
    }
    changeOnVersion = [
      sample.mean { pairs[$0].1.equilibre[$1] - pairs[$0].0.equilibre[$1] },
      sample.mean { pairs[$0].1.intense[$1] - pairs[$0].0.intense[$1] },
    ]
    changeOnCheaper = sample.mean(change)
    changes = StudySummary.percentiles.map { sample.quantile($0, change) }
    // Where no bill falls, or none rises, by whatever amount of any customer, sampling leaves no doubt about those not drawn.
    let least = StudyComparison.least
    let constants = areCallsCharged ? pairs.map { _ in nil } : pairs.map(StudyComparison.constantChange)
    let canWin = constants.contains { $0.map { $0.contains { $0 < -least } } ?? true }
    let canLose = constants.contains { $0.map { $0.contains { $0 > least } } ?? true }
    winners = canWin ? sample.share { change($0, $1) < -least } : Estimate(exact: 0)
    losers = canLose ? sample.share { change($0, $1) > least } : Estimate(exact: 0)
    func isIntense(_ group: CustomerBills.Group, _ customer: Int) -> Double {
      group.difference(customer) > indifference ? 1 : 0
    }
    changeOfIntense = sample.mean { isIntense(pairs[$0].1, $1) - isIntense(pairs[$0].0, $1) }
    turned = sample.share { (pairs[$0].0.difference($1) > 0) != (pairs[$0].1.difference($1) > 0) }
  }

  /// What the bills of a cell change by under each version, where no call has a part in it; nil elsewhere.
  private static func constantChange(_ today: CustomerBills.Group, _ draft: CustomerBills.Group) -> [Double]? {
    let changes = [zip(today.equilibre, draft.equilibre), zip(today.intense, draft.intense)].map { bills in
      bills.map { $1 - $0 }
    }
    let isConstant = changes.allSatisfy { ($0.max() ?? 0) - ($0.min() ?? 0) < 1e-9 }
    return isConstant ? changes.compactMap(\.first) : nil
  }
}
