import Basics
import Documents
import Tariffs

/// The words by which tables call the plans of a tariff, and the plan of customers of whom none is told.
public struct PlanWords: Sendable {
  /// Plans by their keys and names in small letters.
  private let plans: [String: Plan]
  private let keys: [String]
  /// The plan that customers hold of whom the table tells none; nil where that is not known.
  public let usual: Plan?

  /// No words at all.
  public init() { (plans, keys, usual) = ([:], [], nil) }

  /// The words for a tariff's plans.
  public init(_ tariff: Tariff, usual: Plan? = nil) {
    let named = tariff.plans.flatMap { [($0.plan.key.lowercased(), $0.plan), ($0.name.lowercased(), $0.plan)] }
    plans = Dictionary(named) { first, _ in first }
    keys = tariff.plans.map(\.plan.key)
    self.usual = usual
  }

  /// The plan that a word means; nil where it means none.
  public func plan(_ word: String) -> Plan? { plans[word.lowercased()] }

  /// What is said of a word that means none.
  public func expected(_ word: String) -> Bilingual {
    PortfolioWords.plans(word, keys) + Suggestion.phrase(nearest(to: word))
  }

  /// The key of the plan that was probably meant.
  func nearest(to word: String) -> String? { Suggestion.nearest(to: word, among: plans.keys.sorted()) }
}

/// Where the plan that a customer holds today is read.
struct HeldPlanColumn {
  private let column: String?
  private let own: [String: Plan]
  private let plans: PlanWords

  /// A column of a mapping; throws ``TableFailure`` where it names a plan that there is not.
  init(_ held: CustomerMapping.HeldPlan?, _ plans: PlanWords) throws(TableFailure) {
    (column, self.plans) = (held?.column, plans)
    var own: [String: Plan] = [:]
    for (word, key) in (held?.words ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let plan = plans.plan(key) else { throw .unknownPlan(key, meant: plans.nearest(to: key)) }
      own[word] = plan
    }
    self.own = own
  }

  /// The plan of a row by the texts of its columns; nil where it is not told.
  func plan(_ text: (String) -> String) throws(Refusal) -> Plan? {
    guard let column, case let word = text(column), !word.isEmpty else { return plans.usual }
    guard let plan = own[word] ?? plans.plan(word) else {
      throw Refusal(.unknownPlan, column: column, detail: plans.expected(word))
    }
    return plan
  }
}
