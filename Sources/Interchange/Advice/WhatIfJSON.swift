import Advice
import Decision

/// What was set otherwise than in the profile's file, as JSON.
struct WhatIfJSON: Encodable {
  struct File: Encodable {
    let difference: MeanJSON
    let recommendation: String
  }

  let set: [String: String]
  let file: File
  let change: MeanJSON

  init(_ whatIf: WhatIf, _ advice: Recommendation) {
    set = Dictionary(whatIf.settings.map { ($0.path, $0.value) }) { _, last in last }
    file = File(
      difference: MeanJSON(whatIf.fileDifferences[advice.pair]),
      recommendation: Verdict(whatIf.fileDifferences, indifference: advice.indifference).key)
    change = MeanJSON(whatIf.changes[advice.pair])
  }
}
