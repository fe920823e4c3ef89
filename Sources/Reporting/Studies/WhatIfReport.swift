import Basics
import Statistics
import Studies
import Tariffs

/// A figure of the draft that was found.
public struct SolvedFigure: Sendable {
  /// What was found.
  let answer: PriceSolver.Answer
  /// The figure's path in the tariff's file.
  let path: String
  /// The plan that costs less for the share of customers it was found for.
  let plan: Plan
  /// That share.
  let share: Double
  /// Decimals the figure is written with.
  let decimals: Int

  /// A figure from its parts.
  public init(_ answer: PriceSolver.Answer, path: String, plan: Plan, share: Double, decimals: Int) {
    self.answer = answer
    self.path = path
    self.plan = plan
    self.share = share
    self.decimals = decimals
  }
}

/// What a draft tariff changes for the customers of a population.
public struct WhatIfReport: WrittenReport {
  let population: Population
  /// The whole population, then its segments.
  let parts: [DraftPart]
  let tariff: Tariff
  let draft: Tariff
  let settings: [(path: String, value: String)]
  let solved: SolvedFigure?
  let elasticity: Double
  let indifference: Double
  let confidence: Double
  let seed: UInt64
  let command: String

  /// The draft in a few letters; nil where it is today's tariff, as when what was looked for was not found.
  var drafted: String? {
    if !settings.isEmpty { return settings.map { "\($0.path) = \($0.value)" }.joined(separator: ", ") }
    return draft.sha256 == tariff.sha256 ? nil : draft.version
  }

  /// A report on what was found for the same customers under two tariffs: the whole population first, then its
  /// segments.
  public init(
    _ population: Population, _ parts: [DraftPart], _ tariff: Tariff, _ draft: Tariff,
    settings: [(path: String, value: String)], solved: SolvedFigure?, elasticity: Double, indifference: Double,
    confidence: Double, seed: UInt64, command: String
  ) {
    self.population = population
    self.parts = parts
    self.tariff = tariff
    self.draft = draft
    self.settings = settings
    self.solved = solved
    self.elasticity = elasticity
    self.indifference = indifference
    self.confidence = confidence
    self.seed = seed
    self.command = command
  }

  /// The plans whose shares are told: of the same two under both tariffs the second, else all, those of the draft
  /// first.
  var told: [ToldPlan] {
    let all = parts[0].change.changeOfShare.map { change in
      ToldPlan(
        plan: change.plan, today: tariff.plan(change.plan.key), draft: draft.plan(change.plan.key),
        name: draft.plan(change.plan.key).map { draft[$0].name } ?? tariff[change.plan].name)
    }
    let areSame = all.allSatisfy { $0.today != nil && $0.draft != nil }
    return areSame && all.count == 2 ? [all[1]] : all
  }

  /// A plan whose share is told.
  struct ToldPlan {
    let plan: Plan
    /// The plan under today's tariff; nil where it lists none of that key.
    let today: Plan?
    /// The plan under the draft; nil where it lists none of that key.
    let draft: Plan?
    let name: String
  }

  /// The answer first, segments below.
  public func blocks(_ language: Language, hasPictures: Bool) -> [Block] {
    WhatIfWords(report: self, language: language).blocks(hasPictures)
  }

  /// One row a segment and measure; segment `all` is the whole population.
  public func csv(_ style: CSVStyle) -> String {
    var rows = [["segment", "measure", "unit", "value", "standard_error", "lower", "upper", "confidence"]]
    func add(_ segment: String, _ measure: String, _ unit: String, _ estimate: Estimate) {
      rows.append([
        segment, measure, unit, CSVText.number(estimate.mean), CSVText.number(estimate.standardError),
        CSVText.number(estimate.interval.lower), CSVText.number(estimate.interval.upper), CSVText.number(confidence),
      ])
    }
    switch solved?.answer {
    case .price(let price):
      add("all", "solved: \(solved?.path ?? "")", "figure", price)
      add("all", "solved: gap counted above", "EUR/month", Estimate(exact: indifference))
    case .outOfReach(let low, let shareAtLow, let high, let shareAtHigh):
      rows.append(["all", "solved: \(solved?.path ?? "")", "figure", "", "", "", "", CSVText.number(confidence)])
      add("all", "solved: gap counted above", "EUR/month", Estimate(exact: indifference))
      let key = solved?.plan.key ?? ""
      add("all", "share \(key) at \(CSVText.number(low))", "share", shareAtLow)
      add("all", "share \(key) at \(CSVText.number(high))", "share", shareAtHigh)
    case nil: break
    }
    for part in parts {
      let name = part.name ?? "all"
      for change in part.change.changeOfShare {
        let key = change.plan.key
        if let plan = tariff.plan(key) { add(name, "cheaper today: \(key)", "share", part.today.cheaper[plan.index]) }
        if let plan = draft.plan(key) {
          add(name, "cheaper in the draft: \(key)", "share", part.draft.cheaper[plan.index])
        }
        if let stay = part.change.changeOnPlan.first(where: { $0.plan.key == key }) {
          add(name, "change of bill on \(key)", "EUR/month", stay.figure)
        }
      }
      for plan in told.map(\.plan.key) {
        if let change = part.change.changeOfShare.first(where: { $0.plan.key == plan }) {
          add(name, "change of share \(plan)", "share", change.figure)
        }
      }
      add(name, "revenue today", "EUR/month", part.today.leastBill)
      add(name, "revenue in the draft", "EUR/month", part.draft.leastBill)
      add(name, "change of revenue", "EUR/month", part.change.changeOnCheaper)
      add(name, "winners", "share", part.change.winners)
      add(name, "losers", "share", part.change.losers)
      add(name, "turned", "share", part.change.turned)
      for (share, change) in zip(StudySummary.percentiles, part.change.changes) {
        rows.append([
          name, "change of bill \(percentileKey(share))", "EUR/month",
          CSVText.number(change.value), "", CSVText.number(change.interval.lower),
          CSVText.number(change.interval.upper), CSVText.number(confidence),
        ])
      }
    }
    return CSVText.render(rows, style)
  }

