import Statistics
import Synchronization

/// Runs replications of a model in parallel until a rule says stop.
///
/// Replications are taken in rounds of fixed size and their results merged in order, so the outcome is the same,
/// bit for bit, for any number of threads. No more tasks than `threads` work at a time: who runs replications merges
/// them, too.
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
  static let longRoundSize = 3200

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
    let observations = Mutex(Observations(model))
    let runners = IdleRunners()
    for first in stride(from: 0, to: maximum, by: size) {
      try await round(first..<min(maximum, first + size), runners) { block in
        observations.withLock { $0.take(block) }
      }
      let isDone = observations.withLock { observations in
        progress(observations)
        return isEnough?(observations) ?? false
      }
      if isDone { break }
      // On one processor, too, others hear of it in between.
      await Task.yield()
    }
    return observations.withLock { $0 }
  }

  /// Mean monthly usage of some replications, in order.
  ///
  /// Throws what ``run(maximum:rounds:isEnough:progress:)`` does.
  public func usage(of replications: Range<Int>) async throws -> MeanUsage {
    let usage = Mutex(MeanUsage(planCount: model.plans.count))
    let months = model.monthlyFactors.count
    try await round(replications, IdleRunners()) { block in
      usage.withLock { $0.take(block.meanUsage(months: months)) }
    }
    return usage.withLock { $0 }
  }

  /// Mean monthly usage in another history of each of the first customers of ``run(maximum:rounds:isEnough:progress:)``.
  ///
  /// Throws what that does.
  public func secondHistories(ofFirst customers: Int) async throws -> MeanUsage {
    try await usage(of: Experiment.firstSecondHistory..<Experiment.firstSecondHistory + customers)
  }

  /// Replications from this number on are second histories, beyond every replication that can be asked for.
  static let firstSecondHistory = 1 << 40

  /// Runs the replications of a round and hands over their results in order, one block at a time.
  ///
  /// Whoever is free takes the next block. What a block comes to does not depend on who runs it.
  private func round(
    _ replications: Range<Int>, _ runners: IdleRunners, _ take: @escaping @Sendable (ReplicationBlock) -> Void
  ) async throws {
    // Few long replications are shared out too.
    let size = max(1, min(Experiment.blockSize, (replications.count + threads - 1) / threads))
    let starts = Array(stride(from: replications.lowerBound, to: replications.upperBound, by: size))
    let blocks = BlocksInOrder(take)
    @Sendable func work() throws {
      var runner = runners.take() ?? ReplicationRunner(model, seed: seed)
      while let index = blocks.next(below: starts.count) {
        let end = min(starts[index] + size, replications.upperBound)
        blocks.add(try runner.run(starts[index]..<end), at: index)
      }
      runners.give(runner)
    }
    let workers = min(threads, starts.count)
    guard workers > 1 else { return try work() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<workers { group.addTask { try work() } }
      // The first failure ends all.
      for try await _ in group {}
    }
  }
}

/// Runners between two rounds: their tables of lengths are worth keeping.
private final class IdleRunners: Sendable {
  private let runners = Mutex<[ReplicationRunner]>([])

  /// One of them, if there is any.
  func take() -> ReplicationRunner? { runners.withLock { $0.popLast() } }

  /// Keeps one.
  func give(_ runner: ReplicationRunner) { runners.withLock { $0.append(runner) } }
}

/// Hands out the numbers of blocks and passes on what they come to, in order.
///
/// Whoever brings the block that is next passes it on, and those that wait behind it; nobody waits for him.
private final class BlocksInOrder: Sendable {
  private struct State {
    /// The number of the block that is passed on next, or is being so.
    var next = 0
    var isTaking = false
    /// Blocks that came before their turn.
    var early: [Int: ReplicationBlock] = [:]
  }

  private let number = Atomic(0)
  private let state = Mutex(State())
  private let take: @Sendable (ReplicationBlock) -> Void

  init(_ take: @escaping @Sendable (ReplicationBlock) -> Void) { self.take = take }

  /// The next number, if it is below a limit.
  func next(below limit: Int) -> Int? {
    let taken = number.wrappingAdd(1, ordering: .relaxed).oldValue
    return taken < limit ? taken : nil
  }

  /// Passes a block on when it is its turn.
  func add(_ block: ReplicationBlock, at index: Int) {
    let isNext = state.withLock { state in
      guard index == state.next, !state.isTaking else {
        state.early[index] = block
        return false
      }
      state.isTaking = true
      return true
    }
    var current = isNext ? block : nil
    while let block = current {
      take(block)
      current = state.withLock { state in
        state.next += 1
        let following = state.early.removeValue(forKey: state.next)
        state.isTaking = following != nil
        return following
      }
    }
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
