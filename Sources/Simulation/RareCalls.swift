import Basics
import Probability
import Contracts
import Traffic

/// The streams of a model so rare that a run may see a handful of their calls, or none, and what a month of such calls
/// costs.
///
/// Whoever draws one such call in a thousand replications learns nothing of how far his mean may be off: the sample's
/// variance is either next to nothing or that of one call. But the number of those calls and the distribution of their
/// lengths are the model's own, so what they could have cost is known without drawing them (``RareCallDistribution``).
/// That a rare call comes in a month with the ordinary calls that were drawn, alone of its kind or nearly so, is what
/// makes it simple.
struct RareCalls: Sendable {
  /// Calls a month, on average over customers and months, below which a stream is rare: one in five months.
  ///
  /// In the 24 months of
  /// a hundred replications, the fewest that controls are used with, a stream above it has some five hundred calls.
  static let callsPerMonth = 0.2

  /// What decides whether a call is charged under a plan.
  enum Charging: Sendable {
    /// Never.
    case none
    /// With a chance, whatever came before: outside the bundle always, beyond a number of recipients where they are
    /// used up.
    case whole(chance: Double)
    /// What lies beyond an allowance, with the seconds of one pool and the number of pools.
    case beyondAllowance(seconds: Int, pools: Int)
  }

  /// A rare stream.
  struct Stream: Sendable {
    /// Its position in the profile.
    let index: Int
    /// Mean calls in an average month.
    let calls: Double
    /// What is believed of those calls of a customer.
    let belief: Uncertain
    /// What the distribution of its lengths looks like.
    let shape: DurationShape
    /// What a call costs.
    let price: CallPrice
    /// How it is charged under each plan.
    let charging: [Charging]
  }

  /// The rare streams that can cost something.
  let streams: [Stream]
  /// What a month that goes beyond the allowance costs at first, by plan, in euros: the greatest of what one long call
  /// of each ordinary stream has beyond it on average, and of a call of mean length; 0 without an allowance or without
  /// such calls.
  let firstOverage: [Double]
  private let rare: Set<Int>

  init(_ model: Model) {
    let rules = model.streams.map(\.rules)
    let factor = model.monthlyFactors.reduce(0, +) / Double(max(1, model.monthlyFactors.count))
    let calls = model.profile.streams.map {
      $0.callsPerMonth.mean * factor * (model.profile.spread?.meanCalls ?? 1)
    }
    let rare = Set(calls.indices.filter { calls[$0] > 0 && calls[$0] < RareCalls.callsPerMonth })
    self.rare = rare
    firstOverage = model.planRules.map { plan in
      calls.indices.filter { plan.hasAllowance && rules[$0].handling == .mobile && calls[$0] > 0 && !rare.contains($0) }
        .map { index in
          let stream = model.profile.streams[index]
          let distribution = stream.likelyDuration
          let seconds = max(distribution.mean, distribution.meanExcess(beyond: Double(plan.allowanceSeconds)))
          return Double(rules[index].price.charge(seconds: Int(seconds))) / 60_000
        }.max() ?? 0
    }
    streams = rare.sorted().compactMap { index in
      let charging = model.planRules.map { plan in
        RareCalls.charging(index, plan, rules, model, calls.indices.map { rare.contains($0) ? 0 : calls[$0] })
      }
      guard charging.contains(where: { if case .none = $0 { false } else { true } }) else { return nil }
      let belief = model.profile.streams[index].callsPerMonth
      return Stream(
        index: index, calls: calls[index], belief: belief, shape: model.profile.streams[index].durationShape,
        price: rules[index].price, charging: charging)
    }
  }

  /// Whether a stream's calls are rare.
  func isRare(stream: Int) -> Bool { rare.contains(stream) }

  // MARK: What a call costs

