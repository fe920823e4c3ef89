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
  /// The share of customers it was found for.
  let share: Double
  /// Decimals the figure is written with.
  let decimals: Int

  /// A figure from its parts.
  public init(_ answer: PriceSolver.Answer, path: String, share: Double, decimals: Int) {
    self.answer = answer
    self.path = path
    self.share = share
    self.decimals = decimals
  }
}

/// What a draft tariff changes for the customers of a population.
public struct WhatIfReport: WrittenReport {
  /// The whole population or one segment under both tariffs.
  struct Part: Sendable {
    let name: String?
    let today: StudySummary
    let draft: StudySummary
    let change: StudyComparison
  }

  let population: Population
  let parts: [Part]
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

  /// A report on the bills of the same customers under two tariffs.
  public init(
    _ population: Population, _ today: CustomerBills, _ drafted: CustomerBills, _ tariff: Tariff, _ draft: Tariff,
    settings: [(path: String, value: String)], solved: SolvedFigure?, areCallsCharged: Bool,
    elasticity: Double, indifference: Double,
    confidence: Double, seed: UInt64, command: String
  ) {
    self.population = population
    self.tariff = tariff
    self.draft = draft
    self.settings = settings
    self.solved = solved
    self.elasticity = elasticity
    self.indifference = indifference
    self.confidence = confidence
    self.seed = seed
    self.command = command
    let before = Population.summaries(population, today, indifference: indifference, confidence: confidence)
    let after = Population.summaries(population, drafted, indifference: indifference, confidence: confidence)
    parts = zip(before, after).enumerated().compactMap { index, pair in
      StudyComparison(
        today, drafted, segment: index == 0 ? nil : index - 1, areCallsCharged: areCallsCharged,
        indifference: indifference,
        confidence: confidence
      ).map { Part(name: pair.0.name, today: pair.0.summary, draft: pair.1.summary, change: $0) }
    }
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
      add("all", "share intense at \(CSVText.number(low))", "share", shareAtLow)
      add("all", "share intense at \(CSVText.number(high))", "share", shareAtHigh)
    case nil: break
    }
    for part in parts {
      let name = part.name ?? "all"
      for plan in Plan.allCases {
        add(name, "cheaper today: \(plan.rawValue)", "share", part.today.cheaper[plan.index])
        add(name, "cheaper in the draft: \(plan.rawValue)", "share", part.draft.cheaper[plan.index])
        add(name, "change of bill on \(plan.rawValue)", "EUR/month", part.change.changeOnVersion[plan.index])
      }
      add(name, "change of share intense", "share", part.change.changeOfIntense)
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
    func solution() -> SolutionJSON? {
      guard let solved else { return nil }
      switch solved.answer {
      case .price(let price):
        return SolutionJSON(
          key: solved.path, share_intense: solved.share, gap_counted_above: indifference, value: FigureJSON(price),
          out_of_reach: nil)
      case .outOfReach(let low, let shareAtLow, let high, let shareAtHigh):
        return SolutionJSON(
          key: solved.path, share_intense: solved.share, gap_counted_above: indifference, value: nil,
          out_of_reach: [
            OutOfReachJSON(at: low, share_intense: FigureJSON(shareAtLow)),
            OutOfReachJSON(at: high, share_intense: FigureJSON(shareAtHigh)),
          ])
      }
    }
    return try JSONText.encode(
      Document(
        population: population.name, set: Dictionary(settings.map { ($0.path, $0.value) }) { _, last in last },
        solved: solution(), summary: PartJSON(parts[0]), segments: parts.dropFirst().map { PartJSON($0) },
        behaviour: elasticity == 0 ? "held fixed" : "elasticity \(elasticity)", indifference: indifference,
        confidence: confidence, seed: seed,
        tariff: TariffJSON(version: tariff.version, sha256: tariff.sha256),
        tariff_b: TariffJSON(version: draft.version, sha256: draft.sha256), version: Version.current, command: command))
  }

  private struct Document: Encodable {
    let population: String
    let set: [String: String]
    let solved: SolutionJSON?
    let summary: PartJSON
    let segments: [PartJSON]
    let behaviour: String
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
    let share_intense: Double
    /// Euros a month by which *Intense* must cost a customer less for him to count.
    let gap_counted_above: Double
    let value: FigureJSON?
    let out_of_reach: [OutOfReachJSON]?
  }

  /// The share at one end of where the figure was looked for.
  private struct OutOfReachJSON: Encodable {
    let at: Double
    let share_intense: FigureJSON
  }

  private struct PartJSON: Encodable {
    let segment: String?
    let today: SummaryJSON
    let draft: SummaryJSON
    let change_on_version: [String: FigureJSON]
    let change_of_revenue: FigureJSON
    let change_of_bill: [String: QuantileJSON]
    let change_of_share_intense: FigureJSON
    let winners: FigureJSON
    let losers: FigureJSON
    let turned: FigureJSON

    init(_ part: Part) {
      segment = part.name
      today = SummaryJSON(part.today)
      draft = SummaryJSON(part.draft)
      change_on_version = Dictionary(
        uniqueKeysWithValues: Plan.allCases.map { ($0.rawValue, FigureJSON(part.change.changeOnVersion[$0.index])) })
      change_of_revenue = FigureJSON(part.change.changeOnCheaper)
      change_of_bill = Dictionary(
        uniqueKeysWithValues: zip(StudySummary.percentiles, part.change.changes).map { share, change in
          (percentileKey(share), QuantileJSON(change))
        })
      change_of_share_intense = FigureJSON(part.change.changeOfIntense)
      winners = FigureJSON(part.change.winners)
      losers = FigureJSON(part.change.losers)
      turned = FigureJSON(part.change.turned)
    }
  }
}
