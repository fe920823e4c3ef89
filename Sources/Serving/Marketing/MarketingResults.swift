#if Web
  import Interchange
  import Pages
  import Runs

  /// What came of the orders of the marketing corner: worked out once, kept for the next that asks the same.
  actor MarketingResults {
    typealias Study = (data: WhatIfData, size: MarketingSize)
    typealias Map = (data: BreakEvenData, size: MarketingSize)

    private let computations: Computations
    private var studies = KeptResults<DraftRequest, WhatIfData>(limit: 60)
    private var maps = KeptResults<MapRequest, BreakEvenData>(limit: 60)

    init(_ computations: Computations) { self.computations = computations }

    /// The whole study where it is known already, else a look ahead.
    func study(_ request: DraftRequest) async throws -> Study {
      if let whole = studies[request.of(.whole)] { return (whole, .whole) }
      if let known = studies[request] { return (known, .preview) }
      let data = try await computations.soon { try await request.data(threads: 1) }
      studies.keep(data, of: request)
      return (data, .preview)
    }

    /// The whole map where it is known already, else a look ahead.
    func map(_ request: MapRequest) async throws -> Map {
      if let whole = maps[request.of(.whole)] { return (whole, .whole) }
      if let known = maps[request] { return (known, .preview) }
      let data = try await computations.soon { try await request.data(threads: 1) }
      maps.keep(data, of: request)
      return (data, .preview)
    }

    /// The whole study; `listener` hears how far it is.
    func wholeStudy(
      _ request: DraftRequest, listener: @escaping Progress.Listener = { _, _ in }
    ) async throws -> WhatIfData {
      let request = request.of(.whole)
      if let known = studies[request] { return known }
      let data = try await computations.other { try await request.data(threads: 2, listener: listener) }
      studies.keep(data, of: request)
      return data
    }

    /// The whole map; `listener` hears how far it is.
    func wholeMap(
      _ request: MapRequest, listener: @escaping Progress.Listener = { _, _ in }
    ) async throws -> BreakEvenData {
      let request = request.of(.whole)
      if let known = maps[request] { return known }
      let data = try await computations.other { try await request.data(threads: 2, listener: listener) }
      maps.keep(data, of: request)
      return data
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
