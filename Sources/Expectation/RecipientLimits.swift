import Contracts
import Foundation
import Probability
import Traffic

/// Whether a month's calls can reach a version's limit of distinct recipients.
///
/// Calls beyond a limit are at most those beyond a number of calls that does not reach it: the limit itself or, where
/// one stream is on the list, the number after which its recipients reach the limit with a chance below 1e-12.
/// Where these come to less than ``negligible`` on average the limit counts as out of reach.
struct RecipientLimits {
  /// Expected calls beyond a limit, a month, that no shown digit depends on: a few millionths of a euro.
  static let negligible = 1e-5

  /// A list of recipients: its limit, its clause and the streams whose calls are on it.
  private struct List {
    let calls: Int
    let clause: String
    let streams: [Int]
  }

  private let lists: [List]

  init(_ streams: [(terms: CallTerms, stream: CallStream)], _ recipients: RecipientLists) {
    lists = recipients.lists.enumerated().compactMap { position, list in
      let onList = streams.indices.filter { recipients.position(of: streams[$0].terms.handling) == position }
      guard let first = onList.first else { return nil }
      let calls =
        onList.count == 1
        ? streams[first].stream.recipients.callsBeforeReaching(list.limit, chance: 1e-12) : list.limit
      return List(calls: calls, clause: list.clause, streams: onList)
    }
  }

  /// Throws ``NotCovered/recipientLimit(clause:)`` unless every limit is out of reach.
  func checkOutOfReach(_ customer: Customer, factor: Double) throws(NotCovered) {
    for list in lists {
      let calls = list.streams.map { customer.streams[$0].callsPerMonth * factor }
      let dispersions = list.streams.map { customer.streams[$0].dispersion }
      guard
        isNegligible(calls, dispersions, customer.busynessCV, beyond: list.calls)
      else { throw .recipientLimit(clause: list.clause) }
    }
  }

  /// Bounds E (N − l)⁺ by factorial moments: E N(N−1)…(N−k+1) / ((k − 1) l(l−1)…(l−k+2)) for the best k from 2.
  ///
  /// By Markov's inequality for every n beyond l, the sum over n telescoping. The k-th factorial moment of a mixed
  /// Poisson number is the k-th moment of its mean; for a gamma factor of mean 1 that is the product of 1 + i cv², i
  /// below k, and for a sum of streams at most the k-th power of the sum of their k-th roots (Minkowski).
  private func isNegligible(_ calls: [Double], _ dispersions: [Double], _ busyness: Double, beyond limit: Int) -> Bool {
    guard calls.contains(where: { $0 > 0 }) else { return true }
    var logShared = 0.0
    var logOwn = [Double](repeating: 0, count: calls.count)
    var logFalling = 0.0
    for k in 2...max(2, limit) {
      // From the moment of k − 1 to that of k.
      let i = Double(k - 1)
      logShared += log1p(i * busyness * busyness)
      for stream in calls.indices { logOwn[stream] += log1p(i * dispersions[stream] * dispersions[stream]) }
      logFalling += log(Double(limit - k + 2))
      let sum = zip(calls, logOwn).reduce(0) { $0 + $1.0 * exp($1.1 / Double(k)) }
      let bound = Double(k) * log(sum) + logShared - log(i) - logFalling
      if bound < log(RecipientLimits.negligible) { return true }
    }
    return false
  }
}
