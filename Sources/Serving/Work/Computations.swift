#if Web
  import Advice
  import Pages
  import Runs

  /// Too many computations at once.
  struct Busy: Error {}

  /// The computations of all pages: bounded in number and time, the same one done once.
  actor Computations {
    /// What a computation is of: equal keys give equal advice.
    struct Key: Hashable, Sendable {
      let profile: String
      let isTaxed: Bool
    }

    /// What a server allows.
    struct Limits: Sendable {
      /// First answers waiting or under way.
      var first = 200
      /// Whole answers waiting or under way.
      var whole = 60
      /// Seconds for a first answer, and for a whole one.
      var firstSeconds = 5, wholeSeconds = 120
      /// Answers kept.
      var kept = 300
    }

    private let limits: Limits
    private let quick = Workers("first", threads: 2)
    private let patient = Workers("whole", threads: 2, niceness: 10)
    /// Whole answers hold much while they are computed: few are at a time, the others wait their turn.
    private let turns = Turns(2)
    private var kept = KeptAnswers()
    private var underWay = (first: 0, whole: 0)

    init(_ limits: Limits = Limits()) { self.limits = limits }

    /// The whole answer where it is known already, else the first one.
    func first(_ key: Key, _ make: @escaping @Sendable () throws -> ProfileAdvice) async throws -> (
      ProfileAdvice, Recommendation
    ) {
      if let whole = kept.whole(key) { return whole }
      if let first = kept.first(key) { return first }
      guard underWay.first < limits.first else { throw Busy() }
      underWay.first += 1
      defer { underWay.first -= 1 }
      let answer = try await Limited.run(on: quick, limit: .seconds(limits.firstSeconds)) {
        let advice = try make()
        return (advice, try await FirstAnswer.of(advice))
      }
      kept.keepFirst(answer, key, limit: limits.kept)
      return answer
    }

    /// The whole answer; `progress` hears of replications done and of the half-width reached.
    func whole(
      _ key: Key, _ make: @escaping @Sendable () throws -> ProfileAdvice,
      progress: @escaping @Sendable (AnswerProgress) -> Void = { _ in }
    ) async throws -> (ProfileAdvice, Recommendation) {
      if let whole = kept.whole(key) { return whole }
      guard underWay.whole < limits.whole else { throw Busy() }
      underWay.whole += 1
      defer { underWay.whole -= 1 }
      let answer = try await turns.taking { [patient, limits] in
        try await Limited.run(on: patient, limit: .seconds(limits.wholeSeconds)) {
          let advice = try make()
          return (advice, try await WholeAnswer.of(advice, progress: progress))
        }
      }
      kept.keepWhole(answer, key, limit: limits.kept)
      return answer
    }

    /// What some short work gives that is no first answer; within the number and, four times over, the time of those.
    func soon<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
      guard underWay.first < limits.first else { throw Busy() }
      underWay.first += 1
      defer { underWay.first -= 1 }
      return try await Limited.run(on: quick, limit: .seconds(4 * limits.firstSeconds), work)
    }

    /// What some work gives that is neither, such as reading a file; within the number and the time of whole answers.
    func other<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
      guard underWay.whole < limits.whole else { throw Busy() }
      underWay.whole += 1
      defer { underWay.whole -= 1 }
      return try await turns.taking { [patient, limits] in
        try await Limited.run(on: patient, limit: .seconds(limits.wholeSeconds), work)
      }
    }
  }

  /// Answers kept for the next request of the same profile: those asked for longest ago go first.
  private struct KeptAnswers {
    typealias Answer = (ProfileAdvice, Recommendation)
    private var firsts: [Computations.Key: Answer] = [:]
    private var wholes: [Computations.Key: Answer] = [:]
    private var order: [Computations.Key] = []

    func first(_ key: Computations.Key) -> Answer? { firsts[key] }
    func whole(_ key: Computations.Key) -> Answer? { wholes[key] }

    mutating func keepFirst(_ answer: Answer, _ key: Computations.Key, limit: Int) {
      firsts[key] = answer
      note(key, limit)
    }

    mutating func keepWhole(_ answer: Answer, _ key: Computations.Key, limit: Int) {
      wholes[key] = answer
      note(key, limit)
    }

    private mutating func note(_ key: Computations.Key, _ limit: Int) {
      order.removeAll { $0 == key }
      order.append(key)
      guard order.count > limit else { return }
      let oldest = order.removeFirst()
      firsts[oldest] = nil
      wholes[oldest] = nil
    }
  }
#endif
