import Basics

extension BreakEvenData {
  /// The figures with the keys other programs rely on.
  public func json() throws -> String {
    let origin = OriginJSON(self)
    switch result {
    case .curve(let curve): return try JSONText.encode(Together(CurveJSON(curve, self), origin))
    case .map(let map): return try JSONText.encode(Together(MapJSON(map, self), origin))
    }
  }

  /// A value for each pair of plans where there are several; of two plans the value stands by itself.
  func byPair<Value>(_ value: (PlanPair) -> Value) -> [String: Value]? {
    onlyPair == nil ? Dictionary(uniqueKeysWithValues: pairs.map { (key($0), value($0)) }) : nil
  }

  /// What was asked, and what makes it again.
  private struct OriginJSON: Encodable {
    let profile: String
    let confidence: Double
    let seed: UInt64
    let tariff: TariffJSON
    let version: String
    let command: String

    init(_ data: BreakEvenData) {
      profile = data.model.profile.name
      confidence = data.confidence
      seed = data.seed
      tariff = TariffJSON(data.model.tariff)
      version = Version.current
      command = data.command
    }
  }
}
