import Advice
import Basics
import Expectation
import Statistics

/// How the means of an advice were computed and how sure they are, as JSON.
struct BasisJSON: Encodable {
  let method: String
  let exact: WithKeys<ExactJSON, ExactPlanJSON>?
  let variance_ratio: Double?
  let uncertainty: UncertaintyJSON

  init(_ data: AdviceData) {
    let basis = data.advice.basis
    method = basis.method.rawValue
    exact = basis.exact.map { answer in
      let plans = zip(data.plans, answer.plans).map {
        ($0.key, ExactPlanJSON($1, notCovered: data.sentences.notCovered[$0]))
      }
      return WithKeys(ExactJSON(basis), Dictionary(plans) { first, _ in first })
    }
    variance_ratio = basis.varianceRatio.map(JSONText.rounded)
    uncertainty = UncertaintyJSON(basis)
  }

  /// Standard deviations of the mean monthly difference, each for one reason, and the standard error of each.
  struct UncertaintyJSON: Encodable {
    let simulation: Double
    let simulation_standard_error: Double
    let good_and_bad_months: Double
    let good_and_bad_months_standard_error: Double
    let not_knowing_the_customer: Double?
    let not_knowing_the_customer_standard_error: Double?

    init(_ basis: Basis) {
      let (fortune, customers) = (basis.deviationOfFortune, basis.deviationOfCustomers)
      simulation = JSONText.rounded(basis.simulatedDifference.standardError)
      simulation_standard_error = JSONText.rounded(basis.errorOfSimulatedError)
      good_and_bad_months = JSONText.rounded(fortune.mean)
      good_and_bad_months_standard_error = JSONText.rounded(fortune.standardError)
      not_knowing_the_customer = customers.map { JSONText.rounded($0.mean) }
      not_knowing_the_customer_standard_error = customers.map { JSONText.rounded($0.standardError) }
    }
  }

  /// The exact difference of the cheapest plan and the runner-up.
  struct ExactJSON: Encodable {
    let difference: Double?
    let difference_standard_error: Double?
    let agreement_in_standard_errors: Double?

    init(_ basis: Basis) {
      difference = basis.exactDifference.map { JSONText.rounded($0.mean) }
      difference_standard_error = basis.exactDifference.map { JSONText.rounded($0.standardError) }
      agreement_in_standard_errors = basis.agreement
    }
  }

  /// The exact answer of a plan, or why there is none: by a key, and in words.
  struct ExactPlanJSON: Encodable {
    let mean: Double?
    let standard_error: Double?
    let probability_beyond_allowance: Double?
    let not_covered: String?
    let not_covered_key: String?

    init(_ answer: Result<ExactAnswer.PlanMeans, NotCovered>, notCovered words: String?) {
      switch answer {
      case .success(let means):
        mean = JSONText.rounded(means.monthlyBill.mean)
        standard_error = JSONText.rounded(means.monthlyBill.standardError)
        probability_beyond_allowance = means.shareBeyond.map { JSONText.rounded($0.mean) }
        (not_covered, not_covered_key) = (nil, nil)
      case .failure(let reason):
        (mean, standard_error, probability_beyond_allowance) = (nil, nil, nil)
        (not_covered, not_covered_key) = (words, NotCoveredKey.of(reason))
      }
    }
  }
}
