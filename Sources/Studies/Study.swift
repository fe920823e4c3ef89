import Basics
import Contracts
import Simulation
import Tariffs
import Traffic

/// Simulates the customers of a population, each over his horizon, with all calls priced under every plan.
///
/// Customers are dealt out to segments and lines by their shares. Each cell has substreams of its own that depend on
/// the seed and its place only: the same seed gives the same customers under another tariff.
public struct Study: Sendable {
  /// The population.
  public let population: Population
  /// Profiles of its segments.
  public let profiles: [Profile]
  /// Customers to simulate, about.
  public let customers: Int
  /// Seed of the random numbers.
  public let seed: UInt64
  /// Tasks at the same time.
  public let threads: Int

  /// Customers of one step, between which a study can be interrupted and taken up again.
  static let step = 500
  /// Customers of a cell, at least.
  static let leastInCell = 20

  /// A study of a population whose segments have these profiles, in order.
  public init(_ population: Population, _ profiles: [Profile], customers: Int, seed: UInt64, threads: Int) {
    self.population = population
    self.profiles = profiles
    self.customers = customers
    self.seed = seed
    self.threads = threads
  }

  /// A part of a cell, done at a stretch.
  public struct Step: Hashable, Sendable {
    /// Position of the cell.
    public let cell: Int
    /// Replications of the cell.
    public let replications: Range<Int>
  }

  /// All steps, in order.
  public var steps: [Step] {
    cells.enumerated().flatMap { index, cell in
      let count = max(Study.leastInCell, Int((Double(customers) * cell.weight).rounded()))
      return stride(from: 0, to: count, by: Study.step).map {
        Step(cell: index, replications: $0..<min(count, $0 + Study.step))
      }
    }
  }

  /// How the calls of a cell are drawn as behaviour responds to a price: a share of those of a busier cell.
  private struct Response {
    /// Factor on the cell's calls that gives the busier one.
    let factor: Double
    /// Share of the busier cell's calls that are made.
    let share: Double
  }

  /// The response of each cell; empty where behaviour is held fixed.
  private var responses: [Response] = []

  private var cells: [Cell] {
    let cells = Cell.all(population, profiles)
    return responses.isEmpty ? cells : zip(cells, responses).map { $0.scalingCalls(by: $1.factor * $1.share) }
  }

  /// The study of the same customers before and after they have responded to the change of their bills from today's to
  /// a draft's: who makes fewer calls makes some of those he made, who makes more makes others besides.
  ///
  /// Calls of a cell are multiplied by 1 + elasticity × relative change of its mean bill on the cheaper plan, at
  /// unchanged behaviour; never by less than 0.
  public func responding(
    _ elasticity: Double, from today: CustomerBills, to draft: CustomerBills
  ) -> (before: Study, after: Study) {
    let factors = zip(today.groups, draft.groups).map { before, after in
      func mean(_ group: CustomerBills.Group) -> Double {
        (0..<group.count).reduce(0) { $0 + group.least($1) } / Double(max(1, group.count))
      }
      let old = mean(before)
      return old > 0 ? max(0, 1 + elasticity * (mean(after) / old - 1)) : 1
    }
    var (before, after) = (self, self)
    before.responses = factors.map { Response(factor: max(1, $0), share: 1 / max(1, $0)) }
    after.responses = factors.map { Response(factor: max(1, $0), share: min(1, $0)) }
    return (before, after)
  }

  /// The same customers with all calls multiplied by a factor of at most another one: some of the calls they make at that
  /// one, so that the studies of several factors have their calls in common.
  public func multiplyingCalls(by factor: Double, ofAtMost most: Double) -> Study {
    var study = self
    study.responses = cells.map { _ in Response(factor: most, share: factor / most) }
    return study
  }

  /// The usage of all customers under a tariff, by cell.
  ///
  /// Every call is drawn in full, so that tariffs of other allowances, limits and rates price the same calls, and a
  /// study of today's tells what a draft is held against. `known` is the usage of cells, by their position, that are not
  /// to be run, `done` gives the usage of a step that was run before, and `finished` hears of each step run now. Throws
  /// `SimulationError` and `CancellationError`.
  public func usage(
    _ tariff: Tariff, _ choices: ReadingChoices, known: [Int: MeanUsage] = [:],
    done: (Step) -> MeanUsage? = { _ in nil },
    finished: (Step, MeanUsage) throws -> Void = { _, _ in }
  ) async throws -> [MeanUsage] {
    let cells = cells
    let planCount = tariff.plans.count
    var usage = cells.indices.map { known[$0] ?? MeanUsage(planCount: planCount) }
    for step in steps where known[step.cell] == nil {
      if let before = done(step), before.planCount == planCount, before.count == step.replications.count {
        usage[step.cell].take(before)
        continue
      }
      var model = try Model(cells[step.cell].profile, tariff, choices)
      if responses.isEmpty {
        model = model.drawingEveryCall
      } else {
        let response = responses[step.cell]
        let busier = Cell.all(population, profiles)[step.cell].scalingCalls(by: response.factor)
        model = model.keeping(response.share, ofEveryCallOf: busier.profile)
      }
      let experiment = Experiment(model, seed: seed &+ UInt64(step.cell) &* 0x9E37_79B9_7F4A_7C15, threads: threads)
      let result = try await experiment.usage(of: step.replications)
      usage[step.cell].take(result)
      try finished(step, result)
    }
    return usage
  }

  /// Positions of the cells whose calls are charged otherwise under other answers to a tariff's open questions.
  ///
  /// Throws `SimulationError`.
  public func cells(_ tariff: Tariff, _ choices: ReadingChoices, otherwiseUnder other: ReadingChoices) throws -> Set<
    Int
  > {
    let positions = try cells.enumerated().filter { _, cell in
      let (one, another) = (try Model(cell.profile, tariff, choices), try Model(cell.profile, tariff, other))
      return !one.chargesCalls(as: another)
    }.map(\.offset)
    return Set(positions)
  }

  /// The bills that usage comes to under a tariff, which may differ in its fixed charges from the one of the usage.
  public func bills(_ usage: [MeanUsage], _ tariff: Tariff, _ choices: ReadingChoices) -> CustomerBills {
    CustomerBills(
      plans: tariff.plans.map(\.plan),
      groups: zip(cells, usage).map { cell, usage in
        let contract = Contract(tariff, choices, cell.profile.subscription)
        let fixed = contract.plans.map { $0.fixedCharges.perMonth(cell.profile.horizonMonths) }
        return CustomerBills.Group(
          segment: cell.segment, weight: cell.weight,
          bills: fixed.enumerated().map { plan, fixed in usage.column(plan).map { $0 + fixed } })
      })
  }
}

extension Model {
  /// Whether calls cost the same as under another model of the same profile, whatever its fixed charges.
  fileprivate func chargesCalls(as other: Model) -> Bool {
    let plans = zip(contract.plans, other.contract.plans).allSatisfy {
      $0.pools == $1.pools && $0.recipients == $1.recipients
    }
    return plans && zip(streams, other.streams).allSatisfy { $0.terms == $1.terms }
  }
}
