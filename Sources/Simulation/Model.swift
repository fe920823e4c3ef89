import Basics
import Probability
import Rating
import Tariffs
import Traffic

/// Everything a replication needs, resolved once: the profile's streams with their prices under both versions.
public struct Model: Sendable {
  /// The profile.
  public let profile: Profile
  /// The tariff.
  public let tariff: Tariff
  /// The answers to its open questions.
  public let choices: ReadingChoices
  /// Factor on expected calls for each month of the horizon.
  public let monthlyFactors: [Double]
  /// What each stream's calls come to, in the profile's order.
  public let streams: [StreamTerms]
  /// Terms of each version.
  let plans: [PlanRules]

  /// Resolves a profile under a tariff; throws ``SimulationError/unknownDestination(_:)``.
  public init(_ profile: Profile, _ tariff: Tariff, _ choices: ReadingChoices) throws(SimulationError) {
    GSLErrors.returnInsteadOfAborting()
    self.profile = profile
    self.tariff = tariff
    self.choices = choices
    monthlyFactors = profile.monthlyFactors
    var streams: [StreamTerms] = []
    for stream in profile.streams {
      guard let destination = tariff.resolve(stream.destination, choices) else {
        throw .unknownDestination(stream.destination)
      }
      streams.append(StreamTerms(destination, stream, choices))
    }
    self.streams = streams
    plans = Plan.allCases.map { PlanRules(tariff[$0], profile.subscription, choices) }
  }

  /// Calls of a replication at the likely value of every figure.
  public var expectedCalls: Double {
    profile.streams.reduce(0) { $0 + $1.callsPerMonth.likely } * monthlyFactors.reduce(0, +)
  }
}

/// Why a simulation cannot be run.
public enum SimulationError: Error, Hashable, Sendable {
  /// A stream's destination is not in the tariff.
  case unknownDestination(String)
  /// A month would have more calls than can be simulated.
  case tooManyCalls(stream: String, mean: Double)
}

/// What the calls of one stream come to.
public struct StreamTerms: Sendable {
  /// The destination with the open questions answered.
  public let destination: ResolvedDestination
  /// The same as plain numbers, for the engine.
  let rules: StreamRules

  init(_ destination: ResolvedDestination, _ stream: CallStream, _ choices: ReadingChoices) {
    self.destination = destination
    rules = StreamRules(destination, stream, choices)
  }
}

/// A stream's prices and habits as plain numbers: nothing in it is counted by reference.
struct StreamRules: Sendable {
  /// How the engine handles a stream.
  enum Pool: Sendable {
    /// No charge whatever happens.
    case none
    /// Counted, never charged.
    case unpriced
    /// Charged at the rate under both versions.
    case billed
    /// In the unlimited fixed bundle.
    case fixed
    /// In the bundle of calls to mobiles.
    case mobile
  }

  let pool: Pool
  let connectionCharge: Int64
  let perSecond: Int64
  let minimumPrice: Int64
  let roundingQuantum: Int64
  /// Whether the charge of a call is its connection charge and seconds, nothing else.
  let isLinear: Bool
  /// Share of calls beyond the recipient limit that have no printed price.
  let unpricedShareBeyond: Double
  let fromAnalogueLine: Double
  let concentration: Double
  let discount: Double

  init(_ destination: ResolvedDestination, _ stream: CallStream, _ choices: ReadingChoices) {
    pool =
      switch Treatment(destination) {
      case .free: .none
      case .unpriced: .unpriced
      case .billed: .billed
      case .fixedBundle: .fixed
      case .mobileBundle: .mobile
      }
    connectionCharge = destination.rate?.connectionCharge.units ?? 0
    perSecond = destination.rate?.perSecond.units ?? 0
    minimumPrice = destination.rate?.minimumPrice?.units ?? 0
    roundingQuantum = choices.rounding.callQuantum
    isLinear = minimumPrice == 0 && roundingQuantum == 1
    let isUnpricedBeyond = destination.isFranceFixed && choices.franceFixedUserLine == .unpriced
    unpricedShareBeyond = isUnpricedBeyond ? 1 - stream.fromAnalogueLine : 0
    fromAnalogueLine = stream.fromAnalogueLine
    concentration = stream.recipients.concentration
    discount = stream.recipients.discount
  }

  /// Charge of a whole call in units of 1/60,000 euro.
  @inline(__always)
  func charge(_ seconds: Int) -> Int64 {
    rounded(max(minimumPrice, connectionCharge &+ perSecond &* Int64(seconds)))
  }

  /// Charge of the seconds by which a call outlasts the allowance.
  @inline(__always)
  func crossingCharge(_ seconds: Int, paysConnection: Bool) -> Int64 {
    paysConnection ? charge(seconds) : rounded(perSecond &* Int64(seconds))
  }

  @inline(__always)
  private func rounded(_ units: Int64) -> Int64 {
    roundingQuantum == 1 ? units : (units &+ roundingQuantum / 2) / roundingQuantum &* roundingQuantum
  }
}

/// One version's limits, as the engine uses them; `Int.max` stands for no limit.
struct PlanRules: Sendable {
  let allowanceSeconds: Int
  let poolCount: Int
  let isPerLine: Bool
  let userLines: Int
  let crossingPaysConnection: Bool
  let fixedRecipientLimit: Int
  let mobileRecipientLimit: Int
  let countsRecipientsTogether: Bool

  init(_ terms: PlanTerms, _ subscription: Subscription, _ choices: ReadingChoices) {
    let pools = AllowancePools(terms, subscription, choices.allowanceScope)
    allowanceSeconds = pools.seconds ?? .max
    poolCount = pools.count
    isPerLine = pools.isPerLine
    userLines = subscription.userLines
    crossingPaysConnection = choices.crossingCall == .connectionCharge
    let isUnlimited = pools.seconds == nil
    fixedRecipientLimit = terms.fixedRecipientLimit.value.value ?? .max
    countsRecipientsTogether = isUnlimited && choices.recipients == .together
    // With an allowance the calls to mobiles are not "illimité", so no recipient limit applies to them.
    mobileRecipientLimit = isUnlimited ? terms.mobileRecipientLimit.value.value ?? .max : .max
  }

  /// Whether calls to mobiles draw on an allowance.
  var hasAllowance: Bool { allowanceSeconds != .max }
}
