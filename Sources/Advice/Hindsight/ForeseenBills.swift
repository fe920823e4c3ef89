import Basics
import Simulation
import Statistics

/// What bills are foreseen to be, month by month and plan by plan, so that real ones can be held against them later.
///
/// Bills are those of an advice: excluding tax, with charges paid once spread over the horizon.
public struct ForeseenBills: Hashable, Sendable {
  /// The bill of a month under a plan, in euros.
  public struct Bill: Hashable, Sendable {
    /// Its mean.
    public var mean: Estimate
    /// 10th, 50th and 90th percentiles.
    public var low: QuantileEstimate, likely: QuantileEstimate, high: QuantileEstimate
    /// The share of possible bills from the 10th to the 90th percentile: more than 80 % where many bills are the same.
    public var share: Double

    /// A bill from its parts.
    public init(
      mean: Estimate, low: QuantileEstimate, likely: QuantileEstimate, high: QuantileEstimate, share: Double
    ) {
      (self.mean, self.low, self.likely, self.high, self.share) = (mean, low, likely, high, share)
    }

    /// Whether no bill of the month could be another one, to the cent.
    public var isCertain: Bool { high.value - low.value < ForeseenBills.cent }

    /// Whether a real bill lies from the 10th to the 90th percentile, as far as cents tell.
    public func holds(_ euros: Double) -> Bool {
      (low.value - ForeseenBills.cent / 2 - 1e-9...high.value + ForeseenBills.cent / 2 + 1e-9).contains(euros)
    }
  }

  /// The first month.
  public var firstMonth: BillingMonth
  /// Keys of the plans, in the tariff's order.
  public var plans: [String]
  /// Bills by plan and month.
  public var bills: [[Bill]]
  /// Charges paid once, spread over the horizon, in euros a month by plan: real bills are given without them.
  public var once: [Double]

  static let cent = 0.01
  private static let confidence = 0.95

  /// Foreseen bills from their parts: as many lists of bills and charges paid once as plans.
  public init(firstMonth: BillingMonth, plans: [String], bills: [[Bill]], once: [Double]) {
    (self.firstMonth, self.plans, self.bills, self.once) = (firstMonth, plans, bills, once)
  }

  /// The months of the horizon.
  public var months: [BillingMonth] { (0..<(bills.first?.count ?? 0)).map(firstMonth.adding(months:)) }

  /// The bill of a month under a plan; nil beyond the horizon, and of a plan that is none of them.
  public subscript(month: BillingMonth, plan: String) -> Bill? {
    guard let index = plans.firstIndex(of: plan) else { return nil }
    let position = month.index - firstMonth.index
    return bills[index].indices.contains(position) ? bills[index][position] : nil
  }

  /// What is paid once under a plan, in euros a month.
  func once(_ plan: String) -> Double { plans.firstIndex(of: plan).map { once[$0] } ?? 0 }

  /// The bills of a model's months.
  ///
  /// Throws `SimulationError` and `CancellationError`.
  public static func of(_ experiment: Experiment) async throws -> ForeseenBills {
    let model = experiment.model
    let histories = try await experiment.run(maximum: LookBack.replications).histories
    let months = histories.months
    let bills = model.plans.map { plan in
      let fixed = model.contract[plan].fixedCharges.perMonth(months)
      return (0..<months).map { month in
        bill((0..<histories.count).map { histories.usage($0, month: month, plan) + fixed })
      }
    }
    return ForeseenBills(
      firstMonth: model.profile.firstMonth, plans: model.plans.map(\.key), bills: bills,
      once: model.plans.map { model.contract[$0].fixedCharges.oneOff.euros / Double(months) })
  }

  /// A month's bill from those of all replications.
  static func bill(_ values: [Double]) -> Bill {
    let sorted = values.sorted()
    func quantile(_ share: Double) -> QuantileEstimate {
      let (value, interval) = Quantile.ofSorted(sorted, share, deviations: 1.96)
      return QuantileEstimate(value: value, interval: interval)
    }
    var tally = Tally()
    for value in sorted { tally.add(value) }
    var bill = Bill(
      mean: Estimate(tally, confidence: confidence), low: quantile(0.1), likely: quantile(0.5), high: quantile(0.9),
      share: 0)
    bill.share = Double(sorted.count(where: bill.holds)) / Double(sorted.count)
    return bill
  }
}
