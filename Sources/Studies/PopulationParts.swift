import Basics
import Statistics

/// The whole population or one of its segments, under one tariff.
public struct PopulationPart: Sendable {
  /// The segment's name; nil for the whole population.
  public let name: String?
  /// What was found for its customers.
  public let summary: StudySummary

  /// A part from its name and summary.
  public init(name: String?, summary: StudySummary) {
    self.name = name
    self.summary = summary
  }
}

/// The whole population or one of its segments, under today's tariff and a draft.
public struct DraftPart: Sendable {
  /// The segment's name; nil for the whole population.
  public let name: String?
  /// Under today's tariff.
  public let today: StudySummary
  /// Under the draft.
  public let draft: StudySummary
  /// What changes for the same customers.
  public let change: StudyComparison
  /// What they pay on the plans they hold; nil where the population does not say which.
  public let revenue: Revenue?

  /// A part from its name and what was found.
  public init(name: String?, today: StudySummary, draft: StudySummary, change: StudyComparison, revenue: Revenue?) {
    self.name = name
    self.today = today
    self.draft = draft
    self.change = change
    self.revenue = revenue
  }
}

extension Population {
  /// The whole population, then its segments; `said` are the plans of today, which the population says how many
  /// customers are on.
  public func parts(
    _ bills: CustomerBills, said: [Plan], indifference: Double, confidence: Double
  ) -> [PopulationPart] {
    let today = shares(on: bills.plans, said: said)
    func summary(_ segment: Int?) -> StudySummary {
      StudySummary.of(bills, segment: segment, indifference: indifference, confidence: confidence, today: today)
    }
    return [PopulationPart(name: nil, summary: summary(nil))]
      + segments.enumerated().map { PopulationPart(name: $1.name, summary: summary($0)) }
  }

  /// The same under today's tariff and a draft, on bills of the same study; empty for bills of others.
  ///
  /// `study` are the bills of today that a study tells, `today` those of the calls that the draft's are held against.
  /// `before` is what is told of `study`, where that is known already. `areCallsCharged` says whether the change depends
  /// on calls, `migration` which share of customers without their cheapest plan takes it each month.
  public func parts(
    study: CustomerBills, _ today: CustomerBills, _ draft: CustomerBills, before: [PopulationPart]? = nil,
    areCallsCharged: Bool, migration: Double?, indifference: Double, confidence: Double
  ) -> [DraftPart] {
    let shares = shares(on: today.plans, said: today.plans)
    let before = before ?? parts(study, said: today.plans, indifference: indifference, confidence: confidence)
    let after = parts(draft, said: today.plans, indifference: indifference, confidence: confidence)
    return zip(before, after).enumerated().compactMap { index, pair in
      let segment = index == 0 ? nil : index - 1
      let change = StudyComparison.of(
        today, draft, segment: segment, areCallsCharged: areCallsCharged, indifference: indifference,
        confidence: confidence)
      let revenue = Revenue.of(
        study, today, draft, segment: segment, shares: shares, migration: migration, confidence: confidence)
      return change.map {
        DraftPart(name: pair.0.name, today: pair.0.summary, draft: pair.1.summary, change: $0, revenue: revenue)
      }
    }
  }
}
