import Basics
import Statistics
import Traffic

/// The first replications month by month: who the customer was, what he called, what it cost.
///
/// As many as memory allows, at most ``limit``; flat columns in the order of replications.
public struct Histories: Sendable {
  /// Replications kept, at most.
  public static let limit = 4096
  /// Figures of months and streams kept, about.
  static let entries = 4_000_000

  /// Months of a replication.
  public let months: Int
  /// Streams of the profile.
  public let streams: Int
  /// Plans of the tariff.
  public let planCount: Int
  /// Usage in euros, by replication, month and plan.
  public private(set) var usage: [Double] = []
  /// Calls, by replication, month and stream.
  public private(set) var calls: [Int] = []
  /// Seconds of calls to mobiles where an allowance asks for them, else 0, by replication, month and stream.
  public private(set) var seconds: [Int] = []
  /// Values of the profile's figures (`Profile/figures`), by replication.
  public private(set) var figures: [[Double]] = []
  /// Control variates, by replication.
  public private(set) var controls: [SIMD4<Double>] = []

  /// Replications kept of a model, at most.
  public let capacity: Int

  init(_ model: Model) {
    months = model.monthlyFactors.count
    streams = model.streams.count
    planCount = model.plans.count
    capacity = min(Histories.limit, max(300, Histories.entries / (months * streams)))
  }

  /// Replications in it.
  public var count: Int { figures.count }

  /// Usage of a month under a plan, in euros.
  public func usage(_ replication: Int, month: Int, _ plan: Plan) -> Double {
    usage[(replication * months + month) * planCount + plan.index]
  }

  /// Mean monthly usage of a replication under the plan at a position, in euros.
  public func meanUsage(_ replication: Int, _ plan: Int) -> Double {
    let first = replication * months * planCount + plan
    return (0..<months).reduce(0) { $0 + usage[first + $1 * planCount] } / Double(months)
  }

  /// What the mean monthly usage of a replication under the first of two plans is beyond that under the second, in
  /// euros.
  public func difference(_ replication: Int, _ pair: PlanPair) -> Double {
    meanUsage(replication, pair.first) - meanUsage(replication, pair.second)
  }

  /// Mean monthly usage of every replication kept.
  public var meanUsage: MeanUsage {
    MeanUsage(
      planCount: planCount,
      values: (0..<count).flatMap { replication in (0..<planCount).map { meanUsage(replication, $0) } })
  }

  /// Where a replication's month begins in ``calls`` and ``seconds``.
  public func position(_ replication: Int, month: Int) -> Int { (replication * months + month) * streams }

  mutating func add(month engine: MonthEngine) {
    for plan in engine.usage { usage.append(Money(units: plan).euros) }
    calls.append(contentsOf: engine.counts)
    seconds.append(contentsOf: engine.seconds)
  }

  mutating func finish(replication customer: Customer, _ controls: SIMD4<Double>) {
    figures.append(customer.figures)
    self.controls.append(controls)
  }

  /// Takes those of a later block, as far as there is room.
  public mutating func take(_ other: Histories) {
    guard count < capacity, other.count > 0 else { return }
    usage += other.usage
    calls += other.calls
    seconds += other.seconds
    figures += other.figures
    controls += other.controls
  }
}
