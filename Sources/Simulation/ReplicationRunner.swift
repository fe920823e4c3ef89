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
}

/// Runs replications one after the other, each from its own substreams.
struct ReplicationRunner {
  private let model: Model
  private let seed: UInt64
  private let busynessAutocorrelation: Double
  private var customer: Customer
  private let engine: MonthEngine

  init(_ model: Model, seed: UInt64) {
    self.model = model
    self.seed = seed
    busynessAutocorrelation = model.profile.busyness.autocorrelation
    customer = Customer(likelyOf: model.profile)
    engine = MonthEngine(model, durations: customer.streams.map(\.duration))
  }

  /// Calls really drawn by this runner.
  var drawnCalls: Int { engine.drawnCalls }

  /// Runs a replication and adds its results to a block.
  mutating func run(_ replication: Int, into block: inout ReplicationBlock) throws(SimulationError) {
    func substream(_ purpose: Purpose) -> RandomStream {
      RandomStream(seed: seed, replication: UInt64(replication), purpose: purpose.rawValue)
    }
    var figures = substream(.customer)
    var counts = substream(.counts)
    var calls = substream(.calls)
    customer.redraw(model.profile, from: &figures)
    for (index, stream) in customer.streams.enumerated() {
      let draws = stream.callsPerMonth * Double(model.monthlyFactors.count)
      engine.setDuration(stream.duration, ofStream: index, expectedDraws: draws)
    }
    engine.clearCharges()
    var busyness = BusynessPath(cv: customer.busynessCV, autocorrelation: busynessAutocorrelation)
    for factor in model.monthlyFactors {
      let shared = factor * busyness.next(from: &counts)
      for (index, stream) in customer.streams.enumerated() {
        let mean = stream.callsPerMonth * shared * Gamma.factor(cv: stream.dispersion, from: &counts)
        guard mean <= ReplicationRunner.callsPerMonthLimit else {
          throw .tooManyCalls(stream: model.profile.streams[index].name, mean: mean)
        }
        engine.counts[index] = Poisson.sample(mean: mean, from: &counts)
      }
      engine.run(&calls)
      block.add(month: engine)
    }
    block.finish(replication: engine)
  }

  /// Expected calls of a stream in one month beyond which a simulation is refused.
  static let callsPerMonthLimit = 2e6
}
