import Foundation

/// The Pitman-Yor scheme that gives calls to recipients: call n + 1 goes to a new recipient with probability
/// (θ + d K)/(θ + n), otherwise to recipient j with probability (n_j − d)/(θ + n).
public struct PitmanYor: Hashable, Sendable {
  /// Concentration θ, above −d.
  public let concentration: Double
  /// Discount d, 0 ≤ d < 1.
  public let discount: Double

  /// A scheme with a positive concentration and a discount from 0 to below 1.
  public init(concentration: Double, discount: Double) {
    self.concentration = concentration
    self.discount = discount
  }

  /// Expected number of distinct recipients of `calls` calls, a real number of 0 or more.
  ///
  /// By the recursion E[K_{n+1}] = E[K_n] (1 + d/(θ+n)) + θ/(θ+n), which follows from the scheme and loses no
  /// digits, for the first ten thousand calls; by its closed form from there. Between two whole numbers of calls,
  /// linear.
  public func expectedRecipients(calls: Double) -> Double {
    guard calls > 0 else { return 0 }
    let whole = min(calls, 1e15).rounded(.down)
    let stepped = min(whole, PitmanYor.steppedCalls)
    var expected = 0.0
    for n in 0..<Int(stepped) { expected = afterAnotherCall(expected, Double(n)) }
    if whole > stepped { expected = afterFurtherCalls(expected, from: stepped, to: whole) }
    return expected + (calls - whole) * (afterAnotherCall(expected, whole) - expected)
  }

  /// Calls whose recipients are counted one after the other.
  private static let steppedCalls = 10_000.0

  private func afterAnotherCall(_ expected: Double, _ calls: Double) -> Double {
    expected + (concentration + discount * expected) / (concentration + calls)
  }

  /// The expected recipients of `last` calls from those of `first`, of which there are thousands.
  ///
  /// The recursion solved: E[K] + θ/d grows by the product of 1 + d/(θ+i), which is Γ(θ+n+d)/Γ(θ+n) at the one end over
  /// the other; its logarithm from Stirling's series with Bernoulli's polynomials (DLMF 5.11.8), whose terms beyond the
  /// third are below 1e-16 here.
  private func afterFurtherCalls(_ expected: Double, from first: Double, to last: Double) -> Double {
    let d = discount
    // The logarithm divided by d, so that no discount is no division by zero.
    func tail(_ x: Double) -> Double {
      (d - 1) / (2 * x) - (d - 1) * (d - 0.5) / (6 * x * x) + d * (d - 1) * (d - 1) / (12 * x * x * x)
    }
    let (from, to) = (concentration + first, concentration + last)
    let growth = log1p((last - first) / from) + tail(to) - tail(from)
    return expected * exp(d * growth) + concentration * (d == 0 ? growth : expm1(d * growth) / d)
  }

  /// A concentration at which no recipient is ever called twice in a month.
  static let endlessConcentration = 1e15

  /// The concentration, for a discount, at which `calls` calls reach `recipients` distinct recipients on average.
  ///
  /// As many recipients as calls have every call go to a new one: the concentration is then as good as endless.
  /// Returns nil when none does: the expected number lies above that of θ → 0.
  public static func concentration(discount: Double, calls: Double, recipients: Double) -> Double? {
    if recipients == calls, calls > 0 { return endlessConcentration }
    func excess(_ logθ: Double) -> Double {
      PitmanYor(concentration: exp(logθ), discount: discount).expectedRecipients(calls: calls) - recipients
    }
    let (low, high) = (log(1e-9), log(1e15))
    guard excess(low) < 0, excess(high) > 0 else { return nil }
    return Root.between(low, high, excess).map(exp)
  }

  /// The most calls after which so many recipients have been reached with less than a given chance, exactly.
  ///
  /// At least `recipients` − 1, for recipients are no more than calls; at most ten times as many. Steps through the
  /// distribution of the number of recipients call by call, which takes time in proportion to calls × recipients: for
  /// thousands, ``callsSurelyBeforeReaching(_:chance:)`` answers in no time.
  public func callsBeforeReaching(_ recipients: Int, chance: Double) -> Int {
    guard recipients > 1 else { return 0 }
    // Chances of 1 to recipients − 1 recipients; what leaves the list has reached them all.
    var chances = [Double](repeating: 0, count: recipients)
    chances[1] = 1
    var reached = 0.0
    for calls in 1..<10 * recipients {
      reached += step(&chances, after: Double(calls))
      if reached >= chance { return calls }
    }
    return 10 * recipients
  }

  /// Moves the distribution on by one call; gives the chance that left the list.
  private func step(_ chances: inout [Double], after calls: Double) -> Double {
    let scale = 1 / (concentration + calls)
    var left = 0.0
    for count in stride(from: chances.count - 1, through: 1, by: -1) where chances[count] > 0 {
      let new = chances[count] * min(1, (concentration + discount * Double(count)) * scale)
      chances[count] -= new
      if count + 1 < chances.count { chances[count + 1] += new } else { left += new }
    }
    return left
  }
}
