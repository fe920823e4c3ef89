@testable import Advice
@testable import Decision
import Basics
import Interchange
import Simulation
import Statistics
import Traffic

/// The parts of an advice, each of which a test may write otherwise, and the data they make.
///
/// By default *Équilibre* costs 95 € and *Intense* 119 €.
package struct AdviceParts {
  package var model: Model
  /// What the first plan of each pair costs beyond the second.
  package var differences: [Estimate]
  package var plans: [PlanFigures]
  package var months: [MonthFigures] = []
  package var distribution = DifferenceDistribution(limits: [-30, -20, -10], shares: [0.75, 0.25])
  package var precision = Precision.replications(1000)
  package var confidence = 0.95
  package var indifference = 0.5
  package var basis = HandMadeBasis.simulated()
  package var assumptions: [Assumption] = [.excludingTax]
  /// What eight possible customers in ten save by the cheapest plan beside the next.
  package var keepingRange = SavingRange(low: .about(-4, 0.4), high: .about(62, 0.9))
  package var deliberation: Deliberation?
  package var whatIf: WhatIf?
  package var tax: TaxRate?

  /// Two plans that differ by an amount.
  package init(_ difference: Estimate = .about(-24, 2), model: Model? = nil) throws {
    self.model = try model ?? HandMadeModels.model()
    differences = [difference]
    plans = [
      HandMadePlans.figures(bill: 95, cheaper: difference.mean < 0 ? 0.9 : 0.1),
      HandMadePlans.figures(bill: 95 - difference.mean, cheaper: difference.mean < 0 ? 0.1 : 0.9, beyond: nil),
    ]
  }

  /// Three plans by their bills, each bill known to a reach: *Équilibre*, *Médiane*, *Intense*.
  package init(three bills: [Double], reach: Double = 1) throws {
    model = try HandMadeModels.model(plans: 3)
    differences = PlanPair.all(3).map { .about(bills[$0.first] - bills[$0.second], reach) }
    let least = bills.min() ?? 0
    plans = bills.map { HandMadePlans.figures(bill: $0, cheaper: $0 == least ? 0.8 : 0.1, loss: $0 - least + 0.25) }
  }

  /// The differences by pair.
  package var planDifferences: PlanDifferences { PlanDifferences(model.plans, differences) }

  /// The advice: its verdict is that of the differences.
  package var advice: Recommendation {
    Recommendation(
      model: model, seed: 7, precision: precision, confidence: confidence, indifference: indifference,
      replications: 1000, simulatedCalls: 2_400_000, verdict: Verdict(planDifferences, indifference: indifference),
      differences: planDifferences, plans: plans, months: months, distribution: distribution,
      assumptions: assumptions, basis: basis, keepingRange: keepingRange, deliberation: deliberation)
  }

  /// The command that made it.
  package static let command = "optimale advise noe.yaml --seed 7"

  /// The advice as data, with sentences by hand.
  package var data: AdviceData {
    AdviceData(
      advice, command: AdviceParts.command, tax: tax, whatIf: whatIf,
      sentences: AdviceSentences(
        action: Bilingual(fr: "Signer", en: "Sign"), rule: deliberation == nil ? nil : "keep it",
        calendar: Bilingual(fr: "en mai", en: "in May"), question: Bilingual(fr: "Combien ?", en: "How many?"),
        assumptions: assumptions.map { _ in "so it is" },
        notCovered: Dictionary(uniqueKeysWithValues: model.plans.map { ($0, "it is too large") }), charges: .handMade))
  }
}

extension ChargeTitles {
  /// What charges are called in data by hand.
  package static let handMade = ChargeTitles { subject in
    switch subject {
    case .fixed(let charge): "the \(charge)"
    case .includedCalls: "included"
    case .freeCalls: "free"
    case .chargedCalls(let row, let cause): "\(row.title.en), \(cause.rawValue)"
    }
  }
}

/// Figures of plans by hand.
package enum HandMadePlans {
  package static func figures(
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
package enum HandMadeBasis {
  /// A simulation alone.
  package static func simulated(customers: Estimate? = .about(8, 0.5)) -> Basis {
    Basis(
      method: .simulation, exact: nil, exactDifference: nil, simulatedDifference: .about(-24, 2), varianceRatio: 3,
      errorOfSimulatedError: 0.1, deviationOfFortune: .about(4, 0.5), deviationOfCustomers: customers)
  }

  /// Exact means, with what is known of the distributions, for a customer whose figures are all known.
  package static func exact(
    _ distributions: ExactDistributions?, method: Method = .exact, simulated: Estimate = .about(-24, 2)
  )
    -> Basis
  {
    Basis(
      method: method,
      exact: ExactAnswer(
        plans: [.success(means(95)), .success(means(119))], differences: nil, distributions: distributions),
      exactDifference: Estimate(exact: -24), simulatedDifference: simulated, varianceRatio: nil,
      errorOfSimulatedError: 0.1, deviationOfFortune: .about(4, 0.5), deviationOfCustomers: nil)
  }

  package static func means(_ bill: Double) -> ExactAnswer.PlanMeans {
    ExactAnswer.PlanMeans(monthlyBill: Estimate(exact: bill), charges: [], shareBeyond: nil)
  }
}
