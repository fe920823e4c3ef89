import Basics
import Studies

/// A JSON object with a value for each plan under the plan's key.
func byPlan<Value>(_ plans: [Plan], _ value: (Plan) -> Value) -> [String: Value] {
  Dictionary(uniqueKeysWithValues: plans.map { ($0.key, value($0)) })
}

/// A JSON object with the figure of each plan under the plan's key.
func byPlan(_ figures: [StudyComparison.OfPlan]) -> [String: FigureJSON] {
  Dictionary(uniqueKeysWithValues: figures.map { ($0.plan.key, FigureJSON($0.figure)) })
}
