import Statistics
import Synchronization

/// Runs replications of a model in parallel until a rule says stop.
///
/// Replications are taken in rounds of fixed size and their results merged in order, so the outcome is the same,
/// bit for bit, for any number of threads.
public struct Experiment: Sendable {
  /// The model.
  public let model: Model
  /// The seed all substreams come from.
  public let seed: UInt64
  /// Tasks that run at the same time.
  public let threads: Int

  /// Replications one task runs at a stretch, at most.
  static let blockSize = 25
  /// Replications between two looks at the results, a whole number of blocks.
  public static let roundSize = 400
  /// Replications at a stretch where nobody looks before the end.
  static let longRoundSize = 1600

  /// An experiment on a model; `threads` is at least 1.
  public init(_ model: Model, seed: UInt64, threads: Int) {
    self.model = model
    self.seed = seed
    self.threads = max(1, threads)
  }

  /// Runs `maximum` replications, or fewer when `isEnough`, which looks at the results after each round of so many, says
  /// so.
  ///
  /// Throws ``SimulationError`` for a model that cannot be simulated and `CancellationError` when the task is
  /// cancelled.
  public func run(
    maximum: Int, rounds: Int = Experiment.roundSize, isEnough: ((Observations) -> Bool)? = nil,
    progress: (Observations) -> Void = { _ in }
  ) async throws -> Observations {
    let size = isEnough == nil ? Experiment.longRoundSize : rounds
    return try await withThrowingTaskGroup(of: [ReplicationBlock].self) { group in
      var observations = Observations(model)
      var next = 0..<min(maximum, size)
      group.addTask { [next] in try await round(next) }
      while let blocks = try await group.next() {
        next = next.upperBound..<min(maximum, next.upperBound + size)
        // Where nobody looks, the next round is under way while the results of this one are merged.
        if isEnough == nil, !next.isEmpty { group.addTask { [next] in try await round(next) } }
        for block in blocks { observations.take(block) }
        progress(observations)
        guard let isEnough else { continue }
        if isEnough(observations) { break }
        if !next.isEmpty { group.addTask { [next] in try await round(next) } }
      }
      return observations
    }
  }

  /// Mean monthly usage of some replications, in order.
  ///
  /// Throws what ``run(maximum:rounds:isEnough:progress:)`` does.
  public func usage(of replications: Range<Int>) async throws -> MeanUsage {
    var usage = MeanUsage(planCount: model.plans.count)
    for block in try await round(replications) { usage.take(block.meanUsage(months: model.monthlyFactors.count)) }
    return usage
  }

  /// Mean monthly usage in another history of each of the first customers of ``run(maximum:rounds:isEnough:progress:)``.
  ///
  /// Throws what that does.
  public func secondHistories(ofFirst customers: Int) async throws -> MeanUsage {
    try await usage(of: Experiment.firstSecondHistory..<Experiment.firstSecondHistory + customers)
  }

  /// Replications from this number on are second histories, beyond every replication that can be asked for.
  static let firstSecondHistory = 1 << 40

  /// Runs the replications of a round and gives their results in order.
  ///
  /// Whoever is free takes the next block: a worker that starts late, as the results of the round before are merged,
  /// holds nobody up. What a block comes to does not depend on who runs it.
  private func round(_ replications: Range<Int>) async throws -> [ReplicationBlock] {
    // Few long replications are shared out too.
    let size = max(1, min(Experiment.blockSize, (replications.count + threads - 1) / threads))
    let starts = Array(stride(from: replications.lowerBound, to: replications.upperBound, by: size))
    let next = NextBlock()
    return try await withThrowingTaskGroup(of: [Int: ReplicationBlock].self) { group in
      for _ in 0..<min(threads, starts.count) {
        group.addTask {
          var runner = ReplicationRunner(model, seed: seed)
          var blocks: [Int: ReplicationBlock] = [:]
          while let index = next.take(below: starts.count) {
            let end = min(starts[index] + size, replications.upperBound)
            blocks[index] = try runner.run(starts[index]..<end)
          }
          return blocks
        }
      }
      var blocks: [Int: ReplicationBlock] = [:]
      for try await part in group { blocks.merge(part) { first, _ in first } }
      return starts.indices.compactMap { blocks[$0] }
    }
  }
}

/// The number of the block that is taken next.
private final class NextBlock: Sendable {
  private let number = Atomic(0)

  /// The next number, if it is below a limit.
  func take(below limit: Int) -> Int? {
    let taken = number.wrappingAdd(1, ordering: .relaxed).oldValue
    return taken < limit ? taken : nil
  }
}

extension ReplicationRunner {
  /// Runs consecutive replications.
  fileprivate mutating func run(_ replications: Range<Int>) throws -> ReplicationBlock {
    var block = emptyBlock
    for replication in replications {
      try Task.checkCancellation()
      try run(replication, into: &block)
    }
    return block
  }
}
