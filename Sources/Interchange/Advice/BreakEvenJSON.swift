import Advice
import Decision
import Statistics

/// Where two plans cost the same, and where the customer stands beside it, as JSON.
struct BreakEvenJSON: Encodable {
  @OrNull var calls_per_month: Double?
  @OrNull var minutes_per_month: Double?
  @OrNull var interval: [Double]?
  @OrNull var calls_interval: [Double]?
  let likely_calls_per_month: Double
  let likely_minutes_per_month: Double
  let mean_minutes_per_month: Double
  let believed_minutes_per_month: [Double]
  /// Of several plans, those that cost the same there.
  let between: [String]?

  /// The break-even, with whether the plan that has more included pays above it under a key that names that plan.
  static func of(_ breakEven: BreakEven, _ advice: Recommendation) -> WithKeys<BreakEvenJSON, Bool?> {
    let crossing = breakEven.crossing
    let second = crossing?.second ?? (advice.isOfTwo ? advice.model.plans[1] : nil)
    return WithKeys(
      BreakEvenJSON(breakEven, isOfTwo: advice.isOfTwo),
      second.map { ["\($0.key)_pays_above": crossing?.secondPaysAbove] } ?? [:])
  }

  private init(_ breakEven: BreakEven, isOfTwo: Bool) {
    let crossing = breakEven.crossing
    calls_per_month = crossing.map { JSONText.rounded($0.calls.mean) }
    minutes_per_month = crossing.map { JSONText.rounded($0.minutes.mean) }
    interval = crossing.map { JSONText.ends($0.minutes.interval) }
    calls_interval = crossing.map { JSONText.ends($0.calls.interval) }
    likely_calls_per_month = JSONText.rounded(breakEven.likely.calls)
    likely_minutes_per_month = JSONText.rounded(breakEven.likely.minutes)
    mean_minutes_per_month = JSONText.rounded(breakEven.meanMinutes)
    believed_minutes_per_month = JSONText.ends(breakEven.minutesBelieved)
    between = isOfTwo ? nil : crossing.map { [$0.first.key, $0.second.key] }
  }
}

/// By which factor on all calls or all lengths the cheapest plan changes, as JSON.
struct BreakEvenFactorJSON: Encodable {
  @OrNull var all_calls: FigureJSON?
  @OrNull var all_lengths: FigureJSON?

  init(_ room: RoomForError) {
    all_calls = room.calls.map(FigureJSON.init)
    all_lengths = room.lengths.map(FigureJSON.init)
  }
}
