import Probability
import Traffic

/// What a substream of a replication is for.
enum Purpose: UInt64 {
  /// The customer's figures.
  case customer = 0
  /// Busyness and numbers of calls.
  case counts = 1
  /// The calls themselves.
  case calls = 2
  /// Months with rare calls, put together for the error they leave; 3 is taken by the shifts of exact months.
  case rare = 4
  /// Runs with such months.
  case rareRuns = 5
  /// What streams share of the customer's figures, and growth.
  case shared = 6
}

/// Runs replications one after the other, each from its own substreams.
///
/// Its engine is nobody else's, so that it may go from one task to the next, for one at a time.
struct ReplicationRunner: @unchecked Sendable {
  private let model: Model
  /// The profile whose customers are drawn.
  private let drawn: Profile
  private let seed: UInt64
  private let autocorrelation: Double
  private var customer: Customer
  private let engine: MonthEngine
  private var controls: TrafficControls
  private var rare: RareCosts
  private let capacity: Int

  init(_ model: Model, seed: UInt64) {
    self.model = model
    drawn = model.thinning?.busier ?? model.profile
    self.seed = seed
    autocorrelation = model.profile.busyness.autocorrelation
    customer = Customer(likelyOf: drawn)
    let rareCalls = RareCalls(model)
    controls = TrafficControls(model, without: rareCalls)
    rare = RareCosts(rareCalls)
    capacity = Histories(model).capacity
    engine = MonthEngine(model, durations: customer.streams.map(\.duration))
  }

  /// Calls really drawn by this runner.
  var drawnCalls: Int { engine.drawnCalls }

  /// A block without replications.
  var emptyBlock: ReplicationBlock { ReplicationBlock(model, drawnBefore: drawnCalls) }

  /// Runs a replication and adds its results to a block.
  ///
  /// A second history has the customer of the replication it is the second of.
  mutating func run(_ replication: Int, into block: inout ReplicationBlock) throws(SimulationError) {
    func substream(_ purpose: Purpose, of number: Int) -> RandomStream {
      RandomStream(seed: seed, replication: UInt64(number), purpose: purpose.rawValue)
    }
    let isSecond = replication >= Experiment.firstSecondHistory
    let number = isSecond ? replication - Experiment.firstSecondHistory : replication
    var figures = substream(.customer, of: number)
    var shared = substream(.shared, of: number)
    var counts = substream(.counts, of: replication)
    var calls = substream(.calls, of: replication)
    customer.redraw(drawn, from: &figures, shared: &shared)
    for (index, stream) in customer.streams.enumerated() {
      // A known distribution serves all replications, another one this replication only.
      let isKnown = model.profile.spread == nil && model.profile.streams[index].isDurationKnown
      let draws = isKnown ? .infinity : stream.callsPerMonth * Double(model.monthlyFactors.count)
      engine.setDuration(stream.duration, ofStream: index, expectedDraws: draws)
    }
    engine.clearCharges()
    controls.begin(customer)
    rare.begin()
    let factors = customer.monthlyFactors(from: model.monthlyFactors, of: drawn)
    var months = MonthlyCounts(customer, factors: factors, autocorrelation: autocorrelation)
    let isKept = replication < capacity
    for _ in factors {
      do { try months.next(customer, into: engine.counts, means: engine.means, from: &counts) } catch {
        throw .tooManyCalls(mean: error.mean)
      }
      engine.run(&calls)
      guard engine.usage.allSatisfy({ $0 <= ReplicationRunner.amountLimit }) else { throw .amountTooLarge }
      block.add(month: engine, rare: rare.month(engine), isKept: isKept)
      controls.add(month: engine, customer)
    }
    let own = model.thinning?.kept.map { customer.scaled($0) } ?? customer
    block.finish(replication: engine, own, controls.controls, isKept: isKept)
  }

  /// Usage of one month, in units of 1/60,000 euro, beyond which a simulation is refused.
  ///
  /// Sixteen thousand million euros: below it no sum over a horizon can overflow.
  private static let amountLimit: Int64 = 1_000_000_000_000_000
}
