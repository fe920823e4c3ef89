import Advice
import Basics
import Statistics

/// What the lines of a portfolio come to: how many customers are best on each plan, what is left on the table, and who
/// is to be called first.
public struct PortfolioSummary: Sendable {
  /// A customer whose saving, sure in its lower end, is among the largest: in the order in which to call.
  public typealias Call = AdvisedCustomer

  /// Customers who hold a plan, or of whom it is not known, by the plan that is best for them.
  public struct Holders: Hashable, Sendable {
    /// The plan they hold; nil where it is not known.
    public let held: Plan?
    /// How many are best on each plan.
    public internal(set) var best: [Int]
    /// How many are too close to call.
    public internal(set) var tooClose = 0
    /// Those to be moved, with their savings.
    public internal(set) var moves = CustomerSum()

    /// All of them.
    public var count: Int { best.reduce(tooClose, +) }
  }

  /// Savings from an amount up to below another; without end the last.
  public struct Band: Hashable, Sendable {
    /// The least saving, in euros a month.
    public let from: Double
    /// The saving that is no more in it; nil for the last.
    public let to: Double?
    /// Customers and their savings.
    public internal(set) var savings = CustomerSum()
  }

  /// Customers advised for a reason.
  public struct Reasoned: Hashable, Sendable {
    /// The reason.
    public let reason: CustomerReason
    /// All of them.
    public internal(set) var count = 0
    /// Those of them to be moved, with their savings.
    public internal(set) var moves = CustomerSum()
  }

  /// What is lost where an advice turns out wrong.
  public struct Risk: Hashable, Sendable {
    /// Who is meant.
    public enum Group: String, CaseIterable, Sendable {
      /// Those who are to move to another plan.
      case moving
      /// Those whose plan is the best, or would be whatever they hold.
      case named
      /// Those who are too close to call, on the plan they hold, else on the one that loses least.
      case tooClose = "too-close"
    }

    /// Who is meant.
    public let group: Group
    /// Euros a month that their plan costs more than the cheapest of all, on average.
    public internal(set) var loss = CustomerSum()
    /// Customers for whom another plan turns out the cheapest, on average.
    public internal(set) var turned = CustomerSum()
  }

  /// A point of the curve of euros by customers called.
  public struct Point: Hashable, Sendable {
    /// Customers, those who save most first.
    public let count: Int
    /// What they save together, in euros a month.
    public let euros: Double
  }

  /// The plans compared.
  public let plans: [Plan]
  /// What is known of customers who are not among the lines.
  public let sampling: Sampling
  /// Lines, all advised.
  public let advised: Int
  /// By the plan held: those of each plan, then those of whom it is not known.
  public let holders: [Holders]
  /// All customers to be moved.
  public let moves: CustomerSum
  /// Those of them some of whose figures are ranges.
  public let movesOfRanges: CustomerSum
  /// Lines of customers some of whose figures are ranges.
  public let withRanges: Int
  /// Lines whose difference is computed, without random numbers.
  public let exact: Int
  /// Savings of those to be moved: each share of them saves so much at most.
  public let quantiles: [(share: Double, euros: Double)]
  /// The largest saving.
  public let largest: Double
  /// Bars of a picture: customers by steps of a width from 0, the last with all that save more.
  public let bars: (width: Double, counts: [Int])
  /// Savings by bands.
  public let bands: [Band]
  /// Who saves how much together, those who save most first.
  public let curve: [Point]
  /// Who is to be called first.
  public let calls: [Call]
  /// By reason, in the order of the reasons.
  public let reasons: [Reasoned]
  /// What would be left on the table by those of whom it is not known what they hold, if all of them held each plan.
  public let ifAllHeld: [CustomerSum]
  /// What is lost where an advice is wrong.
  public let risks: [Risk]

  /// Shares of the quantiles that are told.
  public static let shares = [0.1, 0.25, 0.5, 0.75, 0.9]
  /// Where bands begin.
  static let limits = [0.0, 5, 10, 20, 50, 100]

  /// Customers of a plan known to be held.
  public var knownHolders: Int { advised - holders[plans.count].count }
  /// Customers of whom it is not known what they hold.
  public var unknownHolders: Holders { holders[plans.count] }
  /// How many are best on a plan.
  public func best(on plan: Plan) -> Int { holders.reduce(0) { $0 + $1.best[plan.index] } }
  /// How many are too close to call.
  public var tooClose: Int { holders.reduce(0) { $0 + $1.tooClose } }
}
