#if Web
  import Pages
  import Runs

  /// What came of the requests of the marketing corner.
  struct MarketingResults: Sendable {
    let studies: WorkedOut<DraftRequest>
    let curves: WorkedOut<CurveRequest>
    let maps: WorkedOut<MapRequest>

    init(_ computations: Computations) {
      let usage = UsageOfCalls()
      studies = WorkedOut(computations, usage)
      curves = WorkedOut(computations, usage)
      maps = WorkedOut(computations, usage)
    }
  }

  /// What came of requests of one kind: worked out once, kept for the next that asks the same.
  actor WorkedOut<Request: MarketingRequest> {
    private let computations: Computations
    private let usage: UsageOfCalls
    private var kept = KeptResults<Request, Request.Found>(limit: 60)

    init(_ computations: Computations, _ usage: UsageOfCalls) {
      (self.computations, self.usage) = (computations, usage)
    }

    /// All of it where that is known already, else a look ahead.
    func soon(_ request: Request) async throws -> (data: Request.Found, size: MarketingSize) {
      if let whole = kept[request.of(.whole)] { return (whole, .whole) }
      if let known = kept[request] { return (known, request.size) }
      let known = await usage.known(request)
      let found = try await computations.soon {
        try await request.found(known: known, threads: 1) { _, _ in }
      }
      await keep(found, request)
      return (found.data, request.size)
    }

    /// All of it; `listener` hears how far it is.
    func whole(
      _ request: Request, listener: @escaping Progress.Listener = { _, _ in }
    ) async throws -> (data: Request.Found, size: MarketingSize) {
      let request = request.of(.whole)
      if let data = kept[request] { return (data, .whole) }
      let known = await usage.known(request)
      let found = try await computations.other {
        try await request.found(known: known, threads: 2, listener: listener)
      }
      await keep(found, request)
      return (found.data, .whole)
    }

    private func keep(_ found: (data: Request.Found, known: KnownUsage), _ request: Request) async {
      kept.keep(found.data, of: request)
      await usage.keep(found.known, request)
    }
  }

  /// What calls cost, by customers and by what they are charged: some megabytes for a whole population.
  actor UsageOfCalls {
    private var kept = KeptResults<[String], KnownUsage>(limit: 20)

    /// What requests of the same customers, and of drafts that charge calls alike, found.
    func known(_ request: some MarketingRequest) -> KnownUsage {
      (kept[request.customersKey] ?? KnownUsage()).drafted(as: kept[request.chargesKey])
    }

    func keep(_ usage: KnownUsage, _ request: some MarketingRequest) {
      guard !request.customersKey.isEmpty else { return }
      if usage.today != nil { kept.keep(usage.drafted(as: nil), of: request.customersKey) }
      if usage.draft != nil { kept.keep(usage, of: request.chargesKey) }
    }
  }

  /// Results by what they are of: those kept longest ago go first.
  private struct KeptResults<Key: Hashable, Value> {
    let limit: Int
    private var values: [Key: Value] = [:]
    private var order: [Key] = []

    init(limit: Int) { self.limit = limit }

    subscript(key: Key) -> Value? { values[key] }

    mutating func keep(_ value: Value, of key: Key) {
      if values.updateValue(value, forKey: key) == nil { order.append(key) }
      if order.count > limit { values[order.removeFirst()] = nil }
    }
  }
#endif
