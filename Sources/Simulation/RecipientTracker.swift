import Probability

/// Tells, call by call, whether the recipient is one of the month's included ones, under each version.
///
/// Recipients of a stream are numbered as they first appear, so the included ones are always those up to some
/// number, the cut. Under the Pitman-Yor scheme the chance of one of them depends only on how many there are and on
/// the calls they have had: the urn itself is never kept, and the result is exact. Owns its memory.
final class RecipientTracker {
  /// Where one stream stands in the month.
  private struct StreamState {
    let concentration: Double
    let discount: Double
    var calls = 0.0
    var recipients = 0.0
  }

  /// Where one stream stands under one version.
  private struct ListedStream {
    /// The list its recipients stand in; −1 where no limit applies.
    let list: Int
    /// Recipients included once the list is closed.
    var cut = 0.0
    /// Calls to them so far.
    var callsToIncluded = 0.0
  }

  /// A list of a month's first recipients: one for fixed calls and one for calls to mobiles, for each version.
  private struct List {
    let limit: Int
    var seen = 0
  }

  private let streams: UnsafeMutableBufferPointer<StreamState>
  private let listed: UnsafeMutableBufferPointer<ListedStream>
  private let lists: UnsafeMutableBufferPointer<List>
  private let planCount: Int

  init(_ streams: [StreamRules], _ plans: [PlanRules]) {
    planCount = plans.count
    self.streams = .allocate(
      copying: streams.map { StreamState(concentration: $0.concentration, discount: $0.discount) })
    listed = .allocate(
      copying: plans.enumerated().flatMap { plan, rules in
        streams.map { ListedStream(list: RecipientTracker.list(of: $0, plan, rules)) }
      })
    lists = .allocate(
      copying: plans.flatMap { [List(limit: $0.fixedRecipientLimit), List(limit: $0.mobileRecipientLimit)] })
  }

  deinit {
    streams.deallocate()
    listed.deallocate()
    lists.deallocate()
  }

  private static func list(of stream: StreamRules, _ plan: Int, _ rules: PlanRules) -> Int {
    switch stream.pool {
    case .fixed: 2 * plan
    case .mobile where rules.hasAllowance: -1
    case .mobile: rules.countsRecipientsTogether ? 2 * plan : 2 * plan + 1
    default: -1
    }
  }

  /// Forgets the month.
  func clear() {
    for index in streams.indices {
      streams[index].calls = 0
      streams[index].recipients = 0
    }
    for index in lists.indices { lists[index].seen = 0 }
  }

  /// Draws the recipient of the next call of a stream: bit p of the answer says whether version p includes it.
  @inline(__always)
  func next(_ stream: Int, _ random: inout RandomStream) -> Int {
    let state = streams[stream]
    let position = random.uniform() * (state.concentration + state.calls)
    let isNew = position >= state.calls - state.discount * state.recipients
    streams[stream].calls = state.calls + 1
    streams[stream].recipients = state.recipients + (isNew ? 1 : 0)
    var included = 0
    for plan in 0..<planCount {
      let index = plan * streams.count + stream
      let list = listed[index].list
      if list < 0 {
        included |= 1 << plan
      } else if lists[list].seen < lists[list].limit {
        included |= 1 << plan
        if isNew { count(newRecipientOf: list, plan) }
      } else if !isNew, position < listed[index].callsToIncluded - state.discount * listed[index].cut {
        // Included recipients take the first stretch of the line of old ones.
        included |= 1 << plan
        listed[index].callsToIncluded += 1
      }
    }
    return included
  }

  /// Counts a new recipient; at the limit, fixes the included recipients of every stream of the list.
  private func count(newRecipientOf list: Int, _ plan: Int) {
    lists[list].seen += 1
    guard lists[list].seen == lists[list].limit else { return }
    for stream in streams.indices where listed[plan * streams.count + stream].list == list {
      listed[plan * streams.count + stream].cut = streams[stream].recipients
      listed[plan * streams.count + stream].callsToIncluded = streams[stream].calls
    }
  }
}

extension UnsafeMutableBufferPointer {
  /// Memory of its own holding the elements of an array; to be deallocated by the owner.
  static func allocate(copying elements: [Element]) -> UnsafeMutableBufferPointer {
    let buffer = allocate(capacity: elements.count)
    _ = buffer.initialize(from: elements)
    return buffer
  }
}
