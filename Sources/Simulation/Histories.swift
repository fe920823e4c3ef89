import Basics
import Statistics
import Traffic

/// Mean monthly usage of one replication under both versions, in euros.
public struct PlanUsage: Hashable, Sendable {
  /// Under *Équilibre*.
  public let equilibre: Double
  /// Under *Intense*.
  public let intense: Double

  /// Usage under both versions.
  public init(equilibre: Double, intense: Double) {
    self.equilibre = equilibre
    self.intense = intense
  }

  /// Équilibre − Intense.
  public var difference: Double { equilibre - intense }
}

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
  /// Usage in euros, by replication, month and version.
  public private(set) var usage: [Double] = []
  /// Calls, by replication, month and stream.
  public private(set) var calls: [Int] = []
  /// Seconds of calls to mobiles where an allowance asks for them, else 0, by replication, month and stream.
  public private(set) var seconds: [Int] = []
  /// Values of the profile's figures (``Profile/figures``), by replication.
  public private(set) var figures: [[Double]] = []
  /// Control variates, by replication.
  public private(set) var controls: [SIMD4<Double>] = []

  /// Replications kept of a model, at most.
  public let capacity: Int

  init(_ model: Model) {
    months = model.monthlyFactors.count
    streams = model.streams.count
    capacity = min(Histories.limit, max(300, Histories.entries / (months * streams)))
  }

  /// Replications in it.
  public var count: Int { figures.count }

  /// Usage of a month under a version, in euros.
  public func usage(_ replication: Int, month: Int, _ plan: Plan) -> Double {
    usage[(replication * months + month) * 2 + plan.index]
  }

  /// Mean monthly usage of a replication.
  public func usage(of replication: Int) -> PlanUsage {
    var sums = [0.0, 0.0]
    for month in 0..<months {
      for plan in Plan.allCases { sums[plan.index] += usage(replication, month: month, plan) }
    }
    return PlanUsage(equilibre: sums[0] / Double(months), intense: sums[1] / Double(months))
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
