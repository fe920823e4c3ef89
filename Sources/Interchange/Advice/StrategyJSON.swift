import Decision
import Statistics

/// A simple rule as JSON.
struct RuleJSON: Encodable {
  let start: String
  /// Of several plans, the one to change to.
  let change_to: String?
  let one_month_minutes: Int?
  let two_months_minutes: Int?
  /// Of a rule with a way back, the minutes that months are beyond before it, and how many months in a row.
  let back_minutes: Int?
  let back_months: Int?
  let text: String?

  init(_ rule: SimpleRule, isOfTwo: Bool, text: String?) {
    start = rule.start.key
    change_to = isOfTwo || !rule.canChange ? nil : rule.target.key
    one_month_minutes = rule.oneMonth
    two_months_minutes = rule.twoMonths
    back_minutes = rule.wayBack?.minutes
    back_months = rule.wayBack?.months
    self.text = text
  }
}

/// What information is worth, in euros a month, as JSON.
struct InformationJSON: Encodable {
  struct Trial: Encodable {
    let months: Int
    let mean: Double
    let standard_error: Double

    init(_ trial: StrategyComparison.Trial) {
      let mean = MeanJSON(trial.value)
      months = trial.months
      (self.mean, standard_error) = (mean.mean, mean.standard_error)
    }
  }

  let mean: Double
  let standard_error: Double
  let by_trial_months: [Trial]?
  let beyond: MeanJSON?

  /// Knowing the customer, beyond what whoever knows nothing more would pay: the better plan throughout, or following
  /// the calendar where that is cheaper.
  init(perfect comparison: StrategyComparison) {
    let uninformed = comparison.followingCalendar?.cost ?? comparison.costs[.always(comparison.better)]
    self.init(comparison.perfectInformation, trials: nil, beyond: uninformed)
  }

  /// Watching the months, with what a trial of so many of them is worth.
  init(sample comparison: StrategyComparison) {
    self.init(comparison.sampleInformation, trials: comparison.trials, beyond: nil)
  }

  private init(_ value: Estimate, trials: [StrategyComparison.Trial]?, beyond uninformed: Estimate?) {
    let mean = MeanJSON(value)
    (self.mean, standard_error) = (mean.mean, mean.standard_error)
    by_trial_months = trials?.map(Trial.init)
    beyond = uninformed.map(MeanJSON.init)
  }
}
