/// What customers of drafts are taken to do, and how many they are, as JSON beside the figures.
struct BehaviourJSON: Encodable {
  let behaviour: String
  let elasticity: Double
  let migration: Double?
  let base_size: Int?

  init(_ data: WhatIfData) {
    behaviour = data.elasticity == 0 ? "held fixed" : "elasticity \(data.elasticity)"
    (elasticity, migration, base_size) = (data.elasticity, data.migration, data.baseSize)
  }
}
