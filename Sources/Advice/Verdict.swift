import Basics
import Simulation
import Statistics

/// Which plan costs less than all others, as far as the differences are known.
///
/// A plan is named only where the whole intervals of its mean monthly differences lie beyond the indifference on its
/// side: a coarser run, with wider intervals, never names more willingly than a finer one.
public enum Verdict: Hashable, Sendable {
  /// One plan costs less than every other.
  case cheaper(Plan)
  /// No plan is known to cost less than every other by more than the indifference.
  case tooClose

  /// The verdict on mean monthly differences; the indifference is in euros a month, 0 or more.
  public init(_ differences: PlanDifferences, indifference: Double) {
    let cheapest = differences.plans.first { plan in
      differences.others(than: plan).allSatisfy { differences[plan, $0].interval.upper < -indifference }
    }
    self = cheapest.map(Verdict.cheaper) ?? .tooClose
  }

  /// Whether more replications would tell nothing worth knowing: a plan is named, or those that may be the cheapest are
  /// known to differ from it by no more than the indifference.
  public static func isSettled(_ differences: PlanDifferences, indifference: Double) -> Bool {
    Verdict(differences, indifference: indifference) != .tooClose
      || differences.contenders(indifference).allSatisfy {
        differences[$0, differences.cheapest].interval.isWithin(indifference)
      }
  }

  /// Whether this verdict is turned by the differences found under another assumption.
  ///
  /// It is where another plan is named, or a named one no longer beyond the indifference on average: wider intervals
  /// about differences on the same side turn nothing.
  public func isTurned(by differences: PlanDifferences, indifference: Double) -> Bool {
    let other = Verdict(differences, indifference: indifference)
    guard other != self, case .cheaper(let plan) = self, other == .tooClose else { return other != self }
    return differences.others(than: plan).contains { differences[$0, plan].mean <= indifference }
  }
}

/// What is known of differences that are too close to call.
public enum Closeness: Hashable, Sendable {
  /// They lie within the indifference: the cheapest plans cost as good as the same.
  case alike
  /// The cheapest plan is known, but not that it is so beyond the indifference: it costs less, by little or hardly.
  case leaning(Plan)
  /// Not even the cheapest plan is known.
  case open

  /// What is known of mean monthly differences that no verdict names a plan for.
  public init(_ differences: PlanDifferences, indifference: Double) {
    let cheapest = differences.cheapest
    let intervals = differences.contenders(indifference).map { differences[$0, cheapest].interval }
    if intervals.allSatisfy({ $0.isWithin(indifference) }) {
      self = .alike
    } else if intervals.contains(where: { $0.contains(0) }) {
      self = .open
    } else {
      self = .leaning(cheapest)
    }
  }
}

extension PlanDifferences {
  /// The plans beside the cheapest that are not known to cost more than it by more than the indifference: of two plans,
  /// the other.
  public func contenders(_ indifference: Double) -> [Plan] {
    let others = others(than: cheapest)
    return plans.count == 2 ? others : others.filter { self[$0, cheapest].interval.lower <= indifference }
  }
}
