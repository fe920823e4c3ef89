import Synchronization

/// What each address may still send: so many requests a second, and twice as many at once.
///
/// One that has not sent for long is forgotten.
package final class RequestAllowance: Sendable {
  private struct Bucket {
    var left: Double
    var filled: ContinuousClock.Instant
  }

  private let rate: Double
  private let buckets = Mutex<[String: Bucket]>([:])
  /// Addresses remembered, at most.
  private static let limit = 10_000

  /// - Parameter rate: Requests a second.
  package init(rate: Double) { self.rate = rate }

  /// Whether the address may send one more request at that moment; if so, it has.
  package func take(_ address: String, at now: ContinuousClock.Instant) -> Bool {
    buckets.withLock { buckets in
      if buckets.count > RequestAllowance.limit { buckets = buckets.filter { now - $0.value.filled < .seconds(10) } }
      var bucket = buckets[address] ?? Bucket(left: 2 * rate, filled: now)
      let passed = (now - bucket.filled) / .seconds(1)
      bucket.left = min(2 * rate, bucket.left + passed * rate)
      bucket.filled = now
      let isLeft = bucket.left >= 1
      if isLeft { bucket.left -= 1 }
      buckets[address] = bucket
      return isLeft
    }
  }
}