  private static func charging(
    _ index: Int, _ plan: PlanRules, _ rules: [StreamRules], _ model: Model, _ ordinary: [Double]
  ) -> Charging {
    let priced = rules[index].isUnpricedFromUserLine ? rules[index].fromAnalogueLine : 1
    switch rules[index].handling {
    case .none, .unpriced: return .none
    case .billed: return priced > 0 ? .whole(chance: priced) : .none
    case .mobile where plan.hasAllowance:
      return .beyondAllowance(seconds: plan.allowanceSeconds, pools: plan.isPerLine ? plan.poolCount : 1)
    case .mobile where rules[index].isBilledWhereUnlimited: return .whole(chance: 1)
    case .mobile, .fixed:
      let own = plan.list(of: rules[index])
      guard own != PlanRules.noList else { return .none }
      let others = ordinary.indices.filter { plan.list(of: rules[$0]) == own }
      // Of lists that are a line's own, that of a line with its part of the calls.
      let lines = Double(max(1, plan.recipientLines - 1))
      let chance = chanceBeyond(
        plan.limit(own), others.map { (model.profile.streams[$0].recipients, ordinary[$0] / lines) })
      return chance * priced > 0 ? .whole(chance: chance * priced) : .none
    }
  }

  /// The part of an average month that comes after so many recipients have been called: the chance that a call to a new
  /// one is charged.
  private static func chanceBeyond(_ limit: Int, _ streams: [(recipients: PitmanYor, calls: Double)]) -> Double {
    func recipients(_ share: Double) -> Double {
      streams.reduce(0) { $0 + $1.recipients.expectedRecipients(calls: $1.calls * share) }
    }
    guard limit < .max, streams.reduce(0, { $0 + $1.calls }) > Double(limit), recipients(1) > Double(limit) else {
      return 0
    }
    return 1 - (Root.between(0, 1, absoluteError: 1e-3) { recipients($0) - Double(limit) } ?? 1)
  }
}

extension RareCalls.Stream {
  /// What so many calls of so many seconds in all add to a month's overage beside the seconds of ordinary calls to
  /// mobiles, in units of 1/60,000 euro.
  func overage(_ calls: Int, _ seconds: Int, beside ordinary: Int, allowance: Int, pools: Int) -> Double {
    let left = max(0, allowance - ordinary / pools)
    guard calls > 0, seconds > left else { return 0 }
    return left > 0 ? Double(price.crossingCharge(secondsBeyond: seconds - left)) : whole(calls, seconds)
  }

  /// What so many whole calls of so many seconds in all cost, in units of 1/60,000 euro.
  func whole(_ calls: Int, _ seconds: Int) -> Double {
    Double(price.charge(seconds: seconds)) + Double(price.connectionCharge) * Double(calls - 1)
  }
}

/// What the rare calls of a replication cost month by month.
struct RareCosts {
  private let calls: RareCalls
  /// Charges of the replication so far that no allowance is the cause of, by stream and plan.
  private var charged: [PlanAmounts]

  init(_ calls: RareCalls) {
    self.calls = calls
    charged = calls.streams.map { _ in PlanAmounts() }
  }

  /// Starts a replication.
  mutating func begin() { for index in charged.indices { charged[index] = PlanAmounts() } }

  /// What rare calls cost in the month the engine has just run, in euros by plan; nil where no calls are rare.
  mutating func month(_ engine: MonthEngine) -> PlanAmounts? {
    guard !calls.streams.isEmpty else { return nil }
    let seconds = engine.seconds.indices.reduce(0) { $0 + (calls.isRare(stream: $1) ? 0 : engine.seconds[$1]) }
    var total = PlanAmounts()
    for (position, stream) in calls.streams.enumerated() {
      for (plan, charging) in stream.charging.enumerated() {
        switch charging {
        case .none: break
        case .whole:
          let now = engine.wholeCharges(plan, stream.index)
          total[plan] += now - charged[position][plan]
          charged[position][plan] = now
        case .beyondAllowance(let allowance, let pools):
          total[plan] += stream.overage(
            engine.counts[stream.index], engine.seconds[stream.index], beside: seconds, allowance: allowance,
            pools: pools)
        }
      }
    }
    return total / 60_000
  }
}

extension MonthEngine {
  /// Charges of a stream's calls since ``clearCharges()`` that no allowance is the cause of.
  fileprivate func wholeCharges(_ plan: Int, _ stream: Int) -> Double {
    let first = (plan * streams.count + stream) * MonthEngine.causes
    return (0..<MonthEngine.causes).reduce(0) {
      $0 + ($1 == ChargeCause.beyondAllowance.position ? 0 : Double(charges[first + $1]))
    }
  }
}
