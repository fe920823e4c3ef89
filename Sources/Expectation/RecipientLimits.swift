import Foundation
import Probability
import Rating
import Tariffs
import Traffic

/// Whether a month's calls can reach a version's limit of distinct recipients.
///
/// Recipients are at most as many as calls, so charges beyond a limit are at most those of the calls beyond that number.
/// Where these come to less than ``negligible`` on average the limit counts as out of reach.
struct RecipientLimits {
  /// Expected calls beyond a limit, a month, that no shown digit depends on.
  static let negligible = 1e-7

  /// A list of recipients: its limit, its clause and the streams whose calls are on it.
  private struct List {
    let limit: Int
    let clause: String
    let streams: [Int]
  }

  private let lists: [List]

  init(_ streams: [ResolvedDestination], _ terms: PlanTerms, _ choices: ReadingChoices) {
    let fixed = streams.indices.filter { streams[$0].kind == .fixedBundle }
    let mobile = streams.indices.filter { streams[$0].kind == .mobileBundle }
    let isUnlimited = terms.mobileAllowanceSeconds.value == .unlimited
    let isTogether = isUnlimited && choices.recipients == .together
    var lists: [List] = []
    if let limit = terms.fixedRecipientLimit.value.value {
      lists.append(
        List(limit: limit, clause: terms.fixedRecipientLimit.clause, streams: fixed + (isTogether ? mobile : [])))
    }
    if isUnlimited, !isTogether, let limit = terms.mobileRecipientLimit.value.value {
      lists.append(List(limit: limit, clause: terms.mobileRecipientLimit.clause, streams: mobile))
    }
    self.lists = lists
  }

  /// Throws ``NotCovered/recipientLimit(clause:)`` unless every limit is out of reach.
  func checkOutOfReach(_ customer: Customer, factor: Double) throws(NotCovered) {
    for list in lists where !list.streams.isEmpty {
      let calls = list.streams.map { customer.streams[$0].callsPerMonth * factor }
      let dispersions = list.streams.map { customer.streams[$0].dispersion }
      guard
        isNegligible(calls, dispersions, customer.busynessCV, beyond: list.limit)
      else { throw .recipientLimit(clause: list.clause) }
    }
  }

  /// Bounds E (N − l)⁺ by factorial moments: E N(N−1)…(N−k+1) / ((k − 1) l(l−1)…(l−k+2)) for the best k from 2.
  ///
  /// By Markov's inequality for every n beyond l, the sum over n telescoping. The k-th factorial moment of a mixed
  /// Poisson number is the k-th moment of its mean: for gamma factors of mean 1 a product of 1 + i cv², i below k, and
  /// for a sum of streams at most that of the most dispersed one (Jensen).
  private func isNegligible(_ calls: [Double], _ dispersions: [Double], _ busyness: Double, beyond limit: Int) -> Bool {
    let mean = calls.reduce(0, +)
    guard mean > 0 else { return true }
    let own = dispersions.max() ?? 0
    var logMoment = log(mean)
    var logFalling = 0.0
    var k = 1
    while k <= limit {
      // From the k-th moment to the next.
      logMoment += log(mean) + log1p(Double(k) * busyness * busyness) + log1p(Double(k) * own * own)
      logFalling += log(Double(limit - k + 1))
      k += 1
      if logMoment - logFalling - log(Double(k - 1)) < log(RecipientLimits.negligible) { return true }
    }
    return false
  }
}
