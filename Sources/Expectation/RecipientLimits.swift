import Contracts
import Foundation
import Probability
import Traffic

/// Whether a month's calls can reach a plan's limit of distinct recipients.
///
/// Calls beyond a limit are at most those beyond a number of calls that does not reach it: the limit itself or, where
/// one stream is on the list, the number after which its recipients reach the limit with a chance below 1e-12.
/// Where these come to less than ``negligible`` on average the limit counts as out of reach. That number is looked for
/// only where the limit itself does not decide: first a bound that costs nothing, then the number itself where the
/// limit is low; beyond that a month counts as one that may reach it.
struct RecipientLimits {
  /// Expected calls beyond a limit, a month, that no shown digit depends on: a few millionths of a euro.
  static let negligible = 1e-5

  /// The chance that counts as none.
  private static let chance = 1e-12
  /// Recipients up to which the number of calls is found exactly: some ten million steps.
  private static let exactRecipients = 1000

  /// A list of recipients: its limit, its clause and the streams whose calls are on it.
  private struct List {
    let recipients: Int
    let clause: String
    let streams: [Int]
    /// Share of each stream's calls that leaves from the line whose list it is: all of them where it is the
    /// subscription's.
    let shares: [Double]
    /// The scheme of the only stream on the list.
    let scheme: PitmanYor?
    /// A number of calls that does not reach the limit: the best found so far.
    var calls: Int
    private var looks = 0
    private let tables: ExactTables

    init(
      _ recipients: Int, clause: String, streams: [Int], shares: [Double], scheme: PitmanYor?, _ tables: ExactTables
    ) {
      self.tables = tables
      self.shares = shares
      self.recipients = recipients
      self.clause = clause
      self.streams = streams
      self.scheme = scheme
      calls = recipients
    }

    /// Finds a higher number of calls that does not reach the limit, for a month of so many; false where none will be
    /// found.
    mutating func look(beyond monthly: Double) -> Bool {
      guard let scheme else { return false }
      if looks == 0 {
        let surely = tables.calls(.surelyBefore, scheme, recipients) {
          scheme.callsSurelyBeforeReaching(recipients, chance: RecipientLimits.chance)
        }
        calls = max(calls, surely)
        looks = 1
        return true
      }
      // A month that reaches the limit on average reaches it with a chance of one in its calls at least.
      guard looks == 1, recipients <= RecipientLimits.exactRecipients,
        scheme.expectedRecipients(calls: monthly.rounded(.down)) < Double(recipients)
      else { return false }
      let before = tables.calls(.before, scheme, recipients) {
        scheme.callsBeforeReaching(recipients, chance: RecipientLimits.chance)
      }
      calls = max(calls, before)
      looks = 2
      return true
    }
  }

  private var lists: [List]

  /// Of lines alike one stands for all.
  ///
  /// Calls of a stream that leave from one line go to new recipients by the stream's own
  /// scheme, which is exchangeable.
  init(
    _ streams: [(handling: CallTerms.Handling, stream: CallStream)], _ recipients: RecipientLists, _ tables: ExactTables
  ) {
    lists = recipients.lists.enumerated().flatMap { position, list -> [List] in
      // Who surely makes no calls of a kind has no recipients of them.
      let onList = streams.indices.filter {
        recipients.position(of: streams[$0].handling) == position && streams[$0].stream.callsPerMonth.high > 0
      }
      guard let first = onList.first else { return [] }
      let scheme = onList.count == 1 ? streams[first].stream.recipients : nil
      return recipients.kinds(fromAnalogueLine: onList.map { streams[$0].stream.fromAnalogueLine }).map { kind in
        List(list.limit, clause: list.clause, streams: onList, shares: kind.shares, scheme: scheme, tables)
      }
    }
  }

  /// Throws ``NotCovered/recipientLimit(clause:)`` unless every limit is out of reach.
  mutating func checkOutOfReach(_ customer: Customer, factor: Double) throws(NotCovered) {
    for index in lists.indices {
      let calls = zip(lists[index].streams, lists[index].shares).map {
        customer.streams[$0].callsPerMonth * factor * $1
      }
      let dispersions = lists[index].streams.map { customer.streams[$0].dispersion }
      while !isNegligible(calls, dispersions, customer.busynessCV, beyond: lists[index].calls) {
        guard lists[index].look(beyond: calls.reduce(0, +)) else {
          throw .recipientLimit(clause: lists[index].clause)
        }
      }
    }
  }

  /// Bounds E (N − l)⁺ by factorial moments: E N(N−1)…(N−k+1) / ((k − 1) l(l−1)…(l−k+2)) for the best k from 2.
  ///
  /// By Markov's inequality for every n beyond l, the sum over n telescoping. The k-th factorial moment of a mixed
  /// Poisson number is the k-th moment of its mean; for a gamma factor of mean 1 that is the product of 1 + i cv², i
  /// below k, and for a sum of streams at most the k-th power of the sum of their k-th roots (Minkowski). The logarithm
  /// is convex in k, so that none is better after the first that is worse.
  private func isNegligible(_ calls: [Double], _ dispersions: [Double], _ busyness: Double, beyond limit: Int) -> Bool {
    guard calls.contains(where: { $0 > 0 }) else { return true }
    var logShared = 0.0
    var logOwn = [Double](repeating: 0, count: calls.count)
    var logFalling = 0.0
    var least = Double.infinity
    for k in 2...max(2, limit) {
      // From the moment of k − 1 to that of k.
      let i = Double(k - 1)
      logShared += log1p(i * busyness * busyness)
      for stream in calls.indices { logOwn[stream] += log1p(i * dispersions[stream] * dispersions[stream]) }
      logFalling += log(Double(limit - k + 2))
      let sum = zip(calls, logOwn).reduce(0) { $0 + $1.0 * exp($1.1 / Double(k)) }
      let bound = Double(k) * log(sum) + logShared - log(i) - logFalling
      if bound < log(RecipientLimits.negligible) { return true }
      if bound > least { return false }
      least = bound
    }
    return false
  }
}