  /// The figures as JSON.
  public func json() throws -> String {
    func solution() -> WithKeys<SolutionJSON, Double>? {
      guard let solved else { return nil }
      let key = "share_\(solved.plan.key)"
      var solution = SolutionJSON(key: solved.path, gap_counted_above: indifference)
      switch solved.answer {
      case .price(let price): solution.value = FigureJSON(price)
      case .outOfReach(let low, let shareAtLow, let high, let shareAtHigh):
        solution.out_of_reach = [(low, shareAtLow), (high, shareAtHigh)].map { value, share in
          WithKeys(OutOfReachJSON(at: value), [key: FigureJSON(share)])
        }
      }
      return WithKeys(solution, [key: solved.share])
    }
    func part(_ part: DraftPart) -> WithKeys<PartJSON, FigureJSON> {
      let changes = told.map(\.plan.key).compactMap { key in
        part.change.changeOfShare.first { $0.plan.key == key }.map { ("change_of_share_\(key)", FigureJSON($0.figure)) }
      }
      return WithKeys(
        PartJSON(part, tariff.plans.map(\.plan), draft.plans.map(\.plan)), Dictionary(changes) { first, _ in first })
    }
    return try JSONText.encode(
      Document(
        population: population.name, set: Dictionary(settings.map { ($0.path, $0.value) }) { _, last in last },
        solved: solution(), summary: part(parts[0]), segments: parts.dropFirst().map(part),
        behaviour: elasticity == 0 ? "held fixed" : "elasticity \(elasticity)", elasticity: elasticity,
        indifference: indifference, confidence: confidence, seed: seed,
        tariff: TariffJSON(version: tariff.version, sha256: tariff.sha256),
        tariff_b: TariffJSON(version: draft.version, sha256: draft.sha256), version: Version.current, command: command))
  }

  private struct Document: Encodable {
    let population: String
    let set: [String: String]
    let solved: WithKeys<SolutionJSON, Double>?
    let summary: WithKeys<PartJSON, FigureJSON>
    let segments: [WithKeys<PartJSON, FigureJSON>]
    let behaviour: String
    let elasticity: Double
    let indifference: Double
    let confidence: Double
    let seed: UInt64
    let tariff: TariffJSON
    let tariff_b: TariffJSON
    let version: String
    let command: String
  }

  private struct SolutionJSON: Encodable {
    let key: String
    /// Euros a month by which the plan must cost a customer less for him to count.
    let gap_counted_above: Double
    var value: FigureJSON?
    var out_of_reach: [WithKeys<OutOfReachJSON, FigureJSON>]?
  }

  /// One end of where the figure was looked for, with the share there.
  private struct OutOfReachJSON: Encodable {
    let at: Double
  }

  private struct PartJSON: Encodable {
    let segment: String?
    let today: SummaryJSON
    let draft: SummaryJSON
    let change_on_version: [String: FigureJSON]
    let change_of_revenue: FigureJSON
    let change_of_bill: [String: QuantileJSON]
    let winners: FigureJSON
    let losers: FigureJSON
    let turned: FigureJSON

    init(_ part: DraftPart, _ plans: [Plan], _ drafted: [Plan]) {
      segment = part.name
      today = SummaryJSON(part.today, plans)
      draft = SummaryJSON(part.draft, drafted)
      change_on_version = Dictionary(
        uniqueKeysWithValues: part.change.changeOnPlan.map { ($0.plan.key, FigureJSON($0.figure)) })
      change_of_revenue = FigureJSON(part.change.changeOnCheaper)
      change_of_bill = Dictionary(
        uniqueKeysWithValues: zip(StudySummary.percentiles, part.change.changes).map { share, change in
          (percentileKey(share), QuantileJSON(change))
        })
      winners = FigureJSON(part.change.winners)
      losers = FigureJSON(part.change.losers)
      turned = FigureJSON(part.change.turned)
    }
  }
}
