import Basics

/// A JSON object with a value for each plan under the plan's key.
func byPlan<Value>(_ plans: [Plan], _ value: (Plan) -> Value) -> [String: Value] {
  Dictionary(uniqueKeysWithValues: plans.map { ($0.key, value($0)) })
}
