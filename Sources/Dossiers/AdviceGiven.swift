import Advice
import Basics
import Interchange
import Simulation

/// An advice as it was given: as data, whatever prices and programs come after it.
public struct AdviceGiven: Hashable, Sendable {
  /// What an action is worth in a month, in euros.
  public struct Figure: Hashable, Sendable {
    /// The mean.
    public let mean: Double
    /// Its standard error.
    public let standardError: Double
    /// Its interval.
    public let interval: [Double]
  }

  /// What `advise --format json` says of it.
  public let document: JSONValue
  /// The bills it foresaw.
  public let foreseen: ForeseenBills
  /// When it was given.
  public let given: Moment

  /// An advice from its parts.
  public init(_ document: JSONValue, _ foreseen: ForeseenBills, given: Moment) {
    (self.document, self.foreseen, self.given) = (document, foreseen, given)
  }

  /// An advice as data; the bills it foresees are simulated by its own seed.
  ///
  /// Throws what a simulation does.
  public static func of(_ data: AdviceData, threads: Int, given: Moment) async throws -> AdviceGiven {
    let experiment = Experiment(data.advice.model, seed: data.advice.seed, threads: threads)
    return AdviceGiven(
      try JSONValue(parsing: data.json()), try await ForeseenBills.of(experiment), given: given)
  }

  /// `keep`, `rule`, `calendar` or `either`; nil of an advice without deliberation.
  public var action: String? { document["action"]?["kind"]?.text }

  /// Keys of the plans that the action names.
  public var actionPlans: [String] { document["action"]?["plans"]?.list?.compactMap(\.text) ?? [] }

  /// What to do, in a sentence of each language; nil of an advice without deliberation.
  public var sentence: Bilingual? {
    Bilingual.complete { document["action"]?[$0 == .en ? "text" : "text_\($0.rawValue)"]?.text }
  }

  /// The verdict on plans kept throughout: a plan's key or `too-close`.
  public var recommendation: String? { document["recommendation"]?.text }

  /// What the action saves in a month; nil of an advice without deliberation.
  public var saving: Figure? { figure(document["action_saving"]) }

  /// The plan beside which it saves that.
  public var beside: String? { document["action_saving"]?["beside"]?.text }

  /// The mean bill of a month under a plan, or their `difference`.
  public func monthly(_ plan: String) -> Figure? { figure(document["monthly"]?[plan]) }

  /// Keys of the plans from the lowest mean bill to the highest.
  var plansByMean: [String] {
    foreseen.plans.compactMap { plan in monthly(plan).map { (plan, $0.mean) } }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// What bills can be held against; nil where the document does not name its plans.
  var said: BillScore.Said? {
    let plans = plansByMean
    guard let lowest = plans.first, let next = beside ?? plans.dropFirst().first else { return nil }
    switch action {
    case "rule": return BillScore.Said(foreseen, plan: nil, beside: next)
    case "calendar":
      let named = (document["action"]?["months"]?.object ?? [:]).compactMap { key, plan in
        BillingMonth(key).flatMap { month in plan.text.map { (month, $0) } }
      }
      return BillScore.Said(foreseen, plan: nil, calendar: Dictionary(named) { first, _ in first }, beside: next)
    case "keep": return BillScore.Said(foreseen, plan: actionPlans.first ?? lowest, beside: next)
    default: return BillScore.Said(foreseen, plan: lowest, beside: plans.dropFirst().first ?? next)
    }
  }

  /// The plan advised in a month by a calendar; nil where none is followed.
  public func planned(_ month: BillingMonth) -> String? { document["action"]?["months"]?[month.description]?.text }

  /// The plan to begin with: the one the action names first, else that of the lowest mean bill.
  public var usualPlan: String { actionPlans.first ?? plansByMean.first ?? foreseen.plans[0] }

  private func figure(_ value: JSONValue?) -> Figure? {
    guard let value, let mean = value["mean"]?.number, let error = value["standard_error"]?.number else { return nil }
    return Figure(mean: mean, standardError: error, interval: value["interval"]?.list?.compactMap(\.number) ?? [])
  }
}
