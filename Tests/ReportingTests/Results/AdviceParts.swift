@testable import Advice
@testable import Decision
import Basics
import Simulation
import Statistics
import Traffic

@testable import Reporting

/// The parts of an advice, each of which a test may write otherwise, and the report they make.
///
/// By default *Équilibre* costs 95 € and *Intense* 119 €.
struct AdviceParts {
  var model: Model
  /// What the first plan of each pair costs beyond the second.
  var differences: [Estimate]
  var plans: [PlanFigures]
  var months: [MonthFigures] = []
  var distribution = DifferenceDistribution(limits: [-30, -20, -10], shares: [0.75, 0.25])
  var precision = Precision.replications(1000)
  var confidence = 0.95
  var indifference = 0.5
  var basis = HandMadeBasis.simulated()
  var assumptions: [Assumption] = [.excludingTax]
  var deliberation: Deliberation?
  var whatIf: WhatIf?
  var tax: TaxRate?

  /// Two plans that differ by an amount.
  init(_ difference: Estimate = .about(-24, 2), model: Model? = nil) throws {
    self.model = try model ?? HandMadeModels.model()
    differences = [difference]
    plans = [
      HandMadePlans.figures(bill: 95, cheaper: difference.mean < 0 ? 0.9 : 0.1),
      HandMadePlans.figures(bill: 95 - difference.mean, cheaper: difference.mean < 0 ? 0.1 : 0.9, beyond: nil),
    ]
  }

  /// Three plans by their bills, each bill known to a reach: *Équilibre*, *Médiane*, *Intense*.
  init(three bills: [Double], reach: Double = 1) throws {
    model = try HandMadeModels.model(plans: 3)
    differences = PlanPair.all(3).map { .about(bills[$0.first] - bills[$0.second], reach) }
    let least = bills.min() ?? 0
    plans = bills.map { HandMadePlans.figures(bill: $0, cheaper: $0 == least ? 0.8 : 0.1, loss: $0 - least + 0.25) }
  }

  /// The differences by pair.
  var planDifferences: PlanDifferences { PlanDifferences(model.plans, differences) }

  /// The advice: its verdict is that of the differences.
  var advice: Recommendation {
    Recommendation(
      model: model, seed: 7, precision: precision, confidence: confidence, indifference: indifference,
      replications: 1000, simulatedCalls: 2_400_000, verdict: Verdict(planDifferences, indifference: indifference),
      differences: planDifferences, plans: plans, months: months, distribution: distribution,
      assumptions: assumptions, basis: basis, deliberation: deliberation)
  }

  var report: AdviceReport {
    AdviceReport(advice, command: "optimale advise noe.yaml --seed 7", tax: tax, whatIf: whatIf)
  }

  func words(_ language: Language) -> AdviceWords { AdviceWords(report: report, language: language) }
}

/// Figures of plans by hand.
enum HandMadePlans {
  static func figures(
    bill: Double, reach: Double = 1, p05: Double? = nil, p50: Double? = nil, p95: Double? = nil,
    cheaper: Double = 0.5, chance: Estimate? = nil, loss: Double = 2, beyond: Double? = 0.25, unpriced: Double = 0,
    breakdown: [BreakdownLine] = []
  ) -> PlanFigures {
    PlanFigures(
      monthlyBill: .about(bill, reach), p05: .about(p05 ?? bill - 5, 0.2), p50: .about(p50 ?? bill, 0.2),
      p95: .about(p95 ?? bill + 20, 4), probabilityCheaper: chance ?? .about(cheaper, 0.02),
      expectedLoss: .about(loss, 0.1),
      shareBeyondAllowance: beyond.map { .about($0, 0.01) }, unpricedCalls: .about(unpriced, unpriced / 10),
      breakdown: breakdown)
  }
}

/// What a hand-made advice rests on.
enum HandMadeBasis {
  /// A simulation alone.
  static func simulated(customers: Estimate? = .about(8, 0.5)) -> Basis {
    Basis(
      method: .simulation, exact: nil, exactDifference: nil, simulatedDifference: .about(-24, 2), varianceRatio: 3,
      errorOfSimulatedError: 0.1, deviationOfFortune: .about(4, 0.5), deviationOfCustomers: customers)
  }

  /// Exact means, with what is known of the distributions, for a customer whose figures are all known.
  static func exact(_ distributions: ExactDistributions?, method: Method = .exact, simulated: Estimate = .about(-24, 2))
    -> Basis
  {
    Basis(
      method: method,
      exact: ExactAnswer(
        plans: [.success(means(95)), .success(means(119))], differences: nil, distributions: distributions),
      exactDifference: Estimate(exact: -24), simulatedDifference: simulated, varianceRatio: nil,
      errorOfSimulatedError: 0.1, deviationOfFortune: .about(4, 0.5), deviationOfCustomers: nil)
  }

  static func means(_ bill: Double) -> ExactAnswer.PlanMeans {
    ExactAnswer.PlanMeans(monthlyBill: Estimate(exact: bill), charges: [], shareBeyond: nil)
  }
}
