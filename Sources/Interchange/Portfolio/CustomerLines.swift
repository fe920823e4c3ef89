import Advice
import Basics
import Statistics

/// The advice to customers as lines for other programs: CSV below a header, or objects of JSON, one a line.
public enum CustomerLines: String, CaseIterable, Sendable {
  /// Rows of a table.
  case csv
  /// JSON Lines.
  case jsonl

  /// Decimals of amounts and probabilities: beyond, nothing is known of either.
  private static let unit = 10_000.0

  /// What stands before the first customer, of a tariff with these plans.
  public func header(_ plans: [Plan]) -> String {
    switch self {
    case .csv: CSVText.render([CustomerLines.columns(plans)])
    case .jsonl: ""
    }
  }

  /// The line of a customer, with the plan held today where that is known.
  public func line(_ id: String, held: Plan?, _ advice: CustomerAdvice) throws -> String {
    switch self {
    case .csv: CSVText.render([CustomerLines.cells(id, held, advice)])
    case .jsonl: try JSONText.line(CustomerJSON.of(id, held, advice))
    }
  }

  /// The columns, of a tariff with these plans.
  static func columns(_ plans: [Plan]) -> [String] {
    ["id", "action", "plan"] + ends("difference")
      + plans.flatMap { ends("probability_\($0.key)") + ends("expected_loss_\($0.key)") }
      + ["confidence", "minutes_to_mobiles", "break_even_minutes", "reasons", "basis", "replications", "held_plan"]
      + ends("saving")
  }

  private static func ends(_ name: String) -> [String] { [name, "\(name)_lower", "\(name)_upper"] }

  private static func cells(_ id: String, _ held: Plan?, _ advice: CustomerAdvice) -> [String] {
    let outlook = advice.outlook
    return [id, advice.action.key, advice.verdict.key] + cells(advice.difference)
      + zip(advice.probabilityCheaper, advice.expectedLoss).flatMap { cells($0) + cells($1) }
      + [CSVText.number(advice.confidence), number(outlook.minutes), outlook.breakEvenMinutes.map(number) ?? ""]
      + [advice.reasons.map(\.rawValue).joined(separator: " "), advice.basis.rawValue, "\(advice.replications)"]
      + [held?.key ?? ""] + (held.map { cells(advice.saving(from: $0)) } ?? ["", "", ""])
  }

  private static func cells(_ estimate: Estimate) -> [String] {
    [number(estimate.mean), number(estimate.interval.lower), number(estimate.interval.upper)]
  }

  private static func number(_ value: Double) -> String { CSVText.number(rounded(value)) }

  /// A number to the decimals that are known.
  static func rounded(_ value: Double) -> Double { (value * unit).rounded() / unit + 0 }
}

/// The advice to a customer as JSON.
struct CustomerJSON: Encodable {
  /// A figure with its interval.
  struct Figure: Encodable {
    let mean: Double
    let interval: [Double]

    init(_ estimate: Estimate) {
      mean = CustomerLines.rounded(estimate.mean)
      interval = [estimate.interval.lower, estimate.interval.upper].map(CustomerLines.rounded)
    }
  }

  let id: String
  let action: String
  let plan: String
  let difference: Figure
  let probability_cheaper: [String: Figure]
  let expected_loss: [String: Figure]
  let confidence: Double
  let minutes_to_mobiles: Double
  @OrNull var break_even_minutes: Double?
  let reasons: [String]
  let basis: String
  let replications: Int
  @OrNull var held_plan: String?
  @OrNull var saving: Figure?

  static func of(_ id: String, _ held: Plan?, _ advice: CustomerAdvice) -> CustomerJSON {
    func figures(_ estimates: [Estimate]) -> [String: Figure] {
      Dictionary(zip(advice.differences.plans.map(\.key), estimates.map(Figure.init))) { first, _ in first }
    }
    return CustomerJSON(
      id: id, action: advice.action.key, plan: advice.verdict.key, difference: Figure(advice.difference),
      probability_cheaper: figures(advice.probabilityCheaper), expected_loss: figures(advice.expectedLoss),
      confidence: advice.confidence, minutes_to_mobiles: CustomerLines.rounded(advice.outlook.minutes),
      break_even_minutes: advice.outlook.breakEvenMinutes.map(CustomerLines.rounded),
      reasons: advice.reasons.map(\.rawValue), basis: advice.basis.rawValue, replications: advice.replications,
      held_plan: held?.key, saving: held.map { Figure(advice.saving(from: $0)) })
  }
}
