import Advice
import Interchange
import Statistics

/// How an advice did, as JSON.
struct LookBackJSON: Codable {
  struct Month: Codable {
    let month: String
    let plan: String
    let came: Double
    let foreseen_mean: Double?
    let foreseen_p10: Double?
    let foreseen_p90: Double?
    let covered: Bool?
    let saved: Double?
  }

  let months: [Month]
  let months_covered: Int
  let months_open: Int
  let mean_error: Double?
  let mean_saving: Double?

  init(_ score: BillScore) {
    months = score.months.map {
      Month(
        month: $0.month.description, plan: $0.plan, came: JSONText.rounded($0.came),
        foreseen_mean: $0.foreseen.map { JSONText.rounded($0.mean.mean) },
        foreseen_p10: $0.foreseen.map { JSONText.rounded($0.low.value) },
        foreseen_p90: $0.foreseen.map { JSONText.rounded($0.high.value) }, covered: $0.isCovered,
        saved: $0.saved.map(JSONText.rounded))
    }
    (months_covered, months_open) = (score.coveredMonths, score.openMonths.count)
    mean_error = score.meanError.map(JSONText.rounded)
    mean_saving = score.meanSaving.map(JSONText.rounded)
  }
}
