import Basics
import Contracts
import Simulation
import Statistics
import Traffic

/// Strategies side by side on the same draws, and what knowing more is worth.
public struct StrategyComparison: Sendable {
  /// The value of trying a plan for some months before deciding.
  public struct Trial: Hashable, Sendable {
    /// Months of the trial.
    public let months: Int
    /// Euros a month over the whole horizon.
    public let value: Estimate
  }

  /// The best plan of each month by the calendar and by what is believed before the first month.
  public struct Calendar: Sendable {
    /// The plan of each month of the horizon.
    public let plans: [Plan]
    /// What it costs, in euros a month.
    public let cost: Estimate
    /// What it saves beside the best plan throughout.
    public let gain: Estimate
    /// What possible customers save by it beside that plan.
    public let range: SavingRange
  }

  /// Euros a month of each strategy, one-off charges spread over the horizon.
  public let costs: [Strategy: Estimate]
  /// The plan that is best throughout.
  public let better: Plan
  /// What each strategy saves beside the best plan throughout, on the same draws, in euros a month.
  public let gains: [Strategy: Estimate]
  /// The best plan of each month, where the calendar alone tells them apart; nil where it does not.
  public let followingCalendar: Calendar?
  /// The best plan of each month of the year, easier to follow; nil where the calendar tells the same every year, or
  /// nothing.
  public let yearlyCalendar: Calendar?
  /// What knowing the customer's figures before signing is worth to who decides by the forecast, in euros a month:
  /// beyond the best plan, or the best one of each month where the calendar alone tells them apart.
  public let perfectInformation: Estimate
  /// What looking at each month's calls and changing is worth, in euros a month.
  public let sampleInformation: Estimate
  /// What deciding once after a trial is worth.
  public let trials: [Trial]
  /// The simple rule.
  public let simpleRule: SimpleRule
  /// What possible customers save by the simple rule beside the best plan throughout; nil where no rule is kept.
  public let ruleRange: SavingRange?
  /// What the simple rule saves beside following the calendar; nil where there is no such rule or no such calendar.
  public let ruleBesideCalendar: Estimate?
  /// What the simple rule costs beyond the tariff's first plan throughout, in euros a month, by replication; nil where
  /// no rule is kept.
  ///
  /// The rule was picked on the replications of even number: only the others price it without bias.
  public let ruleBeyondFirst: [Double]?
  /// The plan that the learner starts on.
  public let start: Plan
  /// When the learner changes.
  public let switching: SwitchingRule
}

extension StrategyComparison {
  /// Plays all strategies on the histories of a run, on so many tasks; the same for any number.
  ///
  /// The indifference is what a way back must surely save, in euros a month, to be worth its words.
  public static func of(
    _ model: Model, _ histories: Histories, _ switching: SwitchingRule, confidence: Double, indifference: Double = 0,
    threads: Int
  ) async -> StrategyComparison {
    let bills = HorizonBills.all(model, histories)
    let player = StrategyPlayer(model, switching)
    let played = await play(player, histories, bills, threads: threads)
    let costs = StrategyCosts(model, histories, bills, player, played, confidence: confidence)
    let search = SimpleRuleSearch(
      minutes: histories.minutes, bills: bills, delay: switching.delay, plans: model.plans,
      allowances: model.tariff.plans.map { $0.mobileAllowanceSeconds.value.value ?? .max })
    let rule = costs.priced(search, indifference: indifference)
    var means = costs.means
    var gains = costs.gains
    means[.simpleRule] = costs.throughout(costs.better).addingDependent(rule.saving)
    gains[.simpleRule] = rule.saving.negated
    return StrategyComparison(
      costs: means, better: model.plans[costs.better], gains: gains, followingCalendar: costs.calendar,
      yearlyCalendar: costs.yearlyCalendar,
      perfectInformation: costs.perfectInformation, sampleInformation: costs.value { played[$0].learnThenSwitch },
      trials: (played.first?.trials ?? []).indices.map { index in
        Trial(months: StrategyPlayer.trials[index], value: costs.value { played[$0].trials[index] })
      }, simpleRule: rule.rule, ruleRange: rule.range, ruleBesideCalendar: rule.besideCalendar,
      ruleBeyondFirst: rule.beyondFirst, start: model.plans[player.start], switching: switching)
  }

  private static func play(
    _ player: StrategyPlayer, _ histories: Histories, _ bills: [HorizonBills], threads: Int
  ) async -> [StrategyPlayer.Costs] {
    let size = (histories.count + threads - 1) / max(1, threads)
    return await withTaskGroup(of: (Int, [StrategyPlayer.Costs]).self) { group in
      for first in stride(from: 0, to: histories.count, by: max(1, size)) {
        group.addTask {
          let range = first..<min(first + size, histories.count)
          return (first, range.map { player.costs(histories, $0, bills[$0]) })
        }
      }
      var parts: [Int: [StrategyPlayer.Costs]] = [:]
      for await (first, part) in group { parts[first] = part }
      return parts.sorted { $0.key < $1.key }.flatMap(\.value)
    }
  }
}
