import Tariffs

/// What plans are called that a dossier names by their keys.
public struct PlanNames: Sendable {
  private let names: [String: String]

  /// The names of a tariff's plans.
  public init(_ tariff: Tariff) {
    names = Dictionary(tariff.plans.map { ($0.plan.key, $0.name) }) { first, _ in first }
  }

  /// The name of a plan; its key where the tariff has no such plan any more.
  func callAsFunction(_ key: String) -> String { names[key] ?? key }
}
