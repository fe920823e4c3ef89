import Advice
import Basics
import Decision
import Statistics

/// What to do and what it saves, as JSON.
struct ActionJSON: Encodable {
  /// `keep`, `rule`, `calendar` or `either`.
  let kind: String
  /// The plan of `keep`, the first and the second of `rule`, those of `calendar` in the order of their first months, all
  /// that will do of `either`.
  let plans: [String]
  /// Of `calendar`, the plan by month, such as `2027-04`.
  let months: [String: String]?
  /// Open questions of the tariff whose answer turns the advice.
  let subject_to_readings: [String]

  /// The action with its words in every language.
  static func of(_ advice: Recommendation, _ words: Bilingual) -> WithKeys<Self, String> {
    WithKeys(Self(advice), words.keyed("text"))
  }

  private init(_ advice: Recommendation) {
    (kind, plans) = (advice.action.key, advice.action.plans.map(\.key))
    months = advice.calendarToFollow.map { CalendarJSON.months($0, from: advice.model.profile.firstMonth) }
    subject_to_readings = advice.turningReadings.map(\.reading.id)
  }
}

extension Action {
  /// The word other programs rely on.
  var key: String {
    switch self {
    case .keep: "keep"
    case .follow: "rule"
    case .byCalendar: "calendar"
    case .either: "either"
    }
  }

  /// The plans it names, each once.
  var plans: [Plan] {
    switch self {
    case .keep(let plan): [plan]
    case .follow(let rule): [rule.start, rule.target]
    case .byCalendar(let months): months.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    case .either(let plans): plans
    }
  }
}

/// What the action saves beside a plan throughout, in euros a month, as JSON.
struct ActionSavingJSON: Encodable {
  let beside: String
  let mean: Double
  let standard_error: Double
  let interval: [Double]
  let p10: Double
  let p10_interval: [Double]
  let p90: Double
  let p90_interval: [Double]

  init(_ saving: ActionSaving) {
    let (low, high) = (QuantileJSON(saving.range.low), QuantileJSON(saving.range.high))
    beside = saving.beside.key
    mean = JSONText.rounded(saving.mean.mean)
    standard_error = JSONText.rounded(saving.mean.standardError)
    interval = JSONText.ends(saving.mean.interval)
    (p10, p10_interval, p90, p90_interval) = (low.value, low.interval, high.value, high.interval)
  }
}

/// The plan of each month by the calendar, as JSON.
struct CalendarJSON: Encodable {
  /// Plans by month, such as `2027-04`.
  let plans: [String: String]
  let mean: Double
  let standard_error: Double
  let saving: FigureJSON

  /// The calendar with its words in every language.
  static func of(
    _ calendar: StrategyComparison.Calendar, from first: BillingMonth, _ words: Bilingual?
  ) -> WithKeys<Self, String> {
    WithKeys(Self(calendar, from: first), words?.keyed("text") ?? [:])
  }

  private init(_ calendar: StrategyComparison.Calendar, from first: BillingMonth) {
    let cost = MeanJSON(calendar.cost)
    plans = CalendarJSON.months(calendar, from: first)
    (mean, standard_error, saving) = (cost.mean, cost.standard_error, FigureJSON(calendar.gain))
  }

  /// The keys of a calendar's plans by month.
  static func months(_ calendar: StrategyComparison.Calendar, from first: BillingMonth) -> [String: String] {
    let months = calendar.plans.enumerated().map { ("\(first.adding(months: $0))", $1.key) }
    return Dictionary(months) { first, _ in first }
  }
}
