import Basics
import Statistics
import Studies
import Tariffs

/// For how many customers of a population each plan costs less, and what is lost.
public struct StudyReport: WrittenReport {
  let population: Population
  /// The whole population, then its segments.
  let summaries: [PopulationPart]
  let tariff: Tariff
  let indifference: Double
  let confidence: Double
  let seed: UInt64
  let command: String

  /// A report on what was found for a population's customers: the whole of it first, then its segments.
  public init(
    _ population: Population, _ summaries: [PopulationPart], _ tariff: Tariff, indifference: Double,
    confidence: Double, seed: UInt64, command: String
  ) {
    self.population = population
    self.summaries = summaries
    self.tariff = tariff
    self.indifference = indifference
    self.confidence = confidence
    self.seed = seed
    self.command = command
  }

  /// The plans compared.
  var plans: [Plan] { tariff.plans.map(\.plan) }

  /// The answer first, segments below.
  public func blocks(_ language: Language, hasPictures: Bool) -> [Block] {
    StudyWords(report: self, language: language).blocks(hasPictures)
  }

  /// One row a segment, plan and measure; segment `all` is the whole population.
  public func csv(_ style: CSVStyle) -> String {
    var rows = [["segment", "plan", "measure", "unit", "value", "standard_error", "lower", "upper", "confidence"]]
    for part in summaries { rows += rowsOf(part.summary, part.name ?? "all") }
    return CSVText.render(rows, style)
  }

  private func rowsOf(_ summary: StudySummary, _ segment: String) -> [[String]] {
    func row(_ plan: String, _ measure: String, _ unit: String, _ estimate: Estimate) -> [String] {
      [
        segment, plan, measure, unit, CSVText.number(estimate.mean), CSVText.number(estimate.standardError),
        CSVText.number(estimate.interval.lower), CSVText.number(estimate.interval.upper), CSVText.number(confidence),
      ]
    }
    var rows = [
      [segment, "", "customers", "customers", "\(summary.customers)", "", "", "", ""],
      [segment, "", "weight", "share", CSVText.number(summary.weight), "", "", "", ""],
      row("", "too_close", "share", summary.tooClose), row("", "least_bill", "EUR/month", summary.leastBill),
    ]
    if let left = summary.leftToday { rows.append(row("today", "left_on_the_table", "EUR/month", left)) }
    for plan in plans {
      rows.append(row(plan.key, "cheaper", "share", summary.cheaper[plan.index]))
      rows.append(row(plan.key, "mean_bill", "EUR/month", summary.meanBill[plan.index]))
      rows.append(row(plan.key, "left_on_the_table", "EUR/month", summary.leftOnTheTable[plan.index]))
      for (share, bill) in zip(StudySummary.percentiles, summary.bills[plan.index]) {
        rows.append([
          segment, plan.key, "bill_\(percentileKey(share))", "EUR/month",
          CSVText.number(bill.value), "", CSVText.number(bill.interval.lower), CSVText.number(bill.interval.upper),
          CSVText.number(confidence),
        ])
      }
    }
    return rows
  }

  /// The figures as JSON.
  public func json() throws -> String {
    try JSONText.encode(
      Document(
        population: population.name, summary: SummaryJSON(summaries[0].summary, plans),
        segments: summaries.dropFirst().map {
          SegmentJSON(name: $0.name ?? "", summary: SummaryJSON($0.summary, plans))
        },
        indifference: indifference, confidence: confidence, seed: seed,
        tariff: TariffJSON(version: tariff.version, sha256: tariff.sha256), version: Version.current, command: command))
  }

  private struct Document: Encodable {
    let population: String
    let summary: SummaryJSON
    let segments: [SegmentJSON]
    let indifference: Double
    let confidence: Double
    let seed: UInt64
    let tariff: TariffJSON
    let version: String
    let command: String
  }

  private struct SegmentJSON: Encodable {
    let name: String
    let summary: SummaryJSON
  }
}

/// A percentile as a key, such as `p05`.
func percentileKey(_ share: Double) -> String {
  let percent = Int((share * 100).rounded())
  return "p\(percent < 10 ? "0" : "")\(percent)"
}

/// A summary as JSON.
struct SummaryJSON: Encodable {
  let customers: Int
  let weight: Double
  let cheaper: [String: FigureJSON]
  let too_close: FigureJSON
  let mean_bill: [String: FigureJSON]
  let bills: [String: [String: QuantileJSON]]
  let least_bill: FigureJSON
  let left_on_the_table: [String: FigureJSON]
  let left_today: FigureJSON?

  init(_ summary: StudySummary, _ plans: [Plan]) {
    func byPlan<Value>(_ value: (Plan) -> Value) -> [String: Value] {
      Dictionary(uniqueKeysWithValues: plans.map { ($0.key, value($0)) })
    }
    customers = summary.customers
    weight = JSONText.rounded(summary.weight)
    cheaper = byPlan { FigureJSON(summary.cheaper[$0.index]) }
    too_close = FigureJSON(summary.tooClose)
    mean_bill = byPlan { FigureJSON(summary.meanBill[$0.index]) }
    bills = byPlan { plan in
      Dictionary(
        uniqueKeysWithValues: zip(StudySummary.percentiles, summary.bills[plan.index]).map { share, bill in
          (percentileKey(share), QuantileJSON(bill))
        })
    }
    least_bill = FigureJSON(summary.leastBill)
    left_on_the_table = byPlan { FigureJSON(summary.leftOnTheTable[$0.index]) }
    left_today = summary.leftToday.map(FigureJSON.init)
  }
}
